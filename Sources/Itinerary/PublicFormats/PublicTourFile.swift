/// A problem of a public collection.
public struct PublicTour: Sendable, Equatable {
  /// The collection.
  public var format: PublicTourFile.Format
  /// The problem; its ticks are thousandths of the file's unit of time, its money thousandths of the file's.
  public var problem: ItineraryProblem
  /// The number of each site in the file.
  public var numbers: [Int]
  /// What one unit of the file's scores is in the problem's values: 1, or 1000 where a score has decimals.
  public var valueScale: Int
}

/// What is wrong with a file, in order of lines.
public struct PublicFileFaults: Error, Sendable, Equatable {
  /// The mistakes.
  public var list: [PublicFileFault]
}

/// Reads files of the public collections for team orienteering with time windows.
///
/// TOPTW: the files of Solomon and of Cordeau, Gendreau and Laporte as Vansteenwegen, Souffriau, Vanden Berghe and Van
/// Oudheusden used them ("Iterated local search for the team orienteering problem with time windows", Computers & Operations
/// Research 2009). MCTOPMTW: several windows, fees and kinds after Souffriau, Vansteenwegen, Vanden Berghe and Van Oudheusden
/// ("The multiconstraint team orienteering problem with multiple time windows", Transportation Science 2013).
///
/// Travel is the Euclidean distance cut, not rounded, behind the first decimal; behind the second in files whose name begins
/// with `pr`, as those of Cordeau.
public enum PublicTourFile {
  /// A public collection.
  public enum Format: String, Sendable {
    /// One window a site, as many tours as wanted.
    case toptw
    /// Several windows a site, fees, kinds; the file gives the number of tours.
    case mctopmtw
  }

  /// The most tours that are read.
  public static let mostTours = 60
  /// The most points that are read.
  static let mostPoints = 2000
  /// The longest time, and the greatest coordinate, score or fee, in the file's units.
  static let greatest = 100_000

  /// Reads a file.
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - name: Its name without folders, which tells how travel is cut.
  ///   - tours: The number of tours of a TOPTW file; one that a MCTOPMTW file does not need.
  /// - Returns: The problem, or all mistakes of the file.
  public static func read(_ bytes: [UInt8], name: String, tours: Int?)
    -> Result<PublicTour, PublicFileFaults>
  {
    let lines = NumberLine.lines(bytes)
    guard let head = lines.first else { return .failure(PublicFileFaults(list: [.empty()])) }
    let decimals = cutDecimals(name: name)
    if head.tokens.count >= 13 {
      var reader = MctopmtwReader(lines, decimals: decimals)
      return reader.read()
    }
    guard let tours, (1...mostTours).contains(tours) else {
      return .failure(PublicFileFaults(list: [.toursMissing()]))
    }
    var reader = ToptwReader(lines, decimals: decimals, tours: tours)
    return reader.read()
  }

  /// Whether the bytes look like a file of a public collection: a first line of numbers alone.
  public static func recognises(_ bytes: [UInt8]) -> Bool {
    guard let head = NumberLine.lines(Array(bytes.prefix(4096))).first else { return false }
    return head.tokens.count >= 4 && head.tokens.allSatisfy { Thousandths.read($0.bytes) != nil }
  }

  /// The decimals behind which travel is cut.
  static func cutDecimals(name: String) -> Int {
    var stem = Substring(name)
    if stem.hasSuffix(".txt") { stem = stem.dropLast(4) }
    let core = stem.hasPrefix("MCTOPMTW") ? stem.split(separator: "-").last ?? stem : stem
    return core.hasPrefix("pr") ? 2 : 1
  }
}

/// Euclidean travel between points given in thousandths.
struct CutDistance {
  let decimals: Int

  /// The distance in thousandths, cut behind the decimals.
  func ticks(_ a: (x: Int, y: Int), _ b: (x: Int, y: Int)) -> Int {
    let square = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y)
    // One unit of the last decimal is 100 or 10 thousandths.
    let unit = decimals == 1 ? 100 : 10
    return Self.root(square / (unit * unit)) * unit
  }

  /// The whole square root.
  static func root(_ square: Int) -> Int {
    var root = Int(Double(square).squareRoot())
    while root * root > square { root -= 1 }
    while (root + 1) * (root + 1) <= square { root += 1 }
    return root
  }
}
