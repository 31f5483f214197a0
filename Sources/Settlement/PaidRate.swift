import Almanac
public import Planning

/// The rate at which a line is paid on the day of its offering, and how it stands to the norm.
public struct PaidRate: Hashable, Sendable {
  /// The rate of the estimate.
  public let planned: Money
  /// The rate that is paid.
  public let rate: Money
  /// The norm in force on the offering's first day; nil: the line names none, or none is in force.
  public let norm: Norm?
  /// What a reader of the list must know: a rate above the norm, or the organiser's own rate with its reason.
  public let remark: LocalizedText?

  /// Works out the rate of a line: the organiser's own where there is one, else the estimate's, or the norm's where that is
  /// lower.
  init(_ line: CostLine, of offering: Offering, _ index: SettlementIndex) {
    planned = line.unitCost
    norm = index.norm(line.norm, on: offering.firstDay)
    let most = norm?.amount
    let own = index.programme.settlement.overrides(of: offering.id).compactMap { override in
      if case .rate(let id, let rate) = override.change, id == line.norm {
        return (rate: rate, reason: override.reason)
      }
      return nil
    }.first
    if let own {
      rate = own.rate
      remark = Self.remark(own.rate, own.reason, norm, line.item)
    } else if let norm, let most, line.unitCost > most {
      rate = most
      remark = Self.remark(lowered: line.unitCost, to: most, norm, line.item)
    } else {
      rate = line.unitCost
      remark = nil
    }
  }

  private static func remark(
    _ rate: Money,
    _ reason: String,
    _ norm: Norm?,
    _ item: LocalizedText
  ) -> LocalizedText {
    guard let norm, let most = norm.amount, rate > most else {
      return LocalizedText(
        vi: "\(item.vi): mức chi \(rate.text(.vi)) theo quyết định của đơn vị. Lý do: \(reason)",
        en: "\(item.en): paid at \(rate.text(.en)) by the office's decision. Reason: \(reason)"
      )
    }
    return LocalizedText(
      vi: "\(item.vi): mức chi \(rate.text(.vi)) VƯỢT định mức \(most.text(.vi)) "
        + "(\(norm.citation)\(norm.doubt.vi)) theo quyết định của đơn vị. Lý do: \(reason)",
      en: "\(item.en): paid at \(rate.text(.en)), OVER the norm of \(most.text(.en)) "
        + "(\(norm.citation)\(norm.doubt.en)), by the office's decision. Reason: \(reason)"
    )
  }

  private static func remark(
    lowered planned: Money,
    to most: Money,
    _ norm: Norm,
    _ item: LocalizedText
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(item.vi): dự toán \(planned.text(.vi)) vượt định mức nên chi \(most.text(.vi)) "
        + "(\(norm.citation)\(norm.doubt.vi))",
      en: "\(item.en): the estimate of \(planned.text(.en)) exceeds the norm, so "
        + "\(most.text(.en)) is paid (\(norm.citation)\(norm.doubt.en))"
    )
  }
}

extension Norm {
  /// What follows a citation of a figure that nobody has compared with the text.
  var doubt: LocalizedText {
    mark == .sourced
      ? LocalizedText("")
      : LocalizedText(vi: ", số liệu chưa đối chiếu văn bản", en: ", figure not verified")
  }
}
