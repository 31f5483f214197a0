import ArgumentParser
import Planning

/// A parameter of a plan that takes values one after the other.
struct SweptParameter: ExpressibleByArgument {
  /// What it is.
  enum Kind: Hashable {
    /// The year's ceiling of a source, its other ceilings in proportion; nil: the first State source.
    case budget(source: String?)
    /// A weight.
    case weight(String)
  }

  let kind: Kind
  /// The parameter as it was named.
  let name: String

  /// The weights by name.
  private static let weights: [(name: String, set: @Sendable (inout WeightChange, Int) -> Void)] = [
    ("first", { $0.firstBonus = $1 }),
    ("travel-per-10-km", { $0.travelPer10Km = $1 }),
    ("cancel", { $0.cancel = $1 }), ("move", { $0.move = $1 }), ("swap", { $0.swap = $1 }),
    ("release", { $0.release = $1 }), ("first-comers", { $0.firstComers = $1 }),
    ("spread", { $0.spread = $1 }),
  ]

  /// All names, for help.
  static var names: String {
    (["budget", "budget:<id>"] + weights.map { "weights.\($0.name)" }).joined(separator: ", ")
  }

  init?(argument: String) {
    name = argument
    if argument == "budget" {
      kind = .budget(source: nil)
    } else if argument.hasPrefix("budget:"), argument.count > "budget:".count {
      kind = .budget(source: String(argument.dropFirst("budget:".count)))
    } else if argument.hasPrefix("weights."),
      let weight = Self.weights.first(where: { "weights.\($0.name)" == argument })
    {
      kind = .weight(weight.name)
    } else {
      return nil
    }
  }

  /// Whether values are money.
  var isMoney: Bool { if case .budget = kind { true } else { false } }

  /// What it is, for people.
  func title(in programme: Programme) -> LocalizedText {
    switch kind {
    case .budget(let source):
      let name = programme.sources.first { $0.id == source ?? Self.mainSource(programme) }?.name
      return LocalizedText(
        vi: "kinh phí" + (name.map { " – \($0.vi)" } ?? ""),
        en: "budget" + (name.map { " – \($0.en)" } ?? "")
      )
    case .weight(let name):
      return LocalizedText(vi: "trọng số \(name)", en: "weight \(name)")
    }
  }

  /// The event that gives it a value; nil where the programme has no such source or ceiling.
  func event(_ value: Int, in programme: Programme) -> YearEvent? {
    switch kind {
    case .budget(let source):
      guard let id = source ?? Self.mainSource(programme), programme.yearCeiling(of: id) != nil
      else { return nil }
      return YearEvent(
        .budget(BudgetChange(source: id, amount: .to(Money(value)), isSpread: true))
      )
    case .weight(let name):
      var change = WeightChange()
      Self.weights.first { $0.name == name }?.set(&change, value)
      return YearEvent(.weights(change))
    }
  }

  private static func mainSource(_ programme: Programme) -> String? {
    (programme.sources.first(where: \.isState) ?? programme.sources.first)?.id
  }
}

/// Values as the command line gives them: `1500000000,2.1e9` or `1.5e9..3e9/7`.
struct SweptValues: ExpressibleByArgument {
  let values: [Int]

  /// The points of a range that says no number.
  private static let usualPoints = 7
  private static let mostPoints = 1_000

  init?(argument: String) {
    var values: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let halves = part.split(separator: "/", omittingEmptySubsequences: false)
      let ends = halves[0].replacing("..", with: "\u{1}")
        .split(separator: "\u{1}", omittingEmptySubsequences: false).map { Self.number($0) }
      guard halves.count <= 2, ends.count <= 2, let low = ends.first ?? nil,
        let high = ends.last ?? nil
      else { return nil }
      if ends.count == 1 {
        guard halves.count == 1 else { return nil }
        values.append(low)
        continue
      }
      let count = halves.count == 2 ? Int(halves[1]) ?? 0 : Self.usualPoints
      guard low < high, (2...Self.mostPoints).contains(count) else { return nil }
      values += (0..<count).map {
        low + (high - low) / (count - 1) * $0 + (high - low) % (count - 1) * $0 / (count - 1)
      }
    }
    guard !values.isEmpty, values.count <= Self.mostPoints else { return nil }
    self.values = Array(Set(values)).sorted()
  }

  /// A whole number from 0, also as `1.5e9` or `2_100_000_000`.
  private static func number(_ text: Substring) -> Int? {
    let plain = text.replacing("_", with: "")
    if let whole = Int(plain) { return (0...Money.largest.dong).contains(whole) ? whole : nil }
    guard plain.utf8.allSatisfy({ "0123456789.eE+".utf8.contains($0) }), let real = Double(plain),
      real >= 0, real <= Double(Money.largest.dong), real == real.rounded()
    else { return nil }
    return Int(real)
  }
}
