import Almanac
public import Planning
public import Settlement

/// The papers of a year's settlement: the plan's table with what became of it, the money by source, group and quarter,
/// and whom the year has served.
public struct SettlementPapers: Sendable {
  let settlement: YearSettlement
  let language: Language
  let isOfOne: Bool

  /// Prepares the papers of a settlement.
  public init(_ settlement: YearSettlement, language: Language) {
    self.settlement = settlement
    self.language = language
    isOfOne = settlement.offerings.count == 1
  }

  /// The forms that everybody may read: no list names a person.
  public var forms: [RosterForm] {
    var forms = [table, money]
    if isOfOne { forms.insert(lines, at: 1) } else { forms += served }
    return forms
  }

  /// Those who asked and were never served, by name; nil: there are none.
  public var unserved: RosterForm? {
    let people = NameOrder().sorted(settlement.served.unserved, by: \.person)
    guard !people.isEmpty, !isOfOne else { return nil }
    var form = form(
      say("DANH SÁCH NGƯỜI ĐĂNG KÝ CHƯA ĐƯỢC DỰ", "PEOPLE WHO ASKED AND WERE NOT SERVED"),
      sheet: say("Chưa được dự", "Not served")
    )
    let index = SettlementIndex(settlement.plan.programme)
    form.columns = [
      column(.serial, RosterWords.serial[language], 10, isCentred: true),
      column(.name, RosterWords.name[language], 42),
      column(.organisation, RosterWords.organisation[language], 46),
      column(.figure(0), say("Đã đăng ký", "Asked for"), 46),
      column(.note, RosterWords.note[language], 30),
    ]
    form.rows = people.enumerated().map { position, entry in
      RosterRow(
        id: entry.person.id,
        [
          .value(.count(position + 1)), .text(entry.person.name),
          .text(index.organisation(of: entry.person)?.name ?? ""),
          .text(entry.asked.joined(separator: ", ")),
          .text(entry.isExpected ? say("có chỗ ở đợt sắp tới", "has a place to come") : ""),
        ],
        language
      )
    }
    let waiting = people.count(where: \.isExpected)
    form.total = say(
      "\(people.count) người đã đăng ký và chưa dự đợt nào; \(waiting) người có chỗ ở đợt sắp tới.",
      "\(people.count) people asked and came to nothing yet; \(waiting) have a place to come."
    )
    return form
  }

  // MARK: The plan's table

  /// The table of the plan with what became of every offering, groups with their sums.
  private var table: RosterForm {
    let title = say("BẢNG QUYẾT TOÁN SO VỚI KẾ HOẠCH", "SETTLEMENT AGAINST THE PLAN")
    var form = form(title, sheet: say("Quyết toán", "Settlement"))
    form.columns = tableColumns
    for (number, group) in settlement.plan.programme.groups.enumerated() {
      let own = settlement.offerings.filter { $0.group == group.id }
      if own.isEmpty { continue }
      let first = form.rows.count + 1
      var heading = RosterRow(
        id: group.id,
        tableCells(
          RomanNumber.text(number + 1),
          group.name[language],
          "",
          people: nil,
          own
        ),
        language,
        isBold: true
      )
      heading.summedRows = first..<(first + own.count)
      form.rows.append(heading)
      for (position, offering) in own.enumerated() {
        let dates = RosterWords.days(offering.days.from, offering.days.to)
        form.rows.append(
          RosterRow(
            id: offering.id,
            tableCells(
              "\(position + 1)",
              "\(offering.title[language]) [\(offering.id)]",
              dates,
              people: offering,
              [offering]
            ),
            language
          )
        )
      }
    }
    form.totalRow = RosterRow(
      id: "total",
      tableCells("", say("Tổng cộng", "Total"), "", people: nil, settlement.offerings),
      language,
      isBold: true
    )
    form.total = totals
    form.remarks = [
      say(
        "Số liệu đến ngày \(date(settlement.day)). Còn lại = kế hoạch − đã chi. Thực hiện: đợt đã xong tính theo điểm danh và chi phí thực tế; đợt khác theo kế hoạch.",
        "As of \(date(settlement.day)). Left = planned − paid. Outcome: what was held by attendance and real costs, the rest as planned."
      )
    ]
    return form
  }

