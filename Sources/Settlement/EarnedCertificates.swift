public import Planning

/// Who earns the certificate of an offering, by the share of its sessions that they attended.
public struct EarnedCertificates: Hashable, Sendable {
  /// A person who earns it.
  public struct Entry: Hashable, Sendable {
    /// Who.
    public let person: Person
    /// Sessions attended.
    public let attended: Int
    /// What explains it where the share alone does not, a position in `remarks`.
    public let remark: Int?
  }

  /// Those who earn it, in no particular order.
  public let entries: [Entry]
  /// How many who came do not earn it.
  public let missed: Int
  /// Whether anything is recorded of who came.
  public let isRecorded: Bool
  /// The sessions of the offering.
  public let sessions: Int
  /// The organiser's decisions, each once.
  public let remarks: [LocalizedText]

  /// Works out who earns it; nil where the kind of activity gives none.
  public init?(_ offering: Offering, _ attended: AttendedOffering?, _ index: SettlementIndex) {
    let terms = index.programme.settlement
    guard let activity = index.activity(offering.activity),
      terms.certificateKinds.contains(activity.kind), !offering.participants.isEmpty
    else { return nil }
    sessions = offering.sessions.count
    isRecorded = attended != nil
    var remarks: [LocalizedText] = []
    var entries: [Entry] = []
    var missed = 0
    for person in attended?.people ?? [] {
      let count = person.sessions.count
      let earns = count * 1000 >= terms.certificateShare.thousandths * offering.sessions.count
      let own = terms.overrides(of: offering.id).compactMap { override in
        if case .certificate(person.person.id, let given) = override.change {
          return (given: given, reason: override.reason)
        }
        return nil
      }.first
      guard own?.given ?? (earns && count > 0) else {
        if count > 0 { missed += 1 }
        continue
      }
      var remark: Int?
      if let own, !earns {
        let note = LocalizedText(
          vi: "Cấp theo quyết định của đơn vị. Lý do: \(own.reason)",
          en: "Given by the office's decision. Reason: \(own.reason)"
        )
        remark = remarks.firstIndex(of: note) ?? remarks.count
        if remark == remarks.count { remarks.append(note) }
      }
      entries.append(Entry(person: person.person, attended: count, remark: remark))
    }
    self.entries = entries
    self.missed = missed
    self.remarks = remarks
  }
}
