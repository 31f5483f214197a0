import Planning
import Yams

/// Goes once over a composed tree for what plan folders do not allow: anchors, and keys that stand twice.
final class YAMLWalk {
  private let file: String
  private let lines: MaskedLines
  private let findings: Findings
  private var seenAnchors: Set<String> = []

  init(file: String, lines: MaskedLines, _ findings: Findings) {
    self.file = file
    self.lines = lines
    self.findings = findings
  }

  /// Whether an anchor was found and reported.
  var hasAnchors: Bool { !seenAnchors.isEmpty }

  /// Visits a node, but nothing within anchored ones, so that aliases of aliases cost nothing.
  func visit(_ node: Node) {
    if let anchor = node.anchor {
      if seenAnchors.insert(anchor.rawValue).inserted {
        findings.report(.anchor(anchor.rawValue), at: location(node))
      }
      return
    }
    switch node {
    case .scalar, .alias: break
    case .sequence(let sequence): for element in sequence { visit(element) }
    case .mapping(let mapping):
      reportTwins(in: mapping)
      for (key, value) in mapping {
        visit(key)
        visit(value)
      }
    }
  }

  private func reportTwins(in mapping: Node.Mapping) {
    guard !lines.masked.isEmpty else { return }
    var lineByKey: [String: Int] = [:]
    for (key, _) in mapping {
      guard let text = key.scalar?.string, let mark = key.mark else { continue }
      let name = lines.original(of: text, at: mark)
      if let firstLine = lineByKey[name] {
        findings.report(.duplicateKey(name, firstLine: firstLine), at: location(key))
      } else {
        lineByKey[name] = mark.line
      }
    }
  }

  private func location(_ node: Node) -> SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// Whether a text has no anchors, or at most 20 things that look like aliases of them.
  ///
  /// The parser compares keys deeply, for which aliases of aliases as keys can take for ever; with so
  /// few they cannot.
  static func hasFewAliases(in text: String) -> Bool {
    var anchors = 0
    var aliases = 0
    var mayStart = true
    var sign: UInt8?
    for byte in text.utf8 {
      if let found = sign, isWord(byte) {
        if found == UInt8(ascii: "*") { aliases += 1 } else { anchors += 1 }
      }
      let isSign = byte == UInt8(ascii: "*") || byte == UInt8(ascii: "&")
      sign = isSign && mayStart ? byte : nil
      mayStart = startsAfter.contains(byte)
    }
    return anchors == 0 || aliases <= 20
  }

  /// What stands before the beginning of a value.
  private static let startsAfter = Set(" \n\r\t[{,:".utf8)

  private static func isWord(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: " ") && !",[]{}*&".utf8.contains(byte)
  }
}
