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
    let shares = map.shares(cells: cells, least: Int(Self.speck * square))
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
  private static let intrusion = 0.46
  /// What reaches further than this was written in the box.
  private static let presence = 0.56

  init(_ shares: [InkMap.Share], _ square: Double) {
    // A line may cut a signature into pieces, each of which alone could be a neighbour's; side by side from one
    // end of the box to the other they are not.
    let pieces = shares.filter { $0.depth ?? 1 >= Self.intrusion }
    let from = pieces.map(\.across.lowerBound).min() ?? 0
    let to = pieces.map(\.across.upperBound).max() ?? 0
    let spansBox = to - from > 0.75
    for share in shares {
      let ink = Double(share.pixels) / square
      let depth = share.depth ?? 1
      let isPresent = depth >= Self.presence && !Self.isLeg(share)
      if isPresent || (spansBox && depth >= Self.intrusion) {
        own += ink
      } else if share.part < 0.5 && depth < Self.intrusion {
        // The greater part stands in the neighbour's box, and this reaches over the line.
        continue
      } else {
        doubtful += ink
      }
    }
  }

  /// One leg of a neighbour's letter may come in from above and reach far down.
  private static func isLeg(_ share: InkMap.Share) -> Bool {
    guard let depth = share.depth, depth >= presence else { return false }
    return share.across.upperBound - share.across.lowerBound < 1 / 3
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
