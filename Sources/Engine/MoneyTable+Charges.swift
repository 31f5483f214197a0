/// Which offering a charge is worked out for.
struct Bill {
  /// The activity.
  var activity: Int
  /// The number of participants.
  var people: Int
  /// Cost besides the participants.
  var baseCost: Int
  /// Day of the first session's start.
  var startDay: Int
  /// Day of the last session's last minute.
  var endDay: Int
}

extension MoneyTable {
  /// Works out what an offering puts on each of its activity's ceilings.
  ///
  /// With R the part not yet paid, a line pays min(R, C·share div 1000, capFixed + capPerParticipant·n); the last pays R.
  @inline(__always)
  func charge(_ bill: Bill, into out: UnsafeMutablePointer<Int>) {
    let row = charges[bill.activity]
    if row.isEmpty { return }
    for index in 0..<row.count { out[index] = 0 }
    if wide[bill.activity] {
      chargeWide(bill, into: out)
    } else {
      chargeNarrow(bill, into: out)
    }
  }

  @inline(__always)
  private func chargeNarrow(_ bill: Bill, into out: UnsafeMutablePointer<Int>) {
    let total = bill.baseCost &+ perParticipant[bill.activity] &* bill.people
    var rest = total
    let mine = lines[bill.activity]
    let dated = payments[bill.activity]
    var line = mine.lowerBound
    while line < mine.upperBound {
      var paid = rest
      if line &+ 1 < mine.upperBound {
        if share[line] >= 0 { paid = min(paid, Self.thousandths(total &* share[line])) }
        if capFixed[line] >= 0 {
          paid = min(paid, capFixed[line] &+ capPerParticipant[line] &* bill.people)
        }
      }
      rest &-= paid
      let concerned = lineCeilings[line]
      line &+= 1
      if concerned.isEmpty { continue }
      var unpaid = paid
      var payment = dated.lowerBound
      while payment < dated.upperBound {
        let now =
          payment &+ 1 == dated.upperBound ? unpaid : Self.thousandths(paid &* part[payment])
        unpaid &-= now
        let day = dayOf(payment, bill)
        payment &+= 1
        if now == 0 { continue }
        var ceiling = concerned.lowerBound
        while ceiling < concerned.upperBound {
          if firstDay[ceiling] <= day && day < lastDay[ceiling] {
            out[lineCharge[ceiling]] &+= now
          }
          ceiling &+= 1
        }
      }
    }
  }

  /// The same in 128 bits, for hostile magnitudes; amounts that no ceiling allows are cut.
  @inline(never)
  private func chargeWide(_ bill: Bill, into out: UnsafeMutablePointer<Int>) {
    let people = Int128(bill.people)
    let total = Int128(bill.baseCost) + Int128(perParticipant[bill.activity]) * people
    var rest = total
    var sums = [Int128](repeating: 0, count: charges[bill.activity].count)
    let mine = lines[bill.activity]
    let dated = payments[bill.activity]
    for line in mine {
      var paid = rest
      if line + 1 < mine.upperBound {
        if share[line] >= 0 { paid = min(paid, total * Int128(share[line]) / 1000) }
        if capFixed[line] >= 0 {
          paid = min(paid, Int128(capFixed[line]) + Int128(capPerParticipant[line]) * people)
        }
      }
      rest -= paid
      var unpaid = paid
      for payment in dated {
        let now = payment + 1 == dated.upperBound ? unpaid : paid * Int128(part[payment]) / 1000
        unpaid -= now
        let day = dayOf(payment, bill)
        for ceiling in lineCeilings[line]
        where firstDay[ceiling] <= day && day < lastDay[ceiling] {
          sums[lineCharge[ceiling]] += now
        }
      }
    }
    for (index, sum) in sums.enumerated() {
      out[index] = Int(max(-Int128(Self.beyond), min(Int128(Self.beyond), sum)))
    }
  }

  /// The day of a payment, moved into the year.
  @inline(__always)
  private func dayOf(_ payment: Int, _ bill: Bill) -> Int {
    let anchor = fromEnd[payment] ? bill.endDay : bill.startDay
    return min(max(anchor &+ days[payment], 0), yearEnd)
  }

  /// A number that is not negative, divided by 1000.
  @inline(__always)
  private static func thousandths(_ value: Int) -> Int {
    Int(truncatingIfNeeded: UInt64(truncatingIfNeeded: value) / 1000)
  }
}
