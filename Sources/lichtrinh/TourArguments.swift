import ArgumentParser
import Itinerary

/// How long and how to search for an itinerary.
struct TourArguments: ParsableArguments {
  /// The time of a search for one tour.
  enum Usual: UsualTime {
    static let seconds = 5.0
  }

  @OptionGroup var effort: EffortArguments<Usual>

  /// The options of the search.
  var options: ItineraryOptions {
    ItineraryOptions(
      limits: ItineraryLimits(seconds: effort.limitSeconds, steps: effort.steps),
      seed: UInt64(effort.seed),
      threads: effort.threads
    )
  }
}
