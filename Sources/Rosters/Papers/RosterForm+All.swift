public import Planning
public import Settlement

extension RosterForm {
  /// All lists of an offering in the order in which they are used: who takes part, booths, attendance, receipts, fees,
  /// certificates; those that it has no use for are left out.
  ///
  /// - Throws: `RosterError`.
  public static func all(
    of offering: Offering,
    _ context: PaperContext,
    _ register: CertificateRegister
  ) throws(RosterError) -> [RosterForm] {
    var forms: [RosterForm] = []
    if !offering.participants.isEmpty {
      forms.append(try trainees(of: offering, context))
      if context.index.activity(offering.activity)?.kind == .fair {
        forms.append(try booths(of: offering, context))
      }
      forms.append(
        try RosterForm(offering: offering, in: context.plan, language: context.language)
      )
    }
    if let list = try receipts(of: offering, context) { forms.append(list) }
    if let list = try fees(of: offering, context) { forms.append(list) }
    if let list = try handOut(of: offering, context, register) { forms.append(list) }
    return forms
  }
}
