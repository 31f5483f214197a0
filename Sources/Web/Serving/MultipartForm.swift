import Foundation

/// A form with files, `multipart/form-data` (RFC 7578).
struct MultipartForm {
  /// A file that was sent.
  struct File: Sendable {
    /// The name that the sender gave it, without folders.
    var name: String
    /// What it holds.
    var bytes: [UInt8]
  }

  /// Fields that are text, in their order.
  private(set) var fields: [(name: String, value: String)] = []
  /// Files by the names of their fields; one that was left empty is absent.
  private(set) var files: [String: File] = [:]

  /// No form of ours has more parts.
  private static let mostParts = 20
  private static let mostHeadOctets = 4_096

  /// Reads a body; nil where it is not such a form.
  init?(_ body: [UInt8], contentType: String) {
    guard let boundary = Self.boundary(contentType) else { return nil }
    let opening = Array("--\(boundary)".utf8)
    let delimiter = Array("\r\n--\(boundary)".utf8)
    guard body.starts(with: opening) else { return nil }
    var position = opening.count
    var parts = 0
    var isOver = false
    while !isOver {
      let rest = body[position...]
      if rest.starts(with: Array("--".utf8)) { return }
      guard rest.starts(with: [13, 10]), parts < Self.mostParts,
        let head = Self.end(of: Array("\r\n\r\n".utf8), in: body, from: position),
        head - position <= Self.mostHeadOctets,
        let end = Self.start(of: delimiter, in: body, from: head)
      else { return nil }
      keep(String(decoding: body[position..<head], as: UTF8.self), body[head..<end])
      parts += 1
      position = end + delimiter.count
      isOver = position >= body.count
    }
    return nil
  }

  private mutating func keep(_ head: String, _ content: ArraySlice<UInt8>) {
    let line =
      head.split(whereSeparator: \.isNewline)
      .first { $0.lowercased().hasPrefix("content-disposition:") } ?? ""
    guard let name = Self.parameter("name", of: line) else { return }
    guard let file = Self.parameter("filename", of: line) else {
      if let text = String(validating: content, as: UTF8.self) { fields.append((name, text)) }
      return
    }
    let plain = file.split(whereSeparator: { "/\\".contains($0) }).last.map(String.init) ?? ""
    if !plain.isEmpty { files[name] = File(name: plain, bytes: Array(content)) }
  }

  /// A parameter of a header's line, in quotes; what is in quotes may hold semicolons.
  ///
  /// A quotation mark in it is `%22` as browsers write it, or has a backslash before it as other programs do.
  private static func parameter(_ name: String, of line: some StringProtocol) -> String? {
    var rest = line.drop { $0 != ";" }
    while !rest.isEmpty {
      rest = rest.dropFirst()
      let key = rest.prefix { !"=;".contains($0) }.trimmingCharacters(in: .whitespaces)
      rest = rest.drop { !"=;".contains($0) }
      guard rest.hasPrefix("=\"") else {
        rest = rest.drop { $0 != ";" }
        continue
      }
      rest = rest.dropFirst(2)
      var value = ""
      while let character = rest.first, character != "\"" {
        let isEscape = rest.hasPrefix("\\\"")
        value.append(isEscape ? "\"" : character)
        rest = rest.dropFirst(isEscape ? 2 : 1)
      }
      let isClosed = rest.first == "\""
      rest = rest.drop { $0 != ";" }
      if isClosed, key == name {
        return value.replacing("%22", with: "\"").precomposedStringWithCanonicalMapping
      }
    }
    return nil
  }

  private static func boundary(_ contentType: String) -> String? {
    guard let range = contentType.range(of: "boundary=") else { return nil }
    let text = contentType[range.upperBound...].prefix { $0 != ";" }
      .trimmingCharacters(in: CharacterSet(charactersIn: "\" "))
    return (1...70).contains(text.utf8.count) ? text : nil
  }

  private static func end(of mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    self.start(of: mark, in: body, from: start).map { $0 + mark.count }
  }

  /// Where a mark begins; its first octet is looked for, then the rest is compared.
  private static func start(of mark: [UInt8], in body: [UInt8], from start: Int) -> Int? {
    var position = start
    while let found = body[position...].firstIndex(of: mark[0]) {
      if body[found...].starts(with: mark) { return found }
      position = found + 1
    }
    return nil
  }
}
