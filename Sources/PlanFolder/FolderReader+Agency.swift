import Almanac
import Planning

/// Who plans, by what decision, and in which state the plan is.
extension FolderReader {
  func agency(_ value: YAMLValue) -> Agency? {
    guard
      let map = value.mapping(["parent", "office", "name", "place", "email", "url"])
    else { return nil }
    let parent = map.required("parent")?.literal()?.string()
    let office = map.required("office")?.literal()?.string()
    let name = map.required("name")?.localizedText()
    let place = map.required("place")?.literal()?.string()
    let email = map.required("email")?.literal()?.mailAddress()
    let url = map["url"]?.literal()?.webAddress()
    guard let parent, let office, let name, let place, let email else { return nil }
    return Agency(
      parent: parent,
      office: office,
      name: name,
      place: place,
      email: email,
      url: url
    )
  }

  func decision(_ value: YAMLValue) -> Decision? {
    guard let map = value.mapping(["number", "date", "issuer"]) else { return nil }
    let number = map.required("number")?.literal()?.string()
    let date = map.required("date")?.literal()?.date()
    let issuer = map.required("issuer")?.literal()?.string()
    guard let number, let date, let issuer else { return nil }
    return Decision(number: number, date: date, issuer: issuer)
  }

  func revision(_ value: YAMLValue) -> Revision? {
    guard let map = value.mapping(["number", "time", "status"]) else { return nil }
    let number = map.required("number")?.literal()?.integer(1...1_000_000)
    let time = map.required("time")?.literal()?.moment()
    let status = map.required("status")?.literal()?.choice(of: [
      Revision.Status.draft, .published,
    ])
    guard let number, let time, let status else { return nil }
    return Revision(number: number, date: time.date, minute: time.minute, status: status)
  }

  /// The times of the sessions; those that are not stated are the usual ones.
  func sessionTimes(_ value: YAMLValue?) -> SessionTimes {
    let usual = SessionTimes.officeHoursAndEvening
    guard let value, let map = value.mapping(["morning", "afternoon", "evening"]) else {
      return usual
    }
    let morning = map["morning"]?.literal()?.daySpan() ?? usual.morning
    let afternoon = map["afternoon"]?.literal()?.daySpan() ?? usual.afternoon
    let evening = map["evening"]?.literal()?.daySpan() ?? usual.evening
    guard let times = SessionTimes(morning: morning, afternoon: afternoon, evening: evening) else {
      findings.report(.sessionsOverlap, at: value.location)
      return usual
    }
    return times
  }
}
