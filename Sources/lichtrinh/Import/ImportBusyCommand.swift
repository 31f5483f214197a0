import ArgumentParser
import Foundation
import Almanac
import PlanFolder
import Planning
import Publishing

/// `lichtrinh import busy FILE DIR --for ID`.
struct ImportBusyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "busy",
      abstract: say(
        "Cho xem thời gian bận trong một tệp lịch; --save ghi lại.",
        "Shows the times that a calendar takes; --save keeps them."
      ),
      discussion: say(
        """
        Sự kiện lặp lại được tính trong năm kế hoạch; sự kiện rảnh hoặc đã huỷ
        không tính. Chỉ thời gian được ghi vào busy/<mã>.ics, chính xác đến phút,
        không ghi tên sự kiện; lần ghi sau thay lần trước.

        VÍ DỤ
          lichtrinh import busy lich-giang-vien.ics ke-hoach-2027 --for gv-1 --save
        """,
        """
        Recurrences count within the plan's year; free and cancelled events do not
        count. Only the times are kept, to the minute, in busy/<id>.ics, and no
        event's name; what is kept takes the place of what was kept before.

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

  @Flag(help: ArgumentHelp(say("Ghi thời gian bận.", "Keep the times.")))
  var save = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(file, folder, owner)
  }

  func run() throws {
    let programme = try PlanInput.programme(of: folder)
    let names =
      programme.people.filter { $0.id == owner }.map(\.name)
      + programme.resources.filter { $0.id == owner }.map(\.name)
    guard let name = names.first else {
      Terminal.errors.line(
        say("không có người hay nguồn lực «\(owner)»", "nobody and nothing has the id '\(owner)'")
      )
      throw Exit.badInput
    }
    try CalendarProcess.demandReadable(file)
    let year = DateWindow(from: programme.firstDay, to: programme.lastDay)
    let (calendar, diagnostics) = BusyCalendar.read(file, year: year, opener: CalendarProcess())
    for diagnostic in diagnostics { Terminal.errors.line(diagnostic.line(CommandLanguage.current)) }
    guard let calendar else { throw Exit.badInput }
    show(calendar, of: name)
    guard save else {
      Terminal.output.line(say("Thêm --save để ghi.", "Add --save to keep them."))
      return
    }
    let path = "\(folder)/busy/\(PathText.safe(owner)).ics"
    let file = try BusyFeed.calendar(of: owner, programme, calendar.times)
    try ImportCommand.keep(file.bytes, at: path, mode: 0o600)
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
    for time in calendar.times { Terminal.output.line("  " + time.text) }
  }
}

extension BusyTime {
  /// `2027-01-04`, `2027-01-04..2027-01-06`, `2027-01-04 08:00-10:00` or, over midnight, with both days.
  fileprivate var text: String {
    if let days = wholeDays { return days.text }
    let start = Self.clock(startMinute)
    let end = Self.clock(endMinute)
    return firstDay == lastDay
      ? "\(firstDay.iso) \(start)-\(end)" : "\(firstDay.iso) \(start)..\(lastDay.iso) \(end)"
  }

  private static func clock(_ minute: Int) -> String {
    [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}

extension DateWindow {
  /// `2027-01-04`, or `2027-01-04..2027-01-06`.
  var text: String { from == to ? from.iso : "\(from.iso)..\(to.iso)" }
}
