public import Planning
import Settlement

extension RosterForm {
  /// The list of those who take part, by Vietnamese given name: STT, Họ và tên, Năm sinh, Giới tính, Đơn vị, Chức vụ,
  /// Địa chỉ, Điện thoại, Ghi chú.
  ///
  /// - Throws: `RosterError.unknownActivity`, `.unknownPerson`, or `.nobodyComes`.
  public static func trainees(of offering: Offering, _ context: PaperContext) throws(RosterError)
    -> RosterForm
  {
    guard !offering.participants.isEmpty else { throw .nobodyComes(offering: offering.id) }
    guard let activity = context.index.activity(offering.activity) else {
      throw .unknownActivity(offering.activity)
    }
    let people = try sortedPeople(of: offering, in: context.programme)
    let who = RosterWords.participants(of: activity)
    var form = try context.form(
      .trainees,
      offering,
      title: LocalizedText(vi: "DANH SÁCH \(who.vi)", en: "LIST OF \(who.en)")
    )
    let note = RosterColumn(
      key: .note,
      title: RosterWords.note[context.language],
      widthMillimetres: 16,
      isOpen: true
    )
    form.columns = identity(context.language) + [note]
    form.rows = rows(people, context.programme.organisations, form.columns, context.language)
    form.total = RosterWords.total(people, context.language)
    return form
  }
}
