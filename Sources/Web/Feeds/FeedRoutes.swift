import Almanac
import Attendance
import Hummingbird
import Planning
import Publishing
import Store

/// Calendars at addresses that stay: `/feeds/<plan>/<file>`, in English with `?lang=en`.
///
/// Those for everybody bear the names that exported files have; those of people, trainers, venues, vehicles and of the
/// organisers bear a token in place of a name.
enum FeedRoutes {
  /// The address of the calendar of public holidays.
  static let holidaysPath = "/feeds/vietnam-holidays.ics"

  static func add(to routes: inout Routes) {
    routes.get(holidaysPath, for: .everyone) { visit in
      FeedAnswer(feed: try holidays.get(), isPublic: true, fileName: visit.savedName)
        .response(to: visit.request.headers)
    }
    routes.get("/feeds/{plan}/{file}", for: .everyone) { visit in
      try await open(visit, visit.part("file"))
    }
    routes.get("/feeds/{plan}/offerings/{file}", for: .everyone) { visit in
      try await open(visit, "offerings/" + visit.part("file"))
    }
    routes.get("/feeds/{plan}/people/{file}", for: .everyone) { visit in
      guard let plan = try await visit.site.publicPlans.plan(visit.plan),
        let token = visit.token,
        let feed = try visit.site.personalFeeds.feed(of: token, in: plan, visit.feedLanguage)
      else { throw WebFault.absent }
      return FeedAnswer(feed: feed, isPublic: false, fileName: visit.savedName)
        .response(to: visit.request.headers)
    }
    for folder in FeedLink.folders {
      routes.get("/feeds/{plan}/\(folder)/{file}", for: .everyone) { visit in
        guard let token = visit.token,
          let link = try visit.site.store.feed(behind: token), link.plan == visit.plan,
          let plan = try await visit.site.publicPlans.plan(link.plan),
          let feed = plan.feeds[visit.feedLanguage]?.limited[link.feed],
          link.feed.split(separator: "/").first.map(String.init) == folder
        else { throw WebFault.absent }
        return FeedAnswer(feed: feed, isPublic: false, fileName: visit.savedName)
          .response(to: visit.request.headers)
      }
    }
  }

  private static func open(_ visit: Visit, _ path: String) async throws -> Response {
    guard let plan = try await visit.site.publicPlans.plan(visit.plan),
      let feed = plan.feeds[visit.feedLanguage]?.open[path]
    else { throw WebFault.absent }
    return FeedAnswer(feed: feed, isPublic: true, fileName: visit.savedName)
      .response(to: visit.request.headers)
  }

  /// The years that the command writes by default.
  private static let holidays = Result {
    let years = 2016...2027
    let file = try HolidayFeed.calendar(years: years, holidays: HolidayCalendar())
    return CachedFeed(file.bytes, modified: .init(secondsSince1970: 1_451_581_200))
  }
}

extension Visit {
  /// The language of a calendar: what the address says, since a subscription brings nothing else along.
  fileprivate var feedLanguage: Language {
    query["lang"].flatMap(Language.init(rawValue:)) ?? .vi
  }

  /// The token in place of a file's name.
  fileprivate var token: String? {
    let file = part("file")
    return file.hasSuffix(".ics") ? String(file.dropLast(".ics".count)) : nil
  }

  /// The name under which a browser saves what it was asked to save; it names nobody.
  fileprivate var savedName: String? {
    guard query["download"] != nil else { return nil }
    let file = part("file")
    let isShown = path.split(separator: "/").count == 3 || path.contains("/offerings/")
    return isShown && !file.isEmpty ? AddressText.part(file) : "lich.ics"
  }
}
