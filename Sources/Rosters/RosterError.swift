public import Planning

/// Why a roster could not be made.
public enum RosterError: Error, Hashable, Sendable {
  /// The offering names an activity that the programme does not have.
  case unknownActivity(String)
  /// The offering names a person whom the programme does not have.
  case unknownPerson(String)
  /// Nobody comes, so that there is nothing to sign.
  case nobodyComes(offering: String)
  /// The typeface of the forms is not installed.
  case fontMissing(family: String)
  /// Cairo could not write the PDF; its own words.
  case drawing(String)
  /// libxlsxwriter could not write the workbook; its own words.
  case workbook(String)
  /// The workbook's passing file could not be made, read or removed; the system's words.
  case temporaryFile(String)

  /// What went wrong and what to do, for a reader.
  public var text: LocalizedText {
    switch self {
    case .unknownActivity(let id):
      LocalizedText(
        vi: "không có hoạt động \(id) trong chương trình",
        en: "the programme has no activity \(id)"
      )
    case .unknownPerson(let id):
      LocalizedText(
        vi: "không có người \(id) trong chương trình",
        en: "the programme has no person \(id)"
      )
    case .nobodyComes(let offering):
      LocalizedText(
        vi: "\(offering) không có người tham dự nên không có danh sách điểm danh",
        en: "\(offering) has no participants, so it has no attendance roster"
      )
    case .fontMissing(let family):
      LocalizedText(
        vi: "thiếu phông chữ \(family); hãy cài gói fonts-noto-core",
        en: "the typeface \(family) is missing; install the package fonts-noto-core"
      )
    case .drawing(let words):
      LocalizedText(vi: "không vẽ được tệp PDF: \(words)", en: "the PDF was not drawn: \(words)")
    case .workbook(let words):
      LocalizedText(
        vi: "không ghi được bảng tính: \(words)",
        en: "the workbook was not written: \(words)"
      )
    case .temporaryFile(let words):
      LocalizedText(
        vi: "không dùng được tệp tạm: \(words)",
        en: "the temporary file failed: \(words)"
      )
    }
  }
}
