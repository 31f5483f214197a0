import Almanac
import Planning
import SampleYear
import Settlement

/// The small year with participants and trainers who are paid in money.
///
/// Its course of three days pays meals of 100,000 a day and person and a trainer 600,000 a session; its tour of four days
/// pays lodging of 200,000 a night and person.
struct PaidYear {
  var plan: Plan

  static let meal = CostLine(
    item: LocalizedText(vi: "Tiền ăn", en: "Meals"),
    quantity: 1,
    basis: .personDay,
    unitCost: Money(100_000),
    norm: "travel.meal.town",
    mark: .assumed,
    payee: .participant
  )

  init(trainees: Int = 4) {
    plan = SmallYear.plan(courseParticipants: trainees)
    plan.programme.norms = [
      norm("travel.meal.town", Money(100_000), from: nil, to: CivilDate(2017, 6, 30)),
      norm("travel.meal.town", Money(150_000), from: CivilDate(2017, 7, 1), to: nil),
      norm("travel.lodging.town", Money(250_000), from: nil, to: nil),
      Norm(
        id: TrainerFees.taxNorm,
        name: LocalizedText("tax"),
        rate: Share(thousandths: 100),
        threshold: Money(2_000_000),
        binding: .guide,
        legalText: "TT 111/2013/TT-BTC",
        mark: .memory
      ),
    ]
    change("G1-01-1") { offering in
      var fee = offering.costLines[0]
      fee.cost?.payee = .trainer
      let units = trainees * 3
      offering.costLines = [
        fee, offering.costLines[1],
        PricedLine(
          line: 2,
          item: Self.meal.item,
          units: units,
          unitCost: Self.meal.unitCost,
          amount: Money(100_000 * units),
          cost: Self.meal
        ),
      ]
      offering.cost = offering.costLines.reduce(.zero) { $0 + $1.amount }
      let half = Share(thousandths: 500).of(offering.cost)
      offering.payments[0].amount = half
      offering.payments[1].amount = offering.cost - half
    }
    change("G2-01-1") { offering in
      offering.costLines[0].cost?.payee = .participant
      offering.costLines[0].cost?.norm = "travel.lodging.town"
    }
  }

  mutating func change(_ id: String, _ change: (inout Offering) -> Void) {
    for index in plan.offerings.indices where plan.offerings[index].id == id {
      change(&plan.offerings[index])
    }
  }

  func offering(_ id: String) -> Offering {
    plan.offerings.first { $0.id == id } ?? plan.offerings[0]
  }

  var index: SettlementIndex { SettlementIndex(plan.programme) }

  /// The record of an offering: for each participant in order, the sessions attended.
  func attended(_ id: String, _ sessions: [Set<Int>]) -> AttendedOffering {
    let people = plan.programme.people.reduce(into: [:]) { $0[$1.id] = $1 }
    return AttendedOffering(
      people: zip(offering(id).participants, sessions).compactMap { id, sessions in
        people[id].map { AttendedPerson(person: $0, sessions: sessions) }
      }
    )
  }

  private func norm(_ id: String, _ amount: Money, from: CivilDate?, to: CivilDate?) -> Norm {
    Norm(
      id: id,
      name: LocalizedText(id),
      amount: amount,
      binding: .cap,
      legalText: "TT 97/2010/TT-BTC",
      validFrom: from,
      validTo: to,
      mark: .sourced
    )
  }
}
