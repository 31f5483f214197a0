public import Planning

/// Parts of the report for other pages of the product.
public enum ReportPart {
  /// What is planned to be paid against the ceilings, by source, quarter, group and month.
  public static func budget(_ facts: PlanFacts, _ language: Language) -> String {
    let words = ReportWords(language: language)
    return BudgetSection().content(facts, words).map(MarkupWriter.text).joined()
  }

  /// A bar of money that is paid against what is planned.
  ///
  /// - Parameters:
  ///   - paid: what is paid, drawn full.
  ///   - planned: what is planned, drawn pale.
  ///   - ceiling: the most, drawn as a mark; nil: there is none.
  ///   - scale: the length of the whole bar.
  ///   - title: what it shows, in words.
  /// - Returns: an element `svg`.
  public static func bar(
    paid: Money,
    planned: Money,
    ceiling: Money?,
    scale: Money,
    title: String
  ) -> String {
    MarkupWriter.text(
      AmountBar(spent: paid, asked: planned, ceiling: ceiling, scale: scale).drawn(title: title)
    )
  }
}
