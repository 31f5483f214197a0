import Hummingbird
import Planning
import Publishing
import Store

/// Addresses of calendars that are not for everybody, given and ended by those who plan.
enum FeedLinkRoutes {
  static func add(to routes: inout Routes) {
    routes.get("/plans/{plan}/feeds", for: .planners) { visit in
      try visit.page(try await page(visit, address: nil))
    }
    routes.post("/plans/{plan}/feeds", for: .planners) { visit in
      let feed = visit.form["feed"] ?? ""
      guard try await names(visit).contains(where: { $0.feed == feed }) else {
        throw WebFault.absent
      }
      switch visit.form["action"] {
      case "issue":
        let token = try visit.site.store.issueFeed(feed, of: visit.plan, visit.mark)
        let folder = feed.split(separator: "/").first.map(String.init) ?? feed
        let path = "/feeds/\(AddressText.part(visit.plan))/\(folder)/\(token).ics"
        return try visit.page(try await page(visit, address: visit.origin + path))
      case "revoke":
        _ = try visit.site.store.revokeFeed(feed, of: visit.plan, visit.mark)
        return visit.goTo(visit.path)
      default: throw WebFault.badInput([])
      }
    }
  }

  private struct Name {
    var feed: String
    var name: String
  }

  /// The calendars that there are, with what each is called.
  private static func names(_ visit: Visit) async throws -> [Name] {
    let plan = try await visit.publicPlan()
    let feeds = plan.feeds[visit.language]?.limited.keys.sorted() ?? []
    let resources = try await visit.site.plans.inForce(visit.plan)?.programme.resources ?? []
    let called = Dictionary(
      resources.map { (PathText.safe($0.id), $0.name) },
      uniquingKeysWith: { first, _ in first }
    )
    return feeds.map { feed in
      let parts = feed.split(separator: "/").map(String.init)
      let kind = visit.say(Self.kind(parts[0]))
      let own = parts.count > 1 ? called[parts[1]] ?? parts[1] : nil
      return Name(feed: feed, name: [kind, own].compactMap(\.self).joined(separator: ": "))
    }
  }

  private static func kind(_ folder: String) -> LocalizedText {
    switch folder {
    case "trainers": LocalizedText(vi: "Giảng viên", en: "Trainer")
    case "venues": LocalizedText(vi: "Địa điểm", en: "Venue")
    case "vehicles": LocalizedText(vi: "Xe", en: "Vehicle")
    case "freebusy": LocalizedText(vi: "Giờ bận", en: "Taken times")
    default: LocalizedText(vi: "Thanh toán, quyết toán", en: "Payments and settlements")
    }
  }

  private struct Entry {
    var feed: String
    var name: String
    var count: String
    var isGood: Bool
  }

  private struct View {
    var action: String
    var address: String?
    var entries: [Entry]
  }

  private static func page(_ visit: Visit, address: String?) async throws -> Page {
    let good = try visit.site.store.feedLinks(of: visit.plan)
    let entries = try await names(visit).map { name in
      Entry(
        feed: name.feed,
        name: name.name,
        count: "\(good[name.feed] ?? 0)",
        isGood: (good[name.feed] ?? 0) > 0
      )
    }
    return Page(
      template: "feed-links",
      title: LocalizedText(vi: "Địa chỉ lịch riêng", en: "Addresses of calendars"),
      words: [
        "intro": LocalizedText(
          vi: "Ai có địa chỉ thì xem được lịch đó. Địa chỉ chỉ hiện một lần khi cấp.",
          en: "Whoever has an address sees that calendar. It is shown once, when it is given."
        ),
        "calendar": LocalizedText(vi: "Lịch", en: "Calendar"),
        "good": LocalizedText(vi: "Địa chỉ dùng được", en: "Good addresses"),
        "change": LocalizedText(vi: "Cấp, thu hồi", en: "Give, revoke"),
        "issue": LocalizedText(vi: "Cấp", en: "Give"),
        "revoke": LocalizedText(vi: "Thu hồi", en: "Revoke"),
      ],
      it: View(
        action: "/plans/\(AddressText.part(visit.plan))/feeds",
        address: address,
        entries: entries
      )
    )
  }
}
