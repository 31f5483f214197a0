import ArgumentParser
import Store

/// `lichtrinh store check STORE`.
struct StoreCheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Kiểm tra kho: tệp, tham chiếu và những điều luôn phải đúng.",
        "Checks a store: the file, its references, and what must always hold."
      ),
      discussion: say("Mã thoát 1 nếu có chỗ sai.", "Exit code 1 where something is wrong.")
    )
  }

  @Argument(help: OpenStore.argumentHelp) var store: String
  @OptionGroup var format: StoreFormatOption
  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(store)
  }

  private struct Report: Encodable {
    var findings: [StoreFinding]
    var plans: [StoredPlan]
  }

  func run() throws {
    let report = try OpenStore.with(store) {
      Report(findings: try $0.check(), plans: try $0.plans())
    }
    switch format.format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: report))
    case .text:
      for finding in report.findings {
        Terminal.errors.line("\(store): \(finding.code): \(finding.detail)")
      }
      let plans = report.plans.map(\.id).joined(separator: ", ")
      Terminal.output.line(
        say(
          "\(store): \(report.findings.count) chỗ sai; \(report.plans.count) kế hoạch: \(plans)",
          "\(store): \(report.findings.count) findings; \(report.plans.count) plans: \(plans)"
        )
      )
    }
    if !report.findings.isEmpty { throw Exit.unlawful }
  }
}
