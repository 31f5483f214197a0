import Almanac
import Planning

/// Reads `settlement.yaml`, how the year is paid and settled, and the table `payments`, what was paid.
extension FolderReader {
  private static let keys = [
    "certificates", "allowances", "words", "filing-days", "overrides", "costs",
  ]
  private static let subjects = ["person", "trainer", "norm"]
  private static let changes = ["certificate", "half-days", "sessions", "tax", "unit-cost"]

  func readSettlement() {
    let path = FolderReader.join(directory, "settlement.yaml")
    guard InputFile.exists(path),
      let map = yaml(path, keys: FolderReader.keys, subject: Subject("settlement"))
    else { return }
    var terms = SettlementTerms()
    if let map = map["certificates"]?.mapping(["from", "kinds", "series"]) {
      terms.certificateShare = map["from"]?.literal()?.share() ?? terms.certificateShare
      let kinds = map["kinds"]?.list { $0.literal()?.choice(of: ActivityKind.allCases) }
      terms.certificateKinds = kinds ?? terms.certificateKinds
      terms.certificateSeries = map["series"]?.literal()?.string() ?? terms.certificateSeries
    }
    if let map = map["allowances"]?.mapping([
      "lodging-from-km", "meals-from-km", "no-meals-for",
    ]) {
      terms.lodgingFromKm = map["lodging-from-km"]?.literal()?.integer(0...2000) ?? 0
      terms.noMealsFor = map["no-meals-for"]?.list { $0.literal()?.string() } ?? []
      terms.mealsFromKm = map["meals-from-km"]?.literal()?.integer(0...2000) ?? 0
    }
    terms.emptyTens = map["words"]?.literal()?.choice(of: EmptyTens.allCases) ?? .le
    terms.filingDays = map["filing-days"]?.literal()?.integer(0...366) ?? terms.filingDays
    terms.overrides = each(map["overrides"], override) { [$0.offering] + $0.change.target }
    terms.costs = each(map["costs"], actualCost) { [$0.offering, String($0.line)] }
    contents.settlement = terms
  }

  /// The entries of a list; what is decided twice for the same would leave open which counts.
  private func each<Entry>(
    _ list: YAMLValue?,
    _ read: (YAMLValue) -> Entry?,
    target: (Entry) -> [String]
  ) -> [Entry] {
    var decided: Set<[String]> = []
    var entries: [Entry] = []
    for value in list?.list() ?? [] {
      guard let entry = read(value) else { continue }
      if decided.insert(target(entry)).inserted {
        entries.append(entry)
      } else {
        findings.report(.decidedTwice(target(entry)[0]), at: value.location)
      }
    }
    return entries
  }

  /// An override; exactly one subject with one change that fits it.
  private func override(_ value: YAMLValue) -> SettlementOverride? {
    let keys = ["offering", "reason"] + FolderReader.subjects + FolderReader.changes
    guard let map = value.mapping(keys) else { return nil }
    let offering = offering(map.required("offering")?.literal())
    let reason = map.required("reason")?.literal()?.string()
    let named = FolderReader.subjects.filter { map[$0] != nil }
    let changed = FolderReader.changes.filter { map[$0] != nil }
    guard named.count == 1, changed.count == 1, let subject = map[named[0]] else {
      findings.report(.overrideOfWhat, at: value.location)
      return nil
    }
    let id = subject.literal()?.identifier()
    let change: SettlementOverride.Change?
    let check = ReferenceCheck(findings)
    switch (named[0], changed[0]) {
    case ("norm", "unit-cost"):
      check.check(id, .norm, in: contents.registers.norms, at: subject.subject)
      let rate = map["unit-cost"]?.literal()?.money()
      change = id.flatMap { id in rate.map { .rate(norm: id, $0) } }
    case ("person", "certificate"), ("person", "half-days"):
      check.check(id, .person, in: contents.registers.people, at: subject.subject)
      let earns = map["certificate"]?.literal()?.boolean()
      let half = map["half-days"]?.literal()?.integer(0...732)
      change = id.flatMap { id in
        earns.map { .certificate(person: id, $0) } ?? half.map { .halfDays(person: id, $0) }
      }
    case ("trainer", "sessions"), ("trainer", "tax"):
      check.check(
        id,
        .resource(.trainer),
        in: contents.registers.resources,
        at: subject.subject
      )
      let sessions = map["sessions"]?.literal()?.integer(0...1000)
      let taxed = map["tax"]?.literal()?.boolean()
      change = id.flatMap { id in
        sessions.map { .sessions(trainer: id, $0) } ?? taxed.map { .tax(trainer: id, $0) }
      }
    default:
      findings.report(.overrideOfWhat, at: value.location)
      change = nil
    }
    guard let offering, let reason, let change else { return nil }
    return SettlementOverride(
      offering: offering,
      change: change,
      reason: reason,
      position: Int(value.subject.steps.last ?? "")
    )
  }

