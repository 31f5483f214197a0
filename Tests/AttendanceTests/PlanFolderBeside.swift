import Almanac
import Attendance
import Foundation

/// A plan folder for the time of a test, with what its attendance is opened by.
final class PlanFolderBeside {
  let path: String
  let folder: AttendanceFolder

  init() throws {
    let place = FileManager.default.temporaryDirectory
      .appendingPathComponent("attendance-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    path = place.path
    folder = AttendanceFolder(plan: path)
    try folder.make()
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      // The system clears its folder of temporary files.
      return
    }
  }
}

/// A mark of a test, recorded on the morning of 21 March 2016.
func fact(
  _ person: String,
  _ session: Int,
  _ mark: AttendanceMark,
  in offering: String = "A-1",
  second: Int = 0
) -> AttendanceFact {
  AttendanceFact(
    offering: offering,
    revision: 1,
    time: RecordedTime(secondsSince1970: 1_458_520_200 + second),
    recorder: "lan",
    way: .hand,
    content: .mark(
      SessionMark(
        person: person,
        session: session,
        day: CivilDate(2016, 3, 21),
        mark: mark,
        substitute: mark == .substituted
          ? Substitute(name: "Lê Thị Ví Dụ", organisation: "o001") : nil
      )
    )
  )
}
