import Almanac
public import Planning

/// What a filled list says, held against what is known: what would be recorded, what stays, and what is unclear.
public struct ListImport: Sendable {
  /// Something that someone must look at.
  public struct Problem: Hashable, Sendable {
    /// The line or row of the file, from 1.
    public var line: Int
    /// The column, from 1.
    public var column: Int
    /// What is wrong and what to do.
    public var text: LocalizedText
  }

  /// A mark that is known otherwise than the list has it.
  public struct Difference: Hashable, Sendable {
    /// The line or row of the file, from 1.
    public var line: Int
    /// What the list has.
    public var mark: SessionMark
    /// What was known before.
    public var known: AttendanceMark
  }

  /// Someone who is on no list of the offering.
  public struct Newcomer: Hashable, Sendable {
    /// The line or row of the file, from 1.
    public var line: Int
    /// Who it is; a person of the programme or a new one.
    public var person: Person
    /// Whether the programme knows the person.
    public var isKnown: Bool
    /// Names on the list that are near.
    public var near: [String]
    /// How the newcomer was there.
    public var marks: [SessionMark]
  }

  /// What is to be recorded.
  public private(set) var marks: [SessionMark] = []
  /// What is known otherwise; among `marks` only where earlier marks are to be replaced.
  public private(set) var differences: [Difference] = []
  /// How many marks are known just so.
  public private(set) var unchanged = 0
  /// Who came without being on the list.
  public private(set) var newcomers: [Newcomer] = []
  /// What is unclear; rows with a problem are not recorded.
  public private(set) var problems: [Problem] = []

  private let offering: Offering
  private let people: [Person]
  private let listed: [Person]
  private let organisations: [OrganisationProfile]
  private let state: AttendanceState
  private let codes: RowCodes
  private let language: Language
  private let sessions: [Int?]
  private let replaces: Bool
  private var namedAt: [String: Int] = [:]

  /// Holds a list against what is known.
  ///
  /// - Parameters:
  ///   - list: what was filled in.
  ///   - offering: the list's, with those who joined.
  ///   - programme: with those who joined among its people.
  ///   - state: what is known.
  ///   - sessions: for each session of the list its position in the offering; nil: it has none any more.
  ///   - codes: the offering's.
  ///   - replaces: whether what is known otherwise is to be replaced.
  public init(
    _ list: FilledList,
    offering: Offering,
    programme: Programme,
    state: AttendanceState,
    sessions: [Int?],
    codes: RowCodes,
    replaces: Bool
  ) {
    self.offering = offering
    self.state = state
    self.codes = codes
    self.sessions = sessions
    self.replaces = replaces
    language = list.language
    people = programme.people
    organisations = programme.organisations
    let ids = Set(offering.participants)
    listed = people.filter { ids.contains($0.id) }
    for row in list.rows { take(row) }
  }

  private mutating func take(_ row: FilledRow) {
    guard let person = match(row) else { return }
    if let line = namedAt[person.id] {
      report(
        row,
        vi: "trùng với dòng \(line); bỏ một trong hai dòng",
        en: "the same person as line \(line); take one of the two lines out"
      )
      return
    }
    namedAt[person.id] = row.line
    guard let marks = marks(of: row, person) else { return }
    for mark in marks { keep(mark, row) }
  }

  private mutating func keep(_ mark: SessionMark, _ row: FilledRow) {
    let known = state.entry(of: mark.person, in: offering.id, session: mark.session)?.mark
    guard let known else {
      marks.append(mark)
      return
    }
    if known.mark == mark.mark && known.substitute?.name == mark.substitute?.name {
      unchanged += 1
      return
    }
    differences.append(Difference(line: row.line, mark: mark, known: known.mark))
    if replaces { marks.append(mark) }
  }

  // MARK: Who it is

  /// The person of a row: by its code, then by name and year of birth; nil where someone must look.
  private mutating func match(_ row: FilledRow) -> Person? {
    let name = FoldedName(row.name)
    if !row.code.isEmpty {
      guard let id = codes.person(typed: row.code),
        let person = listed.first(where: { $0.id == id })
      else {
        report(
          row,
          vi:
            "mã dòng «\(shown(row.code))» không có trong danh sách của đợt này; xoá mã để tìm theo tên",
          en: "the row code '\(shown(row.code))' is none of this offering's; clear it to go by name"
        )
        return nil
      }
      let isSame = row.name.isEmpty || name == FoldedName(person.name)
      guard isSame || (row.birthYear != nil && row.birthYear == person.birthYear) else {
        report(
          row,
          vi: "mã dòng là của người khác với tên ghi ở dòng này; sửa mã hoặc tên",
          en: "the row code is of someone else than the name says; mend the code or the name"
        )
        return nil
      }
      return person
    }
    guard !row.name.isEmpty else {
      report(
        row,
        vi: "có điểm danh nhưng không có tên và mã; ghi tên hoặc xoá dòng",
        en: "marks without name and code; write the name or take the line out"
      )
      return nil
    }
    let same = listed.filter { FoldedName($0.name) == name && agrees($0, row) }
    if same.count == 1 { return same[0] }
    if same.count > 1 {
      report(
        row,
        vi: "\(same.count) người trong danh sách trùng tên này; ghi mã dòng hoặc năm sinh",
        en: "\(same.count) people on the list bear this name; write the row code or year of birth"
      )
      return nil
    }
    take(newcomer: row, name)
    return nil
  }

