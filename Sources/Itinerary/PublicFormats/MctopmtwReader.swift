/// Reads a MCTOPMTW file: `M N B E1 … E10`, the depot `0 x y d S O C`, then points
/// `i x y d S O1 O2 O3 O4 C4 E b e1 … e10`.
///
/// With E = 1 the windows O1–O2 and O3–O4 hold in the first, third … tour and O2–O3 and O4–C4 in the second, fourth …; with
/// E = 0 the other way round.
struct MctopmtwReader {
  private let lines: [NumberLine]
  private let distance: CutDistance
  private var numbers = NumberReader()
  private var tours = 1

  /// How many kinds there are.
  private static let kindCount = 10

  init(_ lines: [NumberLine], decimals: Int) {
    self.lines = lines
    distance = CutDistance(decimals: decimals)
  }

  mutating func read() -> Result<PublicTour, PublicFileFaults> {
    let head = lines[0].tokens
    tours = numbers.whole(head[0], 1...PublicTourFile.mostTours)
    let wanted = numbers.whole(head[1], 0...PublicTourFile.mostPoints)
    let budget = numbers.thousandths(head[2], 0...1_000_000_000)
    let kinds = head[3..<3 + Self.kindCount].map { token in
      KindLimit(most: numbers.thousandths(token, 0...1_000_000) / 1000)
    }
    guard lines.count > 1 else {
      return .failure(PublicFileFaults(list: numbers.faults + [.missingDepot(line: 1)]))
    }
    var points = PointList()
    points.depot = depot(lines[1])
    for line in lines.dropFirst(2) {
      guard points.sites.count < PublicTourFile.mostPoints else {
        numbers.faults.append(.tooManyPoints(PublicTourFile.mostPoints, line: line.number))
        break
      }
      read(line, into: &points)
    }
    if points.lineCount < wanted - 1 {
      numbers.faults.append(.tooFewPoints(points.lineCount, head[1]))
    }
    guard let depot = points.depot, numbers.faults.isEmpty else {
      return .failure(PublicFileFaults(list: numbers.faults))
    }
    return .success(
      points.tour(
        .mctopmtw,
        depot: depot,
        days: tours,
        distance: distance,
        kinds: kinds,
        budget: budget
      )
    )
  }

  private mutating func depot(_ line: NumberLine) -> Depot? {
    let tokens = line.tokens
    guard tokens.count >= 7 else {
      numbers.faults.append(.tooShort(line, wanted: 7))
      return nil
    }
    let greatest = PublicTourFile.greatest
    guard numbers.whole(tokens[0], 0...1_000_000) == 0 else {
      numbers.faults.append(.missingDepot(line: line.number))
      return nil
    }
    return Depot(
      x: numbers.thousandths(tokens[1], -greatest...greatest),
      y: numbers.thousandths(tokens[2], -greatest...greatest),
      window: numbers.window(tokens[5], tokens[6])
    )
  }

  private mutating func read(_ line: NumberLine, into points: inout PointList) {
    let tokens = line.tokens
    let wanted = 12 + Self.kindCount
    guard tokens.count >= wanted else {
      numbers.faults.append(.tooShort(line, wanted: wanted))
      return
    }
    points.lineCount += 1
    let greatest = PublicTourFile.greatest
    let id = numbers.whole(tokens[0], 1...1_000_000)
    if !points.known.insert(id).inserted { numbers.faults.append(.repeatedId(tokens[0])) }
    let x = numbers.thousandths(tokens[1], -greatest...greatest)
    let y = numbers.thousandths(tokens[2], -greatest...greatest)
    let visit = numbers.thousandths(tokens[3], 0...greatest)
    let score = numbers.thousandths(tokens[4], 0...greatest)
    let spans = (5..<9).map { numbers.window(tokens[$0], tokens[$0 + 1]) }
    let isFirst = numbers.whole(tokens[10], 0...1) == 1
    let fee = numbers.thousandths(tokens[11], 0...1_000_000)
    let kinds = (0..<Self.kindCount).filter { numbers.whole(tokens[12 + $0], 0...1) == 1 }
    let odd = [spans[0], spans[2]]
    let even = [spans[1], spans[3]]
    points.numbers.append(id)
    points.positions.append((x, y))
    points.sites.append(
      ItinerarySite(
        place: points.sites.count + 1,
        visitTicks: visit,
        value: score,
        fee: fee,
        kinds: kinds,
        windows: (0..<tours).map { ($0 % 2 == 0) == isFirst ? odd : even }
      )
    )
  }
}
