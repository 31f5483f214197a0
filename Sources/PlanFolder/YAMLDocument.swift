import Planning
import Yams

/// A YAML file as a tree of marked nodes, with its syntax mistakes reported.
struct YAMLDocument {
  let file: String
  let root: Node

  /// Composes a text; nil with diagnostics where it is no YAML or uses what plan folders do not allow.
  ///
  /// Keys that stand twice are reported together: the parser stops at the first, so its key is
  /// masked by a private character and the text is parsed again.
  static func compose(_ input: InputText, _ findings: Findings) -> YAMLDocument? {
    let file = input.file
    guard YAMLWalk.hasFewAliases(in: input.text) else {
      let start = SourceLocation(file: file, line: 1, column: 1)
      findings.report(.tooManyAliases, at: start)
      return nil
    }
    var lines = MaskedLines(input.text)
    while true {
      do {
        // The parser owns the anchors that the nodes refer to, so it must outlive the walk.
        let parser = try Parser(yaml: lines.text, resolver: .basic, encoding: .utf8)
        guard let root = try parser.singleRoot() else {
          findings.report(.emptyFile, at: SourceLocation(file: file, line: 1, column: 1))
          return nil
        }
        let walk = YAMLWalk(file: file, lines: lines, findings)
        walk.visit(root)
        withExtendedLifetime(parser) {}
        guard !walk.hasAnchors else { return nil }
        return YAMLDocument(file: file, root: root)
      } catch let YamlError.duplicatedKeysInMapping(keys, context) {
        guard lines.mask(context.mark) else {
          findings.report(.duplicateKeys(keys), at: location(context.mark, file))
          return nil
        }
      } catch let error as YamlError {
        report(error, in: lines.text, file, findings)
        return nil
      } catch {
        findings.report(.unreadable("\(error)"), at: SourceLocation(file: file, line: 1, column: 1))
        return nil
      }
    }
  }

  private static func location(_ mark: Mark, _ file: String) -> SourceLocation {
    SourceLocation(file: file, line: max(1, mark.line), column: max(1, mark.column))
  }

  private static func report(
    _ error: YamlError,
    in text: String,
    _ file: String,
    _ findings: Findings
  ) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = QuoteScan.Place(line: mark.line, column: mark.column)
      if let (opening, quote) = QuoteScan.openQuote(before: place, in: text) {
        let start = SourceLocation(file: file, line: opening.line, column: opening.column)
        findings.report(.openYAMLQuote(quote), at: start)
      } else {
        findings.report(.yamlSyntax(problem, tabAt(mark, in: text)), at: location(mark, file))
      }
    case .reader(let problem, _, _, _), .writer(let problem), .emitter(let problem),
      .representer(let problem):
      findings.report(
        .yamlSyntax(problem, false),
        at: SourceLocation(file: file, line: 1, column: 1)
      )
    case .no, .memory, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
      findings.report(
        .yamlSyntax("nesting or size beyond the parser's limits", false),
        at: SourceLocation(file: file, line: 1, column: 1)
      )
    }
  }

  /// Whether the line of a mark is indented with a tab, the most frequent reason for a refusal.
  private static func tabAt(_ mark: Mark, in text: String) -> Bool {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.indices.contains(mark.line - 1) else { return false }
    return lines[mark.line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
  }
}
