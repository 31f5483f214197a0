public import Almanac
public import Planning

/// A roster as its reader sees it: the same texts, columns and rows for PDF, XLSX and CSV.
///
/// All texts are in Unicode's composed form (NFC) and hold no control characters.
public struct RosterForm: Hashable, Sendable {
  /// The offering's id.
  public var offering: String
  /// The language of its texts.
  public var language: Language
  /// What stands at the head of the first page.
  public var letterhead: RosterLetterhead
  /// What the list is, such as `DANH SÁCH ĐIỂM DANH`.
  public var title: String
  /// The offering's title.
  public var subject: String
  /// The decision that it rests on.
  public var basis: String
  /// Time, place, trainer, each with its label.
  public var facts: [RosterFact]
  /// The columns, in order.
  public var columns: [RosterColumn]
  /// The rows, in order.
  public var rows: [RosterRow]
  /// The line under the table that counts the people.
  public var total: String
  /// Who signs the list, from left to right.
  public var signatures: [SignatureBlock]
  /// A plain line on every page, for sample data; nil: none.
  public var notice: String?
  /// The form of official papers that is in force.
  public var paper: PaperForm
  /// The day that the document bears as its day of creation.
  public var createdDay: CivilDate
  /// The minute of that day, 0 … 1439.
  public var createdMinute: Int

  /// The name of a file for it: the offering's id, where every character that is no ASCII letter,
  /// digit, hyphen or underscore is replaced by a hyphen; it never names a person.
  public func fileName(extension suffix: String) -> String {
    let safe = offering.unicodeScalars.map { scalar -> Character in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_": Character(scalar)
      default: "-"
      }
    }
    return (safe.isEmpty ? "roster" : String(safe)) + "." + suffix
  }
}

/// The two columns at the head of an official paper.
public struct RosterLetterhead: Hashable, Sendable {
  /// The body above the office; nil: none is named.
  public var parent: String?
  /// The office, over a short rule.
  public var office: String
  /// The name of the State.
  public var nation: String
  /// Its motto, over a rule.
  public var motto: String
  /// Place and date, in italics.
  public var placeAndDate: String
}

/// A labelled fact above the table.
public struct RosterFact: Hashable, Sendable {
  /// What it tells, such as `Thời gian`.
  public var label: String
  /// The fact.
  public var text: String
}

/// A place where someone signs the whole list.
public struct SignatureBlock: Hashable, Sendable {
  /// Who signs, such as `NGƯỜI LẬP`.
  public var role: String
  /// How, such as `(Ký, ghi rõ họ tên)`.
  public var manner: String
}

/// Where the form of official papers puts page numbers.
public enum PaperForm: Hashable, Sendable {
  /// Circular 01/2011/TT-BNV: at the bottom, on the right.
  case circular2011
  /// Decree 30/2020/NĐ-CP, in force from 5 March 2020: at the top, in the middle.
  case decree2020

  /// The form in force on a day.
  public init(on date: CivilDate) {
    self = date < CivilDate(2020, 3, 5) ? .circular2011 : .decree2020
  }
}
