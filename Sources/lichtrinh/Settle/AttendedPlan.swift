import Attendance
import Compiler
import Foundation
import Planning
import Rosters
import Settlement

/// A plan with what its journal of attendance tells.
struct AttendedPlan {
  /// The plan, those who joined among its people.
  let plan: Plan
  /// Who came to what.
  let attendance: YearAttendance

  /// Reads the journal beside a plan; ends the command where it is damaged.
  init(_ plan: Plan, folder: AttendanceFolder) throws {
    let facts: [AttendanceFact]
    do {
      facts = try AttendanceJournal.read(folder).facts
    } catch {
      Terminal.errors.line(Self.text(of: error))
      throw Exit.badInput
    }
    let state = AttendanceState(facts)
    self.plan = state.plan(adding: plan)
    attendance = YearAttendance(state, of: self.plan)
  }

  /// The plan of a folder: of the answer named, else of the last one published, else of the last run's.
  static func plan(of folder: String, solution: String?) throws -> Plan {
    let compiled = try PlanInput(folder: folder).demandCompiled()
    let path = solution ?? lastPublished(folder) ?? "out/\(compiled.programme.id)/solution.json"
    let answer = try ProblemInput.solution(path, for: compiled.problem)
    return try PlanExporter.certified(compiled, OfferingIds.assigned(to: answer, in: compiled))
  }

  private static func lastPublished(_ folder: String) -> String? {
    let path = folder + "/revisions"
    guard let names = FileManager.default.subpaths(atPath: path) else { return nil }
    let answers = names.filter { name in
      let digits = name.hasSuffix(".json") ? name.dropLast(".json".count) : ""
      return digits.utf8.count >= 4 && digits.utf8.allSatisfy { (48...57).contains($0) }
    }
    return answers.max { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.map { path + "/" + $0 }
  }

  private static func text(of failure: AttendanceJournal.Failure) -> String {
    switch failure {
    case .file(let file): OutputFile.Failure(path: file.path, number: file.number).line
    case .damaged(let path, let line):
      "\(path):\(line):1: "
        + say(
          "dòng hỏng; lấy lại bản sao lưu rồi chạy lại",
          "damaged line; put a copy back and run again"
        )
    case .unknownKind(let path, let line):
      "\(path):\(line):1: "
        + say(
          "dòng của phiên bản mới hơn; hãy cập nhật lichtrinh",
          "written by a later version; update lichtrinh"
        )
    }
  }
}

/// The key and the numbers of certificates of a plan, held by this command alone.
struct CertificateOffice {
  /// The plan's key.
  let key: AttendanceKey
  /// The numbers given so far.
  var register: CertificateRegister
  private let path: String
  private let lock: PlanLock
  private let before: CertificateRegister

  /// Takes the lock of a plan's attendance, and its key, drawn now if there is none.
  init(_ folder: AttendanceFolder) throws {
    path = folder.path + "/certificates.csv"
    do {
      try folder.make()
      lock = try PlanLock(folder: folder)
      key = try AttendanceKey.demand(folder, holding: lock)
    } catch let failure as FileFailure {
      throw OutputFile.Failure(path: failure.path, number: failure.number)
    } catch let refusal as PlanLock.Refusal {
      throw Self.exit(refusal, folder)
    } catch let failure as AttendanceKey.Failure {
      throw Self.exit(failure)
    }
    do {
      let lines = try KeptLines.read(path)
      register = try CertificateRegister(text: lines.joined(separator: "\n"))
      before = register
    } catch let damage as CertificateRegister.DamagedLine {
      Terminal.errors.line(
        "\(path):\(damage.line):1: "
          + say(
            "dòng hỏng hoặc trùng; lấy lại bản sao lưu rồi chạy lại",
            "damaged or repeated line; put a copy back and run again"
          )
      )
      throw Exit.badInput
    }
  }

  /// Gives numbers to everyone who earned a certificate, offering after offering, and keeps them.
  mutating func giveNumbers(_ attended: AttendedPlan) throws {
    let index = SettlementIndex(attended.plan.programme)
    for offering in attended.plan.offerings {
      let record = attended.attendance.offerings[offering.id]
      guard let earned = EarnedCertificates(offering, record, index) else { continue }
      let entries = NameOrder().sorted(earned.entries, by: \.person)
      for entry in entries { register.giveNumber(to: entry.person.id, in: offering.id) }
    }
    guard register != before else { return }
    try OutputFile.write(Array(register.text.utf8), to: path, mode: 0o600)
  }

  private static func exit(_ refusal: PlanLock.Refusal, _ folder: AttendanceFolder) -> any Error {
    switch refusal {
    case .held(let holder):
      let process = holder.map { say(" (tiến trình \($0))", " (process \($0))") } ?? ""
      Terminal.errors.line(
        say(
          "\(folder.path): một lệnh khác\(process) đang ghi điểm danh; chờ lệnh đó xong rồi chạy lại",
          "\(folder.path): another command\(process) is recording attendance; run again when it has ended"
        )
      )
      return Exit.cannotWrite
    case .unopened(let path, let number): return OutputFile.Failure(path: path, number: number)
    }
  }

  private static func exit(_ failure: AttendanceKey.Failure) -> any Error {
    switch failure {
    case .file(let file): return OutputFile.Failure(path: file.path, number: file.number)
    case .damaged(let path):
      Terminal.errors.line(
        say(
          "\(path): khóa hỏng; lấy lại bản sao lưu, nếu không mã đã in không kiểm tra được nữa",
          "\(path): the key is damaged; put a copy back, or no printed code can be confirmed again"
        )
      )
    case .exposed(let path):
      Terminal.errors.line(
        say(
          "\(path): người khác đọc được khóa; đặt quyền 600 (chmod 600)",
          "\(path): others can read the key; take their rights away (chmod 600)"
        )
      )
    }
    return Exit.badInput
  }
}
