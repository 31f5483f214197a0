import ICalendar
import Planning

/// Reads the files of a plan folder in order and lets every check look at the whole.
final class FolderReader {
  let directory: String
  let findings: Findings
  /// How calendars of others are opened.
  let opener: any CalendarOpening
  /// Whether pins and changes that are recorded in the folder count.
  private let isCurrent: Bool
  var contents = FolderContents()
  /// The tables of which rows are lost in broken quotes.
  private var tablesWithSwallowedRows: Set<String> = []

  init(
    directory: String,
    opener: any CalendarOpening,
    isCurrent: Bool = true,
    within confinement: String? = nil
  ) {
    self.directory = directory
    self.opener = opener
    self.isCurrent = isCurrent
    findings = Findings(
      fallback: SourceLocation(
        file: FolderReader.join(directory, "programme.yaml"),
        line: 1,
        column: 1
      )
    )
    findings.confinement = confinement
  }

  func read() -> LoadedFolder {
    guard InputFile.isDirectory(directory) else {
      findings.report(
        .noDirectory,
        at: SourceLocation(file: directory, line: 1, column: 1)
      )
      return LoadedFolder(
        programme: nil,
        diagnostics: findings.sorted(),
        sources: findings.sources
      )
    }
    let references = readProgramme()
    readNorms(references.norms)
    readPlaces(references.places)
    readJourneys(references.travel)
    readHolidays(references.holidays)
    readHolidayCalendars()
    readOrganisations()
    readPeople()
    readResources()
    readBusyCalendars()
    readActivities()
    readSites()
    readTours()
    readRequests()
    readSettlement()
    readPayments()
    FolderChecks.run(contents, findings)
    // Ids in changes and pins are checked against everything that the folder states, sound or not.
    let current = isCurrent ? contents.programme().map(changed) : nil
    return LoadedFolder(
      programme: findings.errorCount == 0 && current != nil
        ? current : contents.withoutErrors(findings)?.programme(),
      diagnostics: findings.sorted(),
      sources: findings.sources,
      outsideFiles: references.outsideFiles
    )
  }

  /// The path of a file of the folder as diagnostics name it.
  static func join(_ directory: String, _ path: String) -> String {
    guard !path.hasPrefix("/") else { return path }
    return directory.hasSuffix("/") ? directory + path : directory + "/" + path
  }

  /// The top mapping of a YAML file, or nil with diagnostics.
  func yaml(_ path: String, keys: [String], subject: Subject) -> YAMLMapping? {
    guard let input = InputText.read(path, findings),
      let document = YAMLDocument.compose(input, findings)
    else { return nil }
    return YAMLValue(document.root, subject, file: path, findings).mapping(keys)
  }

  /// The records of a table of the folder: of its CSV file or, in its place, its XLSX file; nil with
  /// diagnostics where it cannot be read, empty where there is neither.
  ///
  /// The register of what the table defines learns whether it is all there.
  func records(
    _ name: String,
    _ layout: TableRecords.Layout,
    for register: inout NameRegister
  ) -> [TableRecord]? {
    let records = records(name, layout)
    if records == nil || hasLostRows(name) { register.isComplete = false }
    let csv = FolderReader.join(directory, name + ".csv")
    if records?.isEmpty ?? false, !InputFile.exists(csv),
      !InputFile.exists(FolderReader.join(directory, name + ".xlsx"))
    {
      register.absentFiles[name + ".csv"] = SourceLocation(file: csv, line: 1, column: 1)
    }
    return records
  }

  /// The records of a table that defines nothing.
  func records(_ name: String, _ layout: TableRecords.Layout) -> [TableRecord]? {
    let csv = FolderReader.join(directory, name + ".csv")
    let xlsx = FolderReader.join(directory, name + ".xlsx")
    let hasCSV = InputFile.exists(csv)
    let hasXLSX = InputFile.exists(xlsx)
    if hasCSV && hasXLSX {
      findings.report(
        .twoFiles(name + ".csv", name + ".xlsx"),
        at: SourceLocation(file: csv, line: 1, column: 1)
      )
    }
    if hasCSV { return records(name, at: csv, layout) }
    return hasXLSX ? records(name, at: xlsx, layout) : []
  }

  /// The records of a table at a path.
  func records(
    _ collection: String,
    at path: String,
    _ layout: TableRecords.Layout
  ) -> [TableRecord]? {
    let table: Table?
    if path.hasSuffix(".xlsx") {
      table = WorkbookReader.table(path, findings)
    } else {
      table = InputText.read(path, findings).map { CSVReader.table($0, findings) }
    }
    if table?.hasSwallowedRows ?? false { tablesWithSwallowedRows.insert(collection) }
    return table.flatMap { TableRecords($0, layout, findings) }?.records(collection)
  }

  /// Whether rows of a table that was read are lost in broken quotes.
  func hasLostRows(_ collection: String) -> Bool { tablesWithSwallowedRows.contains(collection) }

  /// A row under its id, which is added to a register; nil with a diagnostic where the id is wrong or
  /// taken.
  func identified(
    _ record: TableRecord,
    _ collection: String,
    _ register: inout NameRegister
  ) -> (record: TableRecord, id: String)? {
    guard let literal = record.required("id"), let id = literal.identifier(),
      register.take(id, literal), record.isWhole
    else { return nil }
    let named = record.named(Subject(collection, id))
    named.note()
    return (named, id)
  }
}

extension YAMLValue {
  /// The mapping of an entry under its id, which is added to a register; nil with a diagnostic where the
  /// id is wrong or taken.
  func identified(
    _ collection: String,
    _ register: inout NameRegister,
    keys: [String]
  ) -> (map: YAMLMapping, id: String)? {
    guard let unnamed = mapping(["id"], isPartial: true),
      let literal = unnamed.required("id")?.literal(), let id = literal.identifier(),
      register.take(id, literal), let map = named(Subject(collection, id)).mapping(keys)
    else { return nil }
    return (map, id)
  }
}
