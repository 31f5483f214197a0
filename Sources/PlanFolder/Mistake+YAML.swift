import Planning

/// Mistakes of YAML files: their syntax, their keys and the kinds of their values.
extension Mistake {
  static func yamlSyntax(_ problem: String, _ isTab: Bool) -> Mistake {
    isTab
      ? Mistake(
        "yaml-syntax",
        vi: ("dòng thụt vào bằng dấu tab", "thụt vào bằng dấu cách"),
        en: ("the line is indented with a tab", "indent with spaces")
      )
      : Mistake(
        "yaml-syntax",
        vi: (
          "sai cú pháp YAML (\(problem))", "xem lại dấu nháy, ngoặc và độ thụt ở đây và dòng trên"
        ),
        en: ("broken YAML (\(problem))", "look at quotes, brackets and indents here and above")
      )
  }

  static func openYAMLQuote(_ quote: Unicode.Scalar) -> Mistake {
    Mistake(
      "open-quote",
      vi: ("dấu nháy \(quote) mở ở đây không được đóng", "đóng nó ở cuối giá trị"),
      en: ("the quote \(quote) opened here is not closed", "close it at the end of the value")
    )
  }

  static let tooManyAliases = Mistake(
    "yaml-anchor",
    vi: ("tệp dùng quá nhiều bí danh YAML (*tên)", "viết giá trị ra ở từng chỗ"),
    en: ("the file uses too many YAML aliases (*name)", "write the value out in each place")
  )

  static func anchor(_ name: String) -> Mistake {
    Mistake(
      "yaml-anchor",
      vi: ("neo YAML &\(shown(name)) không được dùng ở đây", "viết giá trị ra ở từng chỗ"),
      en: ("the YAML anchor &\(shown(name)) is not used here", "write the value out in each place")
    )
  }

  static func duplicateKey(_ key: String, firstLine: Int) -> Mistake {
    Mistake(
      "duplicate-key",
      vi: ("khóa `\(shown(key))` đã có ở dòng \(firstLine)", "giữ lại một"),
      en: ("key `\(shown(key))` already stands on line \(firstLine)", "keep one of the two")
    )
  }

  static func duplicateKeys(_ keys: [String]) -> Mistake {
    Mistake(
      "duplicate-key",
      vi: ("khóa lặp lại: \(shown(listed(keys)))", "giữ lại một"),
      en: ("keys stand twice: \(shown(listed(keys)))", "keep one of each")
    )
  }

  static func unknownKey(_ key: String, known: [String]) -> Mistake {
    let nearest = NearestName.find(key, among: known)
    return Mistake(
      "unknown-key",
      vi: (
        "không có khóa `\(shown(key))`",
        nearest.map { "có phải là `\($0)`?" } ?? "dùng một trong: \(known.joined(separator: ", "))"
      ),
      en: (
        "there is no key `\(shown(key))`",
        nearest.map { "did you mean `\($0)`?" } ?? "use one of: \(known.joined(separator: ", "))"
      )
    )
  }

  static func missingKey(_ key: String) -> Mistake {
    Mistake(
      "missing-key",
      vi: ("thiếu khóa `\(key)`", "thêm `\(key)`"),
      en: ("key `\(key)` is missing", "add `\(key)`")
    )
  }

  static func wrongKind(of name: String, found: LocalizedText, wanted: LocalizedText) -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("`\(name)` là \(found.vi)", "viết \(wanted.vi)"),
      en: ("`\(name)` is \(found.en)", "write \(wanted.en)")
    )
  }

  static func keyNotText() -> Mistake {
    Mistake(
      "wrong-type",
      vi: ("khóa không phải là văn bản", "viết một tên làm khóa"),
      en: ("the key is not a text", "write a name as the key")
    )
  }
}
