import Planning

/// Mistakes of single values: texts, ids, numbers, money, shares and words.
extension Mistake {
  static func emptyText(_ name: String) -> Mistake {
    Mistake(
      "empty-text",
      vi: ("`\(name)` trống", "điền văn bản"),
      en: ("`\(name)` is empty", "write a text")
    )
  }

  static func textTooLong(_ name: String, _ count: Int) -> Mistake {
    Mistake(
      "text-too-long",
      vi: ("`\(name)` dài \(count) ký tự", "rút lại còn nhiều nhất 4000"),
      en: ("`\(name)` has \(count) characters", "shorten it to at most 4000")
    )
  }

  static func notIdentifier(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-id",
      vi: (
        "`\(name)`: \"\(shown(written))\" không thể là mã",
        "dùng chữ không dấu, chữ số, `.`, `_`, `-`, nhiều nhất 64 ký tự"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" cannot be an id",
        "use plain letters, digits, `.`, `_`, `-`, at most 64 of them"
      )
    )
  }

  static func notInteger(_ name: String, _ written: String, _ range: ClosedRange<Int>) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là số nguyên",
        "viết một số từ \(range.lowerBound) đến \(range.upperBound), không có nháy"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not a whole number",
        "write a number from \(range.lowerBound) to \(range.upperBound), without quotes"
      )
    )
  }

  static func outOfRange(_ name: String, _ number: String, _ range: ClosedRange<Int>) -> Mistake {
    Mistake(
      "out-of-range",
      vi: (
        "`\(name)` là \(shown(number))",
        "viết một số từ \(range.lowerBound) đến \(range.upperBound)"
      ),
      en: (
        "`\(name)` is \(shown(number))",
        "write a number from \(range.lowerBound) to \(range.upperBound)"
      )
    )
  }

  static func notDecimal(
    _ name: String,
    _ written: String,
    _ range: ClosedRange<Double>
  ) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là số cần có",
        "viết một số từ \(range.lowerBound) đến \(range.upperBound) với dấu chấm thập phân"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not the number that is needed",
        "write a number from \(range.lowerBound) to \(range.upperBound) with a decimal point"
      )
    )
  }

  static func notMoney(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là số tiền",
        "viết số đồng chẵn như 2100000000 hoặc 2_100_000_000"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not an amount of money",
        "write whole đồng as 2100000000 or 2_100_000_000"
      )
    )
  }

  static func negativeMoney(_ name: String, _ amount: LocalizedText) -> Mistake {
    Mistake(
      "negative-money",
      vi: ("`\(name)` là số âm (\(amount.vi))", "viết một số tiền từ 0"),
      en: ("`\(name)` is negative (\(amount.en))", "write an amount from 0")
    )
  }

  static func moneyTooLarge(_ name: String, _ amount: LocalizedText) -> Mistake {
    Mistake(
      "money-too-large",
      vi: ("`\(name)` quá lớn (\(amount.vi))", "viết nhiều nhất \(Money.largest.text(.vi))"),
      en: (
        "`\(name)` is too large (\(amount.en))", "write at most \(Money.largest.text(.en))"
      )
    )
  }

  static func notShare(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là tỷ lệ",
        "viết phần trăm như 50% hoặc 44.9%"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is not a share",
        "write a percentage as 50% or 44.9%"
      )
    )
  }

  static func shareTooLarge(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "share-too-large",
      vi: ("`\(name)` là \(shown(written))", "viết nhiều nhất 100%"),
      en: ("`\(name)` is \(shown(written))", "write at most 100%")
    )
  }

  static func notBoolean(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("`\(name)`: \"\(shown(written))\" không phải là đúng hay sai", "viết true hoặc false"),
      en: ("`\(name)`: \"\(shown(written))\" is neither true nor false", "write true or false")
    )
  }

  static func unknownWord(_ name: String, _ written: String, known: [String]) -> Mistake {
    let nearest = NearestName.find(written, among: known)
    return Mistake(
      "unknown-word",
      vi: (
        "`\(name)` không thể là \"\(shown(written))\"",
        nearest.map { "có phải là `\($0)`?" } ?? "dùng một trong: \(known.joined(separator: ", "))"
      ),
      en: (
        "`\(name)` cannot be \"\(shown(written))\"",
        nearest.map { "did you mean `\($0)`?" } ?? "use one of: \(known.joined(separator: ", "))"
      )
    )
  }
}
