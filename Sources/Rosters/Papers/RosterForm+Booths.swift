import Foundation
public import Planning

extension RosterForm {
  /// The booths of a fair, one an exhibitor, numbered in the order of their organisations' names.
  ///
  /// - Throws: `RosterError.unknownActivity`, `.unknownPerson`, or `.nobodyComes`.
  public static func booths(of offering: Offering, _ context: PaperContext) throws(RosterError)
    -> RosterForm
  {
    guard !offering.participants.isEmpty else { throw .nobodyComes(offering: offering.id) }
    let language = context.language
    let people = try sortedPeople(of: offering, in: context.programme)
    let order = NameOrder()
    let exhibitors = people.enumerated().sorted { first, second in
      let names = [first, second].map {
        (context.organisation(of: $0.element)?.name ?? $0.element.name).tidied
      }
      switch order.compareWhole(names[0], names[1]) {
      case .orderedAscending: return true
      case .orderedDescending: return false
      case .orderedSame: return first.offset < second.offset
      }
    }.map(\.element)
    let title = LocalizedText(vi: "DANH SÁCH GIAN HÀNG", en: "LIST OF BOOTHS")
    var form = try context.form(.booths, offering, title: title)
    form.columns = boothColumns(context)
    form.rows = exhibitors.enumerated().map { position, person in
      let organisation = context.organisation(of: person)
      return RosterRow(
        id: person.id,
        [
          .value(.count(position + 1)), .text(organisation?.name ?? ""),
          .text(organisation?.industry ?? ""),
          .text(organisation?.address ?? person.address ?? ""), .text(person.name),
          .text(person.phone ?? ""), .empty,
        ],
        language
      )
    }
    let count = exhibitors.count
    form.total = context.say(
      "Danh sách này có \(count) gian hàng.",
      "This list has \(count) booth\(count == 1 ? "" : "s")."
    )
    return form
  }

  private static func boothColumns(_ context: PaperContext) -> [RosterColumn] {
    let language = context.language
    return [
      RosterColumn(
        key: .serial,
        title: context.say("Gian số", "Booth"),
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 14
      ),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        widthMillimetres: 45
      ),
      RosterColumn(
        key: .figure(0),
        title: context.say("Ngành nghề, sản phẩm", "Trade, products"),
        widthMillimetres: 38
      ),
      RosterColumn(key: .address, title: RosterWords.address[language], widthMillimetres: 42),
      RosterColumn(
        key: .name,
        title: context.say("Người phụ trách", "In charge"),
        widthMillimetres: 38
      ),
      RosterColumn(key: .phone, title: RosterWords.phone[language], widthMillimetres: 26),
      RosterColumn(
        key: .note,
        title: RosterWords.note[language],
        widthMillimetres: 20,
        isOpen: true
      ),
    ]
  }
}
