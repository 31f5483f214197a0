import ArgumentParser

/// What is written of a plan.
struct ExportArguments: ParsableArguments {
  @Flag(
    help: ArgumentHelp(
      say(
        "Xuất thêm lịch riêng của từng người tham dự.",
        "Write a calendar for each participant too."
      )
    )
  )
  var people = false

  @Option(
    help: ArgumentHelp(
      say(
        "Chỉ xuất phần này (lặp lại được): plan, report, calendars, rosters.",
        "Write only this part (repeatable): plan, report, calendars, rosters."
      ),
      valueName: "part"
    )
  )
  var only: [ExportPart] = []

  @Flag(
    name: .customLong("csv-bom"),
    help: ArgumentHelp(
      say(
        "Thêm dấu BOM vào CSV, cho Excel.",
        "Begin CSV files with a byte order mark, for Excel."
      )
    )
  )
  var hasByteOrderMark = false

  /// Whether a part is wanted.
  func wants(_ part: ExportPart) -> Bool { only.isEmpty || only.contains(part) }
}

/// A part of what can be exported.
enum ExportPart: String, ExpressibleByArgument, CaseIterable {
  /// `plan.json` and `solution.json`.
  case plan
  /// `report.html`.
  case report
  /// Calendar files.
  case calendars
  /// Rosters as PDF, XLSX and CSV.
  case rosters
}
