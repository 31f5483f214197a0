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
        "Chỉ xuất phần này, các phần khác để yên; lặp lại được.",
        "Write only this part and leave the others alone; repeatable."
      ),
      valueName: say("phần", "part")
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
