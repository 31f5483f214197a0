import Almanac
import Planning

/// A roster as its reader sees it: the same texts, columns and rows for PDF, XLSX and CSV.
///
/// All texts are in Unicode's composed form (NFC) and hold no control characters.
public struct RosterForm: Sendable {
  /// Which list it is.
  public internal(set) var kind = RosterKind.attendance
  /// The name of its sheet of cells where it is not the kind's own.
  var sheetName: String?
  /// The offering's id.
  var offering: String
  /// The language of its texts.
  var language: Language
  /// What stands at the head of the first page.
  var letterhead: RosterLetterhead
  /// What the list is, such as `DANH SÁCH ĐIỂM DANH`.
  var title: String
  /// The offering's title.
  var subject: String
  /// The decision that it rests on.
  var basis: String
  /// Time, place, trainer, each with its label.
  var facts: [RosterFact]
  /// The columns, in order.
  var columns: [RosterColumn]
  /// The rows, in order.
  var rows: [RosterRow]
  /// The sums under the rows; nil: none.
  var totalRow: RosterRow?
  /// The line under the table that counts the people, or says an amount in words.
  var total: String
  /// What a reader must know of single figures, numbered from 1, under the table.
  var remarks: [String] = []
  /// Who signs the list, from left to right.
  var signatures: [SignatureBlock]
  /// A mark on every page of what is not published; nil: none.
  var draftMark: String?
  /// A plain line on every page, for sample data; nil: none.
  var notice: String?
  /// The form of official papers that is in force.
  var paper: PaperForm
  /// The day that the document bears as its day of creation.
  var createdDay: CivilDate
  /// The minute of that day, 0 … 1439.
  var createdMinute: Int
  /// What makes it a list that is read back; nil: it is to be looked at.
  var issue: ListIssue?

  /// The name of a file for it: the offering's id as ``PathText/safe(_:)`` writes it; it never names a person.
  public func fileName(extension suffix: String) -> String {
    (offering.isEmpty ? "roster" : PathText.safe(offering)) + kind.fileMark + "." + suffix
  }
}

/// The kinds of list.
public enum RosterKind: String, Hashable, Sendable, CaseIterable {
  /// Điểm danh: a signature a session.
  case attendance
  /// Danh sách học viên: who is on the course, at the fair, in the jury.
  case trainees
  /// Ký nhận tiền: who signs for how much.
  case receipts
  /// Danh sách cấp giấy chứng nhận: who signs for which certificate.
  case certificates = "certificate-list"
  /// Thù lao giảng viên.
  case fees
  /// Danh sách gian hàng.
  case booths
  /// Quyết toán of an offering or a year.
  case settlement

  /// What a file name has after the offering's id; an attendance list, the oldest of them, has nothing.
  var fileMark: String { self == .attendance ? "" : "-" + rawValue }

  /// The name of its sheet of cells, at most 31 characters.
  var sheetName: LocalizedText {
    switch self {
    case .attendance: LocalizedText(vi: "Điểm danh", en: "Attendance")
    case .trainees: LocalizedText(vi: "Danh sách", en: "List")
    case .receipts: LocalizedText(vi: "Ký nhận tiền", en: "Receipts")
    case .certificates: LocalizedText(vi: "Cấp giấy chứng nhận", en: "Certificates")
    case .fees: LocalizedText(vi: "Thù lao giảng viên", en: "Trainers' fees")
    case .booths: LocalizedText(vi: "Gian hàng", en: "Booths")
    case .settlement: LocalizedText(vi: "Quyết toán", en: "Settlement")
    }
  }

  /// The least height of a row in millimetres: room to sign, or only to read.
  var leastRowHeight: Double {
    switch self {
    case .attendance, .receipts, .certificates, .fees: 9
    case .trainees, .booths, .settlement: 6.5
    }
  }
}

/// The two columns at the head of an official paper.
struct RosterLetterhead: Hashable {
  /// The body above the office; nil: none is named.
  var parent: String?
  /// The office, over a short rule.
  var office: String
  /// The name of the State.
  var nation: String
  /// Its motto, over a rule.
  var motto: String
  /// Place and date, in italics.
  var placeAndDate: String
}

/// A labelled fact above the table.
struct RosterFact: Hashable {
  /// What it tells, such as `Thời gian`.
  var label: String
  /// The fact.
  var text: String
}

/// A place where someone signs the whole list.
struct SignatureBlock: Hashable {
  /// Who signs, such as `NGƯỜI LẬP`.
  var role: String
  /// How, such as `(Ký, ghi rõ họ tên)`.
  var manner: String
}

/// Where the form of official papers puts page numbers.
enum PaperForm: Hashable {
  /// Circular 01/2011/TT-BNV: at the bottom, on the right.
  case circular2011
  /// Decree 30/2020/NĐ-CP, in force from 5 March 2020: at the top, in the middle.
  case decree2020

  /// The form in force on a day.
  init(on date: CivilDate) {
    self = date < CivilDate(2020, 3, 5) ? .circular2011 : .decree2020
  }
}
