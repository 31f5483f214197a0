import Planning

extension ReportWords {
  /// What a shaded period is: its name, days and districts.
  func title(of period: AvoidedDaysFacts) -> String {
    let kind = self[period.isForbidden ? .avoidedHard : .avoidedSoft]
    let places = period.districts.map { self[$0.name] }.joined(separator: ", ")
    let days = dates(period.from, period.to)
    return "\(kind): \(self[period.name]), \(days)" + (places.isEmpty ? "" : " (\(places))")
  }

  /// What a shaded holiday is.
  func title(of holiday: NamedDaysFacts) -> String {
    let names = holiday.names.map { self[$0] }.joined(separator: ", ")
    return "\(names), \(dates(holiday.from, holiday.to))"
  }

  /// What an offering is, with its days, place and people.
  func title(of offering: OfferingFacts, as activity: ActivityFacts) -> String {
    var parts = [
      "\(offering.id) · \(name(activity.kind)) · \(self[activity.title])",
      dates(offering.firstDay, offering.lastDay),
    ]
    if let place = offering.place { parts.append(self[place.name]) }
    if let seats = offering.seats {
      let taken = count(offering.participants.count)
      parts.append("\(taken)/\(count(seats)) \(self[.people].lowercased())")
    }
    parts.append(money(offering.cost))
    return parts.joined(separator: "\n")
  }

  /// What the year's picture shows, for those who do not see it.
  func yearChartDescription(_ facts: PlanFacts) -> String {
    let totals = facts.totals
    return "\(count(totals.offeringsRun)) \(self[.offeringsRun]), "
      + "\(count(totals.groupsServed))/\(count(totals.groups)) \(self[.groupsServed]); "
      + dates(facts.programme.firstDay, facts.programme.lastDay)
  }

  /// How many take part, and how many of those who asked are served.
  func participation(_ totals: TotalFacts) -> String {
    "\(count(totals.peopleServed)) \(self[.peopleServed]); "
      + "\(count(totals.peopleWithServedRequests)) \(self[.outOf]) "
      + "\(count(totals.peopleWithRequests)) \(self[.whoAsked])."
  }

  /// What the dates of payments mean, and how many lie on days off.
  func paymentDays(_ totals: TotalFacts) -> String {
    "\(self[.paymentDays]) \(self[.paymentsOnDaysOff]): "
      + "\(count(totals.paymentsOnDaysOff))/\(count(totals.payments))."
  }

  /// The decision as it is cited.
  func citation(of decision: Decision) -> String {
    "\(self[.decision]) \(decision.number) \(self[.dated]) \(date(decision.date)), "
      + decision.issuer
  }

  /// The state of the plan, with its number and time.
  func state(of revision: Revision) -> String {
    let status = self[revision.status == .published ? .published : .draft]
    return "\(self[.revision]) \(revision.number), \(date(revision.date)) "
      + "\(time(revision.minute)), \(status)"
  }
}
