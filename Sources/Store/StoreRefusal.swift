public import Planning

/// A rule of the store that forbids a change.
public enum StoreRefusal: Hashable, Sendable {
  /// The store holds no plan of that id; the ids that it holds.
  case unknownPlan(String, known: [String])
  /// The store holds several plans, or none, and the caller named none; the ids.
  case planNotNamed(known: [String])
  /// The plan has no revision of that number.
  case unknownRevision(Int)
  /// The revision is in another state than the step needs.
  case wrongStatus(Int, is: RevisionStatus, needs: RevisionStatus)
  /// Another revision is in force, and a second one only adjusts it.
  case inForce(Int)
  /// A revision that was submitted or approved differs from the one to be kept under its number.
  case settled(Int, RevisionStatus)
  /// No revision is in force that could be adjusted.
  case nothingInForce
  /// Tables whose rows were changed in the store say something else than the folder; their names.
  case newerRows([String])
  /// The folder lacks people whom the store needs; their ids.
  case peopleInUse([String])
  /// The plan runs no offering of that id with participants.
  case unknownOffering(String)
  /// A window closes before it opens, or holds offers for no time.
  case windowReversed
  /// Nobody registers for the offering.
  case noWindow(String)
  /// The window opens later.
  case notYetOpen(String, opens: String)
  /// The window is closed.
  case closed(String, closed: String)
  /// The offering is for other districts or tags.
  case notAdmitted(String)
  /// The person is registered for the activity already, in this offering.
  case alreadyRegistered(String, RegistrationStatus)
  /// The person cannot be there, in the referee's words.
  case ownTime(LocalizedText)
  /// The person is not registered for the offering.
  case notRegistered(String)
  /// Nothing was offered to the person.
  case noOffer(String)
  /// The time for accepting is over.
  case offerLapsed(String)
  /// A plan has fewer seats in the offering than people who have one.
  case tooFewSeats(String)
  /// The plan has no person of that id.
  case unknownPerson(String)
  /// The plan has no organisation of that id.
  case unknownOrganisation(String)
  /// It is of another district than the one who acts; its id.
  case otherDistrict(String)
  /// The journal of attendance that is to be taken in does not go on from the one that is kept; the line from 1.
  case journalDiffers(line: Int)
  /// A text that must not be empty is.
  case emptyText(LocalizedText)
  /// The plan was changed while something was worked out from it.
  case planChanged
  /// The path of a document leaves the folder.
  case outsidePath(String)
  /// The first account was made already.
  case accountsExist
  /// No administrator would be left who may sign in.
  case lastAdministrator
  /// Another account has the login.
  case loginTaken(String)
  /// There is no such account, or it may not sign in.
  case unknownLogin(String)
  /// A login has other characters than it may have.
  case badLogin(String)

