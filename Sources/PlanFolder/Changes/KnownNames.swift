import Planning

/// The ids of a programme that changes, pins and scenarios may name.
struct KnownNames {
  /// What an id may stand for.
  enum Kind {
    case activity, offering, resource, person, organisation, source, group, place

    var name: LocalizedText {
      switch self {
      case .activity: LocalizedText(vi: "hoạt động", en: "activity")
      case .offering: LocalizedText(vi: "đợt", en: "offering")
      case .resource:
        LocalizedText(
          vi: "địa điểm, giảng viên, xe hay cán bộ",
          en: "venue, trainer, vehicle or coordinator"
        )
      case .person: LocalizedText(vi: "người", en: "person")
      case .organisation: LocalizedText(vi: "đơn vị", en: "organisation")
      case .source: LocalizedText(vi: "nguồn", en: "source")
      case .group: LocalizedText(vi: "nhóm", en: "group")
      case .place: LocalizedText(vi: "địa điểm", en: "place")
      }
    }
  }

  private let programme: Programme
  /// The offerings that there are; nil: any number of an activity's may be.
  private let published: PublishedOfferings?
  private var sets: [Kind: Set<String>] = [:]

  init(_ programme: Programme, _ published: PublishedOfferings? = nil) {
    self.programme = programme
    self.published = published
    for kind: Kind in [.activity, .resource, .person, .organisation, .source, .group, .place] {
      sets[kind] = Set(list(kind))
    }
  }

  /// The ids of a kind, in order.
  private func list(_ kind: Kind) -> [String] {
    switch kind {
    case .activity, .offering: programme.activities.map(\.id)
    case .resource: programme.resources.map(\.id)
    case .person: programme.people.map(\.id)
    case .organisation: programme.organisations.map(\.id)
    case .source: programme.sources.map(\.id)
    case .group: programme.groups.map(\.id)
    case .place: programme.places.map(\.id)
    }
  }

  /// An id that the programme has; nil with a diagnostic for any other.
  func id(_ literal: Literal?, _ kind: Kind) -> String? {
    guard let literal, let id = literal.identifier() else { return nil }
    if kind == .offering {
      guard activity(of: id) != nil else { return unknown(literal, id, kind) }
      guard let published, !published.ids.contains(id) else { return id }
      literal.report(.notPublished(id, in: published))
      return nil
    }
    return sets[kind, default: []].contains(id) ? id : unknown(literal, id, kind)
  }

  /// The activity of an offering's id, `<activity>-<number>`.
  func activity(of offering: String) -> String? {
    guard let dash = offering.lastIndex(of: "-"),
      let number = Int(offering[offering.index(after: dash)...]), number > 0
    else { return nil }
    let activity = String(offering[..<dash])
    return sets[.activity, default: []].contains(activity) ? activity : nil
  }

  /// Reports an id that is not there.
  private func unknown(_ literal: Literal, _ id: String, _ kind: Kind) -> String? {
    literal.report(.notThere(id, kind, known: list(kind)))
    return nil
  }
}

/// The offerings of a revision.
public struct PublishedOfferings: Sendable {
  /// The revision's number.
  public var revision: Int
  /// Their ids.
  public var ids: [String]

  /// Takes them.
  public init(revision: Int, ids: [String]) {
    self.revision = revision
    self.ids = ids
  }
}

extension Mistake {
  static func notPublished(_ id: String, in published: PublishedOfferings) -> Mistake {
    let nearest = NearestName.find(id, among: published.ids)
    return Mistake(
      "unknown-id",
      vi: (
        "bản số \(published.revision) không có đợt `\(id)`",
        nearest.map { "có phải là `\($0)`?" } ?? "sửa mã hoặc chọn bản khác bằng --from"
      ),
      en: (
        "revision \(published.revision) has no offering `\(id)`",
        nearest.map { "did you mean `\($0)`?" } ?? "mend the id or choose another with --from"
      )
    )
  }

  static func notThere(_ id: String, _ kind: KnownNames.Kind, known: [String]) -> Mistake {
    let nearest = kind == .offering ? nil : NearestName.find(id, among: known)
    let hint =
      kind == .offering
      ? LocalizedText(
        vi: "viết mã hoạt động, dấu `-` và số thứ tự, như \(known.first ?? "G1-01")-1",
        en: "write the activity's id, `-` and a number, as \(known.first ?? "G1-01")-1"
      )
      : LocalizedText(vi: "sửa mã", en: "mend the id")
    return Mistake(
      "unknown-id",
      vi: (
        "không có \(kind.name.vi) `\(id)`", nearest.map { "có phải là `\($0)`?" } ?? hint.vi
      ),
      en: (
        "there is no \(kind.name.en) `\(id)`", nearest.map { "did you mean `\($0)`?" } ?? hint.en
      )
    )
  }

  static func notOneEvent(_ found: [String], known: [String]) -> Mistake {
    let what = found.isEmpty ? "–" : listed(found)
    return Mistake(
      "one-event",
      vi: ("mỗi thay đổi nêu đúng một việc, ở đây: \(what)", "dùng một trong: \(listed(known))"),
      en: ("a change says exactly one thing, here: \(what)", "use one of: \(listed(known))")
    )
  }

  static func notChange(_ name: String, _ written: String) -> Mistake {
    Mistake(
      "wrong-type",
      vi: (
        "`\(name)`: \"\(shown(written))\" không phải là mức thay đổi",
        "viết số đồng như -200_000_000 hoặc phần trăm như -10%"
      ),
      en: (
        "`\(name)`: \"\(shown(written))\" is no change of an amount",
        "write đồng as -200_000_000 or a percentage as -10%"
      )
    )
  }

  static let byOrTo = Mistake(
    "by-or-to",
    vi: ("cần đúng một trong `by` và `to`", "giữ đúng một"),
    en: ("exactly one of `by` and `to` is needed", "keep one")
  )

  static func noYearCeiling(_ source: String) -> Mistake {
    Mistake(
      "no-ceiling",
      vi: ("nguồn `\(source)` không có mức trần cả năm", "thêm mức trần cả năm vào programme.yaml"),
      en: ("source `\(source)` has no ceiling of the whole year", "add one to programme.yaml")
    )
  }

  static func alreadyThere(_ id: String, _ kind: KnownNames.Kind) -> Mistake {
    Mistake(
      "duplicate-id",
      vi: ("đã có \(kind.name.vi) `\(id)`", "đặt mã khác"),
      en: ("there is \(kind.name.en) `\(id)` already", "choose another id")
    )
  }
}
