import Almanac
import Planning

/// What differs between two plans, offering by offering.
struct RevisionDifference {
  /// A line of the table.
  struct Shown {
    var mark: String
    var offering: String
    var title: String
    var changes: [String]
  }

  private let before: Plan?
  private let after: Plan

  init(from before: Plan?, to after: Plan) {
    self.before = before
    self.after = after
  }

  /// Offerings that are new, dropped or otherwise than they were: those of the new plan in its order, dropped ones last.
  func shown(_ language: Language) -> [Shown] {
    let known = before.map {
      Dictionary($0.offerings.map { ($0.id, $0) }) { first, _ in first }
    }
    var lines = after.offerings.compactMap { offering -> Shown? in
      guard let earlier = known?[offering.id] else {
        let text = Self.say("mới: ", "new: ", language) + times(offering, language)
        return line("added", offering, after, [text], language)
      }
      let changes = self.changes(earlier, offering, language)
      return changes.isEmpty ? nil : line("changed", offering, after, changes, language)
    }
    let kept = Set(after.offerings.map(\.id))
    if let before {
      for offering in before.offerings where !kept.contains(offering.id) {
        let text = Self.say("huỷ, trước là ", "dropped, was ", language) + times(offering, language)
        lines.append(line("dropped", offering, before, [text], language))
      }
    }
    return lines
  }

  /// How many are new, changed and dropped, in a sentence.
  var summary: LocalizedText {
    let marks = shown(.en).map(\.mark)
    func count(_ mark: String) -> Int { marks.count { $0 == mark } }
    return LocalizedText(
      vi:
        "\(count("added")) đợt mới, \(count("changed")) đợt thay đổi, \(count("dropped")) đợt huỷ.",
      en:
        "\(count("added")) offerings are new, \(count("changed")) change, \(count("dropped")) are dropped."
    )
  }

  /// An amount in đồng with groups of three digits.
  static func amount(_ money: Money, _ language: Language) -> String {
    var digits = Array(String(abs(money.dong)))
    var position = digits.count - 3
    while position > 0 {
      digits.insert(language == .vi ? "." : ",", at: position)
      position -= 3
    }
    return (money.dong < 0 ? "−" : "") + String(digits) + " đ"
  }

  private func line(
    _ mark: String,
    _ offering: Planning.Offering,
    _ plan: Plan,
    _ changes: [String],
    _ language: Language
  ) -> Shown {
    let activity = plan.programme.activities.first { $0.id == offering.activity }
    return Shown(
      mark: mark,
      offering: offering.id,
      title: activity?.title[language] ?? "",
      changes: changes
    )
  }

  private func changes(
    _ old: Planning.Offering,
    _ new: Planning.Offering,
    _ language: Language
  ) -> [String] {
    var changes: [String] = []
    if old.sessions != new.sessions {
      changes.append(times(old, language) + " → " + times(new, language))
    }
    if old.resources != new.resources {
      changes.append(names(old, before ?? after, language) + " → " + names(new, after, language))
    }
    let came = Set(new.participants).subtracting(old.participants).count
    let left = Set(old.participants).subtracting(new.participants).count
    if came + left > 0 {
      changes.append(Self.say("người: +\(came) −\(left)", "people: +\(came) −\(left)", language))
    }
    if old.cost != new.cost {
      changes.append(
        Self.say("chi phí: ", "cost: ", language) + Self.amount(old.cost, language) + " → "
          + Self.amount(new.cost, language)
      )
    }
    return changes
  }

  private func times(_ offering: Planning.Offering, _ language: Language) -> String {
    func text(_ day: CivilDate) -> String { language == .vi ? day.dayMonthYear : day.iso }
    let clock = ClockTime(minutesFromMidnight: offering.sessions[0].startMinute)?.description ?? ""
    let days =
      offering.firstDay == offering.lastDay
      ? text(offering.firstDay) : text(offering.firstDay) + "–" + text(offering.lastDay)
    return "\(days) \(clock)"
  }

  private func names(
    _ offering: Planning.Offering,
    _ plan: Plan,
    _ language: Language
  ) -> String {
    offering.resources.map { used in
      plan.programme.resources.first { $0.id == used.resource }?.name ?? used.resource
    }.joined(separator: ", ")
  }

  private static func say(_ vi: String, _ en: String, _ language: Language) -> String {
    LocalizedText(vi: vi, en: en)[language]
  }
}
