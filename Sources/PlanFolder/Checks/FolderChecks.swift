import Planning

/// All checks of a folder's contents, each in its own file.
enum FolderChecks {
  static func run(_ contents: FolderContents, _ findings: Findings) {
    ReferenceCheck(findings).run(contents)
    WindowCheck(findings: findings).run(contents)
    PeopleCheck(findings: findings).run(contents)
    NeedCheck(findings: findings).run(contents)
    FundingCheck(findings: findings).run(contents)
    PaymentCheck(findings: findings).run(contents)
    EstimateCheck(findings: findings).run(contents)
    NormCheck(findings: findings).run(contents)
    SupportCheck(findings: findings).run(contents)
    TourCheck(findings: findings).run(contents)
    OrderCheck(findings: findings).run(contents)
    RequestCheck(findings: findings).run(contents)
  }
}
