import ArgumentParser
import Compiler
import Planning
import Problem

/// What somebody asks about.
enum ExplainItem {
  case activities([ListIndex<Problem.Activity>])
  case requests([Request])
  case site(String)

  /// The item that a word names: an activity, a project, a person, `person:activity`, or a site.
  init(_ word: String, in subject: ExplainSubject) throws {
    let problem = subject.problem
    if let activity = problem.activities.firstIndex(where: { $0.id == word }) {
      self = .activities([ListIndex(activity)])
      return
    }
    let ofProject =
      subject.compiled?.programme.activities.indices.filter {
        subject.compiled?.programme.activities[$0].project == word
      } ?? []
    if !ofProject.isEmpty {
      self = .activities(ofProject.map { ListIndex($0) })
      return
    }
    if subject.compiled?.programme.sites.contains(where: { $0.id == word }) == true {
      self = .site(word)
      return
    }
    let parts = word.split(separator: ":", maxSplits: 1).map(String.init)
    let requests = problem.requests.filter { request in
      problem.participants[request.participant].id == parts.first
        && (parts.count == 1 || problem.activities[request.activity].id == parts[1])
    }
    if !requests.isEmpty {
      self = .requests(requests)
      return
    }
    if let activity = Self.activity(ofOffering: word, in: problem) {
      self = .activities([activity])
      return
    }
    throw ValidationError(Self.unknown(word, parts, in: subject))
  }

  /// The activity of an offering's id, which ends in its number.
  private static func activity(ofOffering word: String, in problem: PlanningProblem)
    -> ListIndex<Problem.Activity>?
  {
    guard let dash = word.lastIndex(of: "-") else { return nil }
    let number = word[word.index(after: dash)...]
    guard !number.isEmpty, number.allSatisfy(\.isASCIIDigit) else { return nil }
    return problem.activities.firstIndex { $0.id == word[..<dash] }.map { ListIndex($0) }
  }

  /// What is said of a word that names nothing, with what may have been meant.
  private static func unknown(
    _ word: String,
    _ parts: [String],
    in subject: ExplainSubject
  ) -> String {
    let problem = subject.problem
    let asked = problem.requests.filter {
      problem.participants[$0.participant].id == parts.first
    }.map { problem.activities[$0.activity].id }
    if parts.count == 2, !asked.isEmpty {
      let list = asked.joined(separator: ", ")
      return say(
        "\(parts[0]) không đăng ký «\(parts[1])»; đã đăng ký: \(list).",
        "\(parts[0]) does not ask for '\(parts[1])', but for: \(list)."
      )
    }
    let text = say(
      "«\(word)» không là hoạt động, đề án, người đăng ký, người:hoạt-động hay điểm tham quan nào",
      "'\(word)' is no activity, project, person who asks, person:activity or site"
    )
    let near = near(word, in: subject)
    if near.isEmpty { return text + "." }
    let list = near.joined(separator: ", ")
    return text + say("; có phải là \(list)?", "; did you mean \(list)?")
  }

  /// The names that are closest to a word; where none is close, what has the word in its title.
  private static func near(_ word: String, in subject: ExplainSubject) -> [String] {
    let problem = subject.problem
    let programme = subject.compiled?.programme
    var names = problem.activities.map(\.id)
    names += (programme?.activities ?? []).map(\.project)
    names += (programme?.sites ?? []).map(\.id)
    names += problem.participants.map(\.id)
    if let nearest = NearestName.find(word, among: names) { return [nearest] }
    let wanted = word.lowercased()
    return problem.activities.indices.filter {
      subject.names.activity(ListIndex($0)).lowercased().contains(wanted)
    }.prefix(4).map { problem.activities[$0].id }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
