import Foundation
import Planning

/// The text of an input file: UTF-8, normalised to NFC, without a byte order mark.
struct InputText {
  /// Files above this size are refused.
  static let mostBytes = 32 * 1024 * 1024

  /// The file as diagnostics name it.
  let file: String
  let text: String

  /// Reads a file; nil with a diagnostic where it cannot be read at all.
  static func read(_ file: String, _ findings: Findings) -> InputText? {
    guard let bytes = InputFile.bytes(of: file, atMost: mostBytes, findings) else { return nil }
    return InputText(bytes: bytes, file: file, findings)
  }

  /// Takes the bytes of a file; wrong bytes and control characters are reported and replaced.
  init?(bytes: [UInt8], file: String, _ findings: Findings) {
    self.file = file
    let start = SourceLocation(file: file, line: 1, column: 1)
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      findings.report(.utf16, at: start)
      return nil
    }
    var content = bytes[...]
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { content = bytes.dropFirst(3) }
    let decoded = String(decoding: content, as: UTF8.self)
    if decoded.utf8.count != content.count || !decoded.utf8.elementsEqual(content) {
      let wrong = InputText.firstWrongByte(in: content)
      let location = InputText.location(of: wrong, in: content, file: file)
      findings.report(.notUTF8(content[wrong]), at: location)
    }
    text = InputText.withoutControls(InputText.composed(decoded), file: file, findings)
  }

  /// The position of the first byte that is no part of well-formed UTF-8.
  private static func firstWrongByte(in bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var position = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): position += UTF8.width(scalar)
      case .emptyInput, .error: return min(position, bytes.endIndex - 1)
      }
    }
  }

  private static func location(
    of position: Int,
    in bytes: ArraySlice<UInt8>,
    file: String
  ) -> SourceLocation {
    let before = String(decoding: bytes[bytes.startIndex..<position], as: UTF8.self)
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return SourceLocation(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
  }

  /// The text in NFC; most texts are already, which a look at their scalars shows.
  static func composed(_ text: String) -> String {
    let isComposed = text.unicodeScalars.allSatisfy {
      $0.value < 0x300 || (0x1E00...0x1EFF).contains($0.value)
        || (0x2010...0x206F).contains($0.value)
    }
    return isComposed ? text : text.precomposedStringWithCanonicalMapping
  }

  /// Replaces control characters, which no text of a plan needs, by spaces and reports each.
  private static func withoutControls(
    _ text: String,
    file: String,
    _ findings: Findings
  ) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    var (line, column) = (1, 1)
    for scalar in text.unicodeScalars {
      if isControl(scalar) {
        findings.report(
          .controlCharacter(scalar),
          at: SourceLocation(file: file, line: line, column: column)
        )
        result.append(" ")
      } else {
        result.append(scalar)
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return String(result)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00...0x1F, 0x7F...0x9F, 0xFEFF, 0xFFFE, 0xFFFF, 0x2028, 0x2029: true
    default: false
    }
  }
}
