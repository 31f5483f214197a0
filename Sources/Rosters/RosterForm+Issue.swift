public import Attendance
public import Planning

extension RosterForm {
  /// Makes the list of an offering that is issued to be signed, filled in and read back.
  ///
  /// Beside what the roster has, each row bears its short code; who is new or changed since the list before is
  /// marked, those who are gone are named above the table, and what is known of a session already stands in its box.
  ///
  /// - Throws: as ``init(offering:in:language:)``.
  public init(
    offering: Offering,
    in plan: Plan,
    issue: ListIssue,
    language: Language
  ) throws(RosterError) {
    try self.init(offering: offering, in: plan, language: language)
    let activity = plan.programme.activities.first { $0.id == offering.activity }
    let tagged = Set(plan.programme.people.filter { $0.tags.contains("jury") }.map(\.id))
    let isJury = activity?.kind == .contest && offering.participants.allSatisfy(tagged.contains)
    title = RosterWords.listTitle(activity?.kind, isJury: isJury)[language]
    self.issue = issue
    let difference = issue.earlier.map {
      ListDifference(entries, sessions: IssuedList.sessions(of: offering), since: $0)
    }
    facts.append(
      RosterFact(label: RosterWords.manner[language], text: RosterWords.howToSign[language])
    )
    if let difference {
      facts.append(
        RosterFact(
          label: RosterWords.changesLabel(since: difference, language),
          text: RosterWords.changes(difference, rows: rows, language)
        )
      )
    }
    fillKnownMarks(offering, issue.state)
    if let difference { markChanges(difference) }
    addCodes(issue)
    for _ in 0..<max(0, issue.blankRows) { addBlankRow() }
  }

  /// The people with what is printed of them, as a record of the list keeps it.
  public var entries: [IssuedList.Entry] {
    let shown = columns.indices.filter { !columns[$0].key.isFilledIn && columns[$0].key != .serial }
    return rows.filter { !$0.id.isEmpty }.map { row in
      IssuedList.Entry(person: row.id, details: shown.map { row.cells[$0] })
    }
  }

  private mutating func fillKnownMarks(_ offering: Offering, _ state: AttendanceState) {
    for (position, column) in columns.enumerated() {
      guard case .session(let session) = column.key else { continue }
      for index in rows.indices {
        let known = state.entry(of: rows[index].id, in: offering.id, session: session)?.mark
        guard let known else { continue }
        let name = known.substitute.map { ": " + $0.name.tidied } ?? ""
        rows[index].cells[position] = known.mark.sign[language] + name
      }
    }
  }

  private mutating func markChanges(_ difference: ListDifference) {
    guard let position = columns.firstIndex(where: { $0.key == .note }) else { return }
    for index in rows.indices {
      if difference.added.contains(rows[index].id) {
        rows[index].cells[position] = RosterWords.isNew[language]
      } else if difference.changed.contains(rows[index].id) {
        rows[index].cells[position] = RosterWords.isChanged[language]
      }
    }
  }

  private mutating func addCodes(_ issue: ListIssue) {
    columns.insert(
      RosterColumn(
        key: .code,
        title: RosterWords.code[language],
        isCentred: true,
        widthMillimetres: 17
      ),
      at: min(1, columns.count)
    )
    for index in rows.indices {
      rows[index].cells.insert(issue.rowCodes.code(of: rows[index].id) ?? "", at: 1)
    }
  }

  private mutating func addBlankRow() {
    var cells = columns.map { _ in "" }
    cells[0] = String(rows.count + 1)
    rows.append(RosterRow(id: "", cells: cells))
  }
}

extension RosterColumn.Key {
  /// Whether its cells are left to the pen.
  var isFilledIn: Bool {
    switch self {
    case .session, .signature, .note, .code: true
    default: false
    }
  }
}
