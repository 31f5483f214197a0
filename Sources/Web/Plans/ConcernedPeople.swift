import Foundation
import Store

/// The people of a plan whom the plan concerns: those whom some other document names, in a request, an answer, a list, or
/// enrols by a tag.
///
/// A province registers many more people than ask for anything in a year. Whoever no other document names changes
/// neither problem nor plan, and pages find them in the store itself; a plan is opened without them, so that the
/// server's memory grows with the plan and not with the register.
struct ConcernedPeople {
  /// Tables with fewer octets are read as they are.
  static let fewestOctets = 1_000_000

  /// Documents with those rows of `people.csv` alone; nil where all rows are read.
  static func documents(_ documents: [PlanDocument]) -> [PlanDocument]? {
    guard let position = documents.firstIndex(where: { $0.path == "people.csv" }),
      documents[position].bytes.count >= fewestOctets,
      // What a workbook names is not seen here.
      !documents.contains(where: { $0.path.hasSuffix(".xlsx") }),
      let table = PeopleTable(documents[position].bytes)
    else { return nil }
    let known = Set(table.rows.map(\.id))
    var named: Set<String> = []
    for (index, document) in documents.enumerated() where index != position {
      for id in names(in: document.bytes) where known.contains(id) { named.insert(id) }
    }
    for tag in enrolledTags(documents) + ["jury"] { named.formUnion(table.ids(with: tag)) }
    var kept = documents
    kept[position] = PlanDocument(
      path: "people.csv",
      bytes: table.bytes(of: named),
      isPrivate: documents[position].isPrivate
    )
    return kept
  }

  /// The tags by which activities enrol people: `enrolled: {tag: jury}`.
  private static func enrolledTags(_ documents: [PlanDocument]) -> [String] {
    guard let activities = documents.first(where: { $0.path == "activities.yaml" }) else {
      return []
    }
    let text = String(decoding: activities.bytes, as: UTF8.self)
    return text.matches(of: /enrolled:\s*\{?\s*tag:\s*["']?([^,}"'\n]+)/).map {
      $0.1.trimmingCharacters(in: .whitespaces)
    }
  }

  /// Whatever in a text may be an id, with and without a full stop behind it.
  private static func names(in bytes: [UInt8]) -> Set<String> {
    var names: Set<String> = []
    for run in bytes.split(whereSeparator: { !isOfId($0) }) where run.count <= 65 {
      names.insert(String(decoding: run, as: UTF8.self))
      if run.last == UInt8(ascii: ".") {
        names.insert(String(decoding: run.dropLast(), as: UTF8.self))
      }
    }
    return names
  }

  private static func isOfId(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }
}

/// A table of people as its octets, cut into records without reading their cells.
struct PeopleTable {
  /// A record: the id that it begins with, and where it stands.
  struct Row {
    var id: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private let heading: Range<Int>
  private(set) var rows: [Row] = []

  /// Cuts a table whose first column is `id`, as templates and the store write it; nil for any other.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    var records = Self.records(bytes)
    guard let heading = records.first else { return nil }
    self.heading = heading
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let first = bytes[heading].starts(with: mark) ? bytes[heading].dropFirst(3) : bytes[heading]
    guard first.starts(with: Array("id,".utf8)) else { return nil }
    records.removeFirst()
    rows = records.map { range in
      let cell = bytes[range].prefix { $0 != UInt8(ascii: ",") }
      let id = String(decoding: cell, as: UTF8.self)
      return Row(id: id.filter { $0 != "\"" && $0 != " " }, range: range)
    }
  }

  /// The ids of records in which a text stands.
  func ids(with text: String) -> [String] {
    let sought = Array(text.utf8)
    return bytes.withUnsafeBytes { octets in
      rows.filter { Self.has(sought, octets[$0.range]) }.map(\.id)
    }
  }

  /// Whether octets have others in them; the system looks for the first one, since a register of a province is looked
  /// through at each opening of its plan.
  private static func has(_ sought: [UInt8], _ octets: Slice<UnsafeRawBufferPointer>) -> Bool {
    guard let first = sought.first else { return true }
    let octets = UnsafeRawBufferPointer(rebasing: octets)
    guard let start = octets.baseAddress else { return false }
    var position = 0
    while octets.count - position >= sought.count {
      guard let found = memchr(start + position, Int32(first), octets.count - position) else {
        return false
      }
      position = UnsafeRawPointer(found) - start
      if octets.count - position >= sought.count,
        memcmp(start + position, sought, sought.count) == 0
      {
        return true
      }
      position += 1
    }
    return false
  }

  /// The table with the records of some ids alone.
  func bytes(of ids: Set<String>) -> [UInt8] {
    rows.reduce(into: Array(bytes[heading])) { kept, row in
      if ids.contains(row.id) { kept += bytes[row.range] }
    }
  }

  /// Records with their line ends; a line end in quotes is part of its record.
  private static func records(_ bytes: [UInt8]) -> [Range<Int>] {
    var records: [Range<Int>] = []
    var (start, isQuoted) = (0, false)
    for (position, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "\n") where !isQuoted:
        records.append(start..<position + 1)
        start = position + 1
      default: break
      }
    }
    if start < bytes.count { records.append(start..<bytes.count) }
    return records
  }
}
