import Almanac
import ArgumentParser
import Compiler
import PlanFolder
import Planning

/// `lichtrinh pin DIR OFFERING ...`: what of published offerings must stay.
struct PinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "pin",
      abstract: say(
        "Ghim đợt đã công bố: phải diễn ra, giữ ngày giờ, địa điểm và người.",
        "Pins published offerings: they must run, keep dates, venue or people."
      ),
      discussion: say(
        """
        Ghi vào pins.yaml của kế hoạch, theo bản công bố cuối hoặc một đáp án khác. Không nêu đợt
        nào thì in danh sách đang ghim.

        VÍ DỤ
          lichtrinh pin ke-hoach-2027 G1-01-1
          lichtrinh pin ke-hoach-2027 G1-01-1 G4-02-1 --what run,placement --reason "Đã ký hợp đồng"
          lichtrinh pin ke-hoach-2027 --format json
        """,
        """
        Written to the plan's pins.yaml, as the last revision or another answer has them. Without an
        offering it lists what is pinned.

        EXAMPLES
          lichtrinh pin plan-2027 G1-01-1
          lichtrinh pin plan-2027 G1-01-1 G4-02-1 --what run,placement --reason "Contracted"
          lichtrinh pin plan-2027 --format json
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Argument(
    help: ArgumentHelp(
      say("Mã các đợt, như G1-01-1.", "Offerings, such as G1-01-1."),
      valueName: say("đợt", "offering")
    )
  )
  var offerings: [String] = []

  @Option(
    help: ArgumentHelp(
      say(
        "Giữ những gì: run, placement, resources, participants, cách nhau bằng dấu phẩy.",
        "What stays: run, placement, resources, participants, with commas between."
      ),
      valueName: say("phần", "parts")
    )
  )
  var what: PinList = PinList(kinds: PinKind.allCases)

  @Option(help: ArgumentHelp(say("Lý do.", "Why."), valueName: say("lý-do", "text")))
  var reason: String?

  @Option(
    help: ArgumentHelp(
      say("Số bản công bố; mặc định bản cuối.", "The revision; the last by default."),
      valueName: say("số", "n")
    )
  )
  var from: Int?

  @Option(
    help: ArgumentHelp(
      say("Ghim theo đáp án này thay cho bản công bố.", "Pin as this answer has it instead."),
      valueName: say("tệp", "file")
    )
  )
  var solution: String?

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder, solution)
    if solution != nil && from != nil {
      throw ValidationError(
        say("Chỉ dùng một trong --from và --solution.", "Give --from or --solution, not both.")
      )
    }
  }

  func run() throws {
    let compiled = try PlanInput(folder: folder).demandCompiled(isQuiet: true)
    var pins = compiled.programme.published
    if !offerings.isEmpty {
      let choices = try choices(compiled)
      let known = Dictionary(
        choices.map { ($0.offering, $0) },
        uniquingKeysWith: { first, _ in first }
      )
      let missing = offerings.filter { known[$0] == nil }
      guard missing.isEmpty else {
        for id in missing {
          Terminal.errors.line(
            say("không có đợt «\(id)» trong bản đó", "there is no offering '\(id)' in it")
          )
        }
        throw Exit.badInput
      }
      for id in offerings {
        guard var choice = known[id] else { continue }
        let earlier = pins.firstIndex { $0.offering == id }
        choice.pins = earlier.map { pins[$0].pins } ?? []
        choice.pin(what.kinds)
        choice.reason = reason.map { LocalizedText($0) } ?? earlier.flatMap { pins[$0].reason }
        if let earlier { pins[earlier] = choice } else { pins.append(choice) }
      }
      try PinsOnDisk(folder, compiled.programme).write(pins)
    }
    try PinText.tell(pins, format)
  }

  private func choices(_ compiled: CompiledProgramme) throws -> [PublishedChoice] {
    guard let solution else { return try PublishedRevision(of: folder, number: from).choices }
    return compiled.choices(of: try ProblemInput.solution(solution, for: compiled.problem))
  }
}

/// `lichtrinh unpin DIR OFFERING ...`: sets offerings free again.
struct UnpinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "unpin",
      abstract: say("Bỏ ghim các đợt.", "Sets pinned offerings free."),
      discussion: say(
        """
        VÍ DỤ
          lichtrinh unpin ke-hoach-2027 G1-01-1
          lichtrinh unpin ke-hoach-2027 G1-01-1 --what resources
          lichtrinh unpin ke-hoach-2027 --all
        """,
        """
        EXAMPLES
          lichtrinh unpin plan-2027 G1-01-1
          lichtrinh unpin plan-2027 G1-01-1 --what resources
          lichtrinh unpin plan-2027 --all
        """
      )
    )
  }

  @Argument(help: PlanInput.argumentHelp)
  var folder: String

  @Argument(
    help: ArgumentHelp(
      say("Mã các đợt, như G1-01-1.", "Offerings, such as G1-01-1."),
      valueName: say("đợt", "offering")
    )
  )
  var offerings: [String] = []

  @Flag(help: ArgumentHelp(say("Bỏ ghim tất cả.", "Set everything free.")))
  var all = false

  @Option(
    help: ArgumentHelp(
      say("Bỏ những phần này; mặc định tất cả.", "What becomes free; everything by default."),
      valueName: say("phần", "parts")
    )
  )
  var what: PinList = PinList(kinds: PinKind.allCases)

  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var language: LanguageOption

  mutating func validate() throws {
    try PathName.demand(folder)
    if all != offerings.isEmpty {
      throw ValidationError(
        say("Nêu các đợt, hoặc --all.", "Name offerings, or give --all.")
      )
    }
  }

  func run() throws {
    let compiled = try PlanInput(folder: folder).demandCompiled(isQuiet: true)
    var pins = compiled.programme.published
    let missing = offerings.filter { id in !pins.contains { $0.offering == id } }
    guard missing.isEmpty else {
      for id in missing {
        Terminal.errors.line(say("đợt «\(id)» không bị ghim", "offering '\(id)' is not pinned"))
      }
      throw Exit.badInput
    }
    for position in pins.indices where all || offerings.contains(pins[position].offering) {
      pins[position].pins.removeAll(where: what.kinds.contains)
    }
    pins.removeAll { $0.pins.isEmpty }
    try PinsOnDisk(folder, compiled.programme).write(pins)
    try PinText.tell(pins, format)
  }
}

/// Kinds of pins as the command line gives them: `run,placement`.
struct PinList: ExpressibleByArgument {
  let kinds: [PinKind]

  init(kinds: [PinKind]) { self.kinds = kinds }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    kinds = words.compactMap { PinKind(rawValue: String($0)) }
    if kinds.count != words.count { return nil }
  }

  var defaultValueDescription: String { kinds.map(\.rawValue).joined(separator: ",") }
}

/// The pins of a plan, for people or for programs.
enum PinText {
  /// Prints them.
  static func tell(_ pins: [PublishedChoice], _ format: OutputFormat) throws {
    switch format {
    case .json: Terminal.output.write(try PrintedJSON.bytes(of: pins))
    case .text:
      if pins.isEmpty { Terminal.output.line(say("Không có gì bị ghim.", "Nothing is pinned.")) }
      for pin in pins {
        let days = pin.sessions.first.map { " \($0.date.iso)" } ?? ""
        let kinds = pin.pins.map { $0.name[CommandLanguage.current] }.joined(separator: ", ")
        let reason = pin.reason.map { " – " + $0[CommandLanguage.current] } ?? ""
        Terminal.output.line("\(pin.offering)\(days): \(kinds)\(reason)")
      }
    }
  }
}
