import Planning
import Store

/// All accounts, and a form for another one.
enum AccountsPage {
  private struct Row {
    var path: String
    var login: String
    var name: String
    var role: String
    var district: String
    var isClosed: Bool
  }

  private struct View {
    var accounts: [Row]
    var roles: [Choice]
    var districts: [Choice]
  }

  /// One choice of a list.
  struct Choice {
    var value: String
    var name: String
    var isChosen = false
  }

  static func page(_ visit: Visit) async throws -> Page {
    let districts = try await districts(visit)
    let names = Dictionary(districts.map { ($0.value, $0.name) }) { first, _ in first }
    let accounts = try visit.site.store.accounts().map { account in
      Row(
        path: "/accounts/" + AddressText.part(account.login),
        login: account.login,
        name: account.name,
        role: visit.say(account.role.name),
        district: account.district.map { names[$0] ?? $0 } ?? "",
        isClosed: !account.isActive
      )
    }
    return Page(
      template: "accounts",
      title: LocalizedText(vi: "Tài khoản", en: "Accounts"),
      words: AccountText.words,
      it: View(
        accounts: accounts,
        roles: roles(visit, chosen: .viewer),
        districts: districts
      )
    )
  }

  static func roles(_ visit: Visit, chosen: AccountRole) -> [Choice] {
    AccountRole.allCases.map {
      Choice(value: $0.rawValue, name: visit.say($0.name), isChosen: $0 == chosen)
    }
  }

  /// The districts of the store's plans by name; a plan that cannot be read now gives ids alone.
  static func districts(_ visit: Visit) async throws -> [Choice] {
    var names: [String: String] = [:]
    for plan in try visit.site.store.plans() {
      do {
        for place in try await visit.site.plans.current(plan.id).programme.places {
          names[place.id] = visit.say(place.name)
        }
      } catch is PlanOpening.Unreadable {
        continue
      }
    }
    return try visit.site.store.districts().map { Choice(value: $0, name: names[$0] ?? $0) }
  }
}
