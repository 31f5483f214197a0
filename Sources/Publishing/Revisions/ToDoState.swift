import ICalendar
public import Planning

/// What one payment or filing of the organisers' feed last showed, kept under its UID from revision to revision.
public struct ToDoState: Hashable, Sendable, Codable {
  /// The identity.
  public var uid: String
  /// The id of the offering that is paid, or whose acceptance sets the day of the filing.
  public var offering: String
  /// The activity's group.
  public var group: String
  /// The day from which it is shown and the day before which it is due, `20160321/20160328`.
  public var time: String
  /// The title.
  public var summary: LocalizedText
  /// Whether it stands.
  public var standing: EventState.Standing
  /// How often time or status have changed.
  public var sequence: Int
  /// When it first stood in a plan.
  public var created: RevisionTime
  /// When anything of it last changed.
  public var modified: RevisionTime
  /// Sixteen hexadecimal digits of everything that it shows, in both languages.
  public var digest: String

  /// Whether the feed of a plan recorded at a time still shows it.
  func isShown(at time: RevisionTime) -> Bool {
    standing == .confirmed || time < modified.adding(days: EventState.noticeDays)
  }

  /// The next states, by the same rules as those of events.
  static func next(
    after previous: [ToDoState],
    by current: [ToDoState],
    at time: RevisionTime
  ) -> [ToDoState] {
    let known = Dictionary(
      previous.map { ($0.uid, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var next = current.map { toDo -> ToDoState in
      guard let before = known[toDo.uid] else { return toDo }
      var after = toDo
      after.created = before.created
      let isNews = before.standing == .cancelled || before.time != toDo.time
      after.sequence = before.sequence + (isNews ? 1 : 0)
      if !isNews, before.digest == toDo.digest { after.modified = before.modified }
      return after
    }
    let present = Set(current.map(\.uid))
    for before in previous where !present.contains(before.uid) {
      var after = before
      if before.standing == .confirmed {
        after.standing = .cancelled
        after.sequence += 1
        after.modified = time
      }
      next.append(after)
    }
    return next.sorted { $0.uid < $1.uid }
  }
}

extension PlanEvents {
  /// Each payment and each filing as it would stand in its first revision.
  func toDoStates(number: Int, time: RevisionTime, decided: RevisionTime?) -> [ToDoState] {
    let created = number == 1 ? min(time, decided ?? time) : time
    let payments = groups.flatMap { group in
      zip(group.toDos.vi, group.toDos.en).map { vi, en in
        Self.state(vi, en, of: group.offering, created: created, at: time)
      }
    }
    return payments
      + zip(filings.vi, filings.en).map { vi, en in
        Self.state(vi.toDo, en.toDo, of: vi.offering, created: created, at: time)
      }
  }

  private static func state(
    _ vi: CalendarToDo,
    _ en: CalendarToDo,
    of offering: Offering,
    created: RevisionTime,
    at time: RevisionTime
  ) -> ToDoState {
    ToDoState(
      uid: vi.uid,
      offering: offering.id,
      group: vi.categories.first ?? "",
      time: Self.time(vi),
      summary: LocalizedText(vi: vi.summary, en: en.summary),
      standing: .confirmed,
      sequence: 0,
      created: created,
      modified: time,
      digest: Self.digest(vi, en)
    )
  }

  private static func time(_ toDo: CalendarToDo) -> String {
    guard let start = toDo.start, let due = toDo.due else { return "" }
    return EventTimeText.text(.allDay(first: start, endExclusive: due))
  }

  private static func digest(_ vi: CalendarToDo, _ en: CalendarToDo) -> String {
    var digest = ContentDigest()
    for toDo in [vi, en] {
      digest.add(time(toDo))
      for text in [toDo.summary, toDo.description, toDo.organizer?.name, toDo.organizer?.address] {
        digest.add(text)
      }
      for category in toDo.categories { digest.add(category) }
    }
    return digest.text
  }
}

extension CalendarHistory {
  /// The payment or filing with the number and stamps of its own history.
  func stamped(_ toDo: CalendarToDo) -> CalendarToDo {
    guard let own = toDos[toDo.uid] else { return toDo }
    var toDo = toDo
    toDo.sequence = own.sequence
    toDo.created = own.created.stamp
    toDo.dtstamp = own.modified.stamp
    toDo.lastModified = own.modified.stamp
    return toDo
  }

  /// The payments and filings that were dropped and are still shown, cancelled.
  func droppedToDos() -> [CalendarToDo] {
    let dropped = toDos.values.filter { $0.standing == .cancelled && $0.isShown(at: state.time) }
    return dropped.sorted { $0.uid < $1.uid }.compactMap { own in
      guard case .allDay(let start, let due) = EventTimeText.time(own.time) else { return nil }
      return CalendarToDo(
        uid: own.uid,
        dtstamp: own.modified.stamp,
        created: own.created.stamp,
        lastModified: own.modified.stamp,
        sequence: own.sequence,
        status: .cancelled,
        start: start,
        due: due,
        priority: PaymentToDos.mediumPriority,
        summary: "HUỶ: " + own.summary[index.words.language],
        organizer: index.organizer,
        classification: .private,
        categories: [own.group]
      )
    }
  }
}
