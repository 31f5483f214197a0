import Planning

/// Reads the sites that study tours may visit.
extension FolderReader {
  func readSites() {
    let layout = TableRecords.Layout(
      required: [
        "id", "name_vi", "kind", "place", "latitude", "longitude", "hours", "minutes", "value",
      ],
      optional: ["name_en", "closed", "fee", "group_fee", "source", "mark"]
    )
    guard let records = records("sites", layout, for: &contents.registers.sites) else { return }
    contents.sites = records.compactMap(site)
    contents.registers.sites.hasLostEntries = contents.sites.count < records.count
  }

  private func site(_ record: TableRecord) -> Site? {
    guard let (record, id) = identified(record, "sites", &contents.registers.sites) else {
      return nil
    }
    let errorsBefore = findings.errorCount
    let vietnamese = record.required("name_vi")?.string()
    let english = record["name_en"]?.string()
    let kind = record.required("kind")?.choice(of: SiteKind.allCases)
    let place = record.required("place")?.identifier()
    let latitude = record.required("latitude")?.decimal(-90...90)
    let longitude = record.required("longitude")?.decimal(-180...180)
    let hours = record.required("hours")?.openingHours()
    let closed = record["closed"]?.windows()
    let minutes = record.required("minutes")?.integer(1...1440)
    let fee = record["fee"]?.money()
    let groupFee = record["group_fee"]?.money()
    let value = record.required("value")?.integer(0...1_000_000)
    let source = record["source"]?.string()
    let mark = record["mark"]?.mark()
    guard findings.errorCount == errorsBefore, let vietnamese, let kind, let place, let latitude,
      let longitude, let hours, let minutes, let value
    else {
      findings.markInError(record.subject)
      return nil
    }
    return Site(
      id: id,
      name: LocalizedText(vi: vietnamese, en: english ?? vietnamese),
      kind: kind,
      place: place,
      latitude: latitude,
      longitude: longitude,
      hours: hours,
      closed: closed ?? [],
      visitMinutes: minutes,
      feePerPerson: fee ?? .zero,
      feePerGroup: groupFee ?? .zero,
      value: value,
      source: source,
      mark: mark ?? .assumed
    )
  }
}
