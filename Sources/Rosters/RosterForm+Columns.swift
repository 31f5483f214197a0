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
      RosterColumn(key: .name, title: RosterWords.name[language], widthMillimetres: 36),
      RosterColumn(
        key: .birthYear,
        title: RosterWords.birthYear[language],
        isNumeric: true,
        isCentred: true,
        widthMillimetres: 13
      ),
      RosterColumn(
        key: .sex,
        title: RosterWords.sex[language],
        isCentred: true,
        widthMillimetres: 12
      ),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        widthMillimetres: 32
      ),
      RosterColumn(key: .position, title: RosterWords.position[language], widthMillimetres: 23),
      RosterColumn(key: .address, title: RosterWords.address[language], widthMillimetres: 32),
      RosterColumn(key: .phone, title: RosterWords.phone[language], widthMillimetres: 27),
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
        widthMillimetres: 17
      )
    }
  }

  private static func closing(_ language: Language) -> [RosterColumn] {
    [
      RosterColumn(
        key: .signature,
        title: RosterWords.signature[language],
        isCentred: true,
        widthMillimetres: 22
      ),
      RosterColumn(key: .note, title: RosterWords.note[language], widthMillimetres: 16),
    ]
  }
}
