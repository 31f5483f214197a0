import Planning

/// What is wrong somewhere, before it is known where: a diagnostic without its location.
struct Mistake {
  let severity: Diagnostic.Severity
  let code: String
  let cause: LocalizedText
  let mend: LocalizedText

  init(
    _ code: String,
    severity: Diagnostic.Severity = .error,
    vi: (cause: String, mend: String),
    en: (cause: String, mend: String)
  ) {
    self.severity = severity
    self.code = code
    cause = LocalizedText(vi: vi.cause, en: en.cause)
    mend = LocalizedText(vi: vi.mend, en: en.mend)
  }
}

/// A value of the input as it is shown in a message: short and without line breaks.
func shown(_ text: String) -> String {
  let line = String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  return line.count <= 60 ? line : line.prefix(57) + "…"
}

/// Names in a row for a message, at most twelve of them.
func listed(_ names: [String]) -> String {
  names.count <= 12
    ? names.joined(separator: ", ") : names.prefix(12).joined(separator: ", ") + ", …"
}
