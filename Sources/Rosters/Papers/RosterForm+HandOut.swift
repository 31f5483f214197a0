import Almanac
public import Planning
public import Settlement

extension RosterForm {
  /// The list on which certificates are handed out: number, name, sessions attended, signature; nil where the kind of
  /// activity gives none.
  ///
  /// Without a record of attendance it is a blank form for everyone expected.
  ///
  /// - Throws: `RosterError.unknownActivity` or `.unknownPerson`.
  public static func handOut(
    of offering: Offering,
    _ context: PaperContext,
    _ register: CertificateRegister
  ) throws(RosterError) -> RosterForm? {
    let attended = context.attendance.offerings[offering.id]
    guard let earned = EarnedCertificates(offering, attended, context.index) else { return nil }
    let title = LocalizedText(
      vi: "DANH SÁCH CẤP GIẤY CHỨNG NHẬN",
      en: "LIST OF CERTIFICATES"
    )
    var form = try context.form(.certificates, offering, title: title)
    form.columns = handOutColumns(context)
    if earned.isRecorded {
      let entries = NameOrder().sorted(earned.entries, by: \.person)
      form.rows = entries.enumerated().map { position, entry in
        let number = register.number(of: entry.person.id, in: offering.id)
        return handOutRow(
          position,
          entry.person,
          number: number.map { CertificateNumber($0, context.programme).text } ?? "",
          sessions: "\(entry.attended)/\(earned.sessions)",
          note: entry.remark.map { context.marks([$0]) } ?? "",
          context
        )
      }
      form.total = context.earnedTotal(earned)
    } else {
      let people = try sortedPeople(of: offering, in: context.programme)
      form.rows = people.enumerated().map { position, person in
        handOutRow(position, person, number: "", sessions: "", note: "", context)
      }
      form.total = context.say(
        "Có ……… người được cấp giấy chứng nhận.",
        "……… people receive the certificate."
      )
    }
    form.remarks = earned.remarks.map { $0[context.language].tidied }
    return form
  }

  private static func handOutRow(
    _ position: Int,
    _ person: Person,
    number: String,
    sessions: String,
    note: String,
    _ context: PaperContext
  ) -> RosterRow {
    RosterRow(
      id: person.id,
      [
        .value(.count(position + 1)), .text(person.name),
        person.birthYear.map { .value(.count($0)) } ?? .empty,
        .text(context.organisation(of: person)?.name ?? person.address ?? ""),
        .text(sessions), .text(number), .empty, .text(note),
      ],
      context.language
    )
  }

  private static func handOutColumns(_ context: PaperContext) -> [RosterColumn] {
    let language = context.language
    return [
      RosterColumn(
        key: .serial,
        title: RosterWords.serial[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 9
      ),
      RosterColumn(key: .name, title: RosterWords.name[language], widthMillimetres: 36),
      RosterColumn(
        key: .birthYear,
        title: RosterWords.birthYear[language],
        isCentred: true,
        widthMillimetres: 12
      ),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        widthMillimetres: 40
      ),
      RosterColumn(
        key: .figure(0),
        title: context.say("Số buổi", "Sessions"),
        isCentred: true,
        widthMillimetres: 11
      ),
      RosterColumn(
        key: .figure(1),
        title: context.say("Số GCN", "Certificate no."),
        isCentred: true,
        widthMillimetres: 38
      ),
      RosterColumn(
        key: .signature,
        title: context.say("Ký nhận", "Signature"),
        isCentred: true,
        widthMillimetres: 22,
        isOpen: true
      ),
      RosterColumn(
        key: .note,
        title: RosterWords.note[language],
        widthMillimetres: 11,
        isOpen: true
      ),
    ]
  }
}

extension PaperContext {
  /// How many earn the certificate, and by which rule.
  fileprivate func earnedTotal(_ earned: EarnedCertificates) -> String {
    let share = programme.settlement.certificateShare.text(language)
    let (count, missed) = (earned.entries.count, earned.missed)
    let others = missed == 0 ? "" : say("; \(missed) người chưa đủ", "; \(missed) fell short")
    return say(
      "Có \(count) người dự từ \(share) số buổi trở lên được cấp giấy chứng nhận\(others).",
      "\(count) \(count == 1 ? "person" : "people") attended \(share) of the sessions or more"
        + " and \(count == 1 ? "receives" : "receive") the certificate\(others)."
    )
  }
}

/// The number of a certificate as it is written: `001/2016/GCN`.
public struct CertificateNumber: Hashable, Sendable {
  /// The number as it is written.
  public let text: String

  /// Writes a number of a programme's series.
  public init(_ number: Int, _ programme: Programme) {
    let digits = String(number)
    let padded = String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    text = "\(padded)/\(programme.firstDay.year)/\(programme.settlement.certificateSeries)"
  }
}
