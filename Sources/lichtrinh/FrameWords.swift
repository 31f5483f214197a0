import Planning

/// The words of the argument parser's own frames, in the language of this run.
enum FrameWords {
  /// Vietnamese for each English phrase, longest phrases first.
  private static let vietnamese: [(english: String, vietnamese: String)] = [
    ("for detailed help.", "để xem hướng dẫn chi tiết."),
    ("for more information.", "để biết thêm."),
    ("Missing expected argument", "Thiếu đối số"),
    ("Missing value for", "Thiếu giá trị cho"),
    ("Unexpected argument", "Đối số thừa"),
    ("Unknown option", "Không có tùy chọn"),
    ("unexpected arguments", "đối số thừa"),
    ("does not take any value, but", "không nhận giá trị, nhưng đã có"),
    (" was specified.", "."),
    ("The option", "Tùy chọn"),
    ("Please provide one of", "Hãy chọn một trong"),
    ("' or '", "' hoặc '"),
    ("' and '", "' và '"),
    ("   or: ", "   hoặc: "),
    ("Can't generate completion scripts for", "Không có tập lệnh tự hoàn thành cho"),
    ("Can't autodetect a supported shell.", "Không nhận ra trình thông dịch lệnh."),
    (
      "Please use --generate-completion-script=<shell> with one of:",
      "Hãy dùng --generate-completion-script=<tên> với một trong:"
    ),
    ("Did you mean", "Có phải ý bạn là"),
    ("Show the version.", "In số phiên bản."),
    ("Show help information.", "In hướng dẫn này."),
    ("Show subcommand help information.", "In hướng dẫn của một lệnh con."),
    ("OVERVIEW: ", ""),
    ("USAGE:", "CÁCH DÙNG:"),
    ("Usage:", "Cách dùng:"),
    ("ARGUMENTS:", "ĐỐI SỐ:"),
    ("OPTIONS:", "TÙY CHỌN:"),
    ("SUBCOMMANDS:", "LỆNH CON:"),
    ("Error: ", "Lỗi: "),
    ("Help: ", "Hướng dẫn: "),
    ("default: ", "mặc định: "),
    ("(default) ", "(mặc định)"),
    ("values: ", "giá trị: "),
    ("  See '", "  Xem '"),
    ("  Run '", "  Chạy '"),
    ("<subcommand>", "<lệnh-con>"),
    ("<subcommands>", "<lệnh-con>"),
    ("<options>", "<tùy-chọn>"),
    ("is invalid for", "không hợp lệ cho"),
    ("The value", "Giá trị"),
  ]

  /// The message with the frame's phrases translated; English stays as it is.
  static func inLanguage(_ message: String) -> String {
    guard CommandLanguage.current == .vi else { return message }
    return vietnamese.reduce(message) { text, pair in
      text.replacing(pair.english, with: pair.vietnamese)
    }
  }
}
