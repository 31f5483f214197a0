/// What makes a problem unfit to be searched.
public struct ItineraryFault: Sendable, Equatable {
  /// The part of the problem at fault.
  public enum Part: Sendable, Equatable {
    /// The problem as a whole.
    case problem
    /// The driving from a place to another.
    case travel(from: Int, to: Int)
    /// A site.
    case site(Int)
    /// An anchor.
    case anchor(Int)
    /// A day.
    case day(Int)
    /// The limits of a kind.
    case kind(Int)
    /// A set never together.
    case neverTogether(Int)
  }

  /// The part at fault.
  public var part: Part
  /// What is wrong with it, with the values.
  public var cause: BilingualText

  init(_ part: Part, vi: String, en: String) {
    self.part = part
    cause = BilingualText(vi: vi, en: en)
  }
}

extension ItineraryProblem {
  /// The longest time, in ticks, that a problem may speak of.
  public static let greatestTicks = 100_000_000
  /// The most sites.
  public static let mostSites = 2_000
  /// The most days.
  public static let mostDays = 60
  /// The greatest value, fee, cost and budget.
  public static let greatestAmount = 1_000_000_000_000

  /// Everything that makes the problem unfit; a search of such a problem finds nothing.
  public func faults() -> [ItineraryFault] {
    var found = sizeFaults()
    guard found.isEmpty else { return found }
    for (index, site) in sites.enumerated() { found += faults(of: site, index) }
    for (index, anchor) in anchors.enumerated() { found += faults(of: anchor, index) }
    for (index, day) in days.enumerated() { found += faults(of: day, index) }
    for (index, kind) in kinds.enumerated() where kind.least < 0 || kind.most ?? .max < kind.least {
      found.append(
        ItineraryFault(
          .kind(index),
          vi: "ít nhất \(kind.least), nhiều nhất \(kind.most.map(String.init) ?? "∞")",
          en: "at least \(kind.least), at most \(kind.most.map(String.init) ?? "∞")"
        )
      )
    }
    for (index, set) in neverTogether.enumerated() {
      for site in set where !sites.indices.contains(site) {
        found.append(.unknown(.neverTogether(index), "điểm", "site", site))
      }
    }
    return found
  }

  private func sizeFaults() -> [ItineraryFault] {
    var found: [ItineraryFault] = []
    func report(_ vi: String, _ en: String) {
      found.append(ItineraryFault(.problem, vi: vi, en: en))
    }
    if sites.count > Self.mostSites {
      report(
        "\(sites.count) điểm, nhiều nhất \(Self.mostSites)",
        "\(sites.count) sites, at most \(Self.mostSites)"
      )
    }
    if days.count > Self.mostDays {
      report(
        "\(days.count) ngày, nhiều nhất \(Self.mostDays)",
        "\(days.count) days, at most \(Self.mostDays)"
      )
    }
    let nodes = anchors.reduce(sites.count) { $0 + $1.candidates.count }
    if nodes > 2 * Self.mostSites {
      report("quá nhiều nơi đi và nghỉ", "too many places of departure and lodging")
    }
    if ticksPerMinute < 1 {
      report("\(ticksPerMinute) nhịp một phút", "\(ticksPerMinute) ticks a minute")
    }
    if let budget, !(0...Self.greatestAmount).contains(budget) {
      report("ngân sách \(budget)", "a budget of \(budget)")
    }
    if let wrong = travel.ticks.indices.first(where: {
      travel.ticks[$0] < 0 || travel.metres[$0] < 0
    }) {
      let (from, to) = (wrong / travel.placeCount, wrong % travel.placeCount)
      found.append(
        ItineraryFault(.travel(from: from, to: to), vi: "số âm", en: "a negative number")
      )
    }
    return found
  }

