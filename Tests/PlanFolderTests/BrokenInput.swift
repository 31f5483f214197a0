import Testing

/// A mistake made in the example folder, and what the reader says to it.
struct BrokenInput: CustomTestStringConvertible {
  /// A text that stands once in a file, and what stands there in its place.
  struct Edit {
    let file: String
    let old: String
    let new: String
  }

  let title: String
  let edits: [Edit]
  /// All diagnostics of the folder, in order.
  let lines: [String]

  init(_ title: String, edits: [Edit], gives lines: [String]) {
    self.title = title
    self.edits = edits
    self.lines = lines
  }

  init(
    _ title: String,
    in file: String,
    replacing old: String,
    by new: String,
    gives lines: [String]
  ) {
    self.init(title, edits: [Edit(file: file, old: old, new: new)], gives: lines)
  }

  var testDescription: String { title }
}
