extension Tables {
  /// The earliest start of a visit for an arrival, or `never`; `slot` is the site in the day's timetable.
  @inline(__always)
  func start(_ slot: Int, arrival: Int) -> Int {
    if arrival > closes[slot] { return Self.never }
    if arrival <= opens[slot] { return opens[slot] }
    if windowCount[slot] == 1 { return arrival }
    var window = firstWindow[slot]
    while windowCloses[window] < arrival { window &+= 1 }
    return max(arrival, windowOpens[window])
  }

  /// The latest start of a visit that is no later than `limit`, or `bygone`.
  @inline(__always)
  func latestStart(_ slot: Int, limit: Int) -> Int {
    if limit < opens[slot] { return Self.bygone }
    if limit >= closes[slot] { return closes[slot] }
    if windowCount[slot] == 1 { return limit }
    var window = firstWindow[slot] &+ windowCount[slot] &- 1
    while windowOpens[window] > limit { window &-= 1 }
    return min(limit, windowCloses[window])
  }
}

extension MealBreak {
  /// The end of the break if it begins at once or as soon as it may, or `never`.
  @inline(__always)
  func end(from time: Int) -> Int {
    time > latestStart ? Tables.never : max(time, earliestStart) &+ ticks
  }

  /// The latest time from which the break still ends by `limit`, or `bygone`.
  @inline(__always)
  func latestBegin(endingBy limit: Int) -> Int {
    let begin = min(latestStart, limit &- ticks)
    return begin < earliestStart ? Tables.bygone : begin
  }
}

extension State {
  /// Works out the times of a day anew; false if they cannot be kept.
  @discardableResult
  func rebuild(_ day: Int) -> Bool {
    let row = day &* stride
    let last = length[day] &+ 1
    let rules = tables.days[day]
    let count = tables.nodeCount
    let slots = tables.timetable[day] &* tables.siteCount
    var ride = 0
    for position in 1...last {
      let from = node[row &+ position &- 1]
      let ticks = tables.go[from &* count &+ node[row &+ position]]
      leg[row &+ position] = ticks
      ride &+= ticks &- tables.visit[from]
    }
    ride = min(ride, Tables.never)
    totalDriving &+= ride &- driving[day]
    driving[day] = ride
    if let meal = rules.meal {
      return rebuildFed(day, meal) && ride <= rules.drivingLimit && keepsLength(day)
    }
    var time = rules.opens
    early[row] = time
    for position in 1..<max(1, last) {
      time = tables.start(slots &+ node[row &+ position], arrival: time &+ leg[row &+ position])
      early[row &+ position] = time
    }
    time &+= leg[row &+ last]
    early[row &+ last] = time
    let isInTime = time <= rules.closes
    time = rules.closes
    late[row &+ last] = time
    var position = last &- 1
    var most = 0
    while position > 0 {
      let limit = time &- leg[row &+ position &+ 1]
      let spare = limit &- early[row &+ position]
      room[row &+ position] = spare
      most = max(most, spare)
      time = tables.latestStart(slots &+ node[row &+ position], limit: limit)
      late[row &+ position] = time
      position &-= 1
    }
    late[row] = time &- leg[row &+ 1]
    room[row] = late[row] &- early[row]
    mostRoom[day] = max(most, room[row])
    return isInTime && ride <= rules.drivingLimit && keepsLength(day)
  }

  private func keepsLength(_ day: Int) -> Bool {
    guard let longest = tables.days[day].longest else { return true }
    let row = day * stride
    let nodes = (0..<length[day] + 2).map { node[row + $0] }
    return DayTimes(tables, day: day, nodes: nodes).departure(longest: longest) != nil
  }

  private func rebuildFed(_ day: Int, _ meal: MealBreak) -> Bool {
    let row = day &* stride
    let last = length[day] &+ 1
    let rules = tables.days[day]
    let slots = tables.timetable[day] &* tables.siteCount
    var hungry = rules.opens
    var fed = max(rules.opens, meal.earliestStart &+ meal.ticks)
    early[row] = hungry
    earlyFed[row] = fed
    for position in 1...last {
      let ticks = leg[row &+ position]
      let stay = tables.visit[node[row &+ position &- 1]]
      let eaten = min(
        meal.end(from: hungry &+ stay) &+ ticks &- stay,
        meal.end(from: hungry &+ ticks),
        fed &+ ticks
      )
      if position == last {
        early[row &+ last] = hungry &+ ticks
        earlyFed[row &+ last] = eaten
      } else {
        let slot = slots &+ node[row &+ position]
        hungry = tables.start(slot, arrival: min(hungry &+ ticks, Tables.never))
        fed = tables.start(slot, arrival: min(eaten, Tables.never))
        early[row &+ position] = hungry
        earlyFed[row &+ position] = fed
      }
    }
    let isInTime =
      early[row &+ last] <= min(rules.closes, meal.latestStart)
      || earlyFed[row &+ last] <= rules.closes
    hungry = min(rules.closes, meal.latestStart)
    fed = rules.closes
    late[row &+ last] = hungry
    lateFed[row &+ last] = fed
    var position = last
    while position > 0 {
      position &-= 1
      let ticks = leg[row &+ position &+ 1]
      let stay = tables.visit[node[row &+ position]]
      let eating = max(
        meal.latestBegin(endingBy: fed &- ticks &+ stay) &- stay,
        meal.latestBegin(endingBy: fed) &- ticks,
        hungry &- ticks
      )
      fed = max(fed &- ticks, Tables.bygone)
      hungry = max(eating, Tables.bygone)
      if position > 0 {
        let slot = slots &+ node[row &+ position]
        fed = tables.latestStart(slot, limit: fed)
        hungry = tables.latestStart(slot, limit: hungry)
      }
      late[row &+ position] = hungry
      lateFed[row &+ position] = fed
    }
    return isInTime
  }
}
