import Planning

/// The numbers of people of an activity agree with each other.
struct PeopleCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    let register = contents.registers.people
    let knowsTags =
      register.isComplete && !register.hasLostEntries && !contents.people.isEmpty
    let tags = Set(contents.people.flatMap(\.tags)).union(["woman"])
    for activity in contents.activities {
      let subject = Subject("activities", activity.id)
      if let rule = activity.people {
        checkNumbers(rule, at: subject["people"])
        if knowsTags { checkTags(rule, known: tags, at: subject["people"]) }
      }
      if activity.people != nil || !contents.partlyRead.contains(activity.id) {
        checkEnrolled(activity, at: subject["enrolled"])
      }
    }
  }

  private func checkNumbers(_ rule: PeopleRule, at subject: Subject) {
    if rule.min > rule.max {
      findings.report(.minAboveMax("min", rule.min, "max", rule.max), at: subject["min"])
    }
    let reserved = rule.reserved.reduce(0) { $0 + $1.seats }
    if reserved > rule.max {
      findings.report(.reservedAboveMax(reserved, rule.max), at: subject["reserved"])
    }
  }

  private func checkTags(_ rule: PeopleRule, known: Set<String>, at subject: Subject) {
    for (position, reserved) in rule.reserved.enumerated() where !known.contains(reserved.tag) {
      findings.report(
        .unknownTag(reserved.tag, known: known.sorted()),
        at: subject["reserved"][position]["tag"]
      )
    }
    for (position, tag) in (rule.tags ?? []).enumerated() where !known.contains(tag) {
      findings.report(.unknownTag(tag, known: known.sorted()), at: subject["tags"][position])
    }
  }

  private func checkEnrolled(_ activity: Activity, at subject: Subject) {
    guard !activity.enrolled.isEmpty else { return }
    if activity.values.count > 1 {
      findings.report(.enrolledInSeveral(activity.values.count), at: subject)
    }
    guard let rule = activity.people else {
      findings.report(.enrolledWithoutPeople, at: subject)
      return
    }
    if activity.enrolled.count > rule.max {
      findings.report(.enrolledAboveMax(activity.enrolled.count, rule.max), at: subject)
    }
    var seen: Set<String> = []
    for (position, person) in activity.enrolled.enumerated() where !seen.insert(person).inserted {
      findings.report(.enrolledTwice(person), at: subject[position])
    }
  }
}

extension Mistake {
  static func reservedAboveMax(_ reserved: Int, _ most: Int) -> Mistake {
    Mistake(
      "reserved-above-max",
      vi: ("giữ \(reserved) chỗ nhưng `max` là \(most)", "giữ ít chỗ hơn hoặc tăng `max`"),
      en: ("\(reserved) seats are reserved but `max` is \(most)", "reserve fewer or raise `max`")
    )
  }

  static func enrolledInSeveral(_ offerings: Int) -> Mistake {
    Mistake(
      "enrolled-in-several",
      vi: (
        "có người phải dự nhưng hoạt động có thể mở \(offerings) lần",
        "để một giá trị trong `values` hoặc bỏ `enrolled`"
      ),
      en: (
        "people are enrolled but there may be \(offerings) offerings",
        "leave one value in `values` or drop `enrolled`"
      )
    )
  }

  static let enrolledWithoutPeople = Mistake(
    "enrolled-without-people",
    vi: ("có người phải dự nhưng thiếu `people`", "thêm `people` với `min` và `max`"),
    en: ("people are enrolled but `people` is missing", "add `people` with `min` and `max`")
  )

  static func enrolledAboveMax(_ enrolled: Int, _ most: Int) -> Mistake {
    Mistake(
      "enrolled-above-max",
      vi: ("\(enrolled) người phải dự nhưng `max` là \(most)", "bớt người hoặc tăng `max`"),
      en: ("\(enrolled) people are enrolled but `max` is \(most)", "enrol fewer or raise `max`")
    )
  }

  static func enrolledTwice(_ person: String) -> Mistake {
    Mistake(
      "enrolled-twice",
      vi: ("`\(person)` có hai lần", "giữ lại một"),
      en: ("`\(person)` stands twice", "keep one of the two")
    )
  }
}
