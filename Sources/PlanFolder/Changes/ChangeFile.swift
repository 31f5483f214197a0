public import Almanac
public import Planning

/// What reading a change file or a scenario gives, with every mistake of it.
public struct LoadedChange: Sendable {
  /// The change; nil where any diagnostic is an error.
  public var change: YearChange?
  /// Where each event of the change stands.
  public var places: [SourceLocation]
  /// All mistakes, by line and column.
  public var diagnostics: [Diagnostic]

  /// Reads the events of a year from a file and checks them against the programme that they happen to.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - programme: The programme before them.
  ///   - today: The day before which nothing changes, where the file does not say.
  ///   - published: The offerings that it may name; nil: any of the programme's activities.
  /// - Returns: The change, with every mistake of the file.
  public static func read(
    _ path: String,
    on programme: Programme,
    today: CivilDate? = nil,
    published: PublishedOfferings? = nil
  ) -> LoadedChange {
    let findings = Findings(fallback: SourceLocation(file: path, line: 1, column: 1))
    var read: ChangeReader.Reading?
    if InputFile.exists(path) {
      read = ChangeReader(findings: findings, published: published)
        .read(path, on: programme, today: today)
    } else {
      findings.report(.noFile, at: SourceLocation(file: path, line: 1, column: 1))
    }
    return LoadedChange(
      change: findings.errorCount == 0 ? read?.change : nil,
      places: read?.places ?? [],
      diagnostics: findings.sorted()
    )
  }
}

/// Reads change files.
struct ChangeReader {
  let findings: Findings
  /// The offerings that may be named; nil: any.
  var published: PublishedOfferings?

  /// What was read.
  struct Reading {
    let change: YearChange
    /// Where each event stands.
    let places: [SourceLocation]
    /// The programme after the change.
    let programme: Programme
  }

  /// The change and the programme after it; nil with diagnostics where the file is no change at all.
  func read(
    _ path: String,
    on programme: Programme,
    today given: CivilDate?
  ) -> Reading? {
    guard let input = InputText.read(path, findings),
      let document = YAMLDocument.compose(input, findings),
      let map = YAMLValue(document.root, Subject("changes", path), file: path, findings)
        .mapping(["title", "today", "revision", "changes"])
    else { return nil }
    let title = map["title"]?.localizedText()
    let today = given ?? map["today"]?.literal()?.date()
    let revision = map["revision"]?.literal()?.integer(1...1_000_000)
    if let today, today < programme.firstDay || today > programme.lastDay, given == nil {
      findings.report(
        .outsideYear(today, programme.firstDay, programme.lastDay),
        at: map["today"]?.location ?? map.whole.location
      )
    }
    guard let list = map.required("changes") else { return nil }
    var reader = EventReader(programme, today: today, published: published, findings)
    let events = reader.events(list)
    let change = YearChange(title: title, today: today, revision: revision, events: events)
    return Reading(
      change: change,
      places: reader.places,
      programme: programme.applying(change)
    )
  }
}

extension Mistake {
  static let noFile = Mistake(
    "missing-file",
    vi: ("không có tệp này", "kiểm tra đường dẫn"),
    en: ("there is no such file", "check the path")
  )
}
