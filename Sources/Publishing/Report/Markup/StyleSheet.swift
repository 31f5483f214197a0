/// A style sheet written in the source; no text of a plan can get into one.
struct StyleSheet: Equatable, Sendable {
  let text: String

  /// Makes a sheet of literals; it holds neither `<` nor `&`, which page and XML would read differently.
  init(_ parts: StaticString...) {
    let text = parts.map { "\($0)" }.joined(separator: "\n") + "\n"
    precondition(!text.contains("<") && !text.contains("&"), "a style sheet with markup in it")
    self.text = text
  }

  /// Makes a sheet of another one and of literals.
  init(_ sheet: StyleSheet, _ parts: StaticString) {
    text = sheet.text + StyleSheet(parts).text
  }
}
