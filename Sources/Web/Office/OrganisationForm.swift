import Planning
import Store

/// What is stated of an organisation, as a form shows and sends it: the template "organisation-form" within pages.
struct OrganisationForm {
  struct Choice {
    var value: String
    var name: String
    var isChosen: Bool
  }

  var action: String
  var name: String
  var kinds: [Choice]
  var districts: [Choice]
  var address: String
  var industry: String
  var reasons: [String]

  /// A form with what is kept, or, where it was refused, with what was sent.
  ///
  /// - Parameters:
  ///   - profile: what is kept; nil: a new one.
  ///   - action: where it is sent.
  ///   - programme: whose districts may be chosen.
  ///   - reasons: why it was refused; empty: it was not.
  ///   - visit: who looks.
  init(
    _ profile: OrganisationProfile?,
    action: String,
    _ programme: Programme,
    reasons: [LocalizedText],
    _ visit: Visit
  ) {
    func field(_ name: String, _ kept: String?) -> String {
      reasons.isEmpty ? kept ?? "" : visit.form[name] ?? ""
    }
    self.action = action
    self.reasons = reasons.map(visit.say)
    name = field("name", profile?.name)
    address = field("address", profile?.address)
    industry = field("industry", profile?.industry)
    let kind = field("kind", profile?.kind)
    let known = Self.kinds + [profile?.kind].compactMap(\.self).filter { !Self.kinds.contains($0) }
    kinds = known.map {
      Choice(value: $0, name: visit.say(OrganisationsPage.kind($0)), isChosen: $0 == kind)
    }
    let district = field("district", profile?.district)
    districts = programme.places
      .filter { $0.isDistrict && (visit.ownDistrict == nil || $0.id == visit.ownDistrict) }
      .map { Choice(value: $0.id, name: visit.say($0.name), isChosen: $0.id == district) }
  }

  private static let kinds = ["enterprise", "household", "cooperative", "office"]

  /// What was sent; what is wrong with it otherwise.
  static func sent(
    _ visit: Visit,
    _ programme: Programme,
    besides kept: OrganisationProfile?
  ) -> Result<OrganisationFacts, Mistakes> {
    func text(_ name: String) -> String {
      (visit.form[name] ?? "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    func optional(_ name: String) -> String? { text(name).isEmpty ? nil : text(name) }
    var reasons: [LocalizedText] = []
    if text("name").isEmpty {
      reasons.append(LocalizedText(vi: "Thiếu tên đơn vị.", en: "The name is missing."))
    }
    if !(kinds + [kept?.kind].compactMap(\.self)).contains(text("kind")) {
      reasons.append(LocalizedText(vi: "Chưa chọn loại đơn vị.", en: "Choose the kind."))
    }
    let isDistrict = programme.places.contains { $0.isDistrict && $0.id == text("district") }
    if !isDistrict || visit.ownDistrict.map({ $0 != text("district") }) ?? false {
      reasons.append(LocalizedText(vi: "Chưa chọn địa bàn.", en: "Choose the district."))
    }
    if ["name", "address", "industry"].contains(where: { text($0).utf8.count > 400 }) {
      reasons.append(
        LocalizedText(vi: "Mỗi ô dài nhất 400 byte.", en: "Each field has 400 octets at most.")
      )
    }
    guard reasons.isEmpty else { return .failure(Mistakes(reasons: reasons)) }
    return .success(
      OrganisationFacts(
        name: text("name"),
        kind: text("kind"),
        district: text("district"),
        address: optional("address"),
        industry: optional("industry")
      )
    )
  }

  /// What is wrong with what was sent.
  struct Mistakes: Error {
    var reasons: [LocalizedText]
  }
}
