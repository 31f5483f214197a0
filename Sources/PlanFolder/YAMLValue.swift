import Planning
import Yams

/// A value of a YAML file with the subject it states.
struct YAMLValue {
  let node: Node
  let subject: Subject
  let file: String
  let findings: Findings

  /// Takes a node and notes where its subject stands.
  init(_ node: Node, _ subject: Subject, file: String, _ findings: Findings) {
    self.node = node
    self.subject = subject
    self.file = file
    self.findings = findings
    findings.note(subject, at: location)
  }

  /// The same value under the subject that checks know it by.
  func named(_ subject: Subject) -> YAMLValue {
    YAMLValue(node, subject, file: file, findings)
  }

  var location: SourceLocation {
    SourceLocation(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
  }

  /// The name by which messages speak of it: the last step that is no position.
  var name: String {
    subject.steps.last { Int($0) == nil } ?? subject.steps.last ?? ""
  }

  /// Whether nothing stands there: `key:` without a value, `null` or `~`.
  var isEmpty: Bool {
    guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else {
      return false
    }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  /// Whether keys with values stand there.
  var isMapping: Bool { node.mapping != nil }

  /// Whether a list stands there.
  var isList: Bool { node.sequence != nil }

  /// The mapping that stands there, its keys checked against the known ones; a partial look at it passes
  /// over other keys in silence.
  func mapping(_ known: [String], isPartial: Bool = false) -> YAMLMapping? {
    guard case .mapping(let mapping) = node else {
      reportKind(wanted: LocalizedText(vi: "các khóa với giá trị", en: "keys with values"))
      return nil
    }
    return YAMLMapping(mapping, of: self, known: known, isPartial: isPartial)
  }

  /// The keys and values of a mapping whose keys are the organiser's own, in order.
  func openMapping() -> [(key: String, value: YAMLValue)]? {
    guard case .mapping(let mapping) = node else {
      reportKind(wanted: LocalizedText(vi: "các khóa với giá trị", en: "keys with values"))
      return nil
    }
    return mapping.compactMap { key, node in
      guard case .scalar(let scalar) = key, !MaskedLines.isMasked(scalar.string) else {
        return nil
      }
      let value = YAMLValue(node, subject[scalar.string], file: file, findings)
      return (scalar.string, value)
    }
  }

  /// The list that stands there, its elements named by position.
  func list() -> [YAMLValue]? {
    guard case .sequence(let sequence) = node else {
      reportKind(wanted: LocalizedText(vi: "một danh sách", en: "a list"))
      return nil
    }
    return sequence.enumerated().map {
      YAMLValue($0.element, subject[$0.offset], file: file, findings)
    }
  }

  /// The single value that stands there, as written.
  func literal() -> Literal? {
    guard case .scalar(let scalar) = node else {
      reportKind(wanted: LocalizedText(vi: "một giá trị", en: "a single value"))
      return nil
    }
    let isPlain = scalar.style == .plain || scalar.style == .any
    return Literal(
      text: scalar.string,
      isQuoted: !isPlain,
      name: name,
      subject: subject,
      location: location,
      findings: findings
    )
  }

  /// Reports that something of another kind stands there.
  func reportKind(wanted: LocalizedText) {
    let found: LocalizedText
    switch node {
    case .mapping: found = LocalizedText(vi: "một nhóm khóa", en: "a group of keys")
    case .sequence: found = LocalizedText(vi: "một danh sách", en: "a list")
    case .scalar(let scalar) where isEmpty || scalar.string.isEmpty:
      found = LocalizedText(vi: "trống", en: "empty")
    case .scalar(let scalar): found = LocalizedText("\"\(shown(scalar.string))\"")
    case .alias: found = LocalizedText(vi: "một bí danh", en: "an alias")
    }
    findings.report(.wrongKind(of: name, found: found, wanted: wanted), at: location)
  }
}

/// The keys and values of a YAML mapping.
struct YAMLMapping {
  /// The mapping as a value.
  let whole: YAMLValue
  private var values: [String: YAMLValue] = [:]

  fileprivate init(_ mapping: Node.Mapping, of whole: YAMLValue, known: [String], isPartial: Bool) {
    self.whole = whole
    for (key, node) in mapping {
      let location = SourceLocation(
        file: whole.file,
        line: key.mark?.line ?? 1,
        column: key.mark?.column ?? 1
      )
      guard case .scalar(let scalar) = key else {
        guard !isPartial else { continue }
        whole.findings.report(.keyNotText(), at: location)
        continue
      }
      guard !MaskedLines.isMasked(scalar.string) else { continue }
      guard known.contains(scalar.string) else {
        guard !isPartial else { continue }
        whole.findings.report(.unknownKey(scalar.string, known: known), at: location)
        continue
      }
      values[scalar.string] = YAMLValue(
        node,
        whole.subject[scalar.string],
        file: whole.file,
        whole.findings
      )
    }
  }

  var findings: Findings { whole.findings }

  /// The value of a key, or nil where it is absent or empty.
  subscript(_ key: String) -> YAMLValue? {
    values[key].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The value of a key that must be there.
  func required(_ key: String) -> YAMLValue? {
    if let value = self[key] { return value }
    findings.report(.missingKey(key), at: values[key]?.location ?? whole.location)
    return nil
  }
}
