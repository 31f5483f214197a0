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
    throw ValidationError(
      say(
        "«\(word)» không là hoạt động, đề án, người đăng ký, người:hoạt-động hay điểm tham quan nào.",
        "'\(word)' is no activity, project, person who asks, person:activity or site."
      )
    )
  }
}
