import ArgumentParser
import Attendance
import Foundation
import Planning
import Rosters

/// Failures of the attendance's files, in words and exit codes.
enum AttendFailure {
  /// Runs a part of a command; a failure of the attendance's files ends it with its words.
  static func told<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let refusal as PlanLock.Refusal {
      throw end(refusal)
    } catch let failure as AttendanceJournal.Failure {
      throw end(failure)
    } catch let failure as AttendanceKey.Failure {
      throw end(failure)
    } catch let failure as IssuedList.Failure {
      switch failure {
      case .file(let file): throw end(file)
      case .damaged(let path): throw damaged(path)
      }
    } catch let failure as FileFailure {
      throw end(failure)
    } catch let failure as RosterError {
      Terminal.errors.line(failure.text[CommandLanguage.current])
      throw Exit.cannotWrite
    }
  }

  private static func end(_ refusal: PlanLock.Refusal) -> any Error {
    switch refusal {
    case .held(let process):
      let who = process.map { say(" (tiến trình \($0))", " (process \($0))") } ?? ""
      Terminal.errors.line(
        say(
          "lệnh khác\(who) đang ghi điểm danh của kế hoạch này; chờ lệnh đó xong rồi chạy lại",
          "another command\(who) is recording attendance of this plan; run again when it has ended"
        )
      )
      return Exit.busy
    case .unopened(let path, let number):
      return OutputFile.Failure(path: path, number: number)
    }
  }

  private static func end(_ failure: AttendanceJournal.Failure) -> any Error {
    switch failure {
    case .file(let file): return end(file)
    case .damaged(let path, let line):
      Terminal.errors.line(
        "\(path):\(line):1: "
          + say(
            "dòng hỏng; lấy lại bản sao lưu hoặc sửa dòng này rồi chạy lại",
            "the line is damaged; put a copy back or mend the line and run again"
          )
      )
      return Exit.badInput
    case .unknownKind(let path, let line):
      Terminal.errors.line(
        "\(path):\(line):1: "
          + say(
            "dòng do phiên bản mới hơn ghi; dùng phiên bản đó",
            "the line was written by a later version; use that one"
          )
      )
      return Exit.badInput
    }
  }

  private static func end(_ failure: AttendanceKey.Failure) -> any Error {
    switch failure {
    case .file(let file): return end(file)
    case .damaged(let path): return damaged(path)
    case .exposed(let path):
      Terminal.errors.line(
        "\(path): "
          + say(
            "người khác trên máy đọc được khoá này; chạy chmod 600 rồi chạy lại",
            "others on this machine can read the key; run chmod 600 on it and run again"
          )
      )
      return Exit.badInput
    }
  }

  private static func end(_ failure: FileFailure) -> any Error {
    OutputFile.Failure(path: failure.path, number: failure.number)
  }

  private static func damaged(_ path: String) -> any Error {
    Terminal.errors.line(
      "\(path):1:1: "
        + say(
          "tệp hỏng; lấy lại bản sao lưu rồi chạy lại",
          "the file is damaged; put a copy back and run again"
        )
    )
    return Exit.badInput
  }
}
