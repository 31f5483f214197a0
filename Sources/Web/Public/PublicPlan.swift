import Planning
import Publishing
import Store

/// The year in force as everybody may see it: no person of the plan is in it.
struct PublicPlan: Sendable {
  /// The revision and its decision.
  let decided: DecidedRevision
  /// What the pages show.
  let year: PublicYear
  /// The calendars in each language.
  let feeds: [Language: YearFeeds]
}
