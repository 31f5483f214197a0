import Planning

/// Mistakes of whole files and of their characters.
extension Mistake {
  static let noDirectory = Mistake(
    "no-directory",
    vi: ("không có thư mục này", "kiểm tra đường dẫn, hoặc tạo thư mục mẫu bằng `lichtrinh new`"),
    en: ("there is no such directory", "check the path, or make an example with `lichtrinh new`")
  )

  static func missingFile(_ name: String) -> Mistake {
    Mistake(
      "missing-file",
      vi: ("thiếu tệp \(name)", "thêm tệp này; `lichtrinh new` tạo một tệp mẫu"),
      en: ("\(name) is missing", "add it; `lichtrinh new` makes an example of it")
    )
  }

  static func missingReference(_ key: String, _ path: String) -> Mistake {
    Mistake(
      "missing-file",
      vi: ("không có tệp \(shown(path)) mà `\(key)` nêu", "sửa đường dẫn hoặc thêm tệp"),
      en: ("there is no file \(shown(path)) named by `\(key)`", "mend the path or add the file")
    )
  }

  static func twoFiles(_ csv: String, _ xlsx: String) -> Mistake {
    Mistake(
      "two-files",
      vi: ("có cả \(csv) và \(xlsx)", "giữ lại một trong hai tệp"),
      en: ("both \(csv) and \(xlsx) are there", "keep one of the two")
    )
  }

  static let notRegularFile = Mistake(
    "not-a-file",
    vi: ("đây không phải là tệp thường", "thay bằng một tệp văn bản"),
    en: ("this is not a regular file", "put a text file in its place")
  )

  static func fileTooLarge(bytes: Int, limit: Int) -> Mistake {
    Mistake(
      "file-too-large",
      vi: ("tệp dài \(bytes) byte, quá \(limit) byte", "chia nhỏ hoặc bỏ bớt nội dung"),
      en: ("the file has \(bytes) bytes, more than \(limit)", "split it or leave something out")
    )
  }

  static func unreadable(_ reason: String) -> Mistake {
    Mistake(
      "unreadable",
      vi: ("không đọc được tệp (\(shown(reason)))", "kiểm tra quyền đọc và đĩa"),
      en: ("the file cannot be read (\(shown(reason)))", "check its permissions and the disk")
    )
  }

  static let emptyFile = Mistake(
    "empty-file",
    vi: ("tệp trống", "điền nội dung, hoặc xóa tệp nếu không cần"),
    en: ("the file is empty", "fill it, or remove it if it is not needed")
  )

  static let utf16 = Mistake(
    "not-utf8",
    vi: ("tệp ghi bằng UTF-16", "lưu lại bằng UTF-8"),
    en: ("the file is written in UTF-16", "save it as UTF-8")
  )

  static func notUTF8(_ byte: UInt8) -> Mistake {
    let hexadecimal = "0x" + String(byte, radix: 16, uppercase: true)
    return Mistake(
      "not-utf8",
      vi: ("byte \(hexadecimal) không phải là UTF-8", "lưu lại tệp bằng UTF-8"),
      en: ("byte \(hexadecimal) is not UTF-8", "save the file as UTF-8")
    )
  }

  static func controlCharacter(_ scalar: Unicode.Scalar) -> Mistake {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return Mistake(
      "control-character",
      vi: ("ký tự điều khiển \(name) trong văn bản", "xóa ký tự này"),
      en: ("control character \(name) in the text", "delete it")
    )
  }
}
