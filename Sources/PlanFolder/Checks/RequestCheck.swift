import Planning

/// Nobody asks twice, and who asks may come.
struct RequestCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    let people = Dictionary(
      contents.people.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    let activities = Dictionary(
      contents.activities.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var seen: Set<[String]> = []
    for (request, subject) in zip(contents.requests, contents.requestSubjects) {
      guard seen.insert([request.person, request.activity]).inserted else {
        findings.report(.requestTwice(request), at: subject)
        continue
      }
      guard let person = people[request.person], let activity = activities[request.activity] else {
        continue
      }
      guard let rule = activity.people else {
        if contents.partlyRead.contains(activity.id) { continue }
        findings.report(.requestForWork(activity.id), at: subject["activity"])
        continue
      }
      // Someone whose home or row is in error may well live where the rule wants.
      if !rule.admits(person), !findings.isInError(Subject("people", person.id)) {
        findings.report(.requestNotAdmitted(person, activity, rule), at: subject)
      }
    }
  }
}

extension Mistake {
  static func requestTwice(_ request: PersonRequest) -> Mistake {
    Mistake(
      "request-twice",
      vi: ("`\(request.person)` đã đăng ký `\(request.activity)` ở trên", "xóa một dòng"),
      en: ("`\(request.person)` asked for `\(request.activity)` above", "remove one of the rows")
    )
  }

  static func requestForWork(_ activity: String) -> Mistake {
    Mistake(
      "request-for-work",
      severity: .warning,
      vi: ("`\(activity)` không có người tham dự", "xóa dòng này hoặc thêm `people` cho hoạt động"),
      en: ("`\(activity)` takes no participants", "remove the row or give the activity `people`")
    )
  }

  static func requestNotAdmitted(
    _ person: Person,
    _ activity: Activity,
    _ rule: PeopleRule
  ) -> Mistake {
    let home = person.home ?? "?"
    let isDistrict = !(rule.districts.map { $0.contains(home) } ?? true)
    let vi =
      isDistrict
      ? "`\(person.id)` ở `\(home)`, ngoài các địa bàn của `\(activity.id)`"
      : "`\(person.id)` không có nhãn mà `\(activity.id)` cần (\(listed(rule.tags ?? [])))"
    let en =
      isDistrict
      ? "`\(person.id)` lives in `\(home)`, outside the districts of `\(activity.id)`"
      : "`\(person.id)` has none of the tags that `\(activity.id)` needs (\(listed(rule.tags ?? [])))"
    return Mistake(
      "request-not-admitted",
      severity: .warning,
      vi: (vi, "đăng ký này không được xét; xóa hoặc sửa"),
      en: (en, "the request does not count; remove or mend it")
    )
  }
}
