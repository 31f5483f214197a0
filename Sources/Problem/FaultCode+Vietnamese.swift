extension FaultCode {
  /// The cause and the mend in Vietnamese; `values` are what the notes beside each code say.
  func vietnameseWords(
    _ values: [String],
    earlier: TextPosition?
  ) -> (cause: String, mend: String) {
    func value(_ position: Int) -> String {
      position < values.count ? values[position] : ""
    }
    let before = earlier.map { " (lần đầu ở dòng \($0.line), cột \($0.column))" } ?? ""
    switch self {
    case .unreadableFile:  // the system's reason
      return ("không đọc được tệp (\(value(0)))", "kiểm tra tên tệp và quyền đọc")
    case .tooLarge:
      return ("tệp lớn hơn 1 GiB", "chia năm thành các bài toán nhỏ hơn")
    case .empty:
      return ("tệp không có gì", "ghi một bảng khóa")
    case .byteOrderMark:
      return ("tệp bắt đầu bằng dấu thứ tự byte (BOM)", "lưu dạng UTF-8 không có dấu này")
    case .notUTF8:  // the byte
      return ("byte \(value(0)) ở đây không phải là UTF-8", "lưu tệp dạng UTF-8")
    case .unexpected:  // what is expected, what is there
      return ("cần \(value(0)), không phải \(value(1))", "sửa JSON ở đây")
    case .truncated:  // what is expected
      return ("tệp hết ở chỗ cần \(value(0))", "khôi phục phần còn lại của tệp")
    case .tooDeep:  // the greatest depth
      return ("dấu ngoặc lồng nhau quá \(value(0)) tầng", "bỏ bớt các tầng")
    case .controlCharacter:  // the character
      return ("có ký tự điều khiển \(value(0)) trong văn bản", "ghi nó bằng dãy thoát")
    case .badEscape:
      return (
        "dấu gạch chéo ngược không mở đầu dãy thoát nào", "ghi \\\\ nếu cần chính dấu gạch này"
      )
    case .loneSurrogate:  // the escape
      return ("\(value(0)) chỉ là nửa cặp thay thế", "ghi đủ hai nửa hoặc chính ký tự đó")
    case .notInteger:  // the number
      return ("\(value(0)) có phần thập phân hoặc số mũ", "ghi số nguyên bằng các chữ số")
    case .numberTooLarge:  // the number
      return ("\(value(0)) có độ lớn từ 2^53 trở lên", "ghi số nhỏ hơn")
    case .repeatedKey:  // the key
      return ("khóa “\(value(0))” có hai lần\(before)", "bỏ một trong hai")
    case .missingKey:  // the key, the form
      return ("thiếu khóa “\(value(0))”", "thêm khóa này với \(value(1))")
    case .wrongForm:  // the form, what is there
      return ("cần \(value(0)), không phải \(value(1))", "ghi \(value(0))")
    case .wrongFormat:  // the format, what is there
      return ("định dạng là “\(value(1))”", "đưa tệp có định dạng “\(value(0))”")
    case .otherProblem:  // the problem, what is there
      return (
        "đáp án này của bài toán “\(value(1))”, không phải “\(value(0))”",
        "đưa đúng bài toán của đáp án"
      )
    default:
      return vietnameseContentWords(value, before: before)
    }
  }

  /// The words of the mistakes that concern what the values mean.
  private func vietnameseContentWords(
    _ value: (Int) -> String,
    before: String
  ) -> (cause: String, mend: String) {
    switch self {
    case .repeatedId:  // the noun, the id
      return ("\(value(0)) “\(value(1))” có hai lần\(before)", "bỏ hoặc đổi tên một trong hai")
    case .unknownId:  // the noun, the id
      return ("không có \(value(0)) “\(value(1))”", "khai báo hoặc ghi \(value(0)) khác")
    case .notSquare:  // the noun, how many there are, how many places
      return (
        "có \(value(1)) \(value(0)) cho \(value(2)) địa điểm",
        "ghi mỗi địa điểm một hàng và một cột, theo đúng thứ tự"
      )
    case .badSessions:  // the reason
      return (value(0), "ghi một hay nhiều buổi, theo thứ tự, không chồng nhau, trong các ngày")
    case .emptyList:  // the noun
      return ("không có dòng \(value(0)) nào", "thêm ít nhất một dòng")
    case .unknownAnchor:  // what is there
      return ("“\(value(0))” không phải là mốc", "ghi “start” hoặc “end”")
    case .boundLastLine:  // the key
      return (
        "dòng kinh phí cuối cùng có “\(value(0))”", "bỏ khóa này: dòng cuối trả phần còn lại"
      )
    case .severalOfferings:  // the number of offerings
      return (
        "có người phải dự nhưng hoạt động có thể có \(value(0)) đợt",
        "ghi nhiều nhất một giá trị hoặc bỏ danh sách người phải dự"
      )
    case .weightNotPositive:  // the weight
      return ("trọng số \(value(0)) không lớn hơn 0", "ghi từ 1 trở lên hoặc bỏ nguyện vọng này")
    case .unknownPin:  // what is there
      return (
        "“\(value(0))” không phải là ghim",
        "ghi “run”, “placement”, “resources” hoặc “participants”"
      )
    case .needsMismatch:  // the resources, the activity, its needs
      return (
        "có \(value(0)) nguồn lực nhưng “\(value(1))” có \(value(2)) nhu cầu",
        "ghi mỗi nhu cầu một nguồn lực"
      )
    default:
      return ("tệp sai định dạng", "sửa lại tệp")
    }
  }
}
