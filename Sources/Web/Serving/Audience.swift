import Store

/// For whom a route is.
enum Audience: Hashable, Sendable {
  /// For everybody, signed in or not; an unguessable token in the address may be what decides.
  case everyone
  /// For whoever is signed in with one of the roles.
  case roles(Set<AccountRole>)

  /// Whoever is signed in.
  static let staff = Audience.roles(Set(AccountRole.allCases))
  /// Those who plan.
  static let planners = Audience.roles([.administrator, .planner])
  /// Those who look after people and offerings; officers only those of their district.
  static let office = Audience.roles([.administrator, .planner, .officer])
  /// Those who decide.
  static let approvers = Audience.roles([.approver])
  /// Those who make accounts.
  static let administrators = Audience.roles([.administrator])

  /// Whether somebody, or nobody, is of it.
  func admits(_ account: Account?) -> Bool {
    switch self {
    case .everyone: true
    case .roles(let roles): account.map { roles.contains($0.role) } ?? false
    }
  }
}
