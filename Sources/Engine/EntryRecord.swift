/// What is asked of an entry again and again, and where it sits, kept together in half a cache line.
struct EntryRecord: BitwiseCopyable {
  /// Points of the request; 0 for an enrolment alone.
  var weight: Int
  /// The person.
  var person: Int32
  /// The activity.
  var activity: Int32
  /// The slot, or −1.
  var slot: Int32
  /// Where the entry stands in its slot's list.
  var position: Int32
  /// The person's organisation among those of the activity, or −1 if it cannot exceed its bound.
  var organisation: Int32
  /// The person's home in the low 24 bits, flags above.
  private var homeAndFlags: UInt32

  private static let homeBits: UInt32 = 0x00FF_FFFF
  private static let askedBit: UInt32 = 1 << 24
  private static let enrolledBit: UInt32 = 1 << 25
  private static let publishedBit: UInt32 = 1 << 26
  private static let lacksBit: UInt32 = 1 << 27

  /// Gathers the record of an entry that waits.
  init(_ entry: Int, _ entries: EntryTable, isPublished: Bool) {
    weight = entries.weight[entry]
    person = Int32(entries.person[entry])
    activity = Int32(entries.activity[entry])
    slot = -1
    position = 0
    organisation = Int32(entries.organisation[entry])
    homeAndFlags =
      UInt32(entries.home[entry]) & Self.homeBits
      | (entries.asked[entry] ? Self.askedBit : 0)
      | (entries.enrolled[entry] ? Self.enrolledBit : 0)
      | (isPublished ? Self.publishedBit : 0)
      | (entries.lacks[entry].isEmpty ? 0 : Self.lacksBit)
  }

  /// The person's home, or the place that stands for none.
  @inline(__always)
  var home: Int { Int(homeAndFlags & Self.homeBits) }

  /// Whether the person asked.
  @inline(__always)
  var asked: Bool { homeAndFlags & Self.askedBit != 0 }

  /// Whether the person must come if the activity runs.
  @inline(__always)
  var enrolled: Bool { homeAndFlags & Self.enrolledBit != 0 }

  /// Whether the entry is published in some slot.
  @inline(__always)
  var published: Bool { homeAndFlags & Self.publishedBit != 0 }

  /// Whether the person lacks a tag for which seats are reserved.
  @inline(__always)
  var lacks: Bool { homeAndFlags & Self.lacksBit != 0 }
}

/// The slot of each entry, or −1, as it stands in the entries' records.
struct EntrySlots {
  /// The first record.
  let base: UnsafeMutablePointer<EntryRecord>

  @inline(__always)
  subscript(entry: Int) -> Int { Int(base[entry].slot) }
}
