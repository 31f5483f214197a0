import Almanac
import ArgumentParser
import PlanFolder
import Planning
import Publishing

/// `lichtrinh import holidays FILE DIR`.
struct ImportHolidaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holidays",
      abstract: say(
        "Cho xem các ngày nghỉ trong một tệp lịch; --save để kế hoạch tránh các ngày đó.",
        "Shows the days off that a calendar names; --save makes the plan avoid them."
      ),
      discussion: say(
        """
        Mỗi ngày được ghi rõ: đã nghỉ theo luật hoặc cuối tuần, hay là ngày mới.
        Chỉ các ngày mới được ghi vào holidays/<tên tệp>.ics; không xếp buổi nào
        vào các ngày đó.

        VÍ DỤ
          lichtrinh import holidays ngay-le.ics ke-hoach-2027
          lichtrinh import holidays ngay-le.ics ke-hoach-2027 --skip 2027-03-08 --save
        """,
        """
        Each day is marked: off by law or a weekend already, or new. Only new days
        are kept, in holidays/<name of the file>.ics; no session is put on them.

        EXAMPLES
          lichtrinh import holidays holidays.ics plan-2027
          lichtrinh import holidays holidays.ics plan-2027 --skip 2027-03-08 --save
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Tệp lịch ngày nghỉ.", "The calendar of holidays."),
      valueName: say("tệp", "file")
    )
  )
  var file: String

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Option(
    help: ArgumentHelp(
      say("Ngày không lấy; dùng được nhiều lần.", "A day to leave out; may be given again."),
      valueName: "YYYY-MM-DD"
    )
  )
  var skip: [String] = []

  @Flag(help: ArgumentHelp(say("Ghi các ngày mới.", "Keep the new days.")))
  var save = false

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(file, folder)
    for text in skip where CivilDate(iso: text) == nil {
      throw ValidationError(
        say("«\(text)» không phải là ngày.", "'\(text)' is no day.") + " 2027-01-05"
      )
    }
  }

  func run() throws {
    let programme = try PlanInput.programme(of: folder)
    try CalendarProcess.demandReadable(file)
    let year = DateWindow(from: programme.firstDay, to: programme.lastDay)
    let (found, diagnostics) = HolidayImport.read(file, year: year, opener: CalendarProcess())
    for diagnostic in diagnostics { Terminal.errors.line(diagnostic.line(CommandLanguage.current)) }
    guard let found else { throw Exit.badInput }
    let skipped = Set(skip.compactMap { CivilDate(iso: $0) })
    let marked = found.days.map { holiday in
      (holiday: holiday, isNew: holiday.days.dates.contains { isNew($0, programme, skipped) })
    }
    let newDays = marked.flatMap { entry in
      entry.holiday.days.dates.filter { isNew($0, programme, skipped) }
        .map { (day: $0, name: entry.holiday.name) }
    }
    Terminal.output.line(
      say(
        "\(found.days.count) ngày lễ, \(newDays.count) ngày mới; bỏ qua \(found.timedCount) sự kiện có giờ, "
          + "\(found.cancelledCount) đã huỷ, \(found.skippedCount) không hiểu được",
        "\(found.days.count) holidays, \(newDays.count) new days; left out: \(found.timedCount) events with hours, "
          + "\(found.cancelledCount) cancelled, \(found.skippedCount) not understood"
      )
    )
    for (holiday, isNew) in marked {
      let mark = isNew ? say("mới", "new") : say("đã nghỉ hoặc bỏ", "off already or left out")
      Terminal.output.line("  \(holiday.days.text) \(holiday.name) (\(mark))")
    }
    guard save else {
      Terminal.output.line(say("Thêm --save để ghi.", "Add --save to keep them."))
      return
    }
    let name = PathText.safe(Self.stem(file))
    let calendar = try DaysOffFeed.calendar(named: name, programme, newDays)
    let path = "\(folder)/holidays/\(name).ics"
    try ImportCommand.keep(calendar.bytes, at: path, mode: 0o644)
  }

  /// Whether the plan would hold sessions on a day that is not to be left out.
  private func isNew(_ day: CivilDate, _ programme: Programme, _ skipped: Set<CivilDate>) -> Bool {
    programme.holidays.isWorkingDay(day) && !skipped.contains(day)
  }

  /// The name of a file without its folder and ending.
  private static func stem(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".ics") ? String(name.dropLast(4)) : name
  }
}

extension DateWindow {
  /// Its days in order.
  fileprivate var dates: [CivilDate] {
    (0...max(0, from.days(until: to))).map { from.adding(days: $0) }
  }
}