  private func faults(of site: ItinerarySite, _ index: Int) -> [ItineraryFault] {
    var found: [ItineraryFault] = []
    let part = ItineraryFault.Part.site(index)
    if !(0..<travel.placeCount).contains(site.place) {
      found.append(.unknown(part, "nơi", "place", site.place))
    }
    if let time = ticksOutside([site.visitTicks]) { found.append(.time(part, time)) }
    for amount in [site.value, site.fee] where !(0...Self.greatestAmount).contains(amount) {
      found.append(.amount(part, amount))
    }
    for kind in site.kinds where !kinds.indices.contains(kind) {
      found.append(.unknown(part, "loại", "kind", kind))
    }
    for window in site.windows.joined() {
      if let time = ticksOutside([window.earliestStart, window.latestStart]) {
        found.append(.time(part, time))
      } else if window.earliestStart > window.latestStart {
        found.append(.reversed(part, window.earliestStart, window.latestStart))
      }
    }
    return found
  }

  private func faults(of anchor: ItineraryAnchor, _ index: Int) -> [ItineraryFault] {
    let part = ItineraryFault.Part.anchor(index)
    guard !anchor.candidates.isEmpty else {
      return [ItineraryFault(part, vi: "không có nơi nào", en: "no places")]
    }
    var found: [ItineraryFault] = []
    for candidate in anchor.candidates {
      if !(0..<travel.placeCount).contains(candidate.place) {
        found.append(.unknown(part, "nơi", "place", candidate.place))
      }
      if !(0...Self.greatestAmount).contains(candidate.cost) {
        found.append(.amount(part, candidate.cost))
      }
    }
    return found
  }

  private func faults(of day: ItineraryDay, _ index: Int) -> [ItineraryFault] {
    var found: [ItineraryFault] = []
    let part = ItineraryFault.Part.day(index)
    for anchor in [day.start, day.end] where !anchors.indices.contains(anchor) {
      found.append(.unknown(part, "nơi đi hoặc nghỉ", "anchor", anchor))
    }
    var times = [day.earliestDeparture, day.latestReturn]
    times += [day.longestTicks, day.longestDrivingTicks].compactMap { $0 }
    if let meal = day.meal {
      times += [meal.ticks, meal.earliestStart, meal.latestStart]
      if meal.earliestStart > meal.latestStart {
        found.append(.reversed(part, meal.earliestStart, meal.latestStart))
      }
    }
    if let time = ticksOutside(times) { found.append(.time(part, time)) }
    if day.earliestDeparture > day.latestReturn {
      found.append(.reversed(part, day.earliestDeparture, day.latestReturn))
    }
    return found
  }

  private func ticksOutside(_ times: [Int]) -> Int? {
    times.first { !(0...Self.greatestTicks).contains($0) }
  }
}

extension ItineraryFault {
  fileprivate static func unknown(_ part: Part, _ vi: String, _ en: String, _ index: Int) -> Self {
    ItineraryFault(part, vi: "không có \(vi) số \(index)", en: "there is no \(en) \(index)")
  }

  fileprivate static func time(_ part: Part, _ ticks: Int) -> Self {
    let most = ItineraryProblem.greatestTicks
    return ItineraryFault(
      part,
      vi: "thời gian \(ticks) ngoài khoảng 0 … \(most)",
      en: "a time of \(ticks), not within 0 … \(most)"
    )
  }

  fileprivate static func amount(_ part: Part, _ amount: Int) -> Self {
    let most = ItineraryProblem.greatestAmount
    return ItineraryFault(
      part,
      vi: "số \(amount) ngoài khoảng 0 … \(most)",
      en: "an amount of \(amount), not within 0 … \(most)"
    )
  }

  fileprivate static func reversed(_ part: Part, _ from: Int, _ to: Int) -> Self {
    ItineraryFault(
      part,
      vi: "kết thúc lúc \(to), trước khi bắt đầu lúc \(from)",
      en: "it ends at \(to), before it begins at \(from)"
    )
  }
}
