import Attendance
import HTTPTypes
import Hummingbird
import NIOCore
import Planning
import Rosters
import Settlement
import Store

/// The papers of an offering, made of who has a seat and who was there; never kept.
struct OfferingPapers {
  /// The kinds of lists.
  enum Kind: String, CaseIterable {
    case roster, trainees, booths, receipts, fees, certificates

    var name: LocalizedText {
      switch self {
      case .roster: LocalizedText(vi: "Danh sách điểm danh", en: "Attendance roster")
      case .trainees: LocalizedText(vi: "Danh sách học viên", en: "List of trainees")
      case .booths: LocalizedText(vi: "Danh sách gian hàng", en: "List of booths")
      case .receipts: LocalizedText(vi: "Danh sách ký nhận tiền", en: "Receipts of money")
      case .fees: LocalizedText(vi: "Thù lao giảng viên", en: "Trainers' fees")
      case .certificates:
        LocalizedText(vi: "Danh sách cấp giấy chứng nhận", en: "Hand-out of certificates")
      }
    }
  }

  static let endings = ["pdf", "xlsx", "csv"]

  private let atHand: OfferingAtHand
  private let visit: Visit

  init(_ atHand: OfferingAtHand, _ visit: Visit) {
    self.atHand = atHand
    self.visit = visit
  }

  /// The kinds that there are for this offering now.
  var kinds: [Kind] {
    guard atHand.offering != nil,
      atHand.roster.contains(where: { $0.registration.status == .seated })
    else { return [] }
    let kind = atHand.open.programme.activities.first { $0.id == atHand.seats.activity }?.kind
    var kinds: [Kind] = [.roster, .trainees]
    if kind == .fair { kinds.append(.booths) }
    if atHand.attendance.isRecorded(atHand.seats.id) {
      kinds += [.receipts, .fees, .certificates]
    }
    return kinds
  }

  /// A paper by its name in the address, such as `roster.pdf`.
  func answer(_ name: String) throws -> Response {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, Self.endings.contains(parts[1]), let kind = Kind(rawValue: parts[0]),
      kinds.contains(kind), let form = try form(kind)
    else { throw WebFault.absent }
    let bytes =
      switch parts[1] {
      case "pdf": try RosterPDF.render(form)
      case "xlsx": try RosterWorkbook.render(form)
      default: RosterCSV.render(form, byteOrderMark: true)
      }
    return visit.download(bytes, named: form.fileName(extension: parts[1]))
  }

  /// The form; nil where this offering has none of the kind.
  private func form(_ kind: Kind) throws -> RosterForm? {
    guard var plan = atHand.open.plan, var offering = atHand.offering else { return nil }
    // Who has a seat now counts, not whom the plan named; officers see those of their district alone.
    offering.participants = atHand.roster.filter { $0.registration.status == .seated }
      .map(\.person.id)
    guard let position = plan.offerings.firstIndex(where: { $0.id == offering.id }) else {
      return nil
    }
    plan.offerings[position] = offering
    if kind == .roster {
      return try RosterForm(offering: offering, in: plan, language: visit.language)
    }
    let attended = atHand.attendance.plan(adding: plan)
    let context = PaperContext(
      attended,
      attendance: YearAttendance(atHand.attendance, of: attended),
      language: visit.language
    )
    return switch kind {
    case .roster: nil
    case .trainees: try RosterForm.trainees(of: offering, context)
    case .booths: try RosterForm.booths(of: offering, context)
    case .receipts: try RosterForm.receipts(of: offering, context)
    case .fees: try RosterForm.fees(of: offering, context)
    case .certificates: try RosterForm.handOut(of: offering, context, try register())
    }
  }

  /// The numbers that were given to certificates.
  private func register() throws -> CertificateRegister {
    let document = try visit.site.store.documents(of: visit.plan)
      .first { $0.path == "attendance/certificates.csv" }
    guard let document else { return CertificateRegister() }
    return try CertificateRegister(text: String(decoding: document.bytes, as: UTF8.self))
  }
}

extension Visit {
  /// A file for the visitor to keep.
  func download(_ bytes: [UInt8], named name: String) -> Response {
    let kinds = [
      "pdf": "application/pdf", "csv": "text/csv; charset=utf-8",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    var headers: HTTPFields = [
      .contentType: kinds[ending] ?? "application/octet-stream", .cacheControl: "no-store",
    ]
    // Names of files are made of ids by the house, in ASCII.
    let safe = String(
      name.unicodeScalars.filter { $0.isASCII && !"\"\\\r\n".unicodeScalars.contains($0) }
    )
    headers[.contentDisposition] = "attachment; filename=\"\(safe)\""
    return Response(
      status: .ok,
      headers: headers,
      body: .init(byteBuffer: ByteBuffer(bytes: bytes))
    )
  }
}
