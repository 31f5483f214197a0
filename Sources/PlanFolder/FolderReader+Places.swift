import Planning

/// Reads the places and the journeys between them.
extension FolderReader {
  func readPlaces(_ entry: ReferencePaths.Entry) {
    let layout = TableRecords.Layout(
      required: ["id", "name_vi", "district", "latitude", "longitude"],
      optional: ["name_en", "source", "mark"]
    )
    guard isThere(entry, for: &contents.registers.places) else { return }
    let records = records("places", at: entry.path, layout)
    if records == nil || hasLostRows("places") { contents.registers.places.isComplete = false }
    guard let records else { return }
    contents.places = records.compactMap(locality)
  }

  private func locality(_ record: TableRecord) -> Locality? {
    guard let (record, id) = identified(record, "places", &contents.registers.places) else {
      return nil
    }
    let vietnamese = record.required("name_vi")?.string()
    let english = record["name_en"]?.string()
    let isDistrict = record.required("district")?.choice([("yes", true), ("no", false)])
    let latitude = record.required("latitude")?.decimal(-90...90)
    let longitude = record.required("longitude")?.decimal(-180...180)
    checkMark(record)
    guard let vietnamese, let isDistrict, let latitude, let longitude else { return nil }
    return Locality(
      id: id,
      name: LocalizedText(vi: vietnamese, en: english ?? vietnamese),
      isDistrict: isDistrict,
      latitude: latitude,
      longitude: longitude
    )
  }

  func readJourneys(_ entry: ReferencePaths.Entry) {
    let layout = TableRecords.Layout(
      required: ["from", "to", "km", "minutes"],
      optional: ["mark", "source"]
    )
    findings.note(
      Subject("journeys"),
      at: SourceLocation(file: entry.path, line: 1, column: 1)
    )
    guard isThere(entry), let records = records("journeys", at: entry.path, layout) else { return }
    var seen: Set<[String]> = []
    for record in records where record.isWhole {
      record.note()
      let from = record.required("from")?.identifier()
      let to = record.required("to")?.identifier()
      let km = record.required("km")?.integer(0...20_000)
      let minutes = record.required("minutes")?.integer(0...14_400)
      checkMark(record)
      guard let from, let to, let km, let minutes else { continue }
      check(place: from, at: record.subject["from"])
      check(place: to, at: record.subject["to"])
      guard seen.insert([from, to]).inserted else {
        findings.report(.journeyTwice(from, to), at: record.location)
        continue
      }
      contents.journeys.append(Journey(from: from, to: to, km: km, minutes: minutes))
    }
  }

  /// How sure a figure is told is for readers of the file alone; it must be a word that they know.
  private func checkMark(_ record: TableRecord) {
    let words = ["sourced", "computed", "memory", "assumed"]
    _ = record["mark"]?.choice(words.map { (word: $0, value: $0) })
  }

  private func check(place: String, at subject: Subject) {
    ReferenceCheck(findings).check(place, .place, in: contents.registers.places, at: subject)
  }
}
