import ICalendar
import Planning

/// The events of a plan in both languages, as they are before they have a history.
struct PlanEvents {
  /// One offering's events.
  struct Group {
    let offering: Offering
    let activity: Activity
    let vi: [CalendarEvent]
    let en: [CalendarEvent]
    let toDos: (vi: [CalendarToDo], en: [CalendarToDo])
  }

  let groups: [Group]
  /// The filings of the projects in both languages, by day, then project.
  let filings: (vi: [FilingToDos.Filing], en: [FilingToDos.Filing])

  init(_ plan: Plan) {
    let vi = CalendarIndex(plan.programme, language: .vi)
    let en = CalendarIndex(plan.programme, language: .en)
    filings = (
      vi: FilingToDos(index: vi, plan: plan).filings(),
      en: FilingToDos(index: en, plan: plan).filings()
    )
    groups = plan.offerings.compactMap { offering in
      vi.activity(offering.activity).map { activity in
        Group(
          offering: offering,
          activity: activity,
          vi: OfferingEvents(index: vi, offering: offering).events(),
          en: OfferingEvents(index: en, offering: offering).events(),
          toDos: (
            vi: PaymentToDos(index: vi, offering: offering).toDos(),
            en: PaymentToDos(index: en, offering: offering).toDos()
          )
        )
      }
    }
  }

  /// Each event as it would stand in its first revision.
  func states(number: Int, time: RevisionTime, decided: RevisionTime?) -> [EventState] {
    groups.flatMap { group in
      zip(group.vi, group.en).map { vi, en in
        EventState(
          uid: vi.uid,
          offering: group.offering.id,
          activity: group.activity.id,
          kind: group.activity.kind,
          group: group.activity.group,
          place: group.offering.place,
          resources: group.offering.resources.map(\.resource),
          time: EventTimeText.text(vi.time),
          summary: LocalizedText(vi: vi.summary, en: en.summary),
          location: vi.location.map { LocalizedText(vi: $0, en: en.location ?? $0) },
          standing: .confirmed,
          sequence: 0,
          // The first revision states what the decision has approved.
          created: number == 1 ? min(time, decided ?? time) : time,
          modified: time,
          digest: Self.digest(vi, en)
        )
      }
    }
  }

  /// The digest of all that both forms of an event show, stamps and numbers aside.
  private static func digest(_ vi: CalendarEvent, _ en: CalendarEvent) -> String {
    var digest = ContentDigest()
    for event in [vi, en] {
      digest.add(EventTimeText.text(event.time))
      let position = event.position.map {
        "\($0.latitudeMicrodegrees) \($0.longitudeMicrodegrees)"
      }
      let texts = [
        event.summary, event.description, event.location, position, event.url, event.contact,
        event.parentUID, event.organizer?.name, event.organizer?.address,
        event.isTransparent ? "free" : "busy", event.classification?.rawValue,
      ]
      for text in texts { digest.add(text) }
      for category in event.categories { digest.add(category) }
    }
    return digest.text
  }
}
