public import Planning

/// The tables of a comparison: a column for each scenario.
struct ComparisonTables {
  private let scenarios: [ScenarioFacts]
  private let words: ReportWords

  init(_ scenarios: [ScenarioFacts], _ words: ReportWords) {
    self.scenarios = scenarios
    self.words = words
  }

  private typealias Line = (name: String, cell: (ScenarioFacts) -> String)

  /// Main figures: people, money, score, bound.
  var figures: MarkupNode {
    table(words.say("Con số chính", "Main figures"), figureLines)
  }

  /// The main figures as lines of text, for terminals.
  var figureLines: [(name: String, cell: (ScenarioFacts) -> String)] {
    [
      (
        words.say("Người có nguyện vọng được phục vụ", "People served"),
        { "\(words.count($0.served)) / \(words.count($0.asking))" }
      ),
      (
        words.say("Nguyện vọng được phục vụ", "Requests served"),
        { "\(words.count($0.requestsServed)) / \(words.count($0.requests))" }
      ),
      (words.say("Chỗ đã xếp", "Seats taken"), { words.count($0.seats) }),
      (words.say("Đề án thực hiện", "Projects that run"), { words.count($0.projects) }),
      (words.say("Đợt tổ chức", "Offerings that run"), { words.count($0.offerings) }),
      (words.say("Tiền Nhà nước", "State money"), { words.amount($0.money) }),
      (words[.ceiling], { $0.ceiling.map(words.amount) ?? "–" }),
      (words[.shortfall], { words.count($0.shortfall) }),
      (words[.score], { words.count($0.score) }),
      (words.say("Cận trên", "Bound"), { $0.bound.map(words.count) ?? "–" }),
      (
        words.say("Đăng ký mà chưa được phục vụ", "Asked and not served"),
        { words.count($0.fairness.neverThisYear) }
      ),
      (
        words.say("… cả các năm trước", "… nor in earlier years"),
        { $0.fairness.neverAtAll.map(words.count) ?? "–" }
      ),
      (
        words.say("Người lần đầu được phục vụ", "First-comers served"),
        { facts in
          facts.fairness.firstComers.map { "\(words.count($0.served)) / \(words.count($0.asking))" }
            ?? "–"
        }
      ),
      (
        words.say("Điểm không kể công bằng", "Score without fairness"),
        { words.count($0.fairness.scoreWithout) }
      ),
    ]
  }

  /// What each group gets.
  var groups: MarkupNode {
    let groups = scenarios.first?.groups ?? []
    return table(
      words.say(
        "Tiền Nhà nước, số đợt và số người của từng nhóm",
        "State money, offerings and people of each group"
      ),
      groups.enumerated().map { position, group in
        (
          "\(group.id) · \(words[group.name])",
          { facts in
            guard facts.groups.indices.contains(position) else { return "–" }
            let own = facts.groups[position]
            return "\(words.amount(own.money)) · \(own.offerings) · \(own.people)"
          }
        )
      }
    )
  }

  /// What each month pays.
  var months: MarkupNode {
    let months = scenarios.first?.months ?? []
    return table(
      words.say("Tiền Nhà nước chi và số đợt bắt đầu", "State money paid and offerings that begin"),
      months.enumerated().map { position, month in
        (
          words.month(month.from),
          { facts in
            guard facts.months.indices.contains(position) else { return "–" }
            let own = facts.months[position]
            return "\(words.amount(own.paid)) · \(own.offerings)"
          }
        )
      }
    )
  }

  /// Who is served in each district.
  var districts: MarkupNode {
    slices(words[.byDistrict], \.districts) { slice in
      slice.name.map { words[$0] } ?? (slice.id.isEmpty ? words[.unknown] : slice.id)
    }
  }

