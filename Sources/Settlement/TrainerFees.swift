public import Planning

/// What the trainers of an offering are paid, with the income tax that is withheld.
public struct TrainerFees: Hashable, Sendable {
  /// The id of the norm of the tax that is withheld from single payments.
  public static let taxNorm = "tax.income.single-payment"

  /// What a trainer gets.
  public struct Entry: Hashable, Sendable {
    /// Who.
    public let trainer: ResourceProfile
    /// Sessions of half a day.
    public let sessions: Int
    /// The rate of a session.
    public let rate: Money
    /// Sessions times rate.
    public let gross: Money
    /// The tax withheld.
    public let tax: Money
    /// What explains the amounts, positions in `remarks`.
    public let remarks: [Int]

    /// What is paid out.
    public var net: Money { gross - tax }
  }

  /// The trainers, in the order of the offering's needs.
  public let entries: [Entry]
  /// The tax in force on the offering's last day; nil: none.
  public let tax: Norm?
  /// What a reader must know, each once.
  public let remarks: [LocalizedText]

  /// The fees before tax.
  public var gross: Money { entries.reduce(.zero) { $0 + $1.gross } }
  /// The tax withheld.
  public var withheld: Money { entries.reduce(.zero) { $0 + $1.tax } }
  /// What is paid out.
  public var net: Money { gross - withheld }

  /// Works out the fees; nil where no trainer comes or the estimate has no line that trainers sign for.
  ///
  /// The sessions of the estimate are shared evenly, the first trainers taking what does not divide,
  /// unless the organiser says who gave how many. The tax is that of one payment for the whole offering.
  public init?(_ offering: Offering, _ index: SettlementIndex) {
    let trainers = offering.resources.compactMap { index.resource($0.resource) }
      .filter { $0.kind == .trainer }
    let lines = offering.costLines.filter { $0.cost?.payee == .trainer }
    guard !trainers.isEmpty, let line = lines.first, let cost = line.cost else { return nil }
    let rate = PaidRate(cost, of: offering, index)
    let tax = index.norm(Self.taxNorm, on: offering.lastDay)
    var remarks = [rate.remark].compactMap(\.self)
    if let tax { remarks.append(Self.remark(tax)) }
    let overrides = index.programme.settlement.overrides(of: offering.id)
    let units = lines.reduce(0) { $0 + $1.units }
    entries = trainers.enumerated().map { position, trainer in
      var sessions = units / trainers.count + (position < units % trainers.count ? 1 : 0)
      var isTaxed: Bool?
      var own: [LocalizedText] = []
      for override in overrides {
        switch override.change {
        case .sessions(trainer.id, let count):
          sessions = count
          own.append(
            LocalizedText(
              vi: "\(count) buổi theo thực tế. Lý do: \(override.reason)",
              en: "\(count) sessions as given. Reason: \(override.reason)"
            )
          )
        case .tax(trainer.id, let taxed):
          isTaxed = taxed
          own.append(
            LocalizedText(
              vi: (taxed ? "Có" : "Không") + " khấu trừ thuế TNCN. Lý do: \(override.reason)",
              en: (taxed ? "Income tax withheld" : "No income tax withheld")
                + ". Reason: \(override.reason)"
            )
          )
        default: continue
        }
      }
      let gross = rate.rate.multiplied(by: sessions)
      let reaches = tax.map { gross >= ($0.threshold ?? .zero) } ?? false
      let withheld = isTaxed ?? reaches ? tax?.rate?.of(gross) ?? .zero : .zero
      let positions = own.map { note in
        if let known = remarks.firstIndex(of: note) { return known }
        remarks.append(note)
        return remarks.count - 1
      }
      return Entry(
        trainer: trainer,
        sessions: sessions,
        rate: rate.rate,
        gross: gross,
        tax: withheld,
        remarks: positions
      )
    }
    self.tax = tax
    self.remarks = remarks
  }

  private static func remark(_ tax: Norm) -> LocalizedText {
    let rate = tax.rate ?? Share(thousandths: 0)
    let least = tax.threshold ?? .zero
    return LocalizedText(
      vi: "Thuế TNCN khấu trừ \(rate.text(.vi)) khi mỗi lần chi từ \(least.text(.vi)) trở lên "
        + "(\(tax.citation)\(tax.doubt.vi))",
      en: "Income tax of \(rate.text(.en)) is withheld from single payments of \(least.text(.en)) "
        + "and more (\(tax.citation)\(tax.doubt.en))"
    )
  }
}
