/// Reads a TOPTW file: `k v N t`, a line that does not matter, then points `i x y d S f a [numbers] O C`.
struct ToptwReader {
  private let lines: [NumberLine]
  private let distance: CutDistance
  private let tours: Int
  private var numbers = NumberReader()

  init(_ lines: [NumberLine], decimals: Int, tours: Int) {
    self.lines = lines
    distance = CutDistance(decimals: decimals)
    self.tours = tours
  }

  mutating func read() -> Result<PublicTour, PublicFileFaults> {
    let head = lines[0]
    guard head.tokens.count >= 3 else {
      return .failure(PublicFileFaults(list: [.tooShort(head, wanted: 3)]))
    }
    let wanted = numbers.whole(head.tokens[2], 0...PublicTourFile.mostPoints)
    var points = PointList()
    for line in lines.dropFirst(2) {
      guard points.sites.count < PublicTourFile.mostPoints else {
        numbers.faults.append(.tooManyPoints(PublicTourFile.mostPoints, line: line.number))
        break
      }
      read(line, into: &points)
    }
    if points.depot == nil { numbers.faults.append(.missingDepot(line: lines.last?.number ?? 1)) }
    if points.lineCount < wanted {
      numbers.faults.append(.tooFewPoints(points.lineCount, head.tokens[2]))
    }
    guard let depot = points.depot, numbers.faults.isEmpty else {
      return .failure(PublicFileFaults(list: numbers.faults))
    }
    return .success(points.tour(.toptw, depot: depot, days: tours, distance: distance))
  }

  private mutating func read(_ line: NumberLine, into points: inout PointList) {
    let tokens = line.tokens
    guard tokens.count >= 8 else {
      numbers.faults.append(.tooShort(line, wanted: 8))
      return
    }
    points.lineCount += 1
    let greatest = PublicTourFile.greatest
    let id = numbers.whole(tokens[0], 0...1_000_000)
    if !points.known.insert(id).inserted { numbers.faults.append(.repeatedId(tokens[0])) }
    let x = numbers.thousandths(tokens[1], -greatest...greatest)
    let y = numbers.thousandths(tokens[2], -greatest...greatest)
    let visit = numbers.thousandths(tokens[3], 0...greatest)
    let score = numbers.thousandths(tokens[4], 0...greatest)
    let opens = tokens[tokens.count - 2]
    let closes = tokens[tokens.count - 1]
    let window = numbers.window(opens, closes)
    if id == 0 {
      points.depot = Depot(x: x, y: y, window: window)
    } else {
      points.numbers.append(id)
      points.positions.append((x, y))
      points.sites.append(
        ItinerarySite(
          place: points.sites.count + 1,
          visitTicks: visit,
          value: score,
          windows: [[VisitWindow]](repeating: [window], count: tours)
        )
      )
    }
  }
}

/// Where all tours of a public problem begin and end.
struct Depot {
  var x: Int
  var y: Int
  var window: VisitWindow
}

/// The points of a public problem as they are read.
struct PointList {
  var depot: Depot?
  var lineCount = 0
  var known: Set<Int> = []
  var numbers: [Int] = []
  var positions: [(x: Int, y: Int)] = []
  /// The sites, with scores in thousandths.
  var sites: [ItinerarySite] = []

  /// The whole as a problem; place 0 is the depot.
  func tour(
    _ format: PublicTourFile.Format,
    depot: Depot,
    days: Int,
    distance: CutDistance,
    kinds: [KindLimit] = [],
    budget: Int? = nil
  ) -> PublicTour {
    let isWhole = sites.allSatisfy { $0.value % 1000 == 0 }
    var sites = sites
    if isWhole {
      for index in sites.indices { sites[index].value /= 1000 }
    }
    let places = [(x: depot.x, y: depot.y)] + positions
    let day = ItineraryDay(
      start: 0,
      end: 0,
      earliestDeparture: depot.window.earliestStart,
      latestReturn: depot.window.latestStart
    )
    let problem = ItineraryProblem(
      travel: TravelTable(placeCount: places.count) { from, to in
        let ticks = distance.ticks(places[from], places[to])
        return (ticks, ticks)
      },
      sites: sites,
      anchors: [ItineraryAnchor(place: 0)],
      days: [ItineraryDay](repeating: day, count: days),
      kinds: kinds,
      budget: budget,
      ticksPerMinute: 1000
    )
    return PublicTour(
      format: format,
      problem: problem,
      numbers: numbers,
      valueScale: isWhole ? 1 : 1000
    )
  }
}

extension NumberReader {
  /// A window, whose end must not lie before its beginning.
  mutating func window(_ opens: NumberLine.Token, _ closes: NumberLine.Token) -> VisitWindow {
    let before = faults.count
    let range = 0...PublicTourFile.greatest
    let window = VisitWindow(
      earliestStart: thousandths(opens, range),
      latestStart: thousandths(closes, range)
    )
    if faults.count == before, window.earliestStart > window.latestStart {
      faults.append(.reversedWindow(opens, closes))
    }
    return window
  }
}
