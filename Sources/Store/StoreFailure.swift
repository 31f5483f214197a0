public import Planning

/// Why the store could not do what it was asked to.
public enum StoreFailure: Error, Hashable, Sendable {
  /// There is no store at the path.
  case absent(path: String)
  /// Something stands at the path already.
  case present(path: String)
  /// The file is no store.
  case foreign(path: String)
  /// The store was written by a later version of the program.
  case later(path: String)
  /// Others kept it locked for too long.
  case busy(path: String)
  /// The system refused; its words.
  case system(path: String, reason: String)
  /// A rule of the store forbids it; nothing was changed.
  case refused(StoreRefusal)

  /// What is wrong and what to do.
  public var text: LocalizedText {
    switch self {
    case .absent(let path):
      LocalizedText(
        vi: "\(path): không có kho dữ liệu; tạo bằng «lichtrinh store init»",
        en: "\(path): there is no store; make one with 'lichtrinh store init'"
      )
    case .present(let path):
      LocalizedText(
        vi: "\(path): đã có tệp ở đây; chọn tên khác",
        en: "\(path): there is a file already; take another name"
      )
    case .foreign(let path):
      LocalizedText(
        vi: "\(path): tệp này không phải là kho dữ liệu của LichTrinh",
        en: "\(path): this file is no store of LichTrinh"
      )
    case .later(let path):
      LocalizedText(
        vi: "\(path): kho do phiên bản mới hơn ghi; hãy cập nhật chương trình",
        en: "\(path): a later version wrote this store; bring the program up to date"
      )
    case .busy(let path):
      LocalizedText(
        vi: "\(path): kho đang bận quá lâu; thử lại sau",
        en: "\(path): the store was busy for too long; try again"
      )
    case .system(let path, let reason):
      LocalizedText("\(path): \(reason)")
    case .refused(let refusal): refusal.text
    }
  }
}
