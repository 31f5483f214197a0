import Yams

/// The lines of a YAML text in which keys can be masked, so that a key that stands twice does not hide
/// the rest of the file.
struct MaskedLines {
  /// The first of the private characters that mask keys.
  private static let firstMask: UInt32 = 0xE000
  /// Texts with more masked keys than these are given up.
  private static let most = 100

  private var lines: [String]
  /// The masked keys as they were, in the order of masking, with their lines and columns.
  private(set) var masked: [(line: Int, column: Int, key: String)] = []

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  var text: String { lines.joined(separator: "\n") }

  /// Whether a key bears a mask.
  static func isMasked(_ key: String) -> Bool {
    guard let first = key.unicodeScalars.first?.value else { return false }
    return first >= firstMask && first < firstMask + UInt32(most)
  }

  /// Masks the key at a position; false where there is none or too many were.
  mutating func mask(_ mark: Mark) -> Bool {
    guard masked.count < MaskedLines.most, lines.indices.contains(mark.line - 1),
      let character = Unicode.Scalar(MaskedLines.firstMask + UInt32(masked.count))
    else { return false }
    var scalars = Array(lines[mark.line - 1].unicodeScalars)
    var position = mark.column - 1
    if scalars.indices.contains(position), scalars[position] == "\"" || scalars[position] == "'" {
      position += 1
    }
    guard scalars.indices.contains(position) else { return false }
    var key = String.UnicodeScalarView()
    key.append(contentsOf: scalars[position...].prefix { $0 != ":" && $0 != "\"" && $0 != "'" })
    guard !key.isEmpty, !MaskedLines.isMasked(String(key)) else { return false }
    scalars[position] = character
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars)
    lines[mark.line - 1] = String(line)
    masked.append((mark.line, mark.column, String(key)))
    return true
  }

  /// The key at a mark as it was before masking, or as it is.
  func original(of key: String, at mark: Mark) -> String {
    guard MaskedLines.isMasked(key) else { return key }
    return masked.first { $0.line == mark.line && $0.column == mark.column }?.key ?? key
  }
}
