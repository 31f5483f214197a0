import Planning

/// Who pays an activity: shares, the last payer, and one State source only.
struct FundingCheck {
  let findings: Findings

  func run(_ contents: FolderContents) {
    let stateSources = Set(contents.rules.sources.filter(\.isState).map(\.id))
    for activity in contents.activities
    where !activity.funding.isEmpty && !contents.partlyRead.contains(activity.id) {
      check(activity, stateSources, at: Subject("activities", activity.id)["funding"])
    }
  }

  private func check(_ activity: Activity, _ stateSources: Set<String>, at subject: Subject) {
    let funding = activity.funding
    let shares = funding.reduce(0) { $0 + ($1.share?.thousandths ?? 0) }
    if shares > 1000 {
      findings.report(.sharesAboveWhole(Share(thousandths: shares)), at: subject)
    }
    let last = funding[funding.count - 1]
    if last.share != nil || last.cap != nil || last.capPerPerson != nil {
      findings.report(.lastPayerLimited(last.source), at: subject[funding.count - 1])
    }
    for (position, payer) in funding.enumerated().dropLast() {
      let isLimited = payer.share != nil || payer.cap != nil || payer.capPerPerson != nil
      let isLimitedByLines = position == 0 && activity.costs.contains { $0.support < .whole }
      if !isLimited && !isLimitedByLines {
        findings.report(.payerTakesAll(payer.source), at: subject[position])
      }
    }
    var seen: Set<String> = []
    var firstState: String?
    for (position, payer) in funding.enumerated() {
      if !seen.insert(payer.source).inserted {
        findings.report(.payerTwice(payer.source), at: subject[position]["source"])
      } else if stateSources.contains(payer.source) {
        if let firstState {
          findings.report(
            .twoStateSources(firstState, payer.source),
            at: subject[position]["source"]
          )
        }
        firstState = firstState ?? payer.source
      }
    }
  }
}

extension Mistake {
  static func sharesAboveWhole(_ shares: Share) -> Mistake {
    Mistake(
      "shares-above-whole",
      vi: ("các tỷ lệ cộng lại thành \(shares.text(.vi))", "sửa cho tổng không quá 100 %"),
      en: ("the shares sum to \(shares.text(.en))", "mend them so that they sum to at most 100%")
    )
  }

  static func lastPayerLimited(_ source: String) -> Mistake {
    Mistake(
      "last-payer-limited",
      vi: (
        "nguồn cuối `\(source)` có `share` hoặc `cap`",
        "bỏ đi, vì nguồn cuối chi phần còn lại; hoặc thêm một nguồn sau nó"
      ),
      en: (
        "the last payer `\(source)` has a `share` or `cap`",
        "remove it, since the last takes the rest; or add a payer after it"
      )
    )
  }

  static func payerTakesAll(_ source: String) -> Mistake {
    Mistake(
      "payer-takes-all",
      severity: .warning,
      vi: (
        "nguồn `\(source)` không có `share` hay `cap` nên chi hết, các nguồn sau không chi gì",
        "thêm `share` hoặc `cap`, hoặc bỏ các nguồn sau"
      ),
      en: (
        "payer `\(source)` has no `share` or `cap`, so it pays all and those after it nothing",
        "add a `share` or `cap`, or remove those after it"
      )
    )
  }

  static func payerTwice(_ source: String) -> Mistake {
    Mistake(
      "payer-twice",
      vi: ("nguồn `\(source)` có hai lần", "gộp lại thành một"),
      en: ("payer `\(source)` stands twice", "make it one")
    )
  }

  static func twoStateSources(_ first: String, _ second: String) -> Mistake {
    Mistake(
      "two-state-sources",
      vi: (
        "hai nguồn ngân sách Nhà nước `\(first)` và `\(second)` cùng chi một hoạt động",
        "để một nguồn Nhà nước chi mỗi khoản"
      ),
      en: (
        "two sources of the State, `\(first)` and `\(second)`, pay for one activity",
        "let one State source pay each cost"
      )
    )
  }
}
