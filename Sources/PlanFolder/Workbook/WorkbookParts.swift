/// What the cells of a sheet refer to: texts, formats of dates, the first day of the count.
struct WorkbookParts {
  /// The shared texts by position.
  var texts: [String] = []
  /// For each cell format whether it shows a date.
  var showsDate: [Bool] = []
  /// Whether days count from 1904 in place of 1900.
  var countsFrom1904 = false
  /// The path of the first sheet within the archive.
  var sheetPath = ""

  /// Reads the parts of an archive; nil where one is not whole.
  static func read(_ archive: ZipArchive) throws(ZipArchive.Refusal) -> WorkbookParts? {
    var parts = WorkbookParts()
    guard let sheetID = parts.readWorkbook(try archive.bytes(of: "xl/workbook.xml")),
      parts.readRelations(try archive.bytes(of: "xl/_rels/workbook.xml.rels"), sheetID)
    else { return nil }
    if archive.has("xl/sharedStrings.xml") {
      guard parts.readTexts(try archive.bytes(of: "xl/sharedStrings.xml")) else { return nil }
    }
    if archive.has("xl/styles.xml") {
      guard parts.readStyles(try archive.bytes(of: "xl/styles.xml")) else { return nil }
    }
    return parts
  }

  /// The relation id of the first sheet.
  private mutating func readWorkbook(_ bytes: [UInt8]) -> String? {
    var first: String?
    var is1904 = false
    let isWhole = ElementReader.read(
      bytes,
      onStart: { name, attributes in
        switch name {
        case "sheet" where first == nil:
          first = attributes.first { $0.key.hasSuffix(":id") || $0.key == "id" }?.value
        case "workbookPr":
          is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
        default: break
        }
      },
      onText: { _ in },
      onEnd: { _ in }
    )
    countsFrom1904 = is1904
    return isWhole ? first : nil
  }

  private mutating func readRelations(_ bytes: [UInt8], _ sheetID: String) -> Bool {
    var target: String?
    let isWhole = ElementReader.read(
      bytes,
      onStart: { name, attributes in
        if name == "Relationship", attributes["Id"] == sheetID { target = attributes["Target"] }
      },
      onText: { _ in },
      onEnd: { _ in }
    )
    guard isWhole, let target else { return false }
    sheetPath = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
    return true
  }

  private mutating func readTexts(_ bytes: [UInt8]) -> Bool {
    var texts: [String] = []
    var text = ""
    var isInText = false
    var isPhonetic = false
    let isWhole = ElementReader.read(
      bytes,
      onStart: { name, _ in
        switch name {
        case "si": text = ""
        case "rPh": isPhonetic = true
        case "t": isInText = !isPhonetic
        default: break
        }
      },
      onText: { if isInText { text += $0 } },
      onEnd: { name in
        switch name {
        case "si": texts.append(InputText.composed(text))
        case "rPh": isPhonetic = false
        case "t": isInText = false
        default: break
        }
      }
    )
    self.texts = texts
    return isWhole
  }

  private mutating func readStyles(_ bytes: [UInt8]) -> Bool {
    var codes: [Int: String] = [:]
    var formats: [Bool] = []
    var isInCellFormats = false
    let isWhole = ElementReader.read(
      bytes,
      onStart: { name, attributes in
        switch name {
        case "numFmt":
          if let id = attributes["numFmtId"].flatMap({ Int($0) }) {
            codes[id] = attributes["formatCode"]
          }
        case "cellXfs": isInCellFormats = true
        case "xf" where isInCellFormats:
          let id = attributes["numFmtId"].flatMap { Int($0) } ?? 0
          formats.append(WorkbookParts.showsDate(id, codes[id]))
        default: break
        }
      },
      onText: { _ in },
      onEnd: { if $0 == "cellXfs" { isInCellFormats = false } }
    )
    showsDate = formats
    return isWhole
  }

  /// Whether a number format shows a date: the built-in ones 14 … 17 and 22, or a code with a year or a
  /// day outside quotes and brackets (ECMA-376 part 1, 18.8.30).
  private static func showsDate(_ id: Int, _ code: String?) -> Bool {
    guard let code else { return (14...17).contains(id) || id == 22 }
    var isQuoted = false
    var isBracketed = false
    for character in code.lowercased() {
      switch character {
      case "\"": isQuoted.toggle()
      case "[": isBracketed = true
      case "]": isBracketed = false
      case "y", "d": if !isQuoted && !isBracketed { return true }
      default: break
      }
    }
    return false
  }
}
