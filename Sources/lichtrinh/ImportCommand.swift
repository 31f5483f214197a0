import ArgumentParser
import Foundation
import Almanac
import PlanFolder
import Planning
import Publishing

/// `lichtrinh import`: takes other people's calendars into a plan folder.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Đưa lịch bận của người và địa điểm vào thư mục kế hoạch.",
        "Takes the busy times of people and places into a plan folder."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1 --save
        """,
        """
        EXAMPLES
          lichtrinh import busy trainer.ics plan-2027 --for gv-1
          lichtrinh import busy trainer.ics plan-2027 --for gv-1 --save
        """
      ),
      subcommands: [ImportBusyCommand.self]
    )
  }
}

/// `lichtrinh import busy FILE DIR --for ID`.
struct ImportBusyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "busy",
      abstract: say(
        "Cho xem những ngày bận trong một tệp lịch; --save ghi lại.",
        "Shows the days that a calendar takes; --save keeps them."
      ),
      discussion: say(
        """
        Sự kiện lặp lại được tính trong năm kế hoạch; sự kiện rảnh hoặc đã huỷ không tính. Chỉ các
        ngày được ghi vào busy/<mã>.ics, không ghi tên sự kiện.

        VÍ DỤ
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1 --save
        """,
        """
        Recurrences count within the plan's year; free and cancelled events do not count. Only the days
        are kept, in busy/<id>.ics, and no event's name.

        EXAMPLES
          lichtrinh import busy trainer.ics plan-2027 --for gv-1 --save
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Tệp lịch của người khác.", "Someone's calendar."),
      valueName: say("tệp", "file")
    )
  )
  var file: String

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Mã người hoặc nguồn lực.", "The person's or resource's id."),
      valueName: say("mã", "id")
    )
  )
  var owner: String

  @Flag(help: ArgumentHelp(say("Ghi các ngày bận.", "Keep the days.")))
  var save = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(file, folder, owner)
  }

  func run() throws {
    let input = PlanInput(folder: folder)
    guard let programme = input.programme else {
      input.printDiagnostics()
      throw Exit.badInput
    }
    let names =
      programme.people.filter { $0.id == owner }.map(\.name)
      + programme.resources.filter { $0.id == owner }.map(\.name)
    guard let name = names.first else {
      Terminal.errors.line(
        say("không có người hay nguồn lực «\(owner)»", "nobody and nothing has the id '\(owner)'")
      )
      throw Exit.badInput
    }
    guard let bytes = try RevisionFolder.bytes(file) else {
      throw OutputFile.Failure(path: file, number: ENOENT)
    }
    let year = DateWindow(from: programme.firstDay, to: programme.lastDay)
    let (calendar, diagnostics) = BusyCalendar.read(bytes, named: file, year: year)
    for diagnostic in diagnostics { Terminal.errors.line(diagnostic.line(CommandLanguage.current)) }
    guard let calendar else { throw Exit.badInput }
    show(calendar, of: name)
    guard save else {
      Terminal.output.line(say("Thêm --save để ghi.", "Add --save to keep them."))
      return
    }
    let path = "\(folder)/busy/\(PathText.safe(owner)).ics"
    let file = try BusyFeed.calendar(of: owner, programme, calendar.windows)
    try OutputFile.write(file.bytes, to: path, mode: 0o600)
    Terminal.output.line(path)
  }

  private func show(_ calendar: BusyCalendar, of name: String) {
    Terminal.output.line(
      say(
        "\(name): \(calendar.takenCount) lần bận, \(calendar.freeCount) lần rảnh, "
          + "\(calendar.skippedCount) mục không hiểu được",
        "\(name): \(calendar.takenCount) busy, \(calendar.freeCount) free, "
          + "\(calendar.skippedCount) entries not understood"
      )
    )
    for window in calendar.windows {
      Terminal.output.line(
        window.from == window.to
          ? "  \(window.from.iso)" : "  \(window.from.iso)..\(window.to.iso)"
      )
    }
  }
}
