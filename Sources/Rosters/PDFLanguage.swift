/// Says in a PDF's catalogue in which language the document is and that its title is to be shown.
///
/// Cairo before 1.18 cannot; so the catalogue is written again in an incremental update at the end of
/// the file (ISO 32000-1, 7.5.6, 14.9.2 and 12.2).
enum PDFLanguage {
  /// Appends the update to a document with a cross-reference table, as Cairo writes it.
  static func mark(_ document: [UInt8], languageTag: String) throws(RosterError) -> [UInt8] {
    guard let trailer = document.lastRange(of: "trailer"),
      let start = document.number(after: "startxref", from: trailer),
      let size = document.number(after: "/Size", from: trailer),
      let root = document.number(after: "/Root", from: trailer),
      let info = document.number(after: "/Info", from: trailer),
      let object = document.lastRange(of: "\n\(root) 0 obj"),
      let open = document.firstRange(of: "<<", from: object),
      let end = document.firstRange(of: "endobj", from: object)
    else { throw .drawing("no catalogue to mark the language in") }

    let entries = document[(open + 2)..<end]
    var bytes = document
    let offset = bytes.count
    bytes += Array("\(root) 0 obj\n<< /Lang (\(languageTag))".utf8)
    bytes += Array(" /ViewerPreferences << /DisplayDocTitle true >>".utf8)
    bytes += entries
    bytes += Array("endobj\n".utf8)
    let table = bytes.count
    let digits = String(offset)
    let paddedOffset = String(repeating: "0", count: 10 - digits.count) + digits
    bytes += Array("xref\n\(root) 1\n\(paddedOffset) 00000 n \n".utf8)
    bytes += Array("trailer\n<< /Size \(size) /Root \(root) 0 R /Info \(info) 0 R".utf8)
    bytes += Array(" /Prev \(start) >>\nstartxref\n\(table)\n%%EOF\n".utf8)
    return bytes
  }
}

extension [UInt8] {
  /// Where the text first begins at or after a position.
  fileprivate func firstRange(of text: String, from position: Int) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count, position <= count - pattern.count else { return nil }
    return (position...(count - pattern.count)).first { begins(with: pattern, at: $0) }
  }

  /// Where the text last begins.
  fileprivate func lastRange(of text: String) -> Int? {
    let pattern = Array(text.utf8)
    guard count >= pattern.count else { return nil }
    return (0...(count - pattern.count)).reversed().first { begins(with: pattern, at: $0) }
  }

  /// The whole number that follows the text.
  fileprivate func number(after text: String, from position: Int) -> Int? {
    guard let found = firstRange(of: text, from: position) else { return nil }
    let rest = self[(found + text.utf8.count)...].drop { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D }
    return Int(String(decoding: rest.prefix { (0x30...0x39).contains($0) }, as: UTF8.self))
  }

  private func begins(with pattern: [UInt8], at position: Int) -> Bool {
    pattern.indices.allSatisfy { self[position + $0] == pattern[$0] }
  }
}
