import Compiler
import Foundation
import Planning
import Problem

/// What a revision of a plan published, in words that outlive every change of its folder.
struct PublishedRevision {
  /// The revision's number.
  let number: Int
  /// The offerings, in the revision's order.
  let choices: [PublishedChoice]

  /// Reads a revision of a plan, the last one where none is named; ends the command where there is none.
  init(of plan: String, number wanted: Int?) throws {
    guard FileManager.default.fileExists(atPath: plan + "/revisions") else {
      throw Self.missing(plan, nil)
    }
    let folder = try RevisionFolder(lockedAt: plan)
    number = wanted ?? folder.last
    let path = folder.file(number, "json")
    guard number > 0, let bytes = try RevisionFolder.bytes(path) else {
      throw Self.missing(plan, wanted)
    }
    let file = try RevisionFolder.decoded(path) {
      try JSONDecoder().decode(RevisionAnswer.self, from: Data(bytes))
    }
    if let choices = file.choices {
      self.choices = choices
      return
    }
    // Revisions of earlier versions do not tell their sessions: their placements count in the folder as decided.
    let compiled = try PlanInput(folder: plan, isCurrent: false).demandCompiled(isQuiet: true)
    choices = compiled.choices(of: try ProblemInput.solution(path, for: compiled.problem))
  }

  private static func missing(_ plan: String, _ number: Int?) -> any Error {
    Terminal.errors.line(
      number.map {
        say("\(plan): không có bản công bố số \($0)", "\(plan): there is no revision \($0)")
      }
        ?? say(
          "\(plan): chưa công bố bản nào; dùng lichtrinh publish trước",
          "\(plan): nothing is published yet; use lichtrinh publish first"
        )
    )
    return Exit.badInput
  }
}

/// What is read of a revision's answer.
private struct RevisionAnswer: Decodable {
  struct Offering: Decodable {
    var activity: String
    var id: String?
    var resources: [String]
    var participants: [String]
  }
  struct Mark: Decodable { var sessions: [String: [String]]? }

  var offerings: [Offering]
  var revision: Mark?

  /// The offerings, where the revision tells the sessions of each.
  var choices: [PublishedChoice]? {
    guard let sessions = revision?.sessions else { return nil }
    var choices: [PublishedChoice] = []
    for offering in offerings {
      guard let id = offering.id, let times = sessions[id]?.map({ SessionTime($0) }),
        !times.isEmpty, !times.contains(nil)
      else { return nil }
      choices.append(
        PublishedChoice(
          offering: id,
          activity: offering.activity,
          sessions: times.compactMap(\.self),
          resources: offering.resources,
          participants: offering.participants
        )
      )
    }
    return choices
  }
}
