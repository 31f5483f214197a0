import Foundation
import Planning

/// Reads what happened to the year since its folder was written: `pins.yaml` and `changes/*.yaml`.
extension FolderReader {
  /// The programme after everything that is recorded.
  func changed(_ programme: Programme) -> Programme {
    var changed = programme
    let pins = FolderReader.join(directory, "pins.yaml")
    let hasPins = InputFile.exists(pins)
    let files = changeFiles()
    // Pins may name people and resources that came with a change, and a change spares what is held.
    var entries: YAMLValue?
    if hasPins { entries = yaml(pins, keys: ["pins"], subject: Subject("pins"))?.required("pins") }
    for file in files {
      if let entries, changed.published.isEmpty {
        changed.published = PinsReader(changed, Findings(fallback: findings.sources.fallback))
          .choices(entries)
      }
      if let after = ChangeReader(findings: findings).read(file, on: changed, today: nil) {
        changed = after.programme
      }
    }
    if let entries { changed.published = PinsReader(changed, findings).choices(entries) }
    return changed
  }

  /// The recorded changes in the order of their names, which begin with the number of the revision they led to.
  private func changeFiles() -> [String] {
    let folder = FolderReader.join(directory, "changes")
    guard InputFile.isDirectory(folder) else { return [] }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }
        .map { FolderReader.join(folder, $0) }
    } catch {
      findings.report(
        .unreadable(error.localizedDescription),
        at: SourceLocation(file: folder, line: 1, column: 1)
      )
      return []
    }
  }

  /// The people whom earlier plans served, of the answers that `references` names; nil: it names none.
  func readEarlierPlans(_ paths: [Literal]) {
    guard !paths.isEmpty else { return }
    var served: Set<String> = []
    for literal in paths {
      let path = FolderReader.join(directory, literal.text.trimmed)
      guard InputFile.exists(path) else {
        literal.report(.missingReference("previous", literal.text.trimmed))
        continue
      }
      guard let bytes = InputFile.bytes(of: path, atMost: InputText.mostBytes, findings) else {
        continue
      }
      do {
        let answer = try JSONDecoder().decode(EarlierAnswer.self, from: Data(bytes))
        served.formUnion(answer.offerings.flatMap(\.participants))
      } catch {
        findings.report(.notAnswer, at: SourceLocation(file: path, line: 1, column: 1))
      }
    }
    contents.servedBefore = served
  }

  /// What is read of an earlier year's `solution.json` or of one of its revisions.
  private struct EarlierAnswer: Decodable {
    struct Offering: Decodable { var participants: [String] }
    var offerings: [Offering]
  }
}

extension Mistake {
  static let notAnswer = Mistake(
    "not-an-answer",
    vi: (
      "đây không phải là đáp án của một kế hoạch",
      "nêu tệp solution.json hoặc revisions/NNNN.json của năm trước"
    ),
    en: (
      "this is no answer of a plan",
      "name a solution.json or revisions/NNNN.json of an earlier year"
    )
  )
}