  private func agrees(_ person: Person, _ row: FilledRow) -> Bool {
    guard let written = row.birthYear, let known = person.birthYear else { return true }
    return written == known
  }

  private mutating func take(newcomer row: FilledRow, _ name: FoldedName) {
    let known = people.filter { FoldedName($0.name) == name && $0.birthYear == row.birthYear }
    let written = FoldedName.fold(row.organisation)
    let organisation = organisations.first { FoldedName.fold($0.name) == written }
    let fresh = Person(
      id: "",
      name: row.name,
      birthYear: row.birthYear,
      sex: row.sex ?? .male,
      organisation: organisation?.id,
      position: row.position.isEmpty ? nil : row.position,
      address: row.address.isEmpty ? nil : row.address,
      phone: row.phone.isEmpty ? nil : row.phone
    )
    if known.count != 1 && row.sex == nil {
      let near = nearest(row)
      report(
        row,
        vi: "không có ai tên này trong danh sách\(hint(near, "; gần giống: ")); "
          + "sửa tên, hoặc ghi giới tính nếu là người mới",
        en: "nobody of this name is on the list\(hint(near, "; near: ")); "
          + "mend the name, or write the sex of someone new"
      )
      return
    }
    let person = known.count == 1 ? known[0] : fresh
    guard let marks = marks(of: row, person) else { return }
    newcomers.append(
      Newcomer(
        line: row.line,
        person: person,
        isKnown: known.count == 1,
        near: nearest(row),
        marks: marks
      )
    )
  }

  private func nearest(_ row: FilledRow) -> [String] {
    let written = FoldedName(row.name).parts.joined(separator: " ")
    let names = listed.map { (FoldedName($0.name).parts.joined(separator: " "), $0) }
    let found = NearestName.list(written, among: names.map(\.0), most: 3)
    return found.compactMap { text in
      names.first { $0.0 == text }.map { pair in
        pair.1.name + (pair.1.birthYear.map { " (\($0))" } ?? "")
      }
    }
  }

  private func hint(_ names: [String], _ label: String) -> String {
    names.isEmpty ? "" : label + names.joined(separator: ", ")
  }

  // MARK: How they were there

  /// The marks of a row; nil where one of its signs is unclear.
  private mutating func marks(of row: FilledRow, _ person: Person) -> [SessionMark]? {
    var marks: [SessionMark] = []
    var isClear = true
    for (position, cell) in row.signs.enumerated() {
      let sign = MarkSign(cell.text, language)
      if sign == .blank { continue }
      guard position < sessions.count, let session = sessions[position],
        offering.sessions.indices.contains(session)
      else {
        report(
          cell,
          vi: "buổi này không còn trong kế hoạch; ghi vào danh sách in lại",
          en: "this session is no longer in the plan; use the list issued again"
        )
        isClear = false
        continue
      }
      var mark = SessionMark(
        person: person.id,
        session: session,
        day: offering.sessions[session].date,
        mark: .present
      )
      switch sign {
      case .blank: continue
      case .mark(let written): mark.mark = written
      case .substitute(let name):
        mark.mark = .substituted
        switch Substitute.colleague(name, of: person, among: people) {
        case .success(let substitute): mark.substitute = substitute
        case .failure(let fault):
          report(cell, vi: fault.text.vi, en: fault.text.en)
          isClear = false
        }
      case .unclear(let text):
        isClear = false
        report(
          cell,
          vi: "«\(shown(text))» không rõ nghĩa; ghi x (có mặt), M (muộn), P (có phép), K (vắng), "
            + "T: tên người thay",
          en: "'\(shown(text))' is unclear; write x (present), L (late), E (excused), A (absent), "
            + "S: name of the substitute"
        )
      }
      marks.append(mark)
    }
    return isClear ? marks : nil
  }

  private mutating func report(_ row: FilledRow, vi: String, en: String) {
    problems.append(Problem(line: row.line, column: 1, text: LocalizedText(vi: vi, en: en)))
  }

  private mutating func report(_ cell: FilledCell, vi: String, en: String) {
    problems.append(
      Problem(line: cell.line, column: cell.column, text: LocalizedText(vi: vi, en: en))
    )
  }

  private func shown(_ text: String) -> String {
    text.count <= 30 ? text : text.prefix(27) + "…"
  }
}
