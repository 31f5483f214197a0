import Attendance
import Planning

/// The words of lists that are issued to be signed.
extension RosterWords {
  static let code = LocalizedText(vi: "Mã", en: "Code")
  static let listCode = LocalizedText(vi: "Mã danh sách", en: "List code")
  static let manner = LocalizedText(vi: "Cách ký", en: "How to sign")
  static let howToSign = LocalizedText(
    vi: "Ký vào ô của buổi có mặt; buổi vắng để trống.",
    en: "Sign in the box of each session attended; leave the others empty."
  )
  static let howToFill = LocalizedText(
    vi: "Cách điền: x có mặt, M đến muộn, P vắng có phép, K vắng, "
      + "T: tên người cùng đơn vị đến thay; người mới ghi vào dòng trống.",
    en: "How to fill in: x present, L late, E excused, A absent, S: name of the colleague who came "
      + "instead; write newcomers into the empty rows."
  )
  static let isNew = LocalizedText(vi: "mới", en: "new")
  static let isChanged = LocalizedText(vi: "đổi", en: "changed")

  static func listTitle(_ kind: ActivityKind?, isJury: Bool) -> LocalizedText {
    if isJury {
      return LocalizedText(
        vi: "DANH SÁCH ĐIỂM DANH BAN GIÁM KHẢO",
        en: "ATTENDANCE ROSTER OF THE JURY"
      )
    }
    switch kind {
    case .fair:
      return LocalizedText(
        vi: "DANH SÁCH ĐIỂM DANH ĐƠN VỊ THAM GIA HỘI CHỢ",
        en: "ATTENDANCE ROSTER OF EXHIBITORS"
      )
    case .course:
      return LocalizedText(
        vi: "DANH SÁCH ĐIỂM DANH HỌC VIÊN",
        en: "ATTENDANCE ROSTER OF TRAINEES"
      )
    default: return attendanceTitle
    }
  }

  static func changesLabel(since difference: ListDifference, _ language: Language) -> String {
    let date = self.date(difference.time.date, language)
    return language == .vi
      ? "So với lần in \(difference.since) (\(date))" : "Since list \(difference.since) (\(date))"
  }

  /// Who is new, changed or gone, and whether sessions moved, in one line.
  static func changes(
    _ difference: ListDifference,
    rows: [RosterRow],
    _ language: Language
  ) -> String {
    func numbers(_ ids: [String]) -> String {
      ids.compactMap { id in rows.firstIndex { $0.id == id }.map { String($0 + 1) } }
        .joined(separator: ", ")
    }
    var parts: [String] = []
    let isVietnamese = language == .vi
    if !difference.added.isEmpty {
      let list = "\(difference.added.count) (\(serial[language]) \(numbers(difference.added)))"
      parts.append((isVietnamese ? "thêm " : "new: ") + list)
    }
    if !difference.changed.isEmpty {
      let list = "\(difference.changed.count) (\(serial[language]) \(numbers(difference.changed)))"
      parts.append((isVietnamese ? "đổi thông tin " : "changed: ") + list)
    }
    if !difference.removed.isEmpty {
      let names = difference.removed.map { $0.details.first ?? $0.person }.joined(separator: ", ")
      parts.append(
        (isVietnamese ? "bớt " : "gone: ") + "\(difference.removed.count) (\(names))"
      )
    }
    if difference.hasOtherSessions {
      parts.append(isVietnamese ? "đổi buổi học" : "other sessions")
    }
    if parts.isEmpty { return isVietnamese ? "không thay đổi" : "no change" }
    return parts.joined(separator: "; ")
  }
}