  private func actualCost(_ value: YAMLValue) -> ActualCost? {
    guard let map = value.mapping(["offering", "line", "amount", "reason"]) else { return nil }
    let offering = offering(map.required("offering")?.literal())
    let line = map.required("line")?.literal()?.integer(1...10_000)
    let amount = map.required("amount")?.literal()?.money()
    let reason = map.required("reason")?.literal()?.string()
    guard let offering, let line, let amount, let reason else { return nil }
    return ActualCost(
      offering: offering,
      line: line,
      amount: amount,
      reason: reason,
      position: Int(value.subject.steps.last ?? "")
    )
  }

  /// The id of an offering, `<activity>-<number>`, of an activity that the folder has.
  private func offering(_ literal: Literal?) -> String? {
    guard let literal, let id = literal.identifier() else { return nil }
    let activities = contents.registers.activities
    guard activities.isComplete else { return id }
    let parts = id.split(separator: "-", omittingEmptySubsequences: false)
    let activity = parts.dropLast().joined(separator: "-")
    let number = parts.last.flatMap { Int($0) } ?? 0
    if activities.contains(activity) && number > 0 { return id }
    literal.report(.noOffering(id, known: activities.names))
    return nil
  }

  /// Reads `payments.csv` or `payments.xlsx`.
  func readPayments() {
    let layout = TableRecords.Layout(
      required: ["date", "offering", "source", "amount"],
      optional: ["voucher", "note"]
    )
    for record in records("payments", layout) ?? [] where record.isWhole {
      record.note()
      let date = record.required("date")?.date()
      let offering = offering(record.required("offering"))
      let source = record.required("source")?.identifier()
      let amount = record.required("amount")?.signedMoney()
      ReferenceCheck(findings).check(
        source,
        .source,
        in: contents.registers.sources,
        at: record.subject["source"]
      )
      guard let date, let offering, let source, let amount else { continue }
      contents.settlement.payments.append(
        RecordedPayment(
          date: date,
          offering: offering,
          source: source,
          amount: amount,
          voucher: record["voucher"]?.string(),
          note: record["note"]?.string(),
          position: Int(record.subject.steps.last ?? "")
        )
      )
    }
  }
}

extension SettlementOverride.Change {
  /// What of an offering is decided, apart from how.
  fileprivate var target: [String] {
    switch self {
    case .rate(let norm, _): ["rate", norm]
    case .certificate(let person, _): ["certificate", person]
    case .halfDays(let person, _): ["half-days", person]
    case .sessions(let trainer, _): ["sessions", trainer]
    case .tax(let trainer, _): ["tax", trainer]
    }
  }
}

extension Literal {
  /// An amount of money, negative for what was paid back.
  func signedMoney() -> Money? {
    guard let dong = Literal.wholeNumber(text.trimmed) else {
      report(.notMoney(name, text))
      return nil
    }
    guard dong.magnitude <= Money.largest.dong.magnitude else {
      report(.moneyTooLarge(name, LocalizedText(shown(text.trimmed))))
      return nil
    }
    return Money(dong)
  }
}
