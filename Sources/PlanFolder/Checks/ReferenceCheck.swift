import Planning

/// Every id that is used is defined.
struct ReferenceCheck {
  /// What an id may stand for.
  enum Target {
    case group, source, norm, place, organisation, person, resource, activity

    var name: LocalizedText {
      switch self {
      case .group: LocalizedText(vi: "nhóm", en: "group")
      case .source: LocalizedText(vi: "nguồn", en: "source")
      case .norm: LocalizedText(vi: "định mức", en: "norm")
      case .place: LocalizedText(vi: "địa điểm", en: "place")
      case .organisation: LocalizedText(vi: "đơn vị", en: "organisation")
      case .person: LocalizedText(vi: "người", en: "person")
      case .resource: LocalizedText(vi: "nguồn lực", en: "resource")
      case .activity: LocalizedText(vi: "hoạt động", en: "activity")
      }
    }

    /// Where it is defined.
    var file: String {
      switch self {
      case .group, .source: "programme.yaml"
      case .norm: "norms.yaml"
      case .place: "places.csv"
      case .organisation: "organisations.csv"
      case .person: "people.csv"
      case .resource: "venues.csv, trainers.csv, vehicles.csv, coordinators.csv"
      case .activity: "activities.yaml"
      }
    }
  }

  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  /// Reports an id that a complete register does not have.
  func check(
    _ id: String?,
    _ target: Target,
    in register: NameRegister,
    at subject: Subject
  ) {
    guard let id, !id.isEmpty, register.isComplete, !register.contains(id) else { return }
    findings.report(.unknownID(id, target, known: register.names), at: subject)
  }

  func check(
    _ ids: [String]?,
    _ target: Target,
    in register: NameRegister,
    at subject: Subject
  ) {
    for (position, id) in (ids ?? []).enumerated() {
      check(id, target, in: register, at: subject[position])
    }
  }
}

extension Mistake {
  static func unknownID(
    _ id: String,
    _ target: ReferenceCheck.Target,
    known: [String]
  ) -> Mistake {
    let nearest = NearestName.find(id, among: known)
    return Mistake(
      "unknown-id",
      vi: (
        "không có \(target.name.vi) `\(id)`",
        nearest.map { "có phải là `\($0)`?" } ?? "thêm vào \(target.file) hoặc sửa mã"
      ),
      en: (
        "there is no \(target.name.en) `\(id)`",
        nearest.map { "did you mean `\($0)`?" } ?? "add it to \(target.file) or mend the id"
      )
    )
  }
}
