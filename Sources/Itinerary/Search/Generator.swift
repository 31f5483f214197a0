/// A small seeded generator of random numbers; the same seed gives the same numbers everywhere.
///
/// SplitMix64: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
struct Generator {
  private var state: UInt64

  /// Starts the sequence of a seed; `stream` tells searches with one seed apart.
  init(seed: UInt64, stream: Int = 0) {
    state = seed &+ UInt64(truncatingIfNeeded: stream) &* 0xD1B5_4A32_D192_ED03
    _ = next()
    _ = next()
  }

  /// The next 64 random bits.
  @inline(__always)
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits &>> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits &>> 31)
  }

  /// A number from 0 up to, not including, `bound` (above 0).
  @inline(__always)
  mutating func below(_ bound: Int) -> Int {
    let wide = (next() &>> 32) &* UInt64(truncatingIfNeeded: bound)
    return Int(truncatingIfNeeded: wide &>> 32)
  }

  /// A number from 0 up to, not including, 1.
  @inline(__always)
  mutating func unit() -> Double {
    Double(next() &>> 11) * 0x1p-53
  }
}
