import Planning

extension RosterForm {
  /// The columns of an attendance roster, the sessions by day between the identity and the signature.
  static func columns(of offering: Offering, _ timetable: SessionTimetable) -> [RosterColumn] {
    identity(timetable.language) + sessions(of: offering, timetable)
      + closing(timetable.language)
  }

  private static func identity(_ language: Language) -> [RosterColumn] {
    [
      RosterColumn(
        key: .serial,
        title: RosterWords.serial[language],
        isNumeric: true,
        isCentred: true,
        minWidthMillimetres: 10,
        preferredWidthMillimetres: 11
      ),
      RosterColumn(
        key: .name,
        title: RosterWords.name[language],
        minWidthMillimetres: 36,
        preferredWidthMillimetres: 52
      ),
      RosterColumn(
        key: .birthYear,
        title: RosterWords.birthYear[language],
        isNumeric: true,
        isCentred: true,
        minWidthMillimetres: 13,
        preferredWidthMillimetres: 16
      ),
      RosterColumn(
        key: .sex,
        title: RosterWords.sex[language],
        isCentred: true,
        minWidthMillimetres: 12,
        preferredWidthMillimetres: 14
      ),
      RosterColumn(
        key: .organisation,
        title: RosterWords.organisation[language],
        minWidthMillimetres: 32,
        preferredWidthMillimetres: 60
      ),
      RosterColumn(
        key: .position,
        title: RosterWords.position[language],
        minWidthMillimetres: 23,
        preferredWidthMillimetres: 32
      ),
      RosterColumn(
        key: .address,
        title: RosterWords.address[language],
        minWidthMillimetres: 32,
        preferredWidthMillimetres: 60,
        presence: .whereRoom(rank: 2)
      ),
      RosterColumn(
        key: .phone,
        title: RosterWords.phone[language],
        minWidthMillimetres: 27,
        preferredWidthMillimetres: 30,
        presence: .whereRoom(rank: 1)
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
        isCentred: true,
        minWidthMillimetres: 17,
        preferredWidthMillimetres: 26,
        presence: .onDay(session.date)
      )
    }
  }

  private static func closing(_ language: Language) -> [RosterColumn] {
    [
      RosterColumn(
        key: .signature,
        title: RosterWords.signature[language],
        isCentred: true,
        minWidthMillimetres: 22,
        preferredWidthMillimetres: 30
      ),
      RosterColumn(
        key: .note,
        title: RosterWords.note[language],
        minWidthMillimetres: 16,
        preferredWidthMillimetres: 30,
        presence: .whereRoom(rank: 3)
      ),
    ]
  }
}
