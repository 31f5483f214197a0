import Planning

/// Reads organisations, people and requests.
extension FolderReader {
  func readOrganisations() {
    let layout = TableRecords.Layout(
      required: ["id", "name"],
      optional: ["kind", "district", "address", "industry"]
    )
    guard
      let records = records("organisations", layout, for: &contents.registers.organisations)
    else { return }
    contents.organisations = records.compactMap(organisation)
  }

  private func organisation(_ record: TableRecord) -> OrganisationProfile? {
    guard
      let (record, id) = identified(record, "organisations", &contents.registers.organisations)
    else { return nil }
    let name = record.required("name")?.string()
    let district = record["district"]?.identifier()
    return name.map {
      OrganisationProfile(
        id: id,
        name: $0,
        kind: record.raw("kind"),
        district: district ?? "",
        address: record["address"]?.string(),
        industry: record["industry"]?.string()
      )
    }
  }

  func readPeople() {
    let layout = TableRecords.Layout(
      required: ["id", "name", "sex"],
      optional: [
        "birth_year", "organisation", "position", "home", "address", "phone", "email", "tags",
        "busy", "max_activities",
      ]
    )
    guard let records = records("people", layout, for: &contents.registers.people) else {
      return
    }
    contents.people = records.compactMap(person)
    contents.registers.people.hasLostEntries = contents.people.count < records.count
  }

  private func person(_ record: TableRecord) -> Person? {
    guard let (record, id) = identified(record, "people", &contents.registers.people) else {
      return nil
    }
    let sexes = [("nam", Sex.male), ("nữ", .female), ("male", .male), ("female", .female)]
    let name = record.required("name")?.string()
    let sex = record.required("sex")?.choice(sexes.map { (word: $0.0, value: $0.1) })
    let birthYear = record["birth_year"]?.integer(1900...2100)
    let organisation = record["organisation"]?.identifier()
    let home = record["home"]?.identifier()
    let busy = record["busy"]?.windows()
    let most = record["max_activities"]?.integer(0...1000)
    let email = record["email"]?.mailAddress()
    let tags = record["tags"]?.elements().map(\.text)
    guard let name, let sex else { return nil }
    return Person(
      id: id,
      name: name,
      birthYear: birthYear,
      sex: sex,
      organisation: organisation,
      position: record["position"]?.string(),
      home: home,
      address: record["address"]?.string(),
      phone: record["phone"]?.string(),
      email: email,
      tags: tags ?? [],
      busy: busy ?? [],
      maxActivities: most ?? 3
    )
  }

  func readRequests() {
    let layout = TableRecords.Layout(required: ["person", "activity"], optional: ["priority"])
    let records = records("requests", layout)
    contents.hasLostRequests = records == nil || hasLostRows("requests")
    for record in records ?? [] where record.isWhole {
      let person = record.required("person")?.identifier()
      let activity = record.required("activity")?.identifier()
      let priority = record["priority"]?.integer(1...100) ?? 1
      guard let person, let activity else { continue }
      let record = record.named(Subject("requests", String(contents.requests.count)))
      record.note()
      contents.requests.append(
        PersonRequest(person: person, activity: activity, priority: priority)
      )
      contents.requestSubjects.append(record.subject)
    }
  }
}
