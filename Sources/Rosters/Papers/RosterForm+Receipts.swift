public import Planning
import Settlement

extension RosterForm {
  /// The list on which participants sign for what they are paid; nil where the estimate pays them nothing.
  ///
  /// With a record of attendance it has the days, rates by norm and amounts; without one these are blank.
  ///
  /// - Throws: `RosterError.unknownActivity`.
  public static func receipts(of offering: Offering, _ context: PaperContext) throws(RosterError)
    -> RosterForm?
  {
    let attended = context.attendance.offerings[offering.id]
    guard !offering.participants.isEmpty || attended != nil,
      let list = AllowanceList(offering, attended, context.index)
    else { return nil }
    let title = LocalizedText(vi: "DANH SÁCH KÝ NHẬN TIỀN", en: "LIST OF RECEIPTS")
    var form = try context.form(.receipts, offering, title: title)
    form.columns = columns(of: list, context)
    let paid = list.entries.filter { !list.isRecorded || $0.amount > .zero }
    let people = NameOrder().sorted(paid, by: \.person)
    let hasRates = list.hasRateColumns
    form.rows = people.enumerated().map { position, entry in
      var cells: [RosterCell] = [
        .value(.count(position + 1)), .text(entry.person.name),
        .text(context.organisation(of: entry.person)?.name ?? entry.person.address ?? ""),
      ]
      for (line, part) in zip(list.lines, entry.parts) {
        cells.append(list.isRecorded ? .value(.halves(part.halves)) : .empty)
        if hasRates { cells.append(.amount(line.rate.rate)) }
        cells.append(list.isRecorded ? .amount(part.amount) : .empty)
      }
      if list.lines.count > 1 {
        cells.append(list.isRecorded ? .amount(entry.amount) : .empty)
      }
      cells += [.empty, .text(context.marks(entry.remarks))]
      return RosterRow(id: entry.person.id, cells, context.language)
    }
    form.remarks = list.remarks.map { $0[context.language].tidied }
    let unpaid = list.entries.count - paid.count
    if unpaid > 0 {
      form.remarks.append(
        context.say(
          "\(unpaid) người dự không thuộc diện nhận tiền nên không có trong danh sách.",
          "\(unpaid) who came are paid nothing by these rules and do not stand on the list."
        )
      )
    }
    if list.isRecorded {
      var total: [RosterCell] = [.text(context.say("Tổng cộng", "Total")), .empty, .empty]
      for line in list.lines.indices {
        let halves = list.entries.reduce(0) { $0 + $1.parts[line].halves }
        total.append(.value(.halves(halves)))
        if hasRates { total.append(.empty) }
        total.append(.amount(list.total(of: line)))
      }
      if list.lines.count > 1 { total.append(.amount(list.total)) }
      form.totalRow = RosterRow(
        id: "total",
        total + [.empty, .empty],
        context.language,
        isBold: true
      )
      form.total = context.inWords(list.total)
    } else {
      form.total = context.blankAmount
    }
    return form
  }

  private static func columns(of list: AllowanceList, _ context: PaperContext) -> [RosterColumn] {
    let language = context.language
    var columns = [
      RosterColumn(
        key: .serial,
        title: RosterWords.serial[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 10
      ),
      RosterColumn(key: .name, title: RosterWords.name[language], widthMillimetres: 40),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        widthMillimetres: 38
      ),
    ]
    let isSingle = list.lines.count == 1
    var amounts: [Int] = []
    for (position, line) in list.lines.enumerated() {
      let first = columns.count
      // One line alone is named above its columns as well: it says what is signed for.
      let rate =
        list.hasRateColumns
        ? "" : context.say(" (mức ", " (at ") + line.rate.rate.grouped(language) + ")"
      let heading = line.item[language].tidied + rate
      columns.append(
        RosterColumn(
          key: .figure(3 * position),
          title: line.isOfNights
            ? context.say("Số đêm", "Nights") : context.say("Số ngày", "Days"),
          heading: heading,
          isCentred: true,
          widthMillimetres: 12,
          isSummed: list.isRecorded,
          isOpen: true
        )
      )
      if list.hasRateColumns {
        columns.append(
          RosterColumn(
            key: .figure(3 * position + 1),
            title: context.say("Mức chi", "Rate"),
            heading: heading,
            isRight: true,
            widthMillimetres: 18
          )
        )
      }
      amounts.append(columns.count)
      columns.append(
        RosterColumn(
          key: .figure(3 * position + 2),
          title: context.say("Thành tiền", "Amount"),
          heading: heading,
          isRight: true,
          widthMillimetres: 20,
          formula: list.hasRateColumns
            ? .product(first, first + 1) : .scaled(first, by: line.rate.rate.dong),
          isSummed: list.isRecorded
        )
      )
    }
    if !isSingle {
      columns.append(
        RosterColumn(
          key: .figure(3 * list.lines.count),
          title: context.say("Tổng cộng", "Total"),
          isRight: true,
          widthMillimetres: 22,
          formula: .sum(amounts),
          isSummed: list.isRecorded
        )
      )
    }
    return columns + [
      RosterColumn(
        key: .signature,
        title: context.say("Ký nhận", "Signature"),
        isCentred: true,
        widthMillimetres: 26,
        isOpen: true
      ),
      RosterColumn(
        key: .note,
        title: RosterWords.note[language],
        widthMillimetres: 15,
        isOpen: true
      ),
    ]
  }
}

extension AllowanceList {
  /// Whether each line has a column for its rate; where there are many, the rate stands in the heading.
  fileprivate var hasRateColumns: Bool { lines.count <= 2 }
}
