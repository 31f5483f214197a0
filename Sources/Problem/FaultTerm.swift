/// A value that the words of a mistake name, in both languages.
struct FaultTerm: Sendable, Equatable {
  let english: String
  let vietnamese: String

  init(_ english: String, _ vietnamese: String) {
    self.english = english
    self.vietnamese = vietnamese
  }

  /// What reads the same in both languages: an id, a key, a number, what stands in the file.
  static func same(_ text: String) -> FaultTerm {
    FaultTerm(text, text)
  }

  /// The term on one line and within the bounds that a mistake leaves it.
  var shown: FaultTerm {
    FaultTerm(visible(english, longest: 80), visible(vietnamese, longest: 80))
  }
}

/// The forms that keys ask for.
extension FaultTerm {
  static let table = FaultTerm("a table of keys", "một bảng khóa")
  static let text = FaultTerm("a text", "một văn bản")
  static let flag = FaultTerm("true or false", "true hoặc false")
  static let whole = FaultTerm("a whole number", "một số nguyên")
  static let count = FaultTerm("a whole number from 0", "một số nguyên từ 0")
  static let positive = FaultTerm("a whole number above 0", "một số nguyên lớn hơn 0")
  static let list = FaultTerm("a list", "một danh sách")
  static let rows = FaultTerm("a list of rows", "một danh sách hàng")
  static let sessions = FaultTerm("a list of [a, b]", "một danh sách [a, b]")
  static let dayRange = FaultTerm.same("[a, b]")
  static let minuteSpan = FaultTerm("[a, b] with a < b", "[a, b] với a < b")
  static let placements = FaultTerm("a table of placements", "một bảng phương án thời gian")
  static let aPlacementSet = FaultTerm("a placement set", "một nhóm phương án thời gian")
  static let anActivity = FaultTerm("an activity", "một hoạt động")
  static let aParticipant = FaultTerm("a participant", "một người tham gia")
  static let aResource = FaultTerm("a resource", "một nguồn lực")
  static let aSource = FaultTerm("a source", "một nguồn kinh phí")
  static let anAnchor = FaultTerm("“start” or “end”", "“start” hoặc “end”")
  static let problemName = FaultTerm("the problem's name", "tên bài toán")

  /// A certain text, or the text that stands at a place.
  static func theText(_ text: String) -> FaultTerm {
    FaultTerm("the text “\(text)”", "văn bản “\(text)”")
  }

  /// A list as it stands at a place.
  static func listOf(_ count: Int) -> FaultTerm {
    FaultTerm("a list of \(count)", "một danh sách \(count) phần tử")
  }

  /// A list of two values as it stands at a place.
  static func pair(_ first: FaultTerm, _ second: FaultTerm) -> FaultTerm {
    FaultTerm(
      "[\(first.english), \(second.english)]",
      "[\(first.vietnamese), \(second.vietnamese)]"
    )
  }
}

/// What ids and lines name.
extension FaultTerm {
  static let place = FaultTerm("place", "địa điểm")
  static let resource = FaultTerm("resource", "nguồn lực")
  static let placementSet = FaultTerm("placement set", "nhóm phương án thời gian")
  static let activity = FaultTerm("activity", "hoạt động")
  static let source = FaultTerm("source", "nguồn kinh phí")
  static let organisation = FaultTerm("organisation", "đơn vị")
  static let participant = FaultTerm("participant", "người tham gia")
  static let candidate = FaultTerm("candidate", "nguồn lực có thể chọn")
  static let published = FaultTerm("published offering", "đợt đã công bố")
  static let request = FaultTerm(
    "the request for the same activity by",
    "nguyện vọng dự cùng hoạt động của"
  )
  static let tableRows = FaultTerm("rows", "hàng")
  static let tableColumns = FaultTerm("columns", "cột")
  static let funding = FaultTerm("funding", "kinh phí")
  static let payments = FaultTerm("payments", "thanh toán")
}