  private var tableColumns: [RosterColumn] {
    [
      column(.serial, say("TT", "No."), 9, isCentred: true),
      column(.name, say("Nội dung đề án", "Project"), 50),
      column(.figure(0), say("Thời gian", "Dates"), 20, isCentred: true),
      column(.figure(1), say("KH", "Plan"), 10, heading: people, isCentred: true),
      column(.figure(2), say("TH", "Real"), 10, heading: people, isCentred: true),
      money(3, say("Kế hoạch", "Planned")),
      money(4, say("Đã cam kết", "Committed")),
      money(5, say("Đã chi", "Paid")),
      money(6, say("Còn lại", "Left"), .difference(5, 7)),
    ]
      + (settlement.quarter == nil
        ? [
          money(7, say("Thực hiện", "Outcome")),
          money(8, say("Chênh lệch", "Difference"), .difference(9, 5)),
        ] : [])
  }

  private var people: String { say("Số người", "People") }

  private func tableCells(
    _ number: String,
    _ name: String,
    _ dates: String,
    people one: OfferingSettlement?,
    _ offerings: [OfferingSettlement]
  ) -> [RosterCell] {
    let sum = offerings.reduce(SettlementSum()) { $0 + settlement.sum(of: $1) }
    let expected = offerings.reduce(Money.zero) { $0 + $1.expected }
    let hasPeople = one.map { $0.plannedPeople > 0 } ?? false
    return [
      .text(number), .text(name), .text(dates),
      hasPeople ? .value(.count(one?.plannedPeople ?? 0)) : .empty,
      one?.realPeople.map { .value(.count($0)) } ?? .empty,
      .amount(sum.planned), .amount(sum.committed), .amount(sum.paid), .amount(sum.left),
    ]
      + (settlement.quarter == nil
        ? [.amount(expected), .amount(expected - sum.planned)] : [])
  }

  /// What the year will have paid, beside what was decided.
  private var totals: String {
    let programme = settlement.plan.programme
    let lines = programme.sources.filter(\.isState).map { source in
      let forecast = settlement.forecast(of: source.id)
      let name = source.name[language]
      guard let most = settlement.ceiling(of: source.id), settlement.quarter == nil, !isOfOne else {
        return say(
          "\(name): dự kiến chi \(forecast.text(.vi)).",
          "\(name): \(forecast.text(.en)) expected."
        )
      }
      let left = most - forecast
      return say(
        "\(name): dự kiến đến cuối năm chi \(forecast.text(.vi)) trong \(most.text(.vi)) được giao, còn dư \(left.text(.vi)).",
        "\(name): \(forecast.text(.en)) expected by the year's end of \(most.text(.en)) given, \(left.text(.en)) left over."
      )
    }
    return lines.joined(separator: "\n")
  }

  // MARK: The lines of one offering

  /// The estimate of one offering line by line, with the reasons of every difference.
  private var lines: RosterForm {
    let offering = settlement.offerings[0]
    let title = say("QUYẾT TOÁN CHI TIẾT", "SETTLEMENT IN DETAIL")
    var form = form(title, sheet: say("Chi tiết", "Detail"))
    form.columns = [
      column(.serial, say("TT", "No."), 9, isCentred: true),
      column(.name, say("Nội dung chi", "Item"), 60),
      column(.figure(0), say("Số lượng KH", "Planned units"), 16, isCentred: true),
      money(1, say("Đơn giá", "Unit cost"), isSummed: false),
      money(2, say("Kế hoạch", "Planned")),
      money(3, say("Thực hiện", "Real")),
      money(4, say("Chênh lệch", "Difference"), .difference(5, 4)),
      column(.note, say("Lý do", "Reason"), 48),
    ]
    form.rows = offering.lines.enumerated().map { position, line in
      RosterRow(
        id: String(position + 1),
        [
          .value(.count(position + 1)), .text(line.item[language]),
          .value(.count(line.plannedUnits)), .amount(line.unitCost), .amount(line.planned),
          .amount(line.real), .amount(line.real - line.planned),
          .text(line.reason?[language] ?? ""),
        ],
        language
      )
    }
    form.totalRow = RosterRow(
      id: "total",
      [
        .empty, .text(say("Tổng cộng", "Total")), .empty, .empty, .amount(offering.planned),
        .amount(offering.expected), .amount(offering.expected - offering.planned), .empty,
      ],
      language,
      isBold: true
    )
    let words = offering.expected.words(
      language,
      emptyTens: settlement.plan.programme.settlement.emptyTens
    )
    form.total = say(
      "Thực hiện: \(offering.expected.text(.vi)).\nBằng chữ: \(words).",
      "Outcome: \(offering.expected.text(.en)).\nIn words: \(words)."
    )
    form.remarks = offering.reasons.map { $0[language].tidied }
    return form
  }

