import Foundation
import Planning
import Problem
import Publishing

/// Runs of which each is kept in a file of a folder, so that any process may make it and another gather them.
struct KeptRuns {
  /// How each is searched.
  let search: SearchArguments
  private let folder: String

  /// What a file holds: facts, with a digest of what they are of.
  private struct Kept<Facts: Codable>: Codable {
    var digest: String
    var facts: Facts
  }

  init(_ folder: String, _ search: SearchArguments) throws {
    self.folder = folder
    self.search = search
    try OutputFile.makeFolder(folder)
  }

  /// The facts of a run: from its file where that is of the same problem, search and words, else made and kept.
  ///
  /// A run that was stopped is not kept, and ends the command.
  func facts<Facts: Codable>(
    _ name: String,
    of problem: PlanningProblem,
    _ words: [String],
    make: (SearchArguments) throws -> (facts: Facts, wasInterrupted: Bool)
  ) throws -> Facts {
    let path = folder + "/" + PathText.safe(name) + ".run.json"
    let digest = digest(problem, words)
    if let kept: Kept<Facts> = try kept(path), kept.digest == digest { return kept.facts }
    let made = try make(search)
    if made.wasInterrupted {
      Terminal.errors.line(
        say("Đã dừng; những gì đã lập xong được giữ.", "Stopped; what was finished is kept.")
      )
      throw Exit.interrupted
    }
    let kept = Kept(digest: digest, facts: made.facts)
    try OutputFile.write(try PrintedJSON.bytes(of: kept), to: path)
    return made.facts
  }

  /// What a file holds; nil where there is none, or one that cannot be read and so is made again.
  private func kept<Facts: Codable>(_ path: String) throws -> Kept<Facts>? {
    guard let bytes = try RevisionFolder.bytes(path) else { return nil }
    do {
      return try JSONDecoder().decode(Kept<Facts>.self, from: Data(bytes))
    } catch {
      return nil
    }
  }

  private func digest(_ problem: PlanningProblem, _ words: [String]) -> String {
    var digest = ContentDigest()
    digest.add(String(decoding: ProblemFile.write(problem), as: UTF8.self))
    digest.add("\(search.effort.seed) \(search.effort.threads)")
    digest.add(search.effort.steps.map { "\($0)" })
    digest.add(search.effort.limitSeconds.map { "\($0)" })
    for word in words { digest.add(word) }
    return digest.text
  }
}
