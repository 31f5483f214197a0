import Almanac
import Planning

/// What stands in the papers of a tour, in one language.
struct TourWords {
  let programme: Programme
  let language: Language
  private let sites: [String: Site]
  private let places: [String: Locality]

  init(_ programme: Programme, _ language: Language) {
    self.programme = programme
    self.language = language
    sites = programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    places = programme.places.reduce(into: [:]) { $0[$1.id] = $1 }
  }

  func say(_ vi: String, _ en: String) -> String { language == .vi ? vi : en }

  func title(_ kind: TourPaper.Kind) -> String {
    switch kind {
    case .programme: say("CHƯƠNG TRÌNH THAM QUAN", "PROGRAMME OF THE STUDY TOUR")
    case .driver: say("LỘ TRÌNH CHO LÁI XE", "DRIVER'S SHEET")
    case .rooms: say("DANH SÁCH CHỖ NGỒI VÀ PHÒNG NGHỈ", "SEATS AND ROOMS")
    }
  }

  func columns(_ kind: TourPaper.Kind) -> [TourPaper.Column] {
    switch kind {
    case .programme:
      [
        TourPaper.Column(title: say("Giờ", "Time"), part: 0.16),
        TourPaper.Column(title: say("Nội dung", "Programme"), part: 0.72),
        TourPaper.Column(title: "km", part: 0.12, isRight: true),
      ]
    case .driver:
      [
        TourPaper.Column(title: say("Đi", "Leave"), part: 0.09),
        TourPaper.Column(title: say("Từ", "From"), part: 0.35),
        TourPaper.Column(title: say("Đến", "Arrive"), part: 0.09),
        TourPaper.Column(title: say("Tới", "To"), part: 0.35),
        TourPaper.Column(title: "km", part: 0.12, isRight: true),
      ]
    case .rooms:
      [
        TourPaper.Column(title: say("Ghế", "Seat"), part: 0.08, isRight: true),
        TourPaper.Column(title: RosterWords.name[language], part: 0.28),
        TourPaper.Column(title: RosterWords.sex[language], part: 0.12),
        TourPaper.Column(title: RosterWords.organisation[language], part: 0.34),
        TourPaper.Column(title: say("Phòng", "Room"), part: 0.18),
      ]
    }
  }

  func dates(_ offering: Offering) -> RosterFact {
    RosterFact(
      label: RosterWords.time[language],
      text: say(
        "từ \(RosterWords.date(offering.firstDay, .vi)) đến \(RosterWords.date(offering.lastDay, .vi))",
        "\(RosterWords.date(offering.firstDay, .en)) to \(RosterWords.date(offering.lastDay, .en))"
      )
    )
  }

  func sums(_ itinerary: TourItinerary, people: Int?) -> RosterFact {
    let driving = duration(itinerary.drivingMinutes)
    let stops = itinerary.visits.count
    let group = people.map { say("\($0) người, ", "\($0) people, ") } ?? ""
    return RosterFact(
      label: say("Hành trình", "Itinerary"),
      text: group
        + say(
          "\(stops) điểm, \(itinerary.km) km, \(driving) trên xe",
          "\(stops) stops, \(itinerary.km) km, \(driving) on the road"
        )
    )
  }

  /// The legs on which the driver must rest on the way: a driver drives at most four hours on end (Luật Giao thông đường
  /// bộ 2008, Điều 65); none where there is no such leg.
  func rests(_ itinerary: TourItinerary) -> [RosterFact] {
    let long = itinerary.days.flatMap(\.legs).filter { $0.endMinute - $0.startMinute > 240 }
    guard !long.isEmpty else { return [] }
    let legs = long.map { "\(name($0.from)) → \(name($0.to))" }.joined(separator: "; ")
    return [
      RosterFact(
        label: say(
          "Nghỉ giữa đường (quá 4 giờ lái liên tục)",
          "Rest on the way (over 4 hours on end)"
        ),
        text: legs
      )
    ]
  }

  /// The coach and who goes along, with their numbers.
  func resources(_ offering: Offering) -> [RosterFact] {
    offering.resources.compactMap { use in
      programme.resources.first { $0.id == use.resource }
    }.map { profile in
      RosterFact(
        label: profile.kind.name[language],
        text: [profile.name, profile.phone].compactMap(\.self).joined(separator: ", ").tidied
      )
    }
  }

