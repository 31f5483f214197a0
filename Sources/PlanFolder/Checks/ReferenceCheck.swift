import Planning

/// Every id that is used is defined.
struct ReferenceCheck {
  /// What an id may stand for.
  enum Target {
    case group, source, norm, place, organisation, person, activity, site
    case resource(ResourceKind)

    var name: LocalizedText {
      switch self {
      case .group: LocalizedText(vi: "nhóm", en: "group")
      case .source: LocalizedText(vi: "nguồn", en: "source")
      case .norm: LocalizedText(vi: "định mức", en: "norm")
      case .place: LocalizedText(vi: "địa điểm", en: "place")
      case .organisation: LocalizedText(vi: "đơn vị", en: "organisation")
      case .person: LocalizedText(vi: "người", en: "person")
      case .resource(let kind):
        LocalizedText(vi: kind.name.vi.lowercased(), en: kind.rawValue)
      case .activity: LocalizedText(vi: "hoạt động", en: "activity")
      case .site: LocalizedText(vi: "điểm tham quan", en: "site")
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
      case .resource(let kind): "\(kind.collection).csv"
      case .activity: "activities.yaml"
      case .site: "sites.csv"
      }
    }
  }

  private let findings: Findings

  init(_ findings: Findings) {
    self.findings = findings
  }

  /// Reports an id that a complete register does not have and so many rows of a table use.
  func check(
    _ id: String?,
    _ target: Target,
    in register: NameRegister,
    at subject: Subject,
    rows: Int = 1
  ) {
    guard let id, !id.isEmpty, register.isComplete, !register.contains(id) else { return }
    if let absent = register.absentFiles[target.file] {
      findings.report(absent: absent, target, at: subject)
    } else {
      findings.report(.unknownID(id, target, known: register.names, rows: rows), at: subject)
    }
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

extension Findings {
  /// Reports once that a file is not there, at the first place that needs something of it; what needs
  /// it is in error.
  func report(absent file: SourceLocation, _ target: ReferenceCheck.Target, at subject: Subject) {
    markInError(subject)
    guard !isTold(file) else { return }
    let user = sources.location(of: subject)
    report(.absentTable(target, user: user), at: file)
  }
}

extension Mistake {
  static func absentTable(_ target: ReferenceCheck.Target, user: SourceLocation) -> Mistake {
    Mistake(
      "missing-file",
      vi: (
        "thiếu tệp \(target.file), trong khi \(user.file):\(user.line) cần đến tệp này",
        "thêm tệp này; `lichtrinh new` tạo một tệp mẫu"
      ),
      en: (
        "\(target.file) is missing, and \(user.file):\(user.line) needs it",
        "add it; `lichtrinh new` makes an example of it"
      )
    )
  }

  static func unknownID(
    _ id: String,
    _ target: ReferenceCheck.Target,
    known: [String],
    rows: Int
  ) -> Mistake {
    let nearest = NearestName.find(id, among: known)
    let inRows = LocalizedText(
      vi: rows > 1 ? " (\(rows) dòng)" : "",
      en: rows > 1 ? " (in \(rows) rows)" : ""
    )
    return Mistake(
      "unknown-id",
      vi: (
        "không có \(target.name.vi) `\(id)`\(inRows.vi)",
        nearest.map { "có phải là `\($0)`?" } ?? "thêm vào \(target.file) hoặc sửa mã"
      ),
      en: (
        "there is no \(target.name.en) `\(id)`\(inRows.en)",
        nearest.map { "did you mean `\($0)`?" } ?? "add it to \(target.file) or mend the id"
      )
    )
  }
}
