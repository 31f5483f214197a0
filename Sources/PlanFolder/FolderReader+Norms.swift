import Planning

/// Reads the lawful rates.
extension FolderReader {
  private static let keys = [
    "id", "name", "amount", "rate", "cap", "threshold", "unit", "binding", "legal", "valid", "mark",
  ]

  func readNorms(_ entry: ReferencePaths.Entry) {
    guard isThere(entry, for: &contents.registers.norms) else { return }
    guard let map = yaml(entry.path, keys: ["norms"], subject: Subject("norms")),
      let list = map.required("norms")?.list()
    else {
      contents.registers.norms.isComplete = false
      return
    }
    for (position, value) in list.enumerated() {
      let value = value.named(Subject("norms")[position])
      guard let norm = norm(value) else { continue }
      contents.norms.append(norm)
      contents.normSubjects.append(value.subject)
    }
  }

  private func norm(_ value: YAMLValue) -> Norm? {
    guard let map = value.mapping(FolderReader.keys) else { return nil }
    let written = map.required("id")?.literal()
    let id = written?.identifier()
    if let written, let id { contents.registers.norms.note(written, id) }
    let name = map.required("name")?.localizedText()
    let amount = map["amount"]?.literal()?.money()
    let rate = map["rate"]?.literal()?.share()
    let cap = map["cap"]?.literal()?.money()
    let threshold = map["threshold"]?.literal()?.money()
    if map["amount"] == nil, map["rate"] == nil, map["cap"] == nil {
      findings.report(.normWithoutFigure, at: value.location)
    }
    let unit = map["unit"]?.literal()?.string()
    let binding = map.required("binding")?.literal()?.choice(of: [Norm.Binding.cap, .guide])
    let legal = map.required("legal").flatMap(legal)
    let valid = map["valid"].flatMap { $0.mapping(["from", "to"]) }
    var from = valid?["from"]?.literal()?.date()
    var to = valid?["to"]?.literal()?.date()
    if let first = from, let last = to, last < first, let place = map["valid"]?.location {
      findings.report(.windowReversed(first, last), at: place)
      (from, to) = (nil, nil)
    }
    let mark = map["mark"].map { $0.literal()?.mark() } ?? .assumed
    guard let id, let name, let binding, let legal, let mark else { return nil }
    return Norm(
      id: id,
      name: name,
      amount: amount,
      rate: rate,
      cap: cap,
      threshold: threshold,
      unit: unit,
      binding: binding,
      legalText: legal.text,
      article: legal.article,
      validFrom: from,
      validTo: to,
      mark: mark
    )
  }

  private func legal(_ value: YAMLValue) -> (text: String, article: String?)? {
    guard let map = value.mapping(["text", "article"]),
      let text = map.required("text")?.literal()?.string()
    else { return nil }
    return (text, map["article"]?.literal()?.string())
  }
}

extension Literal {
  /// How sure a figure is: `sourced`, `memory` or `assumed`.
  func mark() -> Norm.Mark? {
    choice(of: [Norm.Mark.sourced, .memory, .assumed])
  }
}
