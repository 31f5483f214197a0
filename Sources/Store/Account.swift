/// What an account may do.
public enum AccountRole: String, Sendable, Codable, CaseIterable {
  /// Accounts, and everything else but deciding.
  case administrator
  /// Plans the year.
  case planner
  /// Looks after the people and offerings of one district.
  case officer
  /// Decides about submitted revisions.
  case approver
  /// Reads.
  case viewer
}

/// Somebody of the agency or of a district who works with the store.
public struct Account: Hashable, Sendable, Codable {
  /// The name to sign in with: small letters, digits, `.`, `-` and `_`.
  public var login: String
  /// The person's name.
  public var name: String
  /// What they may do.
  public var role: AccountRole
  /// The district of an officer, a place's id as organisations have it; nil for all others.
  public var district: String?
  /// Whether they may sign in.
  public var isActive: Bool

  /// Makes an account.
  public init(
    login: String,
    name: String,
    role: AccountRole,
    district: String? = nil,
    isActive: Bool = true
  ) {
    self.login = login
    self.name = name
    self.role = role
    self.district = district
    self.isActive = isActive
  }

  /// Whether a text may be a login.
  public static func isLogin(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (97...122).contains($0) || (48...57).contains($0) || [45, 46, 95].contains($0)
      }
  }
}

/// A session as it stands.
public struct AccountSession: Hashable, Sendable {
  /// What names it through all its tokens, in hexadecimal digits; no token can be told from it.
  public var id: String
  /// A secret that stays through all its tokens, for what is derived of it.
  public var formSecret: String
  /// Who signed in.
  public var account: Account
  /// Whether a program holds it rather than a browser.
  public var isProgram: Bool
  /// What a program's session is called; empty for a browser's.
  public var name: String
  /// When it began, `YYYY-MM-DDTHH:MM:SS+07:00`.
  public var startedAt: String
  /// When its token was drawn.
  public var issuedAt: String
  /// When it was last used, to some minutes.
  public var seenAt: String
  /// When it ends at the latest.
  public var endsAt: String
  /// Whether the token is a new one that is used for the first time, after which the one before it goes.
  public var isFirstUse: Bool
}