  /// How evenly the parts of the people are served.
  var fairness: MarkupNode {
    func share(_ thousandths: Int) -> String {
      Share(thousandths: thousandths).text(words.language)
    }
    return table(
      words.say("Công bằng", "Fairness"),
      [
        (
          words.say("Tỷ lệ phục vụ thấp nhất – cao nhất", "Least – most of a part served"),
          { "\(share($0.fairness.leastShare)) – \(share($0.fairness.mostShare))" }
        ),
        (
          words.say("Trọng số người lần đầu", "Weight of first-comers"),
          { words.count($0.fairness.firstComersWeight) }
        ),
        (
          words.say("Trọng số phân bổ đều", "Weight of the spread"),
          { words.count($0.fairness.spreadWeight) }
        ),
        (words.say("Điểm công bằng", "Points of fairness"), { words.count($0.fairness.points) }),
        (
          words.say("Mất so với phương án đầu", "Lost against the first"),
          { facts in
            let first = scenarios.first?.fairness.scoreWithout ?? 0
            return words.points(facts.fairness.scoreWithout - first)
          }
        ),
      ] + sliceLines(\.sexes) { words.sex($0.id) }
        + sliceLines(\.kinds) {
          words.organisationKind($0.id)
        }
    )
  }

  /// What runs otherwise than in the first scenario.
  var differences: MarkupNode {
    let rows = ScenarioFacts.differences(scenarios)
    guard !rows.isEmpty else {
      return hint(words.say("Mọi đợt như nhau.", "Every offering is the same."))
    }
    return DataTable(
      caption: words.say(
        "Ngày · số người · tiền Nhà nước; – là không diễn ra",
        "Days · people · State money; – does not run"
      ),
      columns: [.text(words[.offering])] + scenarios.map { .text(words[$0.title]) },
      rows: rows.map { id, states in
        let title = states.compactMap(\.self).first.map { words[$0.title] } ?? id
        return DataTable.Row(
          [.text("\(id) · \(title)")]
            + states.enumerated().map { position, state in
              let text = state.map(self.state) ?? "–"
              return position > 0 && state != states[0]
                ? element("strong", text: text) : .text(text)
            }
        )
      }
    ).node
  }

  private func state(_ item: ScenarioFacts.Item) -> String {
    "\(words.shortDates(item.firstDay, item.lastDay)) · \(item.people) · \(words.amount(item.money))"
  }

  private func slices(
    _ caption: String,
    _ list: @escaping (ScenarioFacts) -> [ScenarioFacts.Slice],
    _ name: (ScenarioFacts.Slice) -> String
  ) -> MarkupNode {
    table(caption, sliceLines(list, name))
  }

  private func sliceLines(
    _ list: @escaping (ScenarioFacts) -> [ScenarioFacts.Slice],
    _ name: (ScenarioFacts.Slice) -> String
  ) -> [Line] {
    (scenarios.first.map(list) ?? []).map { slice in
      (
        name(slice),
        { facts in
          guard let own = list(facts).first(where: { $0.id == slice.id }) else { return "–" }
          return "\(words.count(own.served)) / \(words.count(own.asking)) · "
            + words.percent(own.served, of: own.asking)
        }
      )
    }
  }

  private func table(_ caption: String, _ lines: [Line]) -> MarkupNode {
    DataTable(
      caption: caption,
      columns: [.text("")] + scenarios.map { .number(words[$0.title]) },
      rows: lines.map { line in
        DataTable.Row([.text(line.name)] + scenarios.map { .text(line.cell($0)) })
      }
    ).node
  }
}

extension ScenarioFacts {
  /// The main figures of scenarios as rows of texts, the first a head.
  public static func rows(_ scenarios: [ScenarioFacts], _ language: Language) -> [[String]] {
    let words = ReportWords(language: language)
    let lines = ComparisonTables(scenarios, words).figureLines
    return [[""] + scenarios.map { words[$0.title] }]
      + lines.map { line in [line.name] + scenarios.map { line.cell($0) } }
  }

  /// The offerings that differ as rows of texts.
  public static func differenceRows(
    _ scenarios: [ScenarioFacts],
    _ language: Language
  ) -> [[String]] {
    let words = ReportWords(language: language)
    return differences(scenarios).map { id, states in
      [id]
        + states.map { state in
          state.map { "\(words.shortDates($0.firstDay, $0.lastDay)) · \($0.people)" } ?? "–"
        }
    }
  }
}
