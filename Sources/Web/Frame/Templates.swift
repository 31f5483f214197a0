/// The templates, as they were built in.
enum Templates {
  /// Their texts by name.
  static let all: [(name: String, text: String)] = [
    ("frame", text(PackageResources.frame_mustache)),
    ("fault", text(PackageResources.fault_mustache)),
    ("sign-in", text(PackageResources.sign_in_mustache)),
    ("start", text(PackageResources.start_mustache)),
    ("accounts", text(PackageResources.accounts_mustache)),
    ("account", text(PackageResources.account_mustache)),
    ("own-account", text(PackageResources.own_account_mustache)),
    ("sessions", text(PackageResources.sessions_mustache)),
    ("audit", text(PackageResources.audit_mustache)),
    ("plans", text(PackageResources.plans_mustache)),
    ("overview", text(PackageResources.overview_mustache)),
    ("year", text(PackageResources.year_mustache)),
    ("move", text(PackageResources.move_mustache)),
    ("job", text(PackageResources.job_mustache)),
    ("budget", text(PackageResources.budget_mustache)),
    ("why-not", text(PackageResources.why_not_mustache)),
    ("scenarios", text(PackageResources.scenarios_mustache)),
    ("subscribe", text(PackageResources.subscribe_mustache)),
    ("public-years", text(PackageResources.public_years_mustache)),
    ("public-year", text(PackageResources.public_year_mustache)),
    ("public-offering", text(PackageResources.public_offering_mustache)),
    ("ask", text(PackageResources.ask_mustache)),
    ("my-year", text(PackageResources.my_year_mustache)),
    ("my-offering", text(PackageResources.my_offering_mustache)),
    ("own-address", text(PackageResources.own_address_mustache)),
    ("newcomers", text(PackageResources.newcomers_mustache)),
    ("feed-links", text(PackageResources.feed_links_mustache)),
    ("check-in-list", text(PackageResources.check_in_list_mustache)),
    ("check-in", text(PackageResources.check_in_mustache)),
    ("certificates", text(PackageResources.certificates_mustache)),
    ("verify", text(PackageResources.verify_mustache)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
