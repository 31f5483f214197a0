public import Planning

/// What the participants of an offering are paid in money, each line by its norm.
public struct AllowanceList: Hashable, Sendable {
  /// A line of the estimate that participants sign for.
  public struct Line: Hashable, Sendable {
    /// What it pays for.
    public let item: LocalizedText
    /// Whether it counts nights rather than days.
    public let isOfNights: Bool
    /// The rate with its norm.
    public let rate: PaidRate
  }

  /// What a person gets of a line.
  public struct Part: Hashable, Sendable {
    /// Halves of a unit: a half day is 1, a night 2.
    public let halves: Int
    /// Halves times rate, halved.
    public let amount: Money

    /// Nothing.
    public static let none = Part(halves: 0, amount: .zero)
  }

  /// A person with the parts, one for each line.
  public struct Entry: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// What they get of each line.
    public let parts: [Part]
    /// What explains the amounts: too near, a decision with its reason; positions in `remarks`.
    public let remarks: [Int]

    /// What they get.
    public var amount: Money { parts.reduce(.zero) { $0 + $1.amount } }
  }

  /// The lines, in the order of the estimate.
  public let lines: [Line]
  /// Those who are paid, unsorted; everyone who is expected, with nothing, where nothing is recorded.
  public let entries: [Entry]
  /// Whether the amounts are worked out from a record of attendance.
  public let isRecorded: Bool
  /// What a reader must know of rates and decisions, each once.
  public let remarks: [LocalizedText]

  /// What is paid altogether.
  public var total: Money { entries.reduce(.zero) { $0 + $1.amount } }

  /// What is paid of a line.
  public func total(of line: Int) -> Money { entries.reduce(.zero) { $0 + $1.parts[line].amount } }

  /// Works out what is paid; nil where the estimate has no line that participants sign for.
  public init?(_ offering: Offering, _ attended: AttendedOffering?, _ index: SettlementIndex) {
    let paid = offering.costLines.compactMap(\.cost).filter {
      $0.payee == .participant && $0.basis.isPerPerson
    }
    guard !paid.isEmpty else { return nil }
    let counter = Counter(offering: offering, index: index)
    lines = paid.map {
      Line(
        item: $0.item,
        isOfNights: counter.isOfNights($0),
        rate: PaidRate($0, of: offering, index)
      )
    }
    var remarks = lines.compactMap(\.rate.remark)
    isRecorded = attended != nil
    guard let attended else {
      entries = offering.participants.compactMap(index.person).map {
        Entry(person: $0, parts: paid.map { _ in .none }, remarks: [])
      }
      self.remarks = remarks
      return
    }
    var entries: [Entry] = []
    for person in attended.people {
      let own = counter.halfDays(of: person.person.id)
      guard !person.sessions.isEmpty || own != nil else { continue }
      var notes: [LocalizedText] = []
      if let own { notes.append(own.remark) }
      let parts = zip(paid, lines).map { line, rate in
        if let refusal = counter.refusal(of: line, to: person.person) {
          notes.append(refusal)
          return Part.none
        }
        let halves = counter.halves(of: line, person.sessions, own: own?.count)
        return Part(halves: halves, amount: Money(rate.rate.rate.dong * halves / 2))
      }
      let positions = notes.map { note in
        if let known = remarks.firstIndex(of: note) { return known }
        remarks.append(note)
        return remarks.count - 1
      }
      entries.append(Entry(person: person.person, parts: parts, remarks: positions))
    }
    self.entries = entries
    self.remarks = remarks
  }
}

/// Counts the units of lines for people.
private struct Counter {
  let offering: Offering
  let index: SettlementIndex

  func isOfNights(_ line: CostLine) -> Bool {
    line.basis == .personNight || !line.nights.isEmpty
  }

  /// The organiser's own number of half days for a person.
  func halfDays(of person: String) -> (count: Int, remark: LocalizedText)? {
    for override in index.programme.settlement.overrides(of: offering.id) {
      guard case .halfDays(person, let count) = override.change else { continue }
      let days = HalvesText(count)
      return (
        count,
        LocalizedText(
          vi: "Tính \(days.text(.vi)) ngày theo quyết định của đơn vị. Lý do: \(override.reason)",
          en: "Counted as \(days.text(.en)) days by the office's decision. "
            + "Reason: \(override.reason)"
        )
      )
    }
    return nil
  }

  /// Halves of the units that a line pays a person.
  func halves(of line: CostLine, _ sessions: Set<Int>, own: Int?) -> Int {
    let time = AttendedTime(sessions, of: offering)
    switch line.basis {
    case .personNight: return time.nights.count * 2 * line.quantity
    case .person where !line.nights.isEmpty:
      return line.nights.count(where: time.nights.contains) * 2
    case .person: return 2 * line.quantity
    default: return (own ?? time.allHalfDays) * line.quantity
    }
  }

  /// Why a person is not paid a line: the State pays them a salary, or they live too near.
  func refusal(of line: CostLine, to person: Person) -> LocalizedText? {
    let terms = index.programme.settlement
    // Norms of meals for those without a salary are known by the beginning of their ids.
    let isMeal = line.norm.map { $0.hasPrefix("travel.meal") } ?? false
    if isMeal, let kind = index.organisation(of: person)?.kind, terms.noMealsFor.contains(kind) {
      return LocalizedText(
        vi: "\(line.item.vi): không chi cho người hưởng lương từ ngân sách Nhà nước",
        en: "\(line.item.en): not paid to those whom the State pays a salary"
      )
    }
    let least = isOfNights(line) ? terms.lodgingFromKm : isMeal ? terms.mealsFromKm : 0
    guard least > 0, let km = index.km(from: person.home, to: offering.place), km < least else {
      return nil
    }
    return LocalizedText(
      vi: "\(line.item.vi): không chi cho người ở cách dưới \(least) km",
      en: "\(line.item.en): not paid to those who live within \(least) km"
    )
  }
}

/// Halves as a number of wholes: `2`, `1,5` or `1.5`.
public struct HalvesText: Hashable, Sendable {
  /// How many halves.
  public let halves: Int

  /// Takes a number of halves.
  public init(_ halves: Int) {
    self.halves = halves
  }

  /// The number as the language writes it.
  public func text(_ language: Language) -> String {
    let half = halves.isMultiple(of: 2) ? "" : language == .vi ? ",5" : ".5"
    return "\(halves / 2)" + half
  }
}
