import Almanac
import ArgumentParser
import Foundation
import Itinerary

/// `lichtrinh tour FILE`: the itinerary of a study tour, or of a public problem.
struct TourCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "tour",
      abstract: say(
        "Xếp hành trình tham quan: điểm nào, ngày nào, theo thứ tự nào.",
        "Arranges a study tour: which sites, on which day, in which order."
      ),
      discussion: say(
        """
        Tệp là tours.yaml của một thư mục kế hoạch, hoặc một bài toán công khai:
        TOPTW (cần --tours) hay MCTOPMTW.
        Ctrl-C dừng và vẫn in phương án tốt nhất.

        VÍ DỤ
          lichtrinh tour ke-hoach/tours.yaml --activity G7-01 --start 2016-05-10
          lichtrinh tour r101.txt --tours 2 --seconds 5
          lichtrinh tour MCTOPMTW-2-r101.txt --steps 100000 --json hanh-trinh.json
        """,
        """
        The file is tours.yaml of a plan folder, or a public problem: TOPTW (which
        needs --tours) or MCTOPMTW.
        Ctrl-C ends the search and still prints the best.

        EXAMPLES
          lichtrinh tour plan/tours.yaml --activity G7-01 --start 2016-05-10
          lichtrinh tour r101.txt --tours 2 --seconds 5
          lichtrinh tour MCTOPMTW-2-r101.txt --steps 100000 --json itinerary.json
        """
      )
    )
  }

  @Argument(help: ArgumentHelp(say("Tệp.", "The file."), valueName: say("tệp", "file")))
  var file: String

  @Option(
    help: ArgumentHelp(
      say("Số chuyến của tệp TOPTW.", "The number of tours of a TOPTW file."),
      valueName: say("số", "n")
    )
  )
  var tours: Int?

  @Option(
    help: ArgumentHelp(
      say("Chuyến nào của thư mục kế hoạch.", "Which tour of the plan folder."),
      valueName: say("mã", "id")
    )
  )
  var activity: String?

  @Option(
    help: ArgumentHelp(
      say("Ngày đi; mặc định là ngày sớm nhất.", "The first day; the earliest by default."),
      valueName: say("ngày", "date")
    )
  )
  var start: String?

  @Option(
    help: ArgumentHelp(
      say("Ghi hành trình vào tệp JSON này.", "Write the itinerary to this JSON file."),
      valueName: say("tệp", "file")
    )
  )
  var json: String?

  @Option(
    help: ArgumentHelp(
      say(
        "Ghi số các điểm, mỗi chuyến một dòng, vào tệp này.",
        "Write the sites' ids, one line a tour, to this file."
      ),
      valueName: say("tệp", "file")
    )
  )
  var routes: String?

  @Flag(
    help: ArgumentHelp(
      say(
        "Nói vì sao từng điểm không được chọn, và thêm một giờ hay một triệu thì được gì.",
        "Tell why each site is left out, and what one more hour or million would add."
      )
    )
  )
  var explain = false

  @OptionGroup var search: TourArguments
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(file, json, routes)
    if let tours, !(1...PublicTourFile.mostTours).contains(tours) {
      throw ValidationError(
        say(
          "--tours phải từ 1 đến \(PublicTourFile.mostTours).",
          "--tours must be from 1 to \(PublicTourFile.mostTours)."
        )
      )
    }
    if let start, CivilDate(iso: start) == nil {
      throw ValidationError(
        say("--start cần một ngày như 2016-05-10.", "--start takes a date such as 2016-05-10.")
      )
    }
    for written in [json, routes].compactMap(\.self) where OutputFile.isSame(written, file) {
      throw ValidationError(
        say("Không được ghi vào chính tệp đầu vào.", "The file that is read cannot be written.")
      )
    }
    if let json, let routes, json == routes || OutputFile.isSame(json, routes) {
      throw ValidationError(
        say("--json và --routes phải khác nhau.", "--json and --routes must differ.")
      )
    }
  }

  func run() throws {
    let first = start.flatMap { CivilDate(iso: $0) }
    let task = try TourInput(path: file, tours: tours, activity: activity, start: first).task()
    for path in [json, routes].compactMap(\.self) { try OutputFile.prove(path) }
    let run = TourRun(task.problem, search.options)
    let report = TourReport(task, run.result)
    if let json { try OutputFile.write(PrintedJSON.bytes(of: report), to: json) }
    if let routes { try OutputFile.write(Array(report.routeLines.utf8), to: routes) }
    let text = TourText(task, run.result)
    Terminal.output.line(text.itinerary)
    if explain, !run.wasInterrupted {
      Terminal.output.line(text.omissions)
      for gain in TourGain.all(of: run.result, task, search.options) {
        Terminal.output.line(gain.line(task))
      }
    }
    if run.wasInterrupted { throw Exit.interrupted }
    guard run.result.breaches.isEmpty else {
      for line in text.breaches { Terminal.errors.line(line) }
      throw Exit.unlawful
    }
  }
}
