import Planning

/// Every need of an activity has something that fits it.
struct NeedCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    let register = contents.registers.resources
    guard register.isComplete, !register.hasLostEntries else { return }
    let resources = contents.resources
    for activity in contents.activities {
      for (position, need) in activity.needs.enumerated() {
        check(
          need,
          resources,
          register,
          at: Subject("activities", activity.id)["needs"][position]
        )
      }
    }
  }

  private func check(
    _ need: ResourceNeed,
    _ resources: [ResourceProfile],
    _ register: NameRegister,
    at subject: Subject
  ) {
    for (position, id) in (need.ids ?? []).enumerated() {
      guard let profile = resources.first(where: { $0.id == id }), profile.kind != need.kind else {
        continue
      }
      findings.report(.wrongResourceKind(profile, need.kind), at: subject["ids"][position])
    }
    guard !resources.contains(where: need.fits) else { return }
    let target = ReferenceCheck.Target.resource(need.kind)
    if let absent = register.absentFiles[target.file] {
      findings.report(absent: absent, target, at: subject)
      return
    }
    let ofKind = resources.filter { $0.kind == need.kind }
    if let skill = need.skill, !ofKind.contains(where: { $0.skills.contains(skill) }) {
      let known = Set(ofKind.flatMap(\.skills)).sorted()
      findings.report(.unknownSkill(skill, need.kind, known: known), at: subject["skill"])
    } else if (need.ids ?? []).allSatisfy({ id in resources.contains { $0.id == id } }) {
      findings.report(.noCandidate(need), at: subject)
    }
  }
}

extension Mistake {
  static func wrongResourceKind(_ profile: ResourceProfile, _ wanted: ResourceKind) -> Mistake {
    Mistake(
      "wrong-resource-kind",
      vi: (
        "`\(profile.id)` là \(profile.kind.name.vi.lowercased()), "
          + "không phải \(wanted.name.vi.lowercased())", "sửa `ids` hoặc `kind`"
      ),
      en: (
        "`\(profile.id)` is a \(profile.kind.rawValue), not a \(wanted.rawValue)",
        "mend `ids` or `kind`"
      )
    )
  }

  static func unknownSkill(_ skill: String, _ kind: ResourceKind, known: [String]) -> Mistake {
    let nearest = NearestName.find(skill, among: known)
    let file = "\(kind.collection).csv"
    return Mistake(
      "unknown-skill",
      vi: (
        "không \(kind.name.vi.lowercased()) nào có chuyên môn `\(shown(skill))`",
        nearest.map { "có phải là `\($0)`?" } ?? "thêm vào cột `skills` của \(file)"
      ),
      en: (
        "no \(kind.rawValue) has the skill `\(shown(skill))`",
        nearest.map { "did you mean `\($0)`?" } ?? "add it to column `skills` of \(file)"
      )
    )
  }

  static func noCandidate(_ need: ResourceNeed) -> Mistake {
    Mistake(
      "no-candidate",
      vi: (
        "không có \(need.kind.name.vi.lowercased()) nào hợp với `\(shown(need.role))`",
        "nới `skill`, `places` hoặc `ids`, hoặc thêm vào \(need.kind.collection).csv"
      ),
      en: (
        "no \(need.kind.rawValue) fits `\(shown(need.role))`",
        "loosen `skill`, `places` or `ids`, or add one to \(need.kind.collection).csv"
      )
    )
  }
}
