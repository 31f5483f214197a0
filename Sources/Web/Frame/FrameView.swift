import Foundation
import Planning
import Store

/// What the frame shows beside a page's content.
struct FrameView {
  struct Link {
    var path: String
    var name: String
    /// What it is to this page, as `aria-current` says it: `page`, `true` for what the page belongs to; nil: nothing.
    var current: String?
  }

  struct Tongue {
    var path: String
    var tag: String
    var name: String
    var isHere: Bool
  }

  /// Headings, and what stands beside them.
  var links: [Link] = []
  /// The sections of the heading to which the page belongs.
  var sections: [Link] = []
  /// That heading, by which the template shows the sections, since it sees stored values alone; nil: there are none.
  var sectionsName: String?
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
    let shown = Navigation.entries.filter { entry in
      entry.audience.admits(visit.account) && (plan != nil || !entry.path.contains("{plan}"))
        && !(entry.isForGuests && visit.account != nil)
    }.map { entry in
      (entry, entry.path.replacingOccurrences(of: "{plan}", with: plan ?? ""))
    }
    // The longest address of those above the page is the section to which it belongs.
    let here = shown.filter { Navigation.isWithin(path, $0.1) }.max { $0.1.count < $1.1.count }
    func link(_ entry: Navigation.Entry, _ target: String) -> Link {
      let current = path == target ? "page" : target == here?.1 ? "true" : nil
      return Link(path: target, name: visit.say(entry.name), current: current)
    }
    for (entry, target) in shown where entry.group == nil { links.append(link(entry, target)) }
    for group in Navigation.Group.allCases {
      let own = shown.filter { $0.0.group == group }
      guard let first = own.first else { continue }
      let isHere = here?.0.group == group
      links.append(
        Link(path: first.1, name: visit.say(group.name), current: isHere ? "true" : nil)
      )
      if isHere {
        sections = own.map { link($0.0, $0.1) }
        sectionsName = visit.say(group.name)
      }
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
