/// How long a run of the bench is, where the command line says nothing else.
enum BenchLength: String {
  /// Half a minute: one small problem, one public instance.
  case quick
  /// A quarter of an hour.
  case usual
  /// Hours: every search as long as it keeps improving.
  case long

  /// The sizes that are measured.
  var sizes: [YearSize] { self == .quick ? [.s] : YearSize.allCases }

  /// The seeds of the year problems; of the largest size only the first is measured.
  var seeds: [Int] { self == .quick ? [1] : Array(1...5) }

  /// Seconds of each search.
  func seconds(_ size: YearSize) -> Double {
    switch (self, size) {
    case (.quick, _): 5
    case (.usual, .s): 5
    case (.usual, .m), (.usual, .l): 20
    case (.usual, .xl): 60
    case (.long, .s): 60
    case (.long, .l): 180
    case (.long, .m), (.long, .xl): 300
    }
  }

  /// Seconds of each peer.
  func peerSeconds(_ size: YearSize) -> Double {
    self == .long && size == .m ? 60 : seconds(size)
  }

  /// Seconds of each search that targets are held against; the first seed of a size may have longer.
  func targetSeconds(_ size: YearSize, isFirstSeed: Bool) -> Double {
    switch (self, size) {
    case (.quick, _): 5
    case (_, .s): 30
    case (.usual, .m): isFirstSeed ? 60 : 20
    case (.usual, .l): 20
    case (.usual, .xl): 60
    case (.long, _): seconds(size)
    }
  }

  /// The seeds of the year problems that targets are held against.
  func targetSeeds(_ size: YearSize) -> [Int] {
    switch (self, size) {
    case (.quick, _): [1]
    default: Array(1...5)
    }
  }

  /// Seconds of each bound that targets are held against.
  var targetBoundSeconds: Double { self == .quick ? 5 : self == .long ? 180 : 30 }

  /// The most seconds of a search on a public instance, which ends at distance 0.
  var publicSeconds: Double {
    switch self {
    case .quick: 5
    case .usual: 20
    case .long: 190
    }
  }

  /// The seeds of the searches on public instances.
  var publicSeeds: [Int] { self == .long ? Array(1...5) : [1] }

  /// How many of the public instances are measured.
  var publicFiles: Int { self == .quick ? 1 : .max }

  /// How often what takes milliseconds is done.
  var runs: Int { self == .quick ? 3 : 5 }
}
