public import Attendance
public import Planning

/// What makes a roster one that is issued to be signed and read back: its number, its codes, what changed.
public struct ListIssue: Sendable {
  /// The code of the list as a file; pages bear it with their numbers.
  var code: PageCode
  let key: AttendanceKey
  let rowCodes: RowCodes
  /// What is known of the people already.
  let state: AttendanceState
  /// The list before; nil: this is the first.
  let earlier: IssuedList?
  /// Rows without a name, for those who come without being on the list.
  let blankRows: Int

  /// Makes the next issue of an offering's list.
  ///
  /// - Parameters:
  ///   - offering: as planned, with those who joined.
  ///   - revision: of the plan; 0: none was published.
  ///   - earlier: the list issued before.
  ///   - state: what is known of the people already.
  ///   - blankRows: rows for those who come without being on the list.
  ///   - key: the plan's.
  public init(
    offering: Offering,
    revision: Int,
    after earlier: IssuedList?,
    state: AttendanceState,
    blankRows: Int,
    key: AttendanceKey
  ) {
    code = PageCode(
      offering: offering.id,
      revision: revision,
      issue: (earlier?.issue ?? 0) + 1,
      page: 0,
      pages: 0
    )
    self.key = key
    rowCodes = RowCodes(offering: offering.id, people: offering.participants, key)
    self.state = state
    self.earlier = earlier
    self.blankRows = blankRows
  }

  /// The number of the list.
  public var issue: Int { code.issue }

  /// The code of a page.
  func text(page: Int, of pages: Int) -> String {
    var code = code
    code.page = page
    code.pages = pages
    return code.text(key)
  }
}
