import Planning

extension RosterForm {
  /// The columns of an attendance roster, the sessions by day between the identity and the signature.
  static func columns(of offering: Offering, _ timetable: SessionTimetable) -> [RosterColumn] {
    identity(timetable.language) + sessions(of: offering, timetable)
      + closing(timetable.language)
  }

  static func identity(_ language: Language) -> [RosterColumn] {
    [
      RosterColumn(
        key: .serial,
        title: RosterWords.serial[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 10
      ),
      RosterColumn(
        key: .name,
        title: RosterWords.name[language],
        widthMillimetres: 36,
        isOpen: true
      ),
      RosterColumn(
        key: .birthYear,
        title: RosterWords.birthYear[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 13,
        isOpen: true
      ),
      RosterColumn(
        key: .sex,
        title: RosterWords.sex[language],
        isCentred: true,
        widthMillimetres: 12,
        isOpen: true
      ),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        widthMillimetres: 32,
        isOpen: true
      ),
      RosterColumn(
        key: .position,
        title: RosterWords.position[language],
        widthMillimetres: 23,
        isOpen: true
      ),
      RosterColumn(
        key: .address,
        title: RosterWords.address[language],
        widthMillimetres: 32,
        isOpen: true
      ),
      RosterColumn(
        key: .phone,
        title: RosterWords.phone[language],
        widthMillimetres: 27,
        isOpen: true
      ),
    ]
  }

  private static func sessions(
    of offering: Offering,
    _ timetable: SessionTimetable
  ) -> [RosterColumn] {
    zip(offering.sessions, timetable.titles).enumerated().map { index, pair in
      let (session, title) = pair
      return RosterColumn(
        key: .session(index),
        title: title,
        heading: timetable.heading(of: session.date),
        day: session.date,
        isCentred: true,
        widthMillimetres: 17,
        isOpen: true
      )
    }
  }

  private static func closing(_ language: Language) -> [RosterColumn] {
    [
      RosterColumn(
        key: .signature,
        title: RosterWords.signature[language],
        isCentred: true,
        widthMillimetres: 22,
        isOpen: true
      ),
      RosterColumn(
        key: .note,
        title: RosterWords.note[language],
        widthMillimetres: 16,
        isOpen: true
      ),
    ]
  }
}
