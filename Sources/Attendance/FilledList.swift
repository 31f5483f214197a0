public import Planning

/// A list that someone filled in, as its cells were understood.
public struct FilledList: Sendable {
  /// The code of the list; nil: it bears none.
  public let code: String?
  /// The language of its titles.
  public let language: Language
  /// The titles of the sessions' columns, heading and title joined, in order.
  public let sessionTitles: [FilledCell]
  /// The rows with a name, a code or a mark.
  public let rows: [FilledRow]

  private enum Column: Hashable {
    case serial, code, name, birthYear, sex, organisation, position, address, phone, signature, note
  }

  private static let titles: [(Column, [String])] = [
    (.serial, ["stt", "no."]), (.code, ["ma", "code"]), (.name, ["ho va ten", "full name"]),
    (.birthYear, ["nam sinh", "birth year"]), (.sex, ["gioi tinh", "sex"]),
    (.organisation, ["don vi", "organisation"]), (.position, ["chuc vu", "position"]),
    (.address, ["dia chi", "address"]), (.phone, ["dien thoai", "telephone"]),
    (.signature, ["ky ten", "signature"]), (.note, ["ghi chu", "note"]),
  ]

  /// Finds the table among the cells of a sheet or CSV file; nil where no row has the title of names.
  public init?(_ cells: [[FilledCell]]) {
    guard let header = cells.firstIndex(where: { row in row.contains { Self.column($0) == .name } })
    else { return nil }
    var places: [Column: Int] = [:]
    for (position, cell) in cells[header].enumerated() {
      if let column = Self.column(cell), places[column] == nil { places[column] = position }
    }
    guard let name = places[.name] else { return nil }
    language = FoldedName.fold(cells[header][name].text).contains("full") ? .en : .vi
    code = cells.prefix(header + 2).joined().lazy.compactMap { Self.listCode(in: $0.text) }.first

    // Under a header that names days stands a second row with the halves of the days.
    var titles = cells[header]
    var first = header + 1
    if first < cells.count, Self.isSecondHeader(cells[first], name: name) {
      titles = Self.joined(cells[header], cells[first])
      first += 1
    }
    let sessions = titles.indices.filter { position in
      !titles[position].text.trimmed.isEmpty && !places.values.contains(position)
    }
    sessionTitles = sessions.map { titles[$0] }
    rows = cells[min(first, cells.count)...].compactMap { row in
      Self.row(row, places, sessions)
    }
  }

  private static func column(_ cell: FilledCell) -> Column? {
    let title = FoldedName.fold(cell.text).trimmed
    if let found = titles.first(where: { $0.1.contains(title) })?.0 { return found }
    // The title of the codes bears the code of the list in CSV files.
    let words = cell.text.trimmed.split(separator: " ")
    let isCode = words.count == 2 && PageCode.isMeant(String(words[1]))
    return isCode && ["ma", "code"].contains(FoldedName.fold(String(words[0]))) ? .code : nil
  }

  private static func listCode(in text: String) -> String? {
    text.split(whereSeparator: \.isWhitespace).map(String.init).first(where: PageCode.isMeant)
  }

  private static func isSecondHeader(_ row: [FilledCell], name: Int) -> Bool {
    let hasName = row.indices.contains(name) && !row[name].text.trimmed.isEmpty
    let halves = ["sang", "chieu", "toi", "a.m.", "p.m.", "eve."]
    return !hasName
      && row.contains { cell in
        let text = FoldedName.fold(cell.text).trimmed
        return halves.contains(text) || (text.count == 5 && text.dropFirst(2).first == ":")
      }
  }

  /// The titles of two header rows; a day stands over all its sessions, in the first one's cell.
  private static func joined(_ upper: [FilledCell], _ lower: [FilledCell]) -> [FilledCell] {
    var heading = ""
    let count = max(upper.count, lower.count)
    return (0..<count).map { position in
      let above = upper.indices.contains(position) ? upper[position].text.trimmed : ""
      let below = lower.indices.contains(position) ? lower[position].text.trimmed : ""
      var cell =
        upper.indices.contains(position)
        ? upper[position] : FilledCell(text: "", line: lower[position].line, column: position + 1)
      if !above.isEmpty { heading = above }
      if !below.isEmpty { cell.text = "\(heading) \(below)" }
      return cell
    }
  }

  private static func row(
    _ cells: [FilledCell],
    _ places: [Column: Int],
    _ sessions: [Int]
  ) -> FilledRow? {
    func text(_ column: Column) -> String {
      places[column].flatMap { cells.indices.contains($0) ? cells[$0].text.trimmed : nil } ?? ""
    }
    // The apostrophe that keeps spreadsheets from taking a text for a formula is not part of it.
    func plain(_ column: Column) -> String {
      let text = text(column)
      return text.hasPrefix("'") ? String(text.dropFirst()) : text
    }
    let line = cells.first?.line ?? 1
    let sexes: [String: Sex] = ["nam": .male, "m": .male, "nu": .female, "f": .female]
    let row = FilledRow(
      line: line,
      code: text(.code),
      name: plain(.name),
      birthYear: Int(text(.birthYear)),
      sex: sexes[FoldedName.fold(text(.sex))],
      organisation: plain(.organisation),
      position: plain(.position),
      address: plain(.address),
      phone: plain(.phone),
      signs: sessions.map { position in
        cells.indices.contains(position)
          ? cells[position] : FilledCell(text: "", line: line, column: position + 1)
      }
    )
    return row.name.isEmpty && row.code.isEmpty && !row.hasSigns ? nil : row
  }
}
