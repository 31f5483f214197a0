import Attendance
import Planning
import Settlement
import Store

/// Whether a certificate is the office's own: told to everybody who has its code, with initials in place of the name.
///
/// Who holds the paper can type the name on it and is told whether it is the right one; the name itself is not told.
struct VerifyPage {
  private struct View {
    var code: String
    var name: String
    var isValid: Bool
    var isInvalid: Bool
    var reason: String?
    var number: String?
    var title: String?
    var days: String?
    var initials: String?
    var isSameName: Bool
    var isOtherName: Bool
  }

  private var view: View

  /// The page before a code was typed.
  init() {
    view = View(
      code: "",
      name: "",
      isValid: false,
      isInvalid: false,
      isSameName: false,
      isOtherName: false
    )
  }

  /// What is told of the code in the address.
  init(_ visit: Visit) async throws {
    self.init()
    let code = visit.query["code"] ?? ""
    let name = visit.query["name"] ?? ""
    view.code = code
    view.name = name
    if !code.isEmpty, code.utf8.count <= 500 {
      do {
        let found = try await Self.certificate(code, visit)
        view.isValid = true
        view.number = found.year.certificateNumber(found.number)
        view.title = found.offering.map { visit.say($0.title) }
        view.days = found.offering.map {
          DayText(language: visit.language).days($0.firstDay, $0.lastDay)
        }
        view.initials = found.name.split(separator: " ").compactMap(\.first).map { "\($0)." }
          .joined(separator: " ")
        if !name.isEmpty {
          view.isSameName = FoldedName(name) == FoldedName(found.name)
          view.isOtherName = !view.isSameName
        }
      } catch let fault as Invalid {
        view.isInvalid = true
        view.reason = visit.say(fault.reason)
      }
    }
  }

  var page: Page {
    Page(
      template: "verify",
      title: LocalizedText(vi: "Kiểm tra giấy chứng nhận", en: "Check a certificate"),
      words: Self.words,
      it: view,
      scripts: ["verify.js"]
    )
  }

  private struct Invalid: Error {
    var reason: LocalizedText
  }

  private static let unknown = Invalid(
    reason: LocalizedText(
      vi: "Mã này không có trong sổ cấp giấy chứng nhận của đơn vị.",
      en: "The office's register of certificates has no such code."
    )
  )

  private static func certificate(
    _ text: String,
    _ visit: Visit
  ) async throws -> (year: PublicYear, number: Int, offering: PublicOffering?, name: String) {
    let store = visit.site.store
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 6,
      let year = try await visit.site.publicPlans.plan(String(parts[1]))?.year,
      let key = try store.attendanceKey(of: year.id)
    else { throw unknown }
    let code: CertificateCode
    do throws(CodeFault) {
      code = try CertificateCode(text, programme: year.id, key)
    } catch {
      throw Invalid(reason: error.text)
    }
    let entry = try visit.site.certificates(of: year.id).entry(of: code.number)
    guard entry?.offering == code.offering, entry?.person == code.person else { throw unknown }
    let joined = try visit.site.attendance.state(of: year.id).joined
    let name =
      try store.record(of: code.person, of: year.id)?.person.name
      ?? joined.first { $0.id == code.person }?.name
    guard let name else { throw unknown }
    return (year, code.number, year.offering(code.offering), name)
  }

  private static let words: [String: LocalizedText] = [
    "code": LocalizedText(vi: "Mã trên giấy chứng nhận", en: "The certificate's code"),
    "codeHint": LocalizedText(
      vi: "Quét mã QR trên giấy và dán chữ nhận được (LTC1:…).",
      en: "Scan the QR code on the paper and paste its text (LTC1:…)."
    ),
    "name": LocalizedText(
      vi: "Họ tên ghi trên giấy (không bắt buộc)",
      en: "The name on the paper (optional)"
    ),
    "check": LocalizedText(vi: "Kiểm tra", en: "Check"),
    "camera": LocalizedText(vi: "Quét bằng máy ảnh", en: "Scan with the camera"),
    "valid": LocalizedText(
      vi: "Giấy chứng nhận có trong sổ của đơn vị.",
      en: "The certificate is in the office's register."
    ),
    "invalid": LocalizedText(vi: "Không xác nhận được.", en: "Not confirmed."),
    "number": LocalizedText(vi: "Số", en: "Number"),
    "of": LocalizedText(vi: "Hoạt động", en: "Activity"),
    "when": LocalizedText(vi: "Thời gian", en: "When"),
    "initials": LocalizedText(vi: "Chữ đầu họ tên", en: "Initials"),
    "same": LocalizedText(
      vi: "Đúng họ tên đã nhập.",
      en: "The name that you typed is the right one."
    ),
    "other": LocalizedText(
      vi: "Họ tên đã nhập khác với sổ: giấy có thể bị sửa.",
      en: "The name that you typed is not the register's: the paper may have been changed."
    ),
  ]
}
