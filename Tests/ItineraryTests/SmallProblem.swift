import Chance
import Itinerary

/// Small problems of every feature, the same for the same seed.
enum SmallProblem {
  static func make(_ seed: UInt64) -> ItineraryProblem {
    var random = SeededNumbers(seed: seed)
    let siteCount = 4 + random.below(6)
    let dayCount = 1 + random.below(2)
    let placeCount = siteCount + 4
    let points = (0..<placeCount).map { _ in (x: random.below(12), y: random.below(12)) }
    var ticks: [Int] = []
    for from in points {
      for to in points {
        ticks.append(abs(from.x - to.x) / 2 + abs(from.y - to.y) / 2 + random.below(2))
      }
    }
    let travel = TravelTable(placeCount: placeCount) { from, to in
      (from == to ? 0 : ticks[from * placeCount + to], 1000 * ticks[from * placeCount + to])
    }
    let kindCount = random.below(3)
    let sites = (0..<siteCount).map { site in
      ItinerarySite(
        place: site,
        visitTicks: random.below(8),
        value: 1 + random.below(20),
        fee: random.below(10),
        kinds: (0..<kindCount).filter { _ in random.below(2) == 0 },
        windows: (0..<dayCount).map { _ in windows(&random) },
        isRequired: random.below(12) == 0
      )
    }
    var anchors = [ItineraryAnchor(place: siteCount)]
    for night in 0..<dayCount {
      let count = 1 + random.below(night + 1 < dayCount ? 3 : 1)
      anchors.append(
        ItineraryAnchor(
          candidates: (0..<count).map {
            .init(place: siteCount + 1 + $0, cost: random.below(8))
          }
        )
      )
    }
    return ItineraryProblem(
      travel: travel,
      sites: sites,
      anchors: anchors,
      days: (0..<dayCount).map { day(&random, $0) },
      kinds: (0..<kindCount).map { _ in
        let least = random.below(2)
        return KindLimit(least: least, most: random.below(2) == 0 ? nil : least + random.below(3))
      },
      neverTogether: random.below(2) == 0
        ? [] : [[random.below(siteCount), random.below(siteCount), random.below(siteCount)]],
      budget: random.below(2) == 0 ? nil : 15 + random.below(40)
    )
  }

  private static func windows(_ random: inout SeededNumbers) -> [VisitWindow] {
    (0..<random.below(4)).map { _ in
      let opens = random.below(40)
      return VisitWindow(earliestStart: opens, latestStart: opens + random.below(14))
    }
  }

  private static func day(_ random: inout SeededNumbers, _ number: Int) -> ItineraryDay {
    let opens = random.below(6)
    let noon = 10 + random.below(14)
    return ItineraryDay(
      start: number,
      end: number + 1,
      earliestDeparture: opens,
      latestReturn: opens + 25 + random.below(28),
      longestTicks: random.below(2) == 0 ? nil : 16 + random.below(24),
      longestDrivingTicks: random.below(3) == 0 ? 10 + random.below(16) : nil,
      meal: random.below(2) == 0
        ? nil
        : MealBreak(
          ticks: 1 + random.below(6),
          earliestStart: noon,
          latestStart: noon + random.below(10)
        )
    )
  }
}

extension SeededNumbers {
  /// A number from 0 up to, not including, `bound`.
  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }
}
