/// Lays stretches of a line on as few tracks as a first fit finds, so that none touch.
struct TrackPacking {
  /// The space that stays free between two stretches of a track.
  let gap: Double
  private var ends: [Double] = []

  init(gap: Double) {
    self.gap = gap
  }

  /// How many tracks are in use.
  var count: Int { ends.count }

  /// The first track with room from `start` to `end`; stretches come by their start.
  mutating func place(from start: Double, to end: Double) -> Int {
    if let track = ends.firstIndex(where: { $0 + gap <= start }) {
      ends[track] = end
      return track
    }
    ends.append(end)
    return ends.count - 1
  }
}
