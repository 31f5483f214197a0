import Planning

/// The mistakes found while compiling.
struct Findings {
  /// Where subjects stand.
  let sources: SourceMap
  /// What was found so far.
  private var diagnostics: [Diagnostic] = []

  /// Starts with nothing found.
  init(sources: SourceMap) {
    self.sources = sources
  }

  /// Whether something forbids a problem.
  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// What was found in the order of the places in the files, and at one place in the order in which it was found.
  var inOrder: [Diagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.location, $0.offset) < ($1.element.location, $1.offset)
    }.map(\.element)
  }

  /// Notes a mistake at a subject.
  mutating func note(
    _ severity: Diagnostic.Severity,
    _ code: String,
    _ subject: Subject,
    cause: LocalizedText,
    mend: LocalizedText
  ) {
    diagnostics.append(
      Diagnostic(severity, code, at: sources.location(of: subject), cause: cause, mend: mend)
    )
  }
}
