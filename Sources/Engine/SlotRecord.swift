/// Where and when a slot runs, kept together.
struct SlotRecord: BitwiseCopyable {
  /// The first minute of the first session; `never` if it does not run.
  var start = Self.never
  /// The first minute after the last session.
  var end = 0
  /// The global placement; −1: it does not run.
  var placement: Int32 = -1
  /// Where it happens.
  var place: Int32
  /// The most people it can take.
  var capacity: Int32 = 0
  /// Where it lies in the year, or lay when it last ran.
  var touched = TimeMarks()
  /// The activity.
  let activity: Int32

  /// A minute so late that nothing meets what starts then.
  static let never = Int.max / 4

  /// A slot that does not run.
  init(activity: Int, nowhere: Int) {
    self.activity = Int32(activity)
    place = Int32(nowhere)
  }
}

/// The global placement of each slot, or −1, as it stands in the slots' records.
struct SlotPlacements {
  /// The first record.
  let base: UnsafeMutablePointer<SlotRecord>

  @inline(__always)
  subscript(slot: Int) -> Int { Int(base[slot].placement) }
}

/// Where each running slot happens, as it stands in the slots' records.
struct SlotPlaces {
  /// The first record.
  let base: UnsafeMutablePointer<SlotRecord>

  @inline(__always)
  subscript(slot: Int) -> Int { Int(base[slot].place) }
}

/// The most people that each running slot can take, as it stands in the slots' records.
struct SlotCapacities {
  /// The first record.
  let base: UnsafeMutablePointer<SlotRecord>

  @inline(__always)
  subscript(slot: Int) -> Int { Int(base[slot].capacity) }
}
