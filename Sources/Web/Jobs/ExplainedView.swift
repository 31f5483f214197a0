import Planning

/// What an explanation found, as its page shows it.
struct ExplainedView {
  struct Item {
    var activity: String
    var name: String
    var summary: String
    var obstacles: [String]
    var hasObstacles: Bool
    var remedies: [String]
    var hasRemedies: Bool
    var isUnfinished: Bool
  }

  var items: [Item]
  var isEmpty: Bool
  var wasStopped: Bool

  init(_ explained: ExplainedItems, _ visit: Visit) {
    wasStopped = explained.wasStopped
    isEmpty = explained.activities.isEmpty
    items = explained.activities.map { item in
      Item(
        activity: item.activity,
        name: item.name,
        summary: visit.say(
          LocalizedText(
            vi: "\(item.offerings) trên \(item.possible) đợt diễn ra; "
              + "\(item.openPlacements) trên \(item.placements) thời gian còn trống.",
            en: "\(item.offerings) of \(item.possible) offerings run; "
              + "\(item.openPlacements) of \(item.placements) times are open."
          )
        ),
        obstacles: item.obstacles.map(\.text),
        hasObstacles: !item.obstacles.isEmpty,
        remedies: item.remedies.map(\.text),
        hasRemedies: !item.remedies.isEmpty,
        isUnfinished: !item.isFinished
      )
    }
  }
}
