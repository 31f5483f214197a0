public import Planning
import Settlement

extension RosterForm {
  /// The list of trainers' fees: sessions, rate, amount, income tax, what is paid out; nil where no trainer is paid.
  ///
  /// - Throws: `RosterError.unknownActivity`.
  public static func fees(of offering: Offering, _ context: PaperContext) throws(RosterError)
    -> RosterForm?
  {
    guard let fees = TrainerFees(offering, context.index) else { return nil }
    let title = LocalizedText(
      vi: "DANH SÁCH CHI THÙ LAO GIẢNG VIÊN",
      en: "LIST OF TRAINERS' FEES"
    )
    var form = try context.form(.fees, offering, title: title)
    form.columns = feeColumns(context)
    form.rows = fees.entries.enumerated().map { position, entry in
      RosterRow(
        id: entry.trainer.id,
        [
          .value(.count(position + 1)), .text(entry.trainer.name),
          .value(.count(entry.sessions)), .amount(entry.rate), .amount(entry.gross),
          .amount(entry.tax), .amount(entry.net), .empty, .text(context.marks(entry.remarks)),
        ],
        context.language
      )
    }
    let sessions = fees.entries.reduce(0) { $0 + $1.sessions }
    form.totalRow = RosterRow(
      id: "total",
      [
        .text(context.say("Tổng cộng", "Total")), .empty, .value(.count(sessions)), .empty,
        .amount(fees.gross), .amount(fees.withheld), .amount(fees.net), .empty, .empty,
      ],
      context.language,
      isBold: true
    )
    form.total = context.inWords(fees.gross)
    form.remarks = fees.remarks.map { $0[context.language].tidied }
    return form
  }

  private static func feeColumns(_ context: PaperContext) -> [RosterColumn] {
    let language = context.language
    func money(
      _ position: Int,
      _ title: String,
      formula: CellFormula? = nil,
      isSummed: Bool = true
    ) -> RosterColumn {
      RosterColumn(
        key: .figure(position),
        title: title,
        isRight: true,
        widthMillimetres: 22,
        formula: formula,
        isSummed: isSummed
      )
    }
    return [
      RosterColumn(
        key: .serial,
        title: RosterWords.serial[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 10
      ),
      RosterColumn(key: .name, title: RosterWords.name[language], widthMillimetres: 44),
      RosterColumn(
        key: .figure(0),
        title: context.say("Số buổi", "Sessions"),
        isCentred: true,
        widthMillimetres: 15,
        isSummed: true,
        isOpen: true
      ),
      money(1, context.say("Mức chi", "Rate"), isSummed: false),
      money(2, context.say("Thành tiền", "Amount"), formula: .product(2, 3)),
      money(3, context.say("Thuế TNCN", "Income tax")),
      money(4, context.say("Thực nhận", "Paid out"), formula: .difference(4, 5)),
      RosterColumn(
        key: .signature,
        title: context.say("Ký nhận", "Signature"),
        isCentred: true,
        widthMillimetres: 28,
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
