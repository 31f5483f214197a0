import Foundation

public import Attendance

/// What a scanned page shows, box by box.
public struct SheetReading: Sendable {
  /// The boxes, in the layout's order.
  public let boxes: [BoxReading]
  /// The straightened page.
  let page: GrayImage

  /// Pixels a millimetre of the straightened page: 203 dpi.
  static let scale = 8.0
  /// Strokes smaller than this, in square millimetres, are specks.
  private static let speck = 0.14

  /// Reads the boxes of a page by its layout.
  ///
  /// A box is signed if it has ink of its own. A stroke belongs to the box that has most of it; where signatures
  /// touch, it belongs to every box into which it reaches past the middle. A stroke that ends at a line and fills
  /// less than half of its box is doubtful, and so is what is little beside what others on the page wrote.
  ///
  /// - Throws: ``ScanFailure/noMarks`` where the page cannot be straightened.
  public init(
    _ located: LocatedPage,
    layout: SheetLayout,
    threshold: ReadingThreshold
  ) throws(ScanFailure) {
    guard let page = located.straightened(layout, scale: Self.scale) else { throw .noMarks }
    self.page = page
    let square = Self.scale * Self.scale
    let cells = TableLines(page: page, scale: Self.scale).cells(of: layout.boxes)
    let map = InkMap(page, cells: cells, band: Int(2 * TableLines.halfBand * Self.scale))
    let shares = map.shares(
      cells: cells,
      least: Int(Self.speck * square),
      intrusion: BoxInk.intrusion
    )
    let found = shares.map { BoxInk($0, square) }

    // Beside people who write large, little ink is a slip of the pen rather than a signature.
    let written = found.map(\.own).filter { $0 > 2 * ReadingThreshold.evenInk }.sorted()
    let usual = written.isEmpty ? 0 : written[written.count / 2]
    let even = max(ReadingThreshold.evenInk, min(0.05 * usual, 2 * ReadingThreshold.evenInk))
    let penalty = located.hasAllMarks ? 0 : 0.02
    boxes = zip(layout.boxes, found).map { box, ink in
      ink.reading(box, even: even, penalty: penalty, threshold)
    }
  }
}

/// The ink in one box.
private struct BoxInk {
  /// What belongs to the box, in square millimetres.
  var own = 0.0
  /// What may come from a neighbour's stroke, or may not.
  var doubtful = 0.0

  /// A neighbour's stroke reaches less far into the box than this, as a part of the box.
  static let intrusion = 0.46
  /// What reaches further than this was written in the box.
  private static let presence = 0.56
  /// A stroke that is seen to go on in a neighbour's box and has this part of it here was written here.
  ///
  /// Of one that ends at a line nobody knows whether its other part was overlooked.
  private static let majority = 0.55..<0.97
  /// Letters side by side take more than this part of a box's width.
  private static let word = 0.55
  /// Specks that stay as near to a line as this are its fringe.
  private static let fringe = 0.22
  /// A stroke at home in the box reaches further into it than this.
  private static let stay = 0.5

  init(_ shares: [InkMap.Share], _ square: Double) {
    // A line may cut a signature into strokes, each of which alone could be a neighbour's; side by side from one
    // end of the box to the other they are not.
    let pieces = shares.filter { $0.depth >= Self.intrusion && $0.fillsQuarters }
    let from = pieces.map(\.across.lowerBound).min() ?? 0
    let to = pieces.map(\.across.upperBound).max() ?? 0
    let spansBox = to - from > 0.75
    // A leg beside others, or beside strokes that are at home here, is one of a row of letters.
    let legs = shares.filter { $0.depth >= Self.presence && Self.isLeg($0) }
    let letters = legs + shares.filter { $0.part >= 0.5 && !Self.isFringe($0, square) }
    let firstLetter = letters.map(\.across.lowerBound).min() ?? 0
    let lastLetter = letters.map(\.across.upperBound).max() ?? 0
    let areLegsLetters = lastLetter - firstLetter > Self.word
    for share in shares {
      let ink = Double(share.pixels) / square
      let isHome = Self.majority.contains(share.part)
      let isPresent =
        isHome
        ? share.depth >= Self.stay
        : share.depth >= Self.presence && share.fillsQuarters
          && (areLegsLetters || !Self.isLeg(share))
      if isPresent || (spansBox && share.depth >= Self.intrusion && share.fillsQuarters) {
        own += ink
      } else if share.part < 0.5 && share.depth < Self.intrusion && !Self.isCutUp(share) {
        // The greater part stands in the neighbour's box, and this reaches over the line.
        continue
      } else if Self.isFringe(share, square) {
        continue
      } else {
        doubtful += ink
      }
    }
  }

  /// One leg of a neighbour's letter may come in from above and reach far down.
  private static func isLeg(_ share: InkMap.Share) -> Bool {
    share.meetsLine && share.across.upperBound - share.across.lowerBound < 1 / 3
  }

  /// Noise beside a printed line.
  private static func isFringe(_ share: InkMap.Share, _ square: Double) -> Bool {
    share.depth < fringe && Double(share.pixels) / square < ReadingThreshold.evenInk / 2
  }

  /// Patches near several sides may be a neighbour's or two, or a signature that lines cut.
  private static func isCutUp(_ share: InkMap.Share) -> Bool {
    share.part > 1 / 3 && share.across != share.wholeAcross
      && share.wholeAcross.upperBound - share.wholeAcross.lowerBound > 0.75
  }

  func reading(
    _ box: SheetLayout.Box,
    even: Double,
    penalty: Double,
    _ threshold: ReadingThreshold
  ) -> BoxReading {
    let isSigned = own >= even
    let distance = abs(log(max(own, 0.02) / even))
    var confidence = 1 / (1 + exp(-ReadingThreshold.steepness * distance))
    // A neighbour's ink speaks against an empty box, and a little against a signed one.
    confidence -= isSigned ? min(0.05, doubtful / 100) : min(0.45, doubtful / 2)
    confidence = max(0.5, min(0.9999, confidence - penalty))
    let verdict: BoxReading.Verdict =
      confidence < threshold.confidence ? .undecided : isSigned ? .signed : .empty
    return BoxReading(
      box: box,
      verdict: verdict,
      confidence: confidence,
      inkSquareMillimetres: own
    )
  }
}
