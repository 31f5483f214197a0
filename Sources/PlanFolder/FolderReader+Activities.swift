import Almanac
import Planning

/// Reads `activities.yaml`.
extension FolderReader {
  private static let keys = [
    "id", "project", "group", "kind", "title", "note", "mark", "windows", "pattern", "blackouts",
    "lead-days", "prefer", "offerings", "people", "place", "needs", "costs", "support", "funding",
    "payments", "enrolled",
  ]

  func readActivities() {
    let path = FolderReader.join(directory, "activities.yaml")
    guard InputFile.exists(path) else {
      findings.report(
        .missingFile("activities.yaml"),
        at: SourceLocation(file: path, line: 1, column: 1)
      )
      contents.registers.activities.isComplete = false
      return
    }
    guard let map = yaml(path, keys: ["activities"], subject: Subject("activities")),
      let list = map.required("activities")?.list()
    else {
      contents.registers.activities.isComplete = false
      return
    }
    contents.activities = list.compactMap { value in
      let errorsBefore = findings.errorCount
      let activity = activity(value)
      if let activity, findings.errorCount > errorsBefore {
        findings.markInError(Subject("activities", activity.id))
        contents.partlyRead.insert(activity.id)
      }
      return activity
    }
  }

  private func activity(_ value: YAMLValue) -> Activity? {
    guard
      let (map, id) = value.identified(
        "activities",
        &contents.registers.activities,
        keys: FolderReader.keys
      )
    else { return nil }
    let project = map["project"].map { $0.literal()?.identifier() } ?? id
    let group = map.required("group")?.literal()?.identifier()
    let kind = map.required("kind")?.literal()?.choice(of: ActivityKind.allCases)
    let title = map.required("title")?.localizedText()
    let note = map["note"]?.localizedText()
    let mark = map["mark"].map { $0.literal()?.mark() } ?? .assumed
    let windows = map.required("windows")?.list { $0.window() }
    if let windows, windows.isEmpty, let place = map["windows"]?.location {
      findings.report(.emptyList("windows"), at: place)
    }
    let pattern = map.required("pattern").flatMap(pattern)
    let blackouts = map["blackouts"].map { $0.list { $0.window() } } ?? []
    let leadDays = map["lead-days"]?.literal()?.integer(0...3660) ?? 0
    let preference = map["prefer"].flatMap(preference)
    let offerings = map.required("offerings").flatMap(offerings)
    let people = map["people"].flatMap(peopleRule)
    let place = map["place"]?.literal()?.identifier()
    let needs = map["needs"].map { $0.list(of: need) } ?? []
    let costs = map["costs"].map { $0.list(of: costLine) } ?? []
    let support = map["support"]?.literal()?.identifier()
    let funding = map.required("funding").flatMap { $0.list(of: fundingShare) }
    if let funding, funding.isEmpty, let place = map["funding"]?.location {
      findings.report(.emptyList("funding"), at: place)
    }
    let payments = map.required("payments").flatMap(paymentTerms)
    let enrolled = map["enrolled"].map(enrolled) ?? []
    // What could not be read is left out, so that the checks still see the rest; an activity of which
    // any part could not be read is never planned.
    return Activity(
      id: id,
      project: project ?? id,
      group: group ?? "",
      kind: kind ?? .work,
      title: title ?? LocalizedText(id),
      note: note,
      mark: mark ?? .assumed,
      windows: windows ?? [],
      pattern: pattern ?? .evenings(count: 1),
      blackouts: blackouts ?? [],
      leadDays: leadDays,
      preference: preference,
      minOfferings: offerings?.min ?? 0,
      values: offerings?.values ?? [],
      people: people,
      place: place,
      needs: needs ?? [],
      costs: costs ?? [],
      support: support,
      funding: funding ?? [],
      payments: payments ?? [],
      enrolled: enrolled ?? []
    )
  }

  private func preference(_ value: YAMLValue) -> DayPreference? {
    guard let map = value.mapping(["date", "points-per-week"]) else { return nil }
    let date = map.required("date")?.literal()?.date()
    let points = map.required("points-per-week")?.literal()?.integer(0...1_000_000)
    guard let date, let points else { return nil }
    return DayPreference(date: date, pointsPerWeek: points)
  }

  private func offerings(_ value: YAMLValue) -> (min: Int, values: [Int])? {
    guard let map = value.mapping(["min", "values"]) else { return nil }
    let least = map["min"].map { $0.literal()?.integer(0...1000) } ?? 0
    let values = map.required("values")?.list { $0.literal()?.integer(0...10_000_000) }
    guard let least, let values else { return nil }
    guard values.count <= 1000 else {
      findings.report(.tooMany("values", values.count, 1000), at: value.subject["values"])
      return nil
    }
    if least > values.count {
      findings.report(.minAboveValues(least, values.count), at: value.subject["min"])
    }
    return (least, values)
  }

  /// People by id, or all that have a tag.
  private func enrolled(_ value: YAMLValue) -> [String]? {
    if value.isList { return value.identifiers() }
    guard let tag = value.mapping(["tag"])?.required("tag")?.literal()?.string() else {
      return nil
    }
    let tagged = contents.people.filter { $0.tags.contains(tag) }.map(\.id)
    let register = contents.registers.people
    if tagged.isEmpty, let absent = register.absentFiles[ReferenceCheck.Target.person.file] {
      findings.report(absent: absent, .person, at: value.subject["tag"])
    } else if tagged.isEmpty, register.isComplete, !register.hasLostEntries {
      let known = Set(contents.people.flatMap(\.tags)).sorted()
      findings.report(.unknownTag(tag, known: known), at: value.subject["tag"])
    }
    return tagged
  }
}
