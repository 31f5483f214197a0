import Planning

/// Reads venues, trainers, vehicles and coordinators.
extension FolderReader {
  private struct ResourceFile {
    let kind: ResourceKind
    let name: String
    let layout: TableRecords.Layout
  }

  private static let files = [
    ResourceFile(
      kind: .venue,
      name: "venues",
      layout: TableRecords.Layout(
        required: ["id", "name", "place"],
        optional: ["address", "seats", "units", "busy", "cost_per_use", "cost_per_session"]
      )
    ),
    ResourceFile(
      kind: .trainer,
      name: "trainers",
      layout: TableRecords.Layout(
        required: ["id", "name"],
        optional: [
          "place", "skills", "busy", "max_sessions", "cost_per_session", "phone", "email",
        ]
      )
    ),
    ResourceFile(
      kind: .vehicle,
      name: "vehicles",
      layout: TableRecords.Layout(
        required: ["id", "name", "seats"],
        optional: ["busy", "max_sessions", "cost_per_session"]
      )
    ),
    ResourceFile(
      kind: .coordinator,
      name: "coordinators",
      layout: TableRecords.Layout(
        required: ["id", "name"],
        optional: ["busy", "max_sessions", "phone", "email"]
      )
    ),
  ]

  func readResources() {
    for file in FolderReader.files {
      guard
        let records = records(file.name, file.layout, for: &contents.registers.resources)
      else { continue }
      let resources = records.compactMap { resource($0, file) }
      if resources.count < records.count { contents.registers.resources.hasLostEntries = true }
      contents.resources += resources
    }
  }

  private func resource(_ record: TableRecord, _ file: ResourceFile) -> ResourceProfile? {
    guard let (record, id) = identified(record, file.name, &contents.registers.resources) else {
      return nil
    }
    let name = record.required("name")?.string()
    let needsPlace = file.layout.required.contains("place")
    let place = (needsPlace ? record.required("place") : record["place"])?.identifier()
    let needsSeats = file.layout.required.contains("seats")
    let seats = (needsSeats ? record.required("seats") : record["seats"])?.integer(1...1_000_000)
    let units = record["units"]?.integer(1...10_000)
    let busy = record["busy"]?.windows()
    let most = record["max_sessions"]?.integer(0...10_000)
    let costPerUse = record["cost_per_use"]?.money()
    let costPerSession = record["cost_per_session"]?.money()
    let email = record["email"]?.mailAddress()
    let skills = record["skills"]?.elements().map(\.text)
    guard let name else { return nil }
    return ResourceProfile(
      id: id,
      kind: file.kind,
      name: name,
      place: place,
      address: record["address"]?.string(),
      seats: seats,
      units: units ?? 1,
      skills: skills ?? [],
      busy: busy ?? [],
      maxSessions: most,
      costPerUse: costPerUse ?? .zero,
      costPerSession: costPerSession ?? .zero,
      phone: record["phone"]?.string(),
      email: email
    )
  }
}

extension ResourceKind {
  /// The file and collection of such resources, the first step of their subjects.
  var collection: String { rawValue + "s" }
}
