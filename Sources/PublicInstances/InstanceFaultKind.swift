import Problem

/// The kinds of mistakes, with the values that their words name.
enum InstanceFaultKind: Equatable {
  /// The file holds no number.
  case empty
  /// The file ends before its four counts.
  case noCounts(found: Int)
  /// A word is no whole number.
  case notWhole(String)
  /// A count or a size is out of its bounds.
  case outOfRange(InstanceValue, Int, least: Int)
  /// A number other than those that may stand there.
  case notAmong(InstanceValue, Int, allowed: [Int])
  /// The file ends too early.
  case tooShort(found: Int, short: Int, full: Int)
  /// The file goes on after its last number.
  case tooLong(found: Int, wanted: Int)
  /// The counts ask for more numbers than any file holds.
  case tooLarge
  /// A solution's offering names no event.
  case unknownEvent(String)
  /// An event stands twice in a solution.
  case repeatedEvent(String)
  /// An offering has no slot at its placement.
  case unknownSlot(event: String, placement: Int)
  /// An offering has not exactly one room.
  case unknownRoom(event: String, resources: [String])

  private static func list(_ values: [Int]) -> String {
    values.map(String.init).joined(separator: ", ")
  }

  /// Cause and mend in English.
  var english: (String, String) {
    switch self {
    case .empty:
      return ("the file holds no number", "give a file of track 2 (.tim)")
    case .noCounts(let found):
      return (
        "the file ends after \(found) numbers",
        "begin it with the numbers of events, rooms, features and students"
      )
    case .notWhole(let word):
      return ("“\(visible(word, longest: 40))” is no whole number", "write a whole number")
    case .outOfRange(let what, let value, let least):
      return ("\(what.english) is \(value)", "write \(least) or more")
    case .notAmong(let what, let value, let allowed):
      return ("\(what.english) is \(value)", "write one of \(Self.list(allowed))")
    case .tooShort(let found, let short, let full):
      return (
        "the file ends after \(found) numbers",
        "its first line asks for \(full), or \(short) without slots and orders"
      )
    case .tooLong(let found, let wanted):
      return (
        "the file has \(found) numbers, but its first line asks for \(wanted)",
        "correct the counts of the first line, or take away what follows"
      )
    case .tooLarge:
      return ("the counts of the first line are too large", "correct them")
    case .unknownEvent(let id):
      return ("the solution runs “\(visible(id))”, which is no event", Self.remake.english)
    case .repeatedEvent(let id):
      return ("the solution runs “\(visible(id))” twice", "keep one of the two offerings")
    case .unknownSlot(let event, let placement):
      return ("“\(visible(event))” has no placement \(placement)", Self.remake.english)
    case .unknownRoom(let event, let resources):
      let rooms = visible(resources.joined(separator: ", "))
      return ("“\(visible(event))” is held in [\(rooms)], not in one room", Self.remake.english)
    }
  }

  /// Cause and mend in Vietnamese.
  var vietnamese: (String, String) {
    switch self {
    case .empty:
      return ("tệp không có số nào", "hãy đưa một tệp của phần thi 2 (.tim)")
    case .noCounts(let found):
      return (
        "tệp kết thúc sau \(found) số",
        "hãy bắt đầu bằng số buổi học, số phòng, số tiện nghi và số học viên"
      )
    case .notWhole(let word):
      return ("“\(visible(word, longest: 40))” không phải số nguyên", "hãy ghi một số nguyên")
    case .outOfRange(let what, let value, let least):
      return ("\(what.vietnamese) là \(value)", "hãy ghi từ \(least) trở lên")
    case .notAmong(let what, let value, let allowed):
      return ("\(what.vietnamese) là \(value)", "hãy ghi một trong các số \(Self.list(allowed))")
    case .tooShort(let found, let short, let full):
      return (
        "tệp kết thúc sau \(found) số",
        "dòng đầu đòi \(full) số, hoặc \(short) số nếu không có tiết và thứ tự"
      )
    case .tooLong(let found, let wanted):
      return (
        "tệp có \(found) số, nhưng dòng đầu chỉ đòi \(wanted)",
        "hãy sửa các số đếm ở dòng đầu, hoặc bỏ phần thừa"
      )
    case .tooLarge:
      return ("các số đếm ở dòng đầu quá lớn", "hãy sửa lại")
    case .unknownEvent(let id):
      return (
        "lời giải có “\(visible(id))”, không phải một buổi học của bài toán",
        Self.remake.vietnamese
      )
    case .repeatedEvent(let id):
      return ("lời giải có “\(visible(id))” hai lần", "hãy giữ một trong hai")
    case .unknownSlot(let event, let placement):
      return (
        "“\(visible(event))” không có phương án thời gian \(placement)",
        Self.remake.vietnamese
      )
    case .unknownRoom(let event, let resources):
      let rooms = visible(resources.joined(separator: ", "))
      return (
        "“\(visible(event))” học ở [\(rooms)], không phải ở một phòng",
        Self.remake.vietnamese
      )
    }
  }

  private static let remake = (
    english: "solve the problem made of this very file",
    vietnamese: "hãy giải đúng bài toán được lập từ tệp này"
  )
}

/// What a number of the file stands for.
enum InstanceValue: Equatable {
  case events, rooms, features, students
  case seats(room: Int)
  case attendance(student: Int, event: Int)
  case roomFeature(room: Int, feature: Int)
  case eventFeature(event: Int, feature: Int)
  case slot(event: Int, slot: Int)
  case order(event: Int, other: Int)

  /// In English.
  var english: String {
    switch self {
    case .events: "the number of events"
    case .rooms: "the number of rooms"
    case .features: "the number of features"
    case .students: "the number of students"
    case .seats(let room): "the size of room \(room)"
    case .attendance(let student, let event): "whether student \(student) attends event \(event)"
    case .roomFeature(let room, let feature): "whether room \(room) has feature \(feature)"
    case .eventFeature(let event, let feature): "whether event \(event) needs feature \(feature)"
    case .slot(let event, let slot): "whether event \(event) may be held in slot \(slot)"
    case .order(let event, let other): "the order of events \(event) and \(other)"
    }
  }

  /// In Vietnamese.
  var vietnamese: String {
    switch self {
    case .events: "số buổi học"
    case .rooms: "số phòng"
    case .features: "số tiện nghi"
    case .students: "số học viên"
    case .seats(let room): "số chỗ của phòng \(room)"
    case .attendance(let student, let event):
      "dấu học viên \(student) dự buổi học \(event)"
    case .roomFeature(let room, let feature): "dấu phòng \(room) có tiện nghi \(feature)"
    case .eventFeature(let event, let feature): "dấu buổi học \(event) cần tiện nghi \(feature)"
    case .slot(let event, let slot): "dấu buổi học \(event) được xếp vào tiết \(slot)"
    case .order(let event, let other): "thứ tự của buổi học \(event) và \(other)"
    }
  }
}
