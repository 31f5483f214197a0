import Chance
import Problem
import Testing

@testable import Bounds

@Suite("The greatest numbers that a file may hold are bounded too")
struct HostileNumbersTests {
  /// The greatest number of a problem file.
  private static let greatest = 1 << 53 - 1

  /// A tiny problem, many of whose numbers are the greatest or, where they may be negative, the
  /// least.
  private func hostile(seed: UInt64) -> PlanningProblem {
    var problem = TinyProblem.make(seed: seed)
    var numbers = SeededNumbers(seed: seed)
    func spoil(_ number: inout Int, signed: Bool = true) {
      switch Int.random(in: 0...3, using: &numbers) {
      case 0: number = Self.greatest
      case 1: number = signed ? -Self.greatest : Self.greatest - 1
      default: break
      }
    }
    spoil(&problem.weights.firstBonus)
    spoil(&problem.weights.travelPer10Km)
    spoil(&problem.weights.cancel)
    spoil(&problem.weights.move)
    spoil(&problem.weights.swap)
    spoil(&problem.weights.release)
    for row in problem.travelKm.indices {
      for column in problem.travelKm[row].indices {
        spoil(&problem.travelKm[row][column], signed: false)
      }
    }
    for index in problem.requests.indices { spoil(&problem.requests[index].weight, signed: false) }
    for index in problem.resources.indices {
      spoil(&problem.resources[index].costPerUse, signed: false)
      spoil(&problem.resources[index].costPerSession, signed: false)
      spoil(&problem.resources[index].units, signed: false)
    }
    for index in problem.ceilings.indices { spoil(&problem.ceilings[index].amount) }
    for index in problem.limits.indices {
      spoil(&problem.limits[index].min, signed: false)
      spoil(&problem.limits[index].penalty)
    }
    for index in problem.precedences.indices { spoil(&problem.precedences[index].minGap) }
    for index in problem.activities.indices {
      spoil(&problem.activities[index].minOfferings, signed: false)
      spoil(&problem.activities[index].cost.fixed, signed: false)
      spoil(&problem.activities[index].cost.perParticipant, signed: false)
      for value in problem.activities[index].values.indices {
        spoil(&problem.activities[index].values[value])
      }
      for line in problem.activities[index].funding.indices.dropLast() {
        problem.activities[index].funding[line].capFixed = Self.greatest
        problem.activities[index].funding[line].capPerParticipant = Self.greatest
      }
      for payment in problem.activities[index].payments.indices {
        spoil(&problem.activities[index].payments[payment].days)
      }
    }
    return problem
  }

  @Test("No number makes the work fail, and no answer is better", arguments: 0..<10)
  func hostile(batch: Int) {
    for seed in UInt64(batch * 8)..<UInt64(batch * 8 + 8) {
      let problem = hostile(seed: seed)
      let every = EveryAnswer(problem)
      let bound = ScoreBound(problem)
      for _ in 0..<60 {
        bound.improve(steps: 1, knownScore: every.score)
        #expect(bound.score >= every.score ?? .min, "seed \(seed)")
      }
      guard bound.shortfall == every.shortfall else { continue }
      bound.demandLeastShortfall()
      for _ in 0..<60 {
        bound.improve(steps: 1, knownScore: every.scoreAtLeastShortfall)
        #expect(bound.score >= every.scoreAtLeastShortfall ?? .min, "seed \(seed)")
      }
    }
  }
}