  /// What is wrong and what to do.
  public var text: LocalizedText {
    switch self {
    case .unknownPlan(let id, let known):
      LocalizedText(
        vi: "kho không có kế hoạch «\(id)»; đang có: \(known.joined(separator: ", "))",
        en: "the store has no plan '\(id)'; it has: \(known.joined(separator: ", "))"
      )
    case .planNotNamed(let known) where known.isEmpty:
      LocalizedText(
        vi: "kho chưa có kế hoạch nào; đưa vào bằng «lichtrinh store import»",
        en: "the store has no plan yet; take one in with 'lichtrinh store import'"
      )
    case .planNotNamed(let known):
      LocalizedText(
        vi: "kho có nhiều kế hoạch; chọn một bằng --plan: \(known.joined(separator: ", "))",
        en: "the store has several plans; name one with --plan: \(known.joined(separator: ", "))"
      )
    case .unknownRevision(let number):
      LocalizedText(
        vi: "không có bản số \(number); xem «lichtrinh store revisions»",
        en: "there is no revision \(number); see 'lichtrinh store revisions'"
      )
    case .wrongStatus(let number, let status, let needed):
      LocalizedText(
        vi: "bản số \(number) đang «\(status.name.vi)», cần «\(needed.name.vi)»",
        en: "revision \(number) is \(status.name.en), it has to be \(needed.name.en)"
      )
    case .inForce(let number):
      LocalizedText(
        vi: "bản số \(number) đang có hiệu lực; dùng «store adjust» để điều chỉnh",
        en: "revision \(number) is in force; use 'store adjust' to adjust it"
      )
    case .settled(let number, let status):
      LocalizedText(
        vi: "bản số \(number) đã «\(status.name.vi)» và không được thay đổi; ghi thành bản mới",
        en: "revision \(number) is \(status.name.en) and never changes; make it a new revision"
      )
    case .planChanged:
      LocalizedText(
        vi: "kế hoạch đã được sửa trong lúc tính; hãy tính lại",
        en: "the plan was changed meanwhile; work it out again"
      )
    case .nothingInForce:
      LocalizedText(
        vi: "chưa có bản nào có hiệu lực; dùng «store approve»",
        en: "no revision is in force; use 'store approve'"
      )
    case .newerRows(let names):
      LocalizedText(
        vi: "kho có dữ liệu mới hơn thư mục ở bảng \(names.joined(separator: ", ")); "
          + "xuất kho ra trước, hoặc dùng --replace để ghi đè",
        en: "the store is newer than the folder in \(names.joined(separator: ", ")); "
          + "export it first, or overwrite with --replace"
      )
    case .peopleInUse(let ids):
      LocalizedText(
        vi: "thư mục thiếu người mà kho đang dùng: \(ids.joined(separator: ", "))",
        en: "the folder lacks people whom the store needs: \(ids.joined(separator: ", "))"
      )
    case .unknownOffering(let id):
      LocalizedText(
        vi: "kế hoạch không có đợt «\(id)» nhận người tham dự; xem «lichtrinh store offerings»",
        en: "the plan runs no offering '\(id)' with participants; see 'lichtrinh store offerings'"
      )
    case .windowReversed:
      LocalizedText(
        vi: "thời hạn phải mở trước khi đóng và giữ chỗ ít nhất một giờ",
        en: "a window opens before it closes and holds offers for an hour at least"
      )
    case .noWindow(let id):
      LocalizedText(
        vi: "\(id): chưa mở đăng ký; mở bằng «lichtrinh store open»",
        en: "\(id): nobody registers for it yet; open it with 'lichtrinh store open'"
      )
    case .notYetOpen(let id, let opens):
      LocalizedText(
        vi: "\(id): mở đăng ký từ \(opens)",
        en: "\(id): registration opens at \(opens)"
      )
    case .closed(let id, let closed):
      LocalizedText(
        vi: "\(id): đã đóng đăng ký lúc \(closed)",
        en: "\(id): registration closed at \(closed)"
      )
    case .notAdmitted(let id):
      LocalizedText(
        vi: "\(id): dành cho địa bàn hoặc đối tượng khác",
        en: "\(id): it is for other districts or other people"
      )
    case .alreadyRegistered(let id, let status):
      LocalizedText(
        vi: "đã đăng ký ở \(id): \(status.name.vi)",
        en: "registered already in \(id): \(status.name.en)"
      )
    case .ownTime(let reason): reason
    case .notRegistered(let id):
      LocalizedText(vi: "\(id): người này không đăng ký", en: "\(id): the person is not registered")
    case .noOffer(let id):
      LocalizedText(
        vi: "\(id): người này không được mời nhận chỗ",
        en: "\(id): no seat is offered to the person"
      )
    case .offerLapsed(let id):
      LocalizedText(
        vi: "\(id): đã quá hạn nhận chỗ; chỗ được chuyển cho người kế tiếp",
        en: "\(id): the offer's time is over; the seat went to the next one"
      )
    case .tooFewSeats(let id):
      LocalizedText(
        vi: "\(id): kế hoạch có ít chỗ hơn số người đang có chỗ; cho rút bớt trước",
        en: "\(id): the plan has fewer seats than people who have one; withdraw some first"
      )
    case .unknownPerson(let id):
      LocalizedText(vi: "không có người «\(id)»", en: "nobody has the id '\(id)'")
    case .unknownOrganisation(let id):
      LocalizedText(vi: "không có đơn vị «\(id)»", en: "no organisation has the id '\(id)'")
    case .otherDistrict(let id):
      LocalizedText(
        vi: "địa bàn «\(id)» do người khác phụ trách",
        en: "the district '\(id)' is looked after by others"
      )
    case .journalDiffers(let line):
      LocalizedText(
        vi: "nhật ký điểm danh khác bản trong kho từ dòng \(line); nhật ký chỉ được thêm dòng",
        en:
          "the attendance journal differs from the store's from line \(line); lines are only added"
      )
    case .emptyText(let name):
      LocalizedText(vi: "\(name.vi) không được trống", en: "\(name.en) must not be empty")
    case .outsidePath(let path):
      LocalizedText(
        vi: "«\(path)» nằm ngoài thư mục kế hoạch và thư mục bên cạnh; không giữ được",
        en: "'\(path)' is outside the plan folder and those beside it; it cannot be kept"
      )
    case .accountsExist:
      LocalizedText(
        vi: "kho đã có tài khoản; quản trị viên tạo các tài khoản khác",
        en: "the store has accounts already; an administrator makes the others"
      )
    case .lastAdministrator:
      LocalizedText(
        vi: "phải còn ít nhất một quản trị viên đăng nhập được",
        en: "at least one administrator must be left who may sign in"
      )
    case .loginTaken(let login):
      LocalizedText(vi: "tên đăng nhập «\(login)» đã có", en: "the login '\(login)' is taken")
    case .unknownLogin(let login):
      LocalizedText(
        vi: "không có tài khoản «\(login)» đăng nhập được",
        en: "no account '\(login)' may sign in"
      )
    case .badLogin(let login):
      LocalizedText(
        vi: "«\(login)»: tên đăng nhập gồm 1–64 chữ thường không dấu, chữ số, dấu . - _",
        en: "'\(login)': a login is 1–64 small letters a–z, digits, . - or _"
      )
    }
  }
}
