import Planning

/// Collects the mistakes of a folder and where its subjects stand, while the files are read.
final class Findings {
  /// More mistakes than these are only counted, file by file.
  static let mostPerFile = 200

  private(set) var diagnostics: [Diagnostic] = []
  /// The folder outside of which no file is read; nil: any is.
  var confinement: String?
  private(set) var sources: SourceMap
  private var countByFile: [String: Int] = [:]
  private var errors = 0
  private var wholesInError: Set<Subject> = []

  init(fallback: SourceLocation) {
    sources = SourceMap(fallback: fallback)
  }

  /// How many errors there are so far.
  var errorCount: Int { errors }

  func note(_ subject: Subject, at location: SourceLocation) {
    sources.note(subject, at: location)
  }

  /// Adds a diagnostic of a check; its subject's whole, such as `activities/G1-01`, may be in error by it.
  func report(_ mistake: @autoclosure () -> Mistake, at subject: Subject) {
    let before = errors
    report(mistake(), at: sources.location(of: subject))
    if errors > before { markInError(subject) }
  }

  /// Notes that the whole that a subject belongs to, its first two steps, cannot be used.
  func markInError(_ subject: Subject) {
    wholesInError.insert(Subject(steps: Array(subject.steps.prefix(2))))
  }

  /// Gives requests of which some were left out the positions that they now have.
  func renumberRequests(_ subjects: [Subject]) {
    for (position, old) in subjects.enumerated() {
      let new = Subject("requests", String(position))
      guard new != old else { continue }
      note(new, at: sources.location(of: old))
      for column in ["person", "activity", "priority"] {
        note(new[column], at: sources.location(of: old[column]))
      }
    }
  }

  /// Whether `programme.yaml` itself has an error.
  var isProgrammeInError: Bool {
    diagnostics.contains { $0.severity == .error && $0.location.file == sources.fallback.file }
  }

  /// Whether something is reported at a location already.
  func isTold(_ location: SourceLocation) -> Bool {
    diagnostics.contains { $0.location == location }
  }

  /// Whether a file that a register would be filled from is reported as missing.
  func isMissed(_ register: NameRegister) -> Bool {
    register.absentFiles.values.contains(where: isTold)
  }

  /// Whether anything of a whole, such as `activities/G1-01`, is in error.
  func isInError(_ whole: Subject) -> Bool { wholesInError.contains(whole) }

  /// Adds a diagnostic; beyond `mostPerFile` the mistake is not even worded.
  func report(_ mistake: @autoclosure () -> Mistake, at location: SourceLocation) {
    let count = countByFile[location.file, default: 0] + 1
    countByFile[location.file] = count
    guard count <= Findings.mostPerFile else {
      errors += 1
      return
    }
    let mistake = mistake()
    if mistake.severity == .error { errors += 1 }
    diagnostics.append(
      Diagnostic(
        mistake.severity,
        mistake.code,
        at: location,
        cause: mistake.cause,
        mend: mistake.mend
      )
    )
  }

  /// All diagnostics by location, each once, with a last one for each file that has too many.
  func sorted() -> [Diagnostic] {
    var all = diagnostics
    for file in countByFile.keys.sorted() {
      let hidden = countByFile[file, default: 0] - Findings.mostPerFile
      guard hidden > 0 else { continue }
      let lastLine = diagnostics.filter { $0.location.file == file }.map(\.location.line).max() ?? 1
      let mistake = Mistake.more(hidden)
      all.append(
        Diagnostic(
          mistake.severity,
          mistake.code,
          at: SourceLocation(file: file, line: lastLine + 1, column: 1),
          cause: mistake.cause,
          mend: mistake.mend
        )
      )
    }
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }.enumerated()
      .sorted { ($0.element.location, $0.offset) < ($1.element.location, $1.offset) }
      .map(\.element)
  }
}

extension Mistake {
  static func more(_ count: Int) -> Mistake {
    Mistake(
      "more-mistakes",
      vi: ("còn \(count) lỗi nữa trong tệp này", "sửa các lỗi trên rồi kiểm tra lại"),
      en: ("\(count) more mistakes in this file", "mend those above and check again")
    )
  }
}
