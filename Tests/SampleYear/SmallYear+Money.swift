import Planning

/// The lines of the small year's estimates and the terms of their payment.
extension SmallYear {
  static let trainersFee = CostLine(
    item: LocalizedText(vi: "Thù lao giảng viên", en: "Trainer's fee"),
    quantity: 1,
    basis: .session,
    unit: LocalizedText(vi: "buổi", en: "session"),
    unitCost: Money(600_000),
    mark: .assumed
  )
  static let drinks = CostLine(
    item: LocalizedText(vi: "Nước uống", en: "Drinks"),
    quantity: 1,
    basis: .personDay,
    unit: LocalizedText(vi: "người-ngày", en: "person-day"),
    unitCost: Money(30_000),
    mark: .assumed
  )
  static let lodging = CostLine(
    item: LocalizedText(vi: "Tiền ngủ", en: "Lodging"),
    quantity: 1,
    basis: .personNight,
    unit: LocalizedText(vi: "người-đêm", en: "person-night"),
    unitCost: Money(200_000),
    mark: .assumed
  )
  static let booth = CostLine(
    item: LocalizedText(vi: "Thuê gian hàng", en: "Hire of a booth"),
    quantity: 1,
    basis: .person,
    unit: LocalizedText(vi: "gian hàng", en: "booth"),
    unitCost: Money(9_000_000),
    support: Share(thousandths: 800),
    mark: .assumed
  )
  static let machine = CostLine(
    item: LocalizedText(vi: "Máy sấy", en: "Dryer"),
    quantity: 1,
    basis: .offering,
    unit: LocalizedText(vi: "máy", en: "machine"),
    unitCost: Money(180_000_000),
    mark: .assumed
  )
  static let packaging = CostLine(
    item: LocalizedText(vi: "Thiết kế bao bì", en: "Design of packaging"),
    quantity: 1,
    basis: .offering,
    unitCost: Money(35_000_000),
    mark: .assumed
  )

  static let advanceAndBalance = [
    PaymentTerm(
      anchor: .start,
      days: -10,
      share: Share(thousandths: 500),
      name: LocalizedText(vi: "Tạm ứng", en: "Advance")
    ),
    PaymentTerm(
      anchor: .end,
      days: 20,
      share: .whole,
      name: LocalizedText(vi: "Thanh toán", en: "Balance")
    ),
  ]
  static let atTheEnd = PaymentTerm(
    anchor: .end,
    days: 20,
    share: .whole,
    name: LocalizedText(vi: "Thanh toán", en: "Settlement")
  )

  /// A priced line of an activity's line.
  static func priced(_ position: Int, _ line: CostLine, units: Int) -> PricedLine {
    PricedLine(
      line: position,
      item: line.item,
      units: units,
      unitCost: line.unitCost,
      amount: Money(units * line.unitCost.dong),
      cost: line
    )
  }
}
