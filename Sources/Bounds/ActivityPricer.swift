import Problem

/// What one activity brings at most at given prices, and with how many offerings.
struct ActivityOutcome {
  var value = OfferingPricer.impossible
  /// The offerings that bring it.
  var offerings: [BestOffering] = []
  /// Whether several share their people.
  var isApart = false
}

/// Prices one activity again and again, keeping what helps to do it quickly.
///
/// For several offerings a person counts once: a part of each one's worth, the more the more
/// people there are for the seats, is taken out of the offerings and counted once beside them. Any
/// part gives a valid bound.
struct ActivityPricer {
  let choices: ActivityChoices
  /// The ranking for so many offerings, less one.
  private(set) var crowds: [Crowd]
  private var hints: [Int]
  private var sites = SiteChoice()
  private var chosenSites = SiteChoice()

  init(_ choices: ActivityChoices) {
    self.choices = choices
    crowds = Array(repeating: Crowd(), count: choices.most)
    hints = Array(repeating: 0, count: choices.most)
  }

  /// The outcome within a leeway, at placements that are open; impossible if there is none.
  ///
  /// With `isParted`, several offerings are looked at one by one too, which is slower and nearer.
  mutating func outcome(
    _ pricer: inout OfferingPricer,
    _ relaxed: RelaxedProblem,
    _ prices: Prices,
    _ columns: PlacementColumns,
    _ leeway: Leeway,
    open: [Bool],
    isParted: Bool
  ) -> ActivityOutcome {
    var outcome = ActivityOutcome()
    let offerings = leeway.offerings
    let needed = leeway.neededSites
    if offerings.lowerBound == 0 { outcome.value = 0 }
    let most = min(offerings.upperBound, choices.most)
    if most == 0 { return outcome }
    pricer.prepare(choices, columns, relaxed, prices, open, leeway)
    let choices = choices
    crowds[0].rank(choices) { keys in
      let people = choices.people.count
      for site in 0..<choices.sites {
        for person in 0..<people {
          let price = prices.attendance[choices.people[person]]
          let position = site * people + person
          keys[position] =
            choices.worth[position] - (choices.isServed[person] ? price : max(0, price))
        }
      }
    }
    var single = BestOffering()
    var isKnown = false
    var isPrepared = false
    for count in max(1, offerings.lowerBound)...max(1, most) {
      if !isKnown || pricer.hasOrders {
        pricer.share(among: count)
        single = pricer.best(choices, columns, crowds[0], startingAt: hints[0])
        if single.value == OfferingPricer.impossible { return outcome }
        hints[0] = single.placement
        isKnown = true
        isPrepared = false
      }
      let sum = Int128(count) * Int128(single.value)
      let plain = choices.values[count] + Int(clamping: max(-(1 << 60), min(1 << 60, sum)))
      if plain <= outcome.value || needed.nonzeroBitCount > count { continue }
      if count == 1 && needed != 0 {
        let only = pricer.best(choices, columns, crowds[0], startingAt: hints[0], sites: needed)
        if only.value != OfferingPricer.impossible, choices.values[1] + only.value > outcome.value {
          outcome = ActivityOutcome(value: choices.values[1] + only.value, offerings: [only])
        }
        continue
      }
      if count == 1 || choices.people.isEmpty {
        outcome = ActivityOutcome(
          value: plain,
          offerings: Array(repeating: single, count: count)
        )
        continue
      }
      if !isPrepared {
        sites.prepare(choices, columns, crowds[0], pricer)
        isPrepared = true
      }
      let points = choices.values[count]
      let several = sites.best(
        offerings: count,
        above: outcome.value - points,
        needed: needed,
        isParted ? SiteChoice.Tables(choices: choices, columns: columns, crowd: crowds[0]) : nil,
        &pricer
      )
      if several == OfferingPricer.impossible { continue }
      if points + several > plain {
        outcome = ActivityOutcome(
          value: plain,
          offerings: Array(repeating: single, count: count)
        )
        continue
      }
      outcome = ActivityOutcome(
        value: points + several,
        offerings: sites.offerings,
        isApart: true
      )
      chosenSites = sites
    }
    return outcome
  }
}

extension ActivityPricer {
  /// Calls `body` for each person who comes in an outcome and each offering.
  func forEachAttendance(
    _ outcome: ActivityOutcome,
    _ pricer: inout OfferingPricer,
    _ columns: PlacementColumns,
    _ body: (_ person: Int, _ offering: Int) -> Void
  ) {
    if outcome.isApart {
      chosenSites.forEachAttendance { body(choices.people[$0], $1) }
      return
    }
    guard let best = outcome.offerings.first else { return }
    var seated: [Int] = []
    pricer.attend(choices, columns, crowds[0], best) { seated.append($0) }
    for offering in outcome.offerings.indices {
      for person in seated { body(choices.people[person], offering) }
    }
  }
}
