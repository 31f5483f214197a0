import ArgumentParser
import Foundation

/// `lichtrinh import`: takes other people's calendars into a plan folder.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Đưa lịch bận và lịch ngày nghỉ của người khác vào thư mục kế hoạch.",
        "Takes other people's busy times and holidays into a plan folder."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1 --save
          lichtrinh import holidays ngay-le.ics ke-hoach-2027 --skip 2027-03-08 --save
        """,
        """
        EXAMPLES
          lichtrinh import busy trainer.ics plan-2027 --for gv-1
          lichtrinh import busy trainer.ics plan-2027 --for gv-1 --save
          lichtrinh import holidays holidays.ics plan-2027 --skip 2027-03-08 --save
        """
      ),
      subcommands: [ImportBusyCommand.self, ImportHolidaysCommand.self]
    )
  }

  /// Keeps a calendar in the plan folder and says so, also where it takes another's place.
  static func keep(_ bytes: [UInt8], at path: String, mode: mode_t) throws(OutputFile.Failure) {
    let isThere = access(path, F_OK) == 0
    try OutputFile.write(bytes, to: path, mode: mode)
    let note = isThere ? say(" (thay tệp trước)", " (in place of what was kept before)") : ""
    Terminal.output.line(path + note)
  }
}