  /// The seats taken, and the rooms of women and men.
  func rooms(_ rooms: TourRooms, _ offering: Offering) -> [RosterFact] {
    let used = offering.resources.map(\.resource)
    let coach = programme.resources.first { used.contains($0.id) && $0.kind == .vehicle }
    let seats = coach?.seats.map { say("/\($0) ghế", " of \($0) seats") } ?? say(" ghế", " seats")
    let both = [Sex.female, .male].map { sex in
      let (count, taken) = (rooms.count(sex), rooms.rooms(sex))
      let pairs = count / 2
      let alone = count % 2 == 1 ? say(" + 1 phòng đơn (số lẻ)", " + 1 single (odd number)") : ""
      let name = sex == .female ? say("nữ", "women") : say("nam", "men")
      return say(
        "\(count) \(name): \(taken) phòng = \(pairs) phòng đôi\(alone)",
        "\(count) \(name): \(taken) rooms = \(pairs) doubles\(alone)"
      )
    }
    return [
      RosterFact(
        label: say("Chỗ ngồi", "Seats"),
        text: "\(rooms.entries.count)\(seats)"
      ),
      RosterFact(label: say("Phòng nghỉ", "Rooms"), text: both.joined(separator: "; ")),
    ]
  }

  func list(_ rooms: TourRooms) -> TourPaper.Block {
    let organisations = programme.organisations.reduce(into: [:]) { $0[$1.id] = $1.name }
    return TourPaper.Block(
      heading: "",
      rows: rooms.entries.map { entry in
        let person = entry.person
        let own = person.sex == .female ? say("Nữ", "W") : say("Nam", "M")
        let alone = entry.isAlone ? say(" (đơn)", " (single)") : ""
        return [
          String(entry.seat), person.name.tidied, person.sex.name[language],
          (person.organisation.flatMap { organisations[$0] } ?? "").tidied,
          "\(own) \(entry.room)\(alone)",
        ]
      }
    )
  }

  func programme(_ itinerary: TourItinerary) -> [TourPaper.Block] {
    itinerary.days.enumerated().map { position, day in
      var rows: [(minute: Int, cells: [String])] = []
      if let first = day.legs.first {
        let text = say("Xuất phát từ ", "Leave ") + name(first.from)
        rows.append((first.startMinute, [RosterWords.clock(first.startMinute), text, ""]))
      }
      for visit in day.visits {
        let leg = day.legs.first { $0.to == .site(visit.site) }
        let time = span(visit.startMinute, visit.endMinute)
        let text = "\(visit.number). \(name(.site(visit.site)))"
        rows.append((visit.startMinute, [time, text, leg.map { String($0.km) } ?? ""]))
      }
      if let meal = day.meal {
        let (from, to) = (meal.start.minutesFromMidnight, meal.end.minutesFromMidnight)
        rows.append((from, [span(from, to), say("Nghỉ trưa", "Midday break"), ""]))
      }
      rows.sort { $0.minute < $1.minute }
      if let last = day.legs.last, case .place = last.to {
        let text = say("Về đến ", "Arrive at ") + name(last.to)
        rows.append((last.endMinute, [RosterWords.clock(last.endMinute), text, String(last.km)]))
      }
      return TourPaper.Block(heading: heading(position, itinerary), rows: rows.map(\.cells))
    }
  }

  func legs(_ itinerary: TourItinerary) -> [TourPaper.Block] {
    itinerary.days.enumerated().map { position, day in
      TourPaper.Block(
        heading: heading(position, itinerary),
        rows: day.legs.map { leg in
          [
            RosterWords.clock(leg.startMinute), name(leg.from), RosterWords.clock(leg.endMinute),
            name(leg.to), String(leg.km),
          ]
        }
      )
    }
  }

  private func heading(_ position: Int, _ itinerary: TourItinerary) -> String {
    let day = itinerary.days[position]
    let weekday = language == .vi ? day.date.weekday.nameVi : day.date.weekday.nameEn
    let driving = duration(day.drivingMinutes)
    let night =
      position < itinerary.nights.count
      ? say(" · nghỉ đêm: ", " · night: ") + name(.place(itinerary.nights[position])) : ""
    return say("Ngày", "Day") + " \(position + 1) · \(weekday), "
      + "\(RosterWords.date(day.date, language)) · \(day.km) km, \(driving)\(night)"
  }

  private func duration(_ minutes: Int) -> String {
    say("\(minutes / 60) giờ \(minutes % 60) phút", "\(minutes / 60) h \(minutes % 60) min")
  }

  private func span(_ start: Int, _ end: Int) -> String {
    "\(RosterWords.clock(start))–\(RosterWords.clock(end))"
  }

  private func name(_ point: TourPoint) -> String {
    switch point {
    case .place(let id): (places[id]?.name[language] ?? id).tidied
    case .site(let id): (sites[id]?.name[language] ?? id).tidied
    }
  }
}