  // MARK: The money

  /// The money by source, group and quarter.
  private var money: RosterForm {
    let title = say("KINH PHÍ THEO NGUỒN, NHÓM, QUÝ", "MONEY BY SOURCE, GROUP AND QUARTER")
    var form = form(title, sheet: say("Kinh phí", "Money"))
    let programme = settlement.plan.programme
    form.columns = [
      column(.figure(0), say("Nguồn", "Source"), 40),
      column(.name, say("Nhóm", "Group"), 60),
      column(.figure(1), say("Quý", "Quarter"), 12, isCentred: true),
      money(2, say("Kế hoạch", "Planned")),
      money(3, say("Đã cam kết", "Committed")),
      money(4, say("Đã chi", "Paid")),
      money(5, say("Còn lại", "Left"), .difference(3, 5)),
      money(6, say("Chưa cam kết", "Free"), .difference(3, 4)),
    ]
    let rows = settlement.rows
    form.rows = rows.map { row in
      let source = programme.sources.first { $0.id == row.source }?.name[language]
      let group = programme.groups.first { $0.id == row.group }?.name[language]
      return RosterRow(
        id: "\(row.source)/\(row.group)/\(row.quarter)",
        [
          .text(source ?? row.source), .text("\(row.group). \(group ?? "")"),
          .text(roman(row.quarter)),
        ]
          + cells(row.sum),
        language
      )
    }
    form.totalRow = RosterRow(
      id: "total",
      [.text(say("Tổng cộng", "Total")), .empty, .empty] + cells(settlement.total),
      language,
      isBold: true
    )
    form.total = say(
      "Còn lại = kế hoạch − đã chi; chưa cam kết = kế hoạch − đã cam kết.",
      "Left = planned − paid; free = planned − committed."
    )
    return form
  }

  private func cells(_ sum: SettlementSum) -> [RosterCell] {
    [sum.planned, sum.committed, sum.paid, sum.left, sum.free].map { .amount($0) }
  }

  // MARK: The people

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func roman(_ number: Int) -> String { RomanNumber.text(number) }

  func date(_ date: CivilDate) -> String { RosterWords.date(date, language) }

  func form(_ title: String, sheet: String) -> RosterForm {
    let programme = settlement.plan.programme
    let one = isOfOne ? settlement.offerings[0] : nil
    let quarter = settlement.quarter.map { say(", quý \(roman($0))", ", quarter \($0)") } ?? ""
    return RosterForm(
      kind: .settlement,
      sheetName: sheet,
      offering: one?.id ?? programme.id,
      language: language,
      letterhead: RosterLetterhead(programme.agency, settlement.day, language),
      title: title,
      subject: (one?.title[language] ?? programme.title[language] + quarter).tidied,
      basis: RosterWords.basis(programme.decision, language).tidied,
      facts: [],
      columns: [],
      rows: [],
      total: "",
      signatures: RosterWords.signatures(language, withAccountant: true),
      draftMark: programme.revision.status == .draft ? RosterWords.draftMark : nil,
      notice: programme.isSample ? RosterWords.sampleNotice : nil,
      paper: PaperForm(on: settlement.day),
      createdDay: settlement.day,
      createdMinute: programme.revision.minute
    )
  }

  func column(
    _ key: RosterColumn.Key,
    _ title: String,
    _ width: Double,
    heading: String? = nil,
    isCentred: Bool = false
  ) -> RosterColumn {
    RosterColumn(
      key: key,
      title: title,
      heading: heading,
      isCentred: isCentred,
      widthMillimetres: width
    )
  }

  func money(
    _ position: Int,
    _ title: String,
    _ formula: CellFormula? = nil,
    isSummed: Bool = true
  ) -> RosterColumn {
    RosterColumn(
      key: .figure(position),
      title: title,
      isRight: true,
      widthMillimetres: 26,
      formula: formula,
      isSummed: isSummed
    )
  }
}
