import Planning

/// Mistakes of CSV and XLSX tables.
extension Mistake {
  static let openQuote = Mistake(
    "open-quote",
    vi: ("dấu nháy mở ở đây không được đóng", "đóng bằng \", và viết \"\" cho dấu nháy bên trong"),
    en: (
      "the quote opened here is never closed", "close it with \", and write \"\" for a quote inside"
    )
  )

  static let strayQuote = Mistake(
    "stray-quote",
    vi: ("dấu nháy ở giữa ô không có nháy", "đặt cả ô trong dấu nháy và viết \"\" cho dấu nháy"),
    en: (
      "a quote inside a cell without quotes", "put the cell in quotes and write \"\" for the quote"
    )
  )

  static let textAfterQuote = Mistake(
    "stray-quote",
    vi: ("còn chữ sau dấu nháy đóng", "viết \"\" cho dấu nháy bên trong ô"),
    en: ("there is text after the closing quote", "write \"\" for a quote inside the cell")
  )

  static func cellCount(_ found: Int, _ wanted: Int) -> Mistake {
    Mistake(
      "cell-count",
      vi: (
        "dòng có \(found) ô, tiêu đề có \(wanted)", "thêm hoặc bớt dấu ngăn cách cho đủ \(wanted) ô"
      ),
      en: (
        "the row has \(found) cells, the header \(wanted)",
        "add or remove separators until there are \(wanted)"
      )
    )
  }

  static func unknownColumn(_ name: String, known: [String]) -> Mistake {
    let nearest = NearestName.find(name, among: known)
    return Mistake(
      "unknown-column",
      vi: (
        "không có cột `\(shown(name))`",
        nearest.map { "có phải là `\($0)`?" } ?? "dùng một trong: \(known.joined(separator: ", "))"
      ),
      en: (
        "there is no column `\(shown(name))`",
        nearest.map { "did you mean `\($0)`?" } ?? "use one of: \(known.joined(separator: ", "))"
      )
    )
  }

  static func duplicateColumn(_ name: String) -> Mistake {
    Mistake(
      "duplicate-column",
      vi: ("cột `\(name)` có hai lần", "giữ lại một"),
      en: ("column `\(name)` stands twice", "keep one of the two")
    )
  }

  static func missingColumn(_ name: String) -> Mistake {
    Mistake(
      "missing-column",
      vi: ("thiếu cột `\(name)`", "thêm `\(name)` vào dòng tiêu đề"),
      en: ("column `\(name)` is missing", "add `\(name)` to the header")
    )
  }

  static func emptyCell(_ column: String) -> Mistake {
    Mistake(
      "empty-cell",
      vi: ("ô `\(column)` trống", "điền giá trị"),
      en: ("cell `\(column)` is empty", "fill it")
    )
  }
}
