public import Planning

/// How far a revision of a plan has come.
public enum RevisionStatus: String, Sendable, CaseIterable, Codable {
  /// Dự thảo: still being worked on.
  case draft
  /// Đã trình: with the approver; it changes no more.
  case submitted
  /// Đã duyệt: in force by a decision.
  case approved
  /// Đã điều chỉnh: approved once, and followed by another by a later decision.
  case adjusted

  /// Its name.
  public var name: LocalizedText {
    switch self {
    case .draft: LocalizedText(vi: "dự thảo", en: "draft")
    case .submitted: LocalizedText(vi: "đã trình", en: "submitted")
    case .approved: LocalizedText(vi: "đã duyệt", en: "approved")
    case .adjusted: LocalizedText(vi: "đã điều chỉnh", en: "adjusted")
    }
  }
}

/// The decision by which a revision was approved or adjusted.
public struct RevisionDecision: Hashable, Sendable, Codable {
  /// Its number, such as `10/QĐ-UBND`.
  public var number: String
  /// Its date, `YYYY-MM-DD`.
  public var date: String
  /// Who signed it.
  public var signer: String

  /// Makes a decision.
  public init(number: String, date: String, signer: String) {
    self.number = number
    self.date = date
    self.signer = signer
  }
}

/// A revision of a plan and what became of it.
public struct StoredRevision: Hashable, Sendable, Codable {
  /// One step.
  public struct Step: Hashable, Sendable, Codable {
    /// What it became.
    public var status: RevisionStatus
    /// When, `YYYY-MM-DDTHH:MM+07:00`.
    public var time: String
    /// By whom, as the caller was told.
    public var by: String
    /// The decision; set for approval and adjustment.
    public var decision: RevisionDecision?
    /// The number of the revision that follows an adjusted one.
    public var successor: Int?
  }

  /// The number, from 1.
  public var number: Int
  /// Why it was made, in the organiser's words.
  public var reason: String
  /// The steps, in order; the last one tells what it is now.
  public var steps: [Step]
  /// How many documents are frozen with it; 0 for a draft.
  public var documents: Int

  /// What it is now.
  public var status: RevisionStatus { steps.last?.status ?? .draft }
}
