import ArgumentParser
import Attendance
import Foundation
import Planning
import Store

/// Which plan of a store is meant.
struct StorePlanOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Mã kế hoạch; cần khi kho có nhiều kế hoạch.", "The plan's id; where there are several."),
      valueName: say("mã", "id")
    )
  )
  var plan: String?
}

/// Who changes a store, and when.
struct StoreMarkOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say("Ai làm, ghi vào nhật ký.", "Who does it; kept in the audit."),
      valueName: say("ai", "who")
    )
  )
  var by: String = ""

  @Option(
    help: ArgumentHelp(
      say("Thời gian, giờ Việt Nam; mặc định: bây giờ.", "When, Vietnam's time; now by default."),
      valueName: "YYYY-MM-DDTHH:MM"
    )
  )
  var time: String?

  mutating func validate() throws {
    if let time, RecordedTime(time) == nil {
      throw ValidationError(
        say("«\(time)» không phải là thời gian.", "'\(time)' is no time.") + " 2027-01-05T08:00"
      )
    }
  }

  var mark: ChangeMark {
    let now = RecordedTime(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
    return ChangeMark(by: by, at: time.flatMap { RecordedTime($0) } ?? now)
  }
}

/// The form of what a command of the store prints.
struct StoreFormatOption: ParsableArguments {
  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text
}

/// Work on a store, with its failures as the command tells them.
enum OpenStore {
  /// The help of the argument that names the store.
  static var argumentHelp: ArgumentHelp {
    ArgumentHelp(say("Tệp kho dữ liệu.", "The store."), valueName: say("kho", "store"))
  }

  /// Opens a store and works on it.
  static func with<Value>(_ path: String, _ work: (PlanStore) throws -> Value) throws -> Value {
    try telling {
      let store = try PlanStore(opening: path)
      let value = try work(store)
      try store.close()
      return value
    }
  }

  /// Opens a store and works on one of its plans.
  static func with<Value>(
    _ path: String,
    plan: StorePlanOption,
    _ work: (PlanStore, String) throws -> Value
  ) throws -> Value {
    try with(path) { store in try work(store, try store.plan(named: plan.plan)) }
  }

  /// Ends the command with the words and the exit code of a failure of the store.
  static func telling<Value>(_ work: () throws -> Value) throws -> Value {
    do {
      return try work()
    } catch let failure as StoreFailure {
      Terminal.errors.line(failure.text[CommandLanguage.current])
      switch failure {
      case .absent, .foreign, .later, .refused: throw Exit.badInput
      case .busy: throw Exit.busy
      case .present, .system: throw Exit.cannotWrite
      }
    }
  }
}
