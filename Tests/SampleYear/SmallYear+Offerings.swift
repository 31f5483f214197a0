import Almanac
import Planning

extension SmallYear {
  /// Morning and afternoon, in minutes of the day.
  private static let halves = [(450, 690), (810, 1020)]

  private static func fullDays(_ from: CivilDate, count: Int) -> [Session] {
    (0..<count).flatMap { day in
      halves.map {
        Session(date: from.adding(days: day), startMinute: $0.0, endMinute: $0.1)
      }
    }
  }

  static func course(participants: [String]) -> Offering {
    let fee = priced(0, trainersFee, units: 6)
    let water = priced(1, drinks, units: participants.count * 3)
    let hire = PricedLine(
      line: nil,
      item: LocalizedText(vi: "Thuê hội trường", en: "Hire of the hall"),
      units: 6,
      unitCost: Money(500_000),
      amount: Money(3_000_000)
    )
    let cost = fee.amount + water.amount + hire.amount
    let advance = Share(thousandths: 500).of(cost)
    return Offering(
      id: "G1-01-1",
      activity: "G1-01",
      number: 1,
      sessions: fullDays(CivilDate(2016, 3, 21), count: 3),
      place: "855",
      resources: [
        UsedResource(role: "venue", resource: "hall"),
        UsedResource(role: "trainer", resource: "t-khanh"),
        UsedResource(role: "coordinator", resource: "c-nhung"),
      ],
      participants: participants,
      cost: cost,
      costLines: [fee, water, hire],
      payments: [
        DatedPayment(source: "province", date: CivilDate(2016, 3, 11), amount: advance, term: 0),
        DatedPayment(
          source: "province",
          date: CivilDate(2016, 4, 12),
          amount: cost - advance,
          term: 1
        ),
      ]
    )
  }

  static func workshop(participants: [String]) -> Offering {
    let fee = priced(0, trainersFee, units: 1)
    let water = priced(1, drinks, units: participants.count)
    return paidAtTheEnd(
      activity: "G1-02",
      sessions: [Session(date: CivilDate(2016, 5, 12), startMinute: 1080, endMinute: 1230)],
      place: "855",
      resources: [
        UsedResource(role: "venue", resource: "hall"),
        UsedResource(role: "trainer", resource: "t-khanh"),
      ],
      participants: participants,
      lines: [fee, water, hireOfHall]
    )
  }

  static func contest(participants: [String]) -> Offering {
    paidAtTheEnd(
      activity: "G2-03",
      sessions: [Session(date: CivilDate(2016, 8, 18), startMinute: 450, endMinute: 690)],
      place: "855",
      resources: [UsedResource(role: "venue", resource: "hall")],
      participants: participants,
      lines: [priced(0, drinks, units: participants.count), hireOfHall]
    )
  }

  static func meeting(participants: [String]) -> Offering {
    paidAtTheEnd(
      activity: "G1-03",
      sessions: [Session(date: CivilDate(2016, 12, 15), startMinute: 450, endMinute: 690)],
      place: "855",
      resources: [UsedResource(role: "venue", resource: "hall")],
      participants: participants,
      lines: [priced(0, drinks, units: participants.count), hireOfHall]
    )
  }

  static func tour(participants: [String]) -> Offering {
    let nights = priced(0, lodging, units: participants.count * 3)
    let advance = Share(thousandths: 500).of(nights.amount)
    return Offering(
      id: "G2-01-1",
      activity: "G2-01",
      number: 1,
      sessions: fullDays(CivilDate(2016, 6, 16), count: 4),
      place: "can-tho",
      resources: [
        UsedResource(role: "vehicle", resource: "bus-29"),
        UsedResource(role: "coordinator", resource: "c-nhung"),
      ],
      participants: participants,
      cost: nights.amount,
      costLines: [nights],
      payments: [
        DatedPayment(source: "province", date: CivilDate(2016, 6, 6), amount: advance, term: 0),
        DatedPayment(
          source: "province",
          date: CivilDate(2016, 7, 9),
          amount: nights.amount - advance,
          term: 1
        ),
      ]
    )
  }

  static func fair(participants: [String]) -> Offering {
    let booths = priced(0, booth, units: participants.count)
    let province = Money(7_200_000 * participants.count)
    let paid = CivilDate(2016, 12, 4)
    return Offering(
      id: "G2-02-1",
      activity: "G2-02",
      number: 1,
      sessions: fullDays(CivilDate(2016, 11, 10), count: 5),
      place: "can-tho",
      resources: [UsedResource(role: "venue", resource: "fairground")],
      participants: participants,
      cost: booths.amount,
      costLines: [booths],
      payments: [
        DatedPayment(source: "province", date: paid, amount: province, term: 0),
        DatedPayment(source: "own", date: paid, amount: booths.amount - province, term: 0),
      ]
    )
  }

  static var work: Offering {
    let half = Money(45_000_000)
    let advanceDay = CivilDate(2016, 3, 26)
    let balanceDay = CivilDate(2016, 7, 24)
    return Offering(
      id: "G3-01-1",
      activity: "G3-01",
      number: 1,
      sessions: [
        Session(
          date: CivilDate(2016, 4, 5),
          startMinute: 450,
          endMinute: 690,
          milestone: LocalizedText(vi: "Ký hợp đồng", en: "Contract")
        ),
        Session(
          date: CivilDate(2016, 7, 4),
          startMinute: 450,
          endMinute: 690,
          milestone: LocalizedText(vi: "Nghiệm thu", en: "Acceptance")
        ),
      ],
      place: nil,
      resources: [],
      participants: [],
      cost: Money(180_000_000),
      costLines: [priced(0, machine, units: 1)],
      payments: [
        DatedPayment(source: "province", date: advanceDay, amount: half, term: 0),
        DatedPayment(source: "own", date: advanceDay, amount: half, term: 0),
        DatedPayment(source: "province", date: balanceDay, amount: half, term: 1),
        DatedPayment(source: "own", date: balanceDay, amount: half, term: 1),
      ]
    )
  }

  private static let hireOfHall = PricedLine(
    line: nil,
    item: LocalizedText(vi: "Thuê hội trường", en: "Hire of the hall"),
    units: 1,
    unitCost: Money(500_000),
    amount: Money(500_000)
  )

  /// The first offering of an activity, all of it paid by the province twenty days after the end.
  private static func paidAtTheEnd(
    activity: String,
    sessions: [Session],
    place: String,
    resources: [UsedResource],
    participants: [String],
    lines: [PricedLine]
  ) -> Offering {
    let cost = lines.reduce(Money.zero) { $0 + $1.amount }
    let paid = sessions[sessions.count - 1].date.adding(days: 20)
    return Offering(
      id: activity + "-1",
      activity: activity,
      number: 1,
      sessions: sessions,
      place: place,
      resources: resources,
      participants: participants,
      cost: cost,
      costLines: lines,
      payments: [DatedPayment(source: "province", date: paid, amount: cost, term: 0)]
    )
  }
}
