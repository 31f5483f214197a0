import Foundation

/// A ZIP archive of uncompressed entries, put together by hand.
struct StoredZip {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// Makes the archive of these entries, in order.
  init(_ entries: [(name: String, contents: String)]) {
    for entry in entries { add(entry.name, Array(entry.contents.utf8)) }
    let start = bytes.count
    bytes += directory
    bytes += number(0x0605_4B50, 4) + number(0, 4) + number(count, 2) + number(count, 2)
    bytes += number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private mutating func add(_ name: String, _ contents: [UInt8]) {
    let offset = bytes.count
    let facts =
      number(20, 2) + number(0, 2) + number(0, 2) + number(0, 2) + number(0x21, 2)
      + number(Int(StoredZip.checksum(contents)), 4) + number(contents.count, 4)
      + number(contents.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    bytes += number(0x0403_4B50, 4) + facts + Array(name.utf8) + contents
    directory += number(0x0201_4B50, 4) + number(20, 2) + facts
    directory += number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4)
    directory += Array(name.utf8)
    count += 1
  }

  private func number(_ value: Int, _ width: Int) -> [UInt8] {
    (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
  }

  /// CRC-32 as ZIP uses it.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var remainder: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? (remainder >> 1) ^ 0xEDB8_8320 : remainder >> 1
      }
    }
    return ~remainder
  }
}

extension StoredZip {
  /// A workbook of one sheet with these rows of XML, shared texts and cell formats.
  static func workbook(
    sheet: String,
    texts: [String] = [],
    formats: [Int] = [],
    head: String = ""
  ) -> StoredZip {
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    let shared = texts.map { "<si><t>\($0)</t></si>" }.joined()
    let styles = formats.map { "<xf numFmtId=\"\($0)\"/>" }.joined()
    return StoredZip([
      (
        "xl/workbook.xml",
        "<workbook xmlns=\"\(main)\" xmlns:r=\"r\"><sheets>"
          + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
      ),
      ("xl/sharedStrings.xml", "<sst>\(shared)</sst>"),
      ("xl/styles.xml", "<styleSheet><cellXfs>\(styles)</cellXfs></styleSheet>"),
      (
        "xl/worksheets/sheet1.xml",
        "\(head)<worksheet xmlns=\"\(main)\"><sheetData>\(sheet)</sheetData></worksheet>"
      ),
    ])
  }
}
