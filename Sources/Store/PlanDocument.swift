public import Planning

/// A file of a plan folder, to the byte.
public struct PlanDocument: Hashable, Sendable {
  /// The path relative to the folder, with `/`; one that begins with `../` is of a folder beside it.
  public var path: String
  /// What it holds.
  public var bytes: [UInt8]
  /// Whether it is its owner's alone.
  public var isPrivate: Bool

  /// Makes a document.
  public init(path: String, bytes: [UInt8], isPrivate: Bool = false) {
    self.path = path
    self.bytes = bytes
    self.isPrivate = isPrivate
  }

  /// Whether a path stays in the folder or one beside it and has no empty or dotted part.
  public static func isKept(_ path: String) -> Bool {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if parts.first == ".." { parts.removeFirst() }
    return !parts.isEmpty && !parts.contains { ["", ".", ".."].contains($0) }
      && !path.utf8.contains(0)
  }

  /// The journal of attendance, which is kept line by line.
  static let journalPath = "attendance/journal.jsonl"
}

/// What a plan folder holds: the programme that it states, and every file.
public struct FolderContent: Sendable {
  /// What the files state.
  public var programme: Programme
  /// The files.
  public var documents: [PlanDocument]
  /// The plan to whose offerings people register; nil: what was known of them stays.
  public var plan: Plan?

  /// Makes a content.
  public init(programme: Programme, documents: [PlanDocument], plan: Plan? = nil) {
    self.programme = programme
    self.documents = documents
    self.plan = plan
  }
}
