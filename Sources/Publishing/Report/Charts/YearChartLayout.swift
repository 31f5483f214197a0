import Almanac
import Planning

/// Where everything of a year's picture stands: a pure function of facts, language and measures.
struct YearChartLayout: Equatable {
  let metrics: YearChartMetrics
  let scale: TimeScale
  /// The lanes of the groups, from the top.
  let lanes: [YearLane]
  /// The months that the year touches, as strips of days.
  let months: [DateWindow]
  /// The height of the picture.
  let height: Double

  /// Lays out the year; `rows` are the lanes' contents, one for each group where none are given.
  init(
    _ facts: PlanFacts,
    _ language: Language,
    _ metrics: YearChartMetrics,
    rows: [YearRow]? = nil
  ) {
    self.metrics = metrics
    scale = TimeScale(
      firstDay: facts.programme.firstDay,
      lastDay: facts.programme.lastDay,
      origin: metrics.nameWidth,
      width: metrics.width - metrics.nameWidth
    )
    months = facts.months.map { DateWindow(from: $0.from, to: $0.to) }
    var top = metrics.headHeight
    var lanes: [YearLane] = []
    for row in rows ?? YearRow.groups(facts, language) {
      let lane = YearLane(row, scale: scale, metrics: metrics, top: top)
      lanes.append(lane)
      top += lane.height
    }
    self.lanes = lanes
    height = top + 1
  }
}

/// The lane of one row.
struct YearLane: Equatable {
  /// The row's id, which its name begins with; empty where it has none.
  let group: String
  /// Its name, in lines.
  let nameLines: [String]
  /// The top of the lane.
  let top: Double
  /// Its height.
  let height: Double
  /// What runs, by first day, then id.
  let entries: [YearEntry]

  init(_ row: YearRow, scale: TimeScale, metrics: YearChartMetrics, top: Double) {
    group = row.id
    self.top = top
    nameLines = LabelText.lines(
      row.id.isEmpty ? row.name : "\(row.id) · \(row.name)",
      limit: metrics.nameLimit,
      most: metrics.nameWidth > 0 ? 3 : 2
    )
    let namesHeight = Double(nameLines.count) * metrics.lineHeight
    let namesAbove = metrics.nameWidth > 0 ? 0 : namesHeight + 3
    var packing = TrackPacking(gap: 5)
    var entries: [YearEntry] = []
    for (activity, offering) in row.running {
      var entry = YearEntry(offering, of: activity, in: row.id, scale: scale, metrics: metrics)
      let track = packing.place(from: entry.left, to: entry.right)
      entry.centre = top + namesAbove + 4 + (Double(track) + 0.5) * metrics.trackHeight
      entries.append(entry)
    }
    self.entries = entries
    let tracks = namesAbove + Double(max(1, packing.count)) * metrics.trackHeight
    height = max(tracks, namesHeight) + 8
  }
}

/// One offering in the picture.
struct YearEntry: Equatable {
  /// The offering's id.
  let offering: String
  /// What kind it is.
  let kind: ActivityKind
  /// The strips of its days, left to right; empty for milestones.
  let bars: [Span]
  /// The middles of its milestones, left to right.
  let milestones: [Double]
  /// The id written beside it.
  let label: String
  /// Where the label begins.
  let labelStart: Double
  /// The left end of all of it, label included.
  let left: Double
  /// The right end of all of it, label included.
  let right: Double
  /// Half way down its track.
  var centre = 0.0

  /// A strip from left to right.
  struct Span: Equatable {
    var start: Double
    var end: Double
  }

  init(
    _ offering: OfferingFacts,
    of activity: ActivityFacts,
    in group: String,
    scale: TimeScale,
    metrics: YearChartMetrics
  ) {
    self.offering = offering.id
    kind = activity.kind
    let limit = scale.origin + scale.width
    let half = metrics.leastBarWidth / 2
    if activity.kind == .work || offering.sessions.contains(where: { $0.milestone != nil }) {
      bars = []
      milestones = offering.sessions.map {
        min(max(scale.middle(of: $0.date), scale.origin + half), limit - half)
      }
    } else {
      milestones = []
      bars = DateWindow.runs(of: offering.sessions.map(\.date)).map { run in
        let start = min(scale.start(of: run.from), limit - metrics.leastBarWidth)
        return Span(start: start, end: max(scale.end(of: run.to), start + metrics.leastBarWidth))
      }
    }
    let firstX = bars.first?.start ?? (milestones.first ?? scale.origin) - half
    let lastX = bars.last?.end ?? (milestones.last ?? scale.origin) + half
    let prefix = group + "-"
    let isShort = !metrics.showsWholeIds && offering.id.hasPrefix(prefix)
    label = isShort ? String(offering.id.dropFirst(prefix.count)) : offering.id
    let width = LabelText.width(of: label, size: metrics.textSize - 1)
    if lastX + 3 + width <= limit {
      labelStart = lastX + 3
      left = firstX
      right = labelStart + width
    } else {
      labelStart = max(0, firstX - 3 - width)
      left = labelStart
      right = lastX
    }
  }
}
