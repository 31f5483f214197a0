import Almanac
import Planning

/// A programme after a change, with what was published and what of it is pinned.
struct AlteredProgramme {
  /// The programme.
  let programme: Programme

  /// Pins what was over before the day of the change, what an event says was held, contracted or paid, and what money was
  /// paid for already, unless it came back or the activity cannot be held any more.
  init(_ before: Programme, _ published: [PublishedChoice], _ change: YearChange) {
    var pinned = Dictionary(
      before.published.map { ($0.offering, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var choices = published.map { choice in
      var choice = choice
      if let pin = pinned.removeValue(forKey: choice.offering) {
        choice.pin(pin.pins)
        choice.reason = pin.reason
        // A pin may be of other times or resources than the revision has.
        if pin.pins.contains(.placement) { choice.sessions = pin.sessions }
        if pin.pins.contains(.resources) { choice.resources = pin.resources }
      }
      if let today = change.today { Self.pin(&choice, before, change, today) }
      return choice
    }
    // What is pinned beside the revision stays pinned as its file says.
    choices += before.published.filter { pinned[$0.offering] != nil }
    for event in change.events {
      let (offering, pins): (String, [PinKind]) =
        switch event.kind {
        case .held(let offering): (offering, PinKind.allCases)
        case .contracted(let offering, let pins): (offering, pins)
        case .paid(let offering): (offering, [.run])
        case .moved(let offering, _): (offering, [.run, .placement])
        default: ("", [])
        }
      for position in choices.indices where choices[position].offering == offering {
        if case .moved(_, let sessions) = event.kind { choices[position].sessions = sessions }
        choices[position].pin(pins)
        choices[position].reason = event.reason ?? choices[position].reason ?? Self.reason(event)
      }
    }
    var altered = before
    altered.published = choices
    programme = altered.applying(change)
  }

  private static func pin(
    _ choice: inout PublishedChoice,
    _ programme: Programme,
    _ change: YearChange,
    _ today: CivilDate
  ) {
    guard let first = choice.sessions.first else { return }
    if first.date < today {
      choice.pin(PinKind.allCases)
      return
    }
    let isFree = change.events.contains { event in
      switch event.kind {
      case .refunded(let offering), .contracted(let offering, _): offering == choice.offering
      case .dropped(let activity): activity == choice.activity
      default: false
      }
    }
    guard !isFree, let day = programme.advance(of: choice, before: today) else { return }
    choice.pin([.run])
    choice.reason =
      choice.reason
      ?? LocalizedText(
        vi: "đã tạm ứng ngày \(day.dayMonthYear)",
        en: "an advance was paid on \(day.iso)"
      )
  }

  /// Why an event pins, where it does not say.
  private static func reason(_ event: YearEvent) -> LocalizedText? {
    switch event.kind {
    case .contracted: LocalizedText(vi: "đã ký hợp đồng", en: "contracted")
    case .paid: LocalizedText(vi: "đã tạm ứng", en: "an advance is paid")
    default: nil
    }
  }
}
