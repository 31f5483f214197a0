import Almanac
import Planning

/// Where the files of norms, places, journeys and holidays are.
struct ReferencePaths {
  /// A path, and whether `programme.yaml` names it: then the file must be there.
  struct Entry {
    var path: String
    /// The file as it is called where nothing names another.
    var fileName: String
    var name: Literal?
  }

  var norms: Entry
  var places: Entry
  var travel: Entry
  var holidays: Entry

  /// The files outside the folder, as they are written.
  var outsideFiles: [String] {
    [norms, places, travel, holidays].compactMap(\.name?.text.trimmed).filter {
      $0.hasPrefix("/") || $0.split(separator: "/").contains("..")
    }
  }
}

/// Reads `programme.yaml`.
extension FolderReader {
  private static let keys = [
    "format", "id", "title", "sample", "notice", "agency", "decision", "revision", "year",
    "time-zone", "domain", "sessions", "references", "groups", "sources", "weights", "avoid",
    "limits", "orders",
  ]

  /// Reads the file into `contents.statement` and gives the paths of the reference files.
  func readProgramme() -> ReferencePaths {
    let path = FolderReader.join(directory, "programme.yaml")
    guard InputFile.exists(path) else {
      findings.report(
        .missingFile("programme.yaml"),
        at: SourceLocation(file: path, line: 1, column: 1)
      )
      loseProgramme()
      return references(nil)
    }
    guard let map = yaml(path, keys: FolderReader.keys, subject: Subject("programme")) else {
      loseProgramme()
      return references(nil)
    }
    contents.statement = statement(map)
    return references(map["references"])
  }

  /// What only `programme.yaml` defines is unknown without it.
  private func loseProgramme() {
    contents.registers.groups.isComplete = false
    contents.registers.sources.isComplete = false
  }

  private func statement(_ map: YAMLMapping) -> ProgrammeStatement? {
    if let format = map.required("format")?.literal(), format.text != "lichtrinh-plan/1" {
      format.report(.unknownWord("format", format.text, known: ["lichtrinh-plan/1"]))
    }
    // Everything is read before anything is given up, so that all mistakes are found.
    let id = map.required("id")?.literal()?.identifier()
    let title = map.required("title")?.localizedText()
    let isSample = map["sample"]?.literal()?.boolean() ?? false
    let notice = map["notice"]?.localizedText()
    let agency = map.required("agency").flatMap(agency)
    let decision = map.required("decision").flatMap(decision)
    let revision = map.required("revision").flatMap(revision)
    let year = map.required("year")?.window()
    if let year, year.from.distance(to: year.to) >= 731, let value = map["year"] {
      findings.report(.yearTooLong(year.from, year.to), at: value.location)
    }
    let zone = map.required("time-zone")?.literal()
    if let zone, zone.text != "Asia/Ho_Chi_Minh" { zone.report(.timeZone(zone.text)) }
    let domain = map.required("domain")?.literal()?.domainName()
    let times = sessionTimes(map["sessions"])
    let weights = map["weights"].map(criteriaWeights) ?? CriteriaWeights()
    contents.year = year
    contents.rules = rules(map)
    guard let id, let title, let agency, let decision, let revision, let year, let zone, let domain
    else { return nil }
    return ProgrammeStatement(
      id: id,
      title: title,
      isSample: isSample,
      notice: notice,
      agency: agency,
      decision: decision,
      revision: revision,
      year: year,
      timeZone: zone.text,
      domain: domain,
      sessionTimes: times,
      weights: weights
    )
  }

  private func rules(_ map: YAMLMapping) -> ProgrammeRules {
    let groups = map.required("groups").flatMap { $0.list() }?.compactMap(group)
    if groups == nil { contents.registers.groups.isComplete = false }
    let sources = map.required("sources").flatMap { $0.list() }?.compactMap(source)
    if sources == nil { contents.registers.sources.isComplete = false }
    return ProgrammeRules(
      avoidedPeriods: entries(map["avoid"], "avoid", avoidedPeriod),
      groups: groups ?? [],
      sources: sources ?? [],
      limits: entries(map["limits"], "limits", limit),
      orders: entries(map["orders"], "orders", order)
    )
  }

  /// The sound entries of a list, each under the position at which the programme will have it.
  private func entries<Entry>(
    _ value: YAMLValue?,
    _ collection: String,
    _ read: (YAMLValue) -> Entry?
  ) -> [Entry] {
    (value?.list() ?? []).reduce(into: []) { entries, element in
      if let entry = read(element.named(Subject(collection)[entries.count])) {
        entries.append(entry)
      }
    }
  }

  private func references(_ value: YAMLValue?) -> ReferencePaths {
    let map = value?.mapping(["norms", "places", "travel", "holidays", "previous"])
    readEarlierPlans(map?["previous"]?.list { $0.literal() } ?? [])
    func entry(_ key: String, _ file: String) -> ReferencePaths.Entry {
      let name = map?[key]?.literal()
      let written = name?.text.trimmed ?? file
      return ReferencePaths.Entry(
        path: FolderReader.join(directory, written),
        fileName: file,
        name: name
      )
    }
    return ReferencePaths(
      norms: entry("norms", "norms.yaml"),
      places: entry("places", "places.csv"),
      travel: entry("travel", "travel.csv"),
      holidays: entry("holidays", "holidays.csv")
    )
  }

  /// Whether the reference file that a register is filled from is there.
  func isThere(_ entry: ReferencePaths.Entry, for register: inout NameRegister) -> Bool {
    if isThere(entry) { return true }
    if entry.name != nil {
      register.isComplete = false
    } else {
      let start = SourceLocation(file: entry.path, line: 1, column: 1)
      register.absentFiles[entry.fileName] = start
    }
    return false
  }

  /// Whether a reference file is there; a diagnostic where it is named and is not.
  func isThere(_ entry: ReferencePaths.Entry) -> Bool {
    if InputFile.exists(entry.path) { return true }
    if let name = entry.name { name.report(.missingReference(name.name, name.text)) }
    return false
  }
}
