import Planning

/// Who is served and who is not, and how the requests fared.
struct ServiceSection: ReportSection {
  let id = "service"
  let heading = ReportMessage.service
  let shortName = ReportMessage.navService

  func content(_ facts: PlanFacts, _ words: ReportWords) -> [MarkupNode] {
    let service = facts.service
    let districts = service.districts.map { slice in
      (slice.name.map { words[$0] } ?? (slice.id.isEmpty ? words[.unknown] : slice.id), slice)
    }
    let sexes = service.sexes.map { (words.sex($0.id), $0) }
    let kinds = service.kinds.map { (words.organisationKind($0.id), $0) }
    return [
      hint("\(words.participation(facts.totals)) \(words[.serviceHint]) \(words[.serviceBarHint])"),
      table(.byDistrict, .district, districts, words, total: true),
      table(.bySex, .sex, sexes, words),
      table(.byOrganisation, .organisationKind, kinds, words),
      fairness(facts, words),
      element("h3", text: words[.requestsByActivity]),
      requests(facts, words),
      neverServed(facts, words),
    ]
  }

  /// How evenly the parts are served, and what the weights of fairness bring and cost.
  private func fairness(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    guard let fairness = facts.fairness else { return .none }
    func share(_ thousandths: Int) -> String {
      Share(thousandths: thousandths).text(words.language)
    }
    var lines = [
      (
        words.say("Đăng ký mà chưa được phục vụ năm nay", "Asked and not served this year"),
        words.count(fairness.neverThisYear)
      ),
      (
        words.say(
          "Tỷ lệ phục vụ thấp nhất – cao nhất của một phần",
          "Least – most of a part served"
        ),
        "\(share(fairness.leastShare)) – \(share(fairness.mostShare))"
      ),
    ]
    if let never = fairness.neverAtAll {
      lines.append(
        (words.say("… và cả các năm trước", "… nor in earlier years"), words.count(never))
      )
    }
    if let first = fairness.firstComers {
      lines.append(
        (
          words.say("Người lần đầu được phục vụ", "First-comers served"),
          "\(words.count(first.served)) / \(words.count(first.asking))"
        )
      )
    }
    if fairness.firstComersWeight > 0 || fairness.spreadWeight > 0 {
      lines.append(
        (
          words.say("Điểm nhờ trọng số công bằng", "Points by the weights of fairness"),
          words.count(fairness.points)
        )
      )
      lines.append(
        (
          words.say("Điểm không kể công bằng", "Score without fairness"),
          words.count(fairness.scoreWithout)
        )
      )
    }
    return DataTable(
      caption: words.say("Công bằng", "Fairness"),
      columns: [.text(words.say("Công bằng", "Fairness")), .number(words[.figures])],
      rows: lines.map { DataTable.Row(.text($0.0), .text($0.1)) }
    ).node
  }

  private func table(
    _ caption: ReportMessage,
    _ head: ReportMessage,
    _ slices: [(String, ServiceSliceFacts)],
    _ words: ReportWords,
    total: Bool = false
  ) -> MarkupNode {
    let scale = slices.map(\.1.asking).max() ?? 0
    var rows = slices.map { name, slice in row(name, slice, scale: scale, words) }
    if total {
      let sum = ServiceSliceFacts(
        id: "",
        name: nil,
        asking: slices.reduce(0) { $0 + $1.1.asking },
        served: slices.reduce(0) { $0 + $1.1.served }
      )
      rows.append(row(words[.total], sum, scale: nil, words))
    }
    return DataTable(
      caption: words[caption],
      columns: [
        .text(words[head]), .number(words[.asking]), .number(words[.served]),
        .number(words[.notServed]), .number(words[.share]), .bar(words[.comparison]),
      ],
      rows: rows
    ).node
  }

  /// A row; one without a scale sums up the others.
  private func row(
    _ name: String,
    _ slice: ServiceSliceFacts,
    scale: Int?,
    _ words: ReportWords
  ) -> DataTable.Row {
    let title = "\(name): \(words.count(slice.served))/\(words.count(slice.asking))"
    let bar = scale.map {
      PeopleBar(served: slice.served, others: slice.notServed, scale: $0).drawn(title: title)
    }
    return DataTable.Row(
      .text(name),
      .text(words.count(slice.asking)),
      .text(words.count(slice.served)),
      .text(words.count(slice.notServed)),
      .text(words.percent(slice.served, of: slice.asking)),
      bar ?? .none,
      isTotal: scale == nil
    )
  }

  private func requests(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    let titles = Dictionary(
      facts.projects.flatMap(\.activities).map { ($0.id, $0.title) },
      uniquingKeysWith: { first, _ in first }
    )
    return DataTable(
      caption: words[.requestsByActivity],
      columns: [
        .text(words[.activity]), .number(words[.requests]), .number(words[.served]),
        .number(words[.notServed]), .number(words[.firstChoices]), .number(words[.seats]),
        .number(words[.taken]),
      ],
      rows: facts.requests.map { entry in
        DataTable.Row(
          .text("\(entry.activity) · \(titles[entry.activity].map { words[$0] } ?? "")"),
          .text(words.count(entry.requests)),
          .text(words.count(entry.served)),
          .text(words.count(entry.notServed)),
          .text(
            entry.firstChoices > 0
              ? "\(words.count(entry.firstChoicesServed))/\(words.count(entry.firstChoices))" : "–"
          ),
          .text(words.count(entry.seats)),
          .text(words.count(entry.taken))
        )
      }
    ).node
  }

  /// The names of those not served, where the facts tell them.
  private func neverServed(_ facts: PlanFacts, _ words: ReportWords) -> MarkupNode {
    guard let people = facts.people else { return .none }
    let ids = Set(facts.service.neverServed)
    return element("div", .classes("names")) {
      element("h3", text: words[.neverServed])
      element("ul") {
        for person in people where ids.contains(person.id) {
          element("li") {
            let place = person.district.map { words[$0.name] }
            [person.name, person.organisation, place].compactMap(\.self).joined(separator: ", ")
          }
        }
      }
    }
  }
}
