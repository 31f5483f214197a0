extension State {
  /// Where this state's counts differ from those of the same plan built from nothing; for checking, not for searching.
  func disagreements() -> [String] {
    let fresh = Incumbent(self).rebuilt()
    var found: [String] = []
    func compare(_ name: String, _ mine: Int, _ theirs: Int) {
      if mine != theirs { found.append("\(name) is \(mine), but anew \(theirs)") }
    }
    func compare(_ name: String, _ count: Int, _ value: (State, Int) -> Int) {
      for index in 0..<count {
        compare("\(name) \(index)", value(self, index), value(fresh, index))
      }
    }
    compare("score", score, fresh.score)
    compare("shortfall", shortfall, fresh.shortfall)
    compare("missing", missing, fresh.missing)
    compare("lacking", lacking, fresh.lacking)
    compare("lacking points", lackingPoints, fresh.lackingPoints)
    compare("overdrawn", overdrawn, fresh.overdrawn)
    compare("halted", halted, fresh.halted)
    for ceiling in 0..<money.ceilingCount {
      fresh.setPrice(price[ceiling], above: priceAbove[ceiling], of: ceiling)
    }
    compare("money points", moneyPoints, fresh.moneyPoints)
    compare("paid", money.ceilingCount) { $0.paid[$1] }
    compare("counted", rules.limitCount) { $0.counted[$1] }
    compare("running", activities.count) { $0.running[$1] }
    compare("used minutes", resources.count) { $0.usedMinutes[$1] }
    compare("uses", resources.count) { $0.uses.count($1) }
    compare("people", slots.count) { $0.people($1) }
    compare("published present", slots.count) { $0.publishedPresent[$1] }
    compare("organisation", slots.organisationCount) { $0.fromOrganisation[$1] }
    compare("without", slots.withoutCount) { $0.without[$1] }
    compare("charge", slots.chargeCount) { $0.charge[$1] }
    compare("served", entries.personCount) { $0.served[$1] }
    compare("attended", entries.personCount) { $0.attended.count($1) }
    compare("waiting", waitingCount, fresh.waitingCount)
    compare("waits", entries.count) { $0.waiting.has($1, row: 0) == ($0.slot[$1] < 0) ? 0 : 1 }
    compare("taken", entries.personCount) {
      let (mine, theirs) = ($0.taken[$1], fresh.taken[$1])
      let flags = Self.fullBit | Self.servedBit
      return mine.stretches & ~theirs.stretches & flags == 0
        && theirs.stretches & ~mine.stretches == 0 && theirs.days & ~mine.days == 0 ? 1 : 0
    }
    compare("start", slots.count) { $0.runs($1) ? $0.slotRecords[$1].start : 0 }
    compare("open", 1) { $0.open.count($1) }
    return found
  }
}
