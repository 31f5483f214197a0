import Almanac
import ArgumentParser
import Publishing

/// `lichtrinh export holidays`: Vietnam's public holidays as a calendar.
struct ExportHolidaysCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "holidays",
      abstract: say(
        "Xuất lịch ngày nghỉ lễ Việt Nam.",
        "Writes the calendar of Vietnam's public holidays."
      ),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh export holidays --from 2016 --to 2027 --out vietnam-holidays.ics
        """,
        """
        EXAMPLES
          lichtrinh export holidays --from 2016 --to 2027 --out vietnam-holidays.ics
        """
      )
    )
  }

  @Option(help: ArgumentHelp(say("Năm đầu.", "The first year."), valueName: say("năm", "year")))
  var from: Int = 2016

  @Option(help: ArgumentHelp(say("Năm cuối.", "The last year."), valueName: say("năm", "year")))
  var to: Int = 2027

  @Option(
    help: ArgumentHelp(
      say("Tệp lịch sẽ ghi.", "The calendar to write."),
      valueName: say("tệp", "file")
    )
  )
  var out: String

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(out)
    guard from <= to, (1995...2100).contains(from), (1995...2100).contains(to) else {
      throw ValidationError(
        say(
          "--from và --to phải theo thứ tự, từ 1995 đến 2100.",
          "--from and --to must be in order and from 1995 to 2100."
        )
      )
    }
  }

  func run() throws {
    let calendar = try HolidayFeed.calendar(years: from...to, holidays: HolidayCalendar())
    try OutputFile.write(calendar.bytes, to: out)
    Terminal.output.line(out)
  }
}
