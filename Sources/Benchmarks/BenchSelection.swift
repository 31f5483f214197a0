import ArgumentParser

/// A size of the year problems.
enum YearSize: String, CaseIterable {
  case s
  case m
  case l
  case xl
}

/// Sizes as the command line gives them: `s,m`.
struct SizeList: ExpressibleByArgument {
  let sizes: [YearSize]

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    let sizes = names.compactMap { YearSize(rawValue: String($0)) }
    guard sizes.count == names.count else { return nil }
    self.sizes = sizes
  }
}

/// Seeds as the command line gives them: `1-5`, `1,7` or both together.
struct SeedList: ExpressibleByArgument {
  let seeds: [Int]

  init?(argument: String) {
    var seeds: [Int] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
      guard ends.count <= 2, first >= 0, first <= last, last - first < 1_000 else { return nil }
      seeds += first...last
    }
    self.seeds = seeds
  }
}

/// Seconds as the command line gives them: `20` for every size, or `s=5,m=60`.
struct SecondsList: ExpressibleByArgument {
  private var each: Double?
  private var bySize: [YearSize: Double] = [:]

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let words = part.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard let word = words.last, let seconds = Double(word) else { return nil }
      guard seconds > 0, seconds <= 100_000 else { return nil }
      if words.count == 1 {
        each = seconds
      } else if words.count == 2, let size = YearSize(rawValue: words[0]) {
        bySize[size] = seconds
      } else {
        return nil
      }
    }
  }

  /// Seconds of a size; nil: they were not given.
  func seconds(_ size: YearSize) -> Double? { bySize[size] ?? each }
}

/// What the figures are about.
enum Topic: String, CaseIterable {
  /// The search on the year problems, and its bound.
  case engine
  /// The search on instances that others published.
  case `public`
  /// Problem files and the referee.
  case files
  /// Calendars written and read.
  case calendars
  /// Rosters and the report.
  case papers
  /// Replanning beside planning afresh.
  case replan
  /// Itineraries of the public collections.
  case itineraries
  /// The web face under load.
  case web
}

/// Topics as the command line gives them: `engine,files`.
struct TopicList: ExpressibleByArgument {
  static let all = TopicList(topics: Topic.allCases)
  /// All but the itineraries, which take a search for each of some hundred cases.
  static let usual = TopicList(topics: Topic.allCases.filter { $0 != .itineraries })

  private let topics: [Topic]

  private init(topics: [Topic]) { self.topics = topics }

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false)
    topics = names.compactMap { Topic(rawValue: String($0)) }
    if topics.count != names.count { return nil }
  }

  var defaultValueDescription: String {
    topics.map(\.rawValue).joined(separator: ",")
  }

  func contains(_ topic: Topic) -> Bool { topics.contains(topic) }
}
