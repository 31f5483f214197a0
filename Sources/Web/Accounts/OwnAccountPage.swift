import Planning
import Store

/// One's own account.
enum OwnAccountPage {
  private struct View {
    var path = "/account"
    var login: String
    var role: String
    var newToken: String?
    var sessions: [SessionRow]
  }

  static func page(_ visit: Visit, newToken: String? = nil) throws -> Page {
    let login = visit.account?.login ?? ""
    return Page(
      template: "own-account",
      title: LocalizedText(vi: "Tài khoản của tôi", en: "My account"),
      words: AccountText.words,
      it: View(
        login: login,
        role: visit.account.map { visit.say($0.role.name) } ?? "",
        newToken: newToken,
        sessions: try SessionRow.all(of: login, visit)
      )
    )
  }
}
