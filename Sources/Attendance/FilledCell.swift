public import Planning

/// A cell of a list that someone filled in, with its place.
public struct FilledCell: Hashable, Sendable {
  /// What stands in it.
  public var text: String
  /// The line or row, from 1.
  public var line: Int
  /// The column, from 1.
  public var column: Int

  /// Makes a cell.
  public init(text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}

/// A row of a list that someone filled in.
public struct FilledRow: Hashable, Sendable {
  /// The line or row of the file, from 1.
  public var line: Int
  /// The short code; empty: none.
  public var code: String
  /// The name; empty: none.
  public var name: String
  /// The year of birth, as far as one is written.
  public var birthYear: Int?
  /// Nam or Nữ, as far as it is written.
  public var sex: Sex?
  /// What is written of the organisation.
  public var organisation: String
  /// What is written of the position.
  public var position: String
  /// What is written of the address.
  public var address: String
  /// What is written of the telephone.
  public var phone: String
  /// What is written for each session of the list, in order.
  public var signs: [FilledCell]

  /// Whether anything is written for any session.
  var hasSigns: Bool { signs.contains { !$0.text.trimmed.isEmpty } }
}
