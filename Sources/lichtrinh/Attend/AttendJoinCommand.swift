import ArgumentParser
import Attendance
import Planning

/// A sex as the command line gives it.
struct SexWord: ExpressibleByArgument {
  /// The sex.
  let sex: Sex

  /// Reads `male`, `nam`, `female`, `nữ`.
  init?(argument: String) {
    switch argument.lowercased() {
    case "male", "nam", "m": sex = .male
    case "female", "nữ", "nu", "f": sex = .female
    default: return nil
    }
  }

  static let allValueStrings = ["nam", "nữ", "male", "female"]
}

/// `lichtrinh attend join NAME`: someone who came without being on the list.
struct AttendJoinCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "join",
      abstract: say(
        "Nhận người đến mà không có trong danh sách.",
        "Takes in someone who came without being on the list."
      ),
      discussion: say(
        """
        Người của chương trình cho bằng mã; người chưa có thì cho họ tên, giới tính và nhận mã mới. Từ đó
        người ấy có trong các danh sách và giấy tờ của đợt.

        VÍ DỤ
          lichtrinh attend join p120 --offering G1-01-1
          lichtrinh attend join "Lê Thị B" --sex nữ --birth-year 1980 --organisation o012 --offering G1-01-1
        """,
        """
        Someone of the programme is given by id; someone new by name and sex, and gets an id. From then
        on the person is in the offering's lists and papers.

        EXAMPLES
          lichtrinh attend join p120 --offering G1-01-1
          lichtrinh attend join "Lê Thị B" --sex female --birth-year 1980 --organisation o012 --offering G1-01-1
        """
      )
    )
  }

  @Argument(
    help: ArgumentHelp(
      say("Mã hoặc họ tên.", "An id or a name."),
      valueName: say("người", "person")
    )
  )
  var person: String

  @Option(help: AttendHelp.offering)
  var offering: String

  @Option(help: ArgumentHelp(say("Giới tính.", "The sex."), valueName: "nam|nữ"))
  var sex: SexWord?

  @Option(help: ArgumentHelp(say("Năm sinh.", "The year of birth."), valueName: say("năm", "year")))
  var birthYear: Int?

  @Option(
    help: ArgumentHelp(say("Mã đơn vị.", "The organisation's id."), valueName: say("mã", "id"))
  )
  var organisation: String?

  @Option(help: ArgumentHelp(say("Chức vụ.", "The position."), valueName: say("chức-vụ", "text")))
  var position: String?

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    if let birthYear, !(1900...2100).contains(birthYear) {
      throw ValidationError(
        say("--birth-year nhận 1900 đến 2100.", "--birth-year takes 1900 to 2100.")
      )
    }
  }

  func run() throws {
    var recording = try AttendRecording(plan, record)
    let offering = try recording.plan.offering(self.offering)
    let newcomer = try found(recording.plan)
    if offering.participants.contains(newcomer.id) {
      Terminal.output.line(
        say(
          "\(newcomer.id) đã có trong \(offering.id)",
          "\(newcomer.id) is in \(offering.id) already"
        )
      )
      return
    }
    try recording.append([recording.fact(.joined(newcomer), in: offering.id, .hand)])
    Terminal.output.line(
      say("\(newcomer.id) đã vào \(offering.id)", "\(newcomer.id) joined \(offering.id)")
    )
  }

  private func found(_ plan: AttendPlan) throws -> Person {
    let programme = plan.plan.programme
    if let known = programme.people.first(where: { $0.id == person }) { return known }
    if let organisation, !programme.organisations.contains(where: { $0.id == organisation }) {
      Terminal.errors.line(
        say("không có đơn vị «\(organisation)»", "there is no organisation '\(organisation)'")
      )
      throw Exit.badInput
    }
    let name = FoldedName(person)
    let same = programme.people.filter {
      FoldedName($0.name) == name
        && (birthYear == nil || $0.birthYear == nil || $0.birthYear == birthYear)
    }
    if !same.isEmpty {
      let ids = same.map(\.id).joined(separator: ", ")
      Terminal.errors.line(
        say(
          "chương trình đã có người tên này: \(ids); cho mã, hoặc năm sinh khác",
          "the programme knows this name: \(ids); give the id, or another year of birth"
        )
      )
      throw Exit.badInput
    }
    guard let sex, person.contains(where: \.isWhitespace) else {
      Terminal.errors.line(
        say(
          "chương trình không có mã «\(person)»; người mới cần họ và tên cùng --sex",
          "the programme has no id '\(person)'; someone new needs a full name and --sex"
        )
      )
      throw Exit.badInput
    }
    return Person(
      id: NewcomerIds.next(in: programme),
      name: person.split(whereSeparator: \.isWhitespace).joined(separator: " "),
      birthYear: birthYear,
      sex: sex.sex,
      organisation: organisation,
      position: position
    )
  }
}

/// The ids of those who come without being on a list, such as `new-1`.
enum NewcomerIds {
  /// The first that the programme does not have.
  static func next(in programme: Programme, after taken: Set<String> = []) -> String {
    let known = Set(programme.people.map(\.id)).union(programme.resources.map(\.id)).union(taken)
    var number = 1
    while known.contains("new-\(number)") { number += 1 }
    return "new-\(number)"
  }
}
