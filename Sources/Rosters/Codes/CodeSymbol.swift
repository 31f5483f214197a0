import CQREncode
import Foundation

/// A QR symbol (ISO/IEC 18004) of a text, as squares that are black or white.
struct CodeSymbol: Hashable {
  /// The squares of a side.
  let side: Int
  private let squares: [Bool]

  /// Makes the smallest symbol of a text that survives the loss of 15 % (level M).
  init(_ text: String) throws(RosterError) {
    let bytes = Array(text.utf8)
    guard
      let code = QRcode_encodeData(Int32(bytes.count), bytes, 0, QR_ECLEVEL_M)
    else { throw .drawing("QRcode_encodeData: \(String(cString: strerror(errno)))") }
    defer { QRcode_free(code) }
    side = Int(code.pointee.width)
    squares = (0..<(side * side)).map { code.pointee.data[$0] & 1 == 1 }
  }

  /// The black squares of a row that stand side by side, as ranges of columns.
  func runs(in row: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for column in 0..<side where squares[row * side + column] {
      if let last = runs.last, last.upperBound == column {
        runs[runs.count - 1] = last.lowerBound..<(column + 1)
      } else {
        runs.append(column..<(column + 1))
      }
    }
    return runs
  }
}
