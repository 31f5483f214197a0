import Foundation
import Planning
import Store

/// What the frame shows beside a page's content.
struct FrameView {
  struct Link {
    var path: String
    var name: String
    var isHere: Bool
  }

  struct Tongue {
    var path: String
    var tag: String
    var name: String
    var isHere: Bool
  }

  var links: [Link] = []
  var tongues: [Tongue]
  var account: String?
  var role: String?
  var scripts: [String]
  var isWide: Bool
  var home: String

  init(_ visit: Visit, scripts: [String], isWide: Bool) {
    let path = visit.path
    home = visit.account == nil ? "/" : "/plans"
    let plan = visit.given("plan")
    for entry in Navigation.entries where entry.audience.admits(visit.account) {
      if entry.path.contains("{plan}") && plan == nil { continue }
      if entry.isForGuests && visit.account != nil { continue }
      let target = entry.path.replacingOccurrences(of: "{plan}", with: plan ?? "")
      links.append(
        Link(path: target, name: visit.say(entry.name), isHere: path == target)
      )
    }
    tongues = Language.allCases.map { tongue in
      Tongue(
        path: Self.address(visit, in: tongue),
        tag: tongue.rawValue,
        name: tongue == .vi ? "Tiếng Việt" : "English",
        isHere: tongue == visit.language
      )
    }
    account = visit.account?.name
    role = visit.account.map { visit.say($0.role.name) }
    self.scripts = scripts.map { AssetRoutes.path(of: $0) }
    self.isWide = isWide
  }

  /// The same page in a language.
  private static func address(_ visit: Visit, in language: Language) -> String {
    let rest = (visit.queryText).split(separator: "&").filter {
      !$0.hasPrefix("lang=")
    }
    return visit.path + "?"
      + (rest.map(String.init) + ["lang=\(language.rawValue)"]).joined(separator: "&")
  }
}
