import Planning

/// What `check --format json` prints.
struct CheckReport: Encodable {
  /// One mistake.
  struct Entry: Encodable {
    var severity: String
    var code: String
    var file: String
    var line: Int
    var column: Int
    var cause: LocalizedText
    var mend: LocalizedText
  }

  var folder: String
  var errors: Int
  var warnings: Int
  var summary: [String: Int]
  var diagnostics: [Entry]

  /// The report on an input.
  init(_ input: PlanInput) {
    folder = input.folder
    errors = input.diagnostics.count { $0.severity == .error }
    warnings = input.diagnostics.count { $0.severity == .warning }
    summary = input.counts
    diagnostics = input.diagnostics.map {
      Entry(
        severity: $0.severity.rawValue,
        code: $0.code,
        file: $0.location.file,
        line: $0.location.line,
        column: $0.location.column,
        cause: $0.cause,
        mend: $0.mend
      )
    }
  }
}
