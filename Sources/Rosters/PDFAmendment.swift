/// Amends a PDF by Cairo with an incremental update at the end of the file (ISO 32000-1, 7.5.6).
///
/// The catalogue gets the document's language and the wish that its title be shown (14.9.2, 12.2),
/// which Cairo before 1.18 cannot write, and the dates get their prefix `D:` (7.9.4) where it is missing.
struct PDFAmendment {
  private let document: [UInt8]
  private let size: Int
  private let root: Int
  private let info: Int
  private let previousTable: Int

  /// Reads what the last trailer says.
  init(of document: [UInt8]) throws(RosterError) {
    guard let trailer = document.lastPosition(of: "trailer"),
      let size = document.number(after: "/Size", from: trailer),
      let root = document.number(after: "/Root", from: trailer),
      let info = document.number(after: "/Info", from: trailer),
      let table = document.number(after: "startxref", from: trailer)
    else { throw .drawing("the document has no trailer") }
    self.document = document
    self.size = size
    self.root = root
    self.info = info
    previousTable = table
  }

  /// The document with the update.
  func bytes(languageTag: String) throws(RosterError) -> [UInt8] {
    let view = "<< /Lang (\(languageTag)) /ViewerPreferences << /DisplayDocTitle true >>"
    let catalogue = try dictionary(of: root).replacing(first: "<<", with: view)
    let dates = try dictionary(of: info)
      .replacing(first: "/CreationDate (2", with: "/CreationDate (D:2")
      .replacing(first: "/ModDate (2", with: "/ModDate (D:2")

    var bytes = document
    var table = "xref\n"
    for (object, content) in [(root, catalogue), (info, dates)] {
      let offset = String(bytes.count)
      let padded = String(repeating: "0", count: max(0, 10 - offset.count)) + offset
      table += "\(object) 1\n\(padded) 00000 n \n"
      bytes += Array("\(object) 0 obj\n".utf8) + content + Array("endobj\n".utf8)
    }
    let start = bytes.count
    bytes += Array(table.utf8)
    bytes += Array("trailer\n<< /Size \(size) /Root \(root) 0 R /Info \(info) 0 R".utf8)
    bytes += Array(" /Prev \(previousTable) >>\nstartxref\n\(start)\n%%EOF\n".utf8)
    return bytes
  }

  /// What stands between `N 0 obj` and `endobj`.
  private func dictionary(of object: Int) throws(RosterError) -> [UInt8] {
    let heading = "\n\(object) 0 obj\n"
    guard let found = document.lastPosition(of: heading),
      let end = document.position(of: "endobj", from: found)
    else { throw .drawing("the document has no object \(object)") }
    return Array(document[(found + heading.utf8.count)..<end])
  }
}

extension [UInt8] {
  /// Where a text first begins at or after a position.
  fileprivate func position(of text: String, from start: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard start <= count - pattern.count else { return nil }
    return (start...(count - pattern.count)).first { begins(with: pattern, at: $0) }
  }

  /// Where a text last begins.
  fileprivate func lastPosition(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard pattern.count <= count else { return nil }
    return (0...(count - pattern.count)).last { begins(with: pattern, at: $0) }
  }

  /// The whole number that follows a text.
  fileprivate func number(after text: String, from start: Int) -> Int? {
    guard let found = position(of: text, from: start) else { return nil }
    let rest = self[(found + text.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }

  /// The bytes with a text put in the place of the first of another; the same if there is none.
  fileprivate func replacing(first text: String, with other: String) -> [UInt8] {
    guard let found = position(of: text, from: 0) else { return self }
    return Array(self[..<found]) + Array(other.utf8) + self[(found + text.utf8.count)...]
  }

  private func begins(with pattern: [UInt8], at position: Int) -> Bool {
    for offset in pattern.indices where self[position + offset] != pattern[offset] { return false }
    return true
  }
}
