import Planning

/// What a tour costs by its itinerary.
struct TourPrice {
  let activity: Planning.Activity
  let tour: StudyTour
  let sites: [String: Site]
  let places: [String: Locality]

  init(_ planner: TourPlanner, of programme: Programme) {
    activity = planner.activity
    tour = planner.tour
    sites = programme.sites.reduce(into: [:]) { $0[$1.id] = $1 }
    places = programme.places.reduce(into: [:]) { $0[$1.id] = $1 }
  }

  /// The lines of an itinerary and, after them, those of the estimate that it does not replace.
  func lines(_ itinerary: TourItinerary) -> [CostLine] {
    (coach(itinerary) + meals() + nights(itinerary) + fees(itinerary))
      .filter { $0.unitCost > .zero && $0.quantity > 0 } + own
  }

  /// Lines that are enough for every one of some itineraries: those of the dearest at the greatest headcount, and a
  /// reserve where another is dearer at the fewest people.
  func lines(enoughFor itineraries: [TourItinerary]) -> [CostLine]? {
    let rule = activity.people
    let (fewest, most) = (rule?.min ?? 0, max(rule?.min ?? 0, rule?.max ?? 0))
    let priced = itineraries.map { itinerary in
      let lines = lines(itinerary)
      return (lines, total(lines, people: fewest), total(lines, people: most))
    }
    guard let dearest = priced.max(by: { $0.2 < $1.2 }) else { return nil }
    let reserve = priced.map(\.1).reduce(dearest.1, max) - dearest.1
    return dearest.0 + (reserve > .zero ? [self.reserve(reserve)] : [])
  }

  /// Whether an itinerary costs no more than the estimate, at the fewest and at the most people.
  func isWithinEstimate(_ itinerary: TourItinerary) -> Bool {
    let lines = lines(itinerary)
    let estimate = OfferingPrice(estimateOf: activity)
    return [activity.people?.min ?? 0, activity.people?.max ?? 0].allSatisfy { people in
      total(lines, people: people) <= estimate.total(people: people)
    }
  }

  /// A reserve that is given back where the tour costs less than was set aside.
  func reserve(_ amount: Money) -> CostLine {
    CostLine(
      item: LocalizedText(
        vi: "Dự phòng cho ngày khởi hành đắt nhất (quyết toán theo thực tế)",
        en: "Reserve for the dearest start day (settled as it turns out)"
      ),
      quantity: 1,
      basis: .offering,
      unitCost: amount,
      mark: .assumed
    )
  }

  /// What lines come to at a number of people.
  func total(_ lines: [CostLine], people: Int) -> Money {
    var priced = activity
    priced.costs = lines
    return OfferingPrice(priced).total(people: people)
  }

  /// Who signs for what takes the place of the estimate's lines of some basis.
  private func payee(_ replaces: (CostLine.Basis) -> Bool) -> CostLine.Payee? {
    (activity.estimate ?? activity.costs).first { $0.isOfItinerary && replaces($0.basis) }?.payee
  }

  private var own: [CostLine] {
    (activity.estimate ?? activity.costs).filter { !$0.isOfItinerary }
  }

  private func coach(_ itinerary: TourItinerary) -> [CostLine] {
    [
      CostLine(
        item: LocalizedText(vi: "Thuê xe theo ngày", en: "Coach by the day"),
        quantity: 1,
        basis: .day,
        unit: LocalizedText(vi: "ngày", en: "day"),
        unitCost: tour.coach.perDay,
        mark: .assumed
      ),
      CostLine(
        item: LocalizedText(vi: "Thuê xe theo km của hành trình", en: "Coach by the kilometre"),
        quantity: itinerary.km,
        basis: .offering,
        unit: LocalizedText("km"),
        unitCost: tour.coach.perKm,
        mark: .assumed
      ),
    ]
  }

  private func meals() -> [CostLine] {
    tour.meals.map { rate in
      [
        CostLine(
          item: LocalizedText(vi: "Phụ cấp lưu trú, tiền ăn", en: "Per diem and meals"),
          quantity: 1,
          basis: .personDay,
          unit: LocalizedText(vi: "người-ngày", en: "person-day"),
          unitCost: rate.perPersonDay,
          norm: rate.norm,
          mark: .assumed,
          payee: payee { $0 == .personDay }
        )
      ]
    } ?? []
  }

  /// A line for each place, in the order of the first night there.
  private func nights(_ itinerary: TourItinerary) -> [CostLine] {
    var spent: [(lodging: Lodging, nights: [Int])] = []
    for (position, place) in itinerary.nights.enumerated() {
      guard let lodging = tour.lodgings(night: position + 1).first(where: { $0.place == place })
      else { continue }
      if let index = spent.firstIndex(where: {
        $0.lodging.place == place && $0.lodging.perPerson == lodging.perPerson
      }) {
        spent[index].nights.append(position + 1)
      } else {
        spent.append((lodging, [position + 1]))
      }
    }
    return spent.map { lodging, nights in
      let name = places[lodging.place]?.name ?? LocalizedText(lodging.place)
      return CostLine(
        item: LocalizedText(vi: "Phòng nghỉ tại \(name.vi)", en: "Lodging at \(name.en)"),
        quantity: nights.count,
        basis: .person,
        unit: LocalizedText(vi: "người-đêm", en: "person-night"),
        unitCost: lodging.perPerson,
        norm: lodging.norm,
        mark: .assumed,
        payee: payee { $0 == .personNight },
        nights: nights
      )
    }
  }

  private func fees(_ itinerary: TourItinerary) -> [CostLine] {
    let visited = itinerary.visits.compactMap { sites[$0.site] }
    return [
      CostLine(
        item: LocalizedText(
          vi: "Phí tiếp đón, quà lưu niệm tại các điểm",
          en: "Reception and gifts at the sites"
        ),
        quantity: 1,
        basis: .offering,
        unit: LocalizedText(vi: "đoàn", en: "group"),
        unitCost: visited.reduce(.zero) { $0.added($1.feePerGroup) },
        mark: .assumed
      ),
      CostLine(
        item: LocalizedText(vi: "Vé tham quan", en: "Entrance fees"),
        quantity: 1,
        basis: .person,
        unit: LocalizedText(vi: "người", en: "person"),
        unitCost: visited.reduce(.zero) { $0.added($1.feePerPerson) },
        mark: .assumed
      ),
    ]
  }
}
