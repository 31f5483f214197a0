import Planning

/// The itineraries of study tours: map, days, what is left out and what more would add.
struct ToursSection: ReportSection {
  let id = "tours"
  let heading = ReportMessage.tours
  let shortName = ReportMessage.navTours

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    [hint(words[.toursHint])] + (facts.tours ?? []).flatMap { tour($0, words) }
  }

  private func tour(_ tour: TourFacts, _ words: ReportWords) -> [MarkupNode] {
    let hours = words.duration(tour.drivingMinutes)
    let visits = tour.days.flatMap(\.parts).count { $0.kind == .visit }
    var nodes = [
      element("h3", .id("tour-\(tour.offering)"), text: "\(tour.offering) · \(words[tour.title])"),
      hint(
        "\(words.count(visits)) \(words[.tourStops]) · \(words.count(tour.km)) km · \(hours) "
          + "\(words[.tourDriving]) · \(words[.tourFees]): \(words.money(tour.fees))"
      ),
    ]
    if let map = tour.map {
      nodes.append(
        TourMapPicture(map: map, title: "\(words[.tourMap]): \(words[tour.title])", words: words)
          .node
      )
    }
    nodes.append(days(tour, words))
    if !tour.omissions.isEmpty { nodes.append(omissions(tour, words)) }
    if !tour.gains.isEmpty { nodes.append(gains(tour, words)) }
    return nodes
  }

  private func days(_ tour: TourFacts, _ words: ReportWords) -> MarkupNode {
    let rows = tour.days.enumerated().flatMap { position, day in
      let head = DataTable.Row(
        [
          .text(
            "\(words[.tourDay]) \(position + 1) · \(words.weekday(day.date)) "
              + words.date(day.date)
          ),
          .text(day.night.map { "\(words[.tourNight]): \(words[$0.name])" } ?? ""),
          .text("\(words.count(day.km)) km"),
        ],
        isTotal: true
      )
      return [head] + day.parts.map { row($0, words) }
    }
    return DataTable(
      caption: "\(words[.tourDays]) · \(tour.offering)",
      columns: [.text(words[.tourTime]), .text(words[.tourPart]), .number("km")],
      rows: rows
    ).node
  }

  private func row(_ part: TourPartFacts, _ words: ReportWords) -> DataTable.Row {
    let time = "\(words.time(part.startMinute))–\(words.time(part.endMinute))"
    let what =
      switch part.kind {
      case .leg: "\(part.from.map { words[$0] } ?? "") → \(words[part.name])"
      case .visit: "\(part.number.map(String.init) ?? ""). \(words[part.name])"
      case .meal: words[part.name]
      }
    let text: MarkupNode = part.kind == .visit ? element("strong", text: what) : .text(what)
    return DataTable.Row(.text(time), text, .text(part.km.map { words.count($0) } ?? ""))
  }

  private func omissions(_ tour: TourFacts, _ words: ReportWords) -> MarkupNode {
    DataTable(
      caption: "\(words[.tourOmitted]) · \(tour.offering)",
      columns: [.text(words[.tourSite]), .text(words[.reasons])],
      rows: tour.omissions.map { site in
        DataTable.Row(
          .text(words[site.name]),
          .text(site.reasons.map { words[$0] }.joined(separator: "; "))
        )
      }
    ).node
  }

  private func gains(_ tour: TourFacts, _ words: ReportWords) -> MarkupNode {
    element("ul") {
      for gain in tour.gains { element("li", text: text(gain, words)) }
    }
  }

  private func text(_ gain: TourGainFacts, _ words: ReportWords) -> String {
    let cause = words[gain.cause == .hour ? .tourHourMore : .tourMillionMore]
    guard gain.points > 0 else { return "\(cause): \(words[.tourNoGain])" }
    var text = "\(cause): +\(words.count(gain.points)) \(words[.tourPoints])"
    if !gain.added.isEmpty {
      text += "; \(words[.tourAdded]): " + gain.added.map { words[$0] }.joined(separator: ", ")
    }
    if !gain.removed.isEmpty {
      text += "; \(words[.tourRemoved]): " + gain.removed.map { words[$0] }.joined(separator: ", ")
    }
    return text
  }
}
