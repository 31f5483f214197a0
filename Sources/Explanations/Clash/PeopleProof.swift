import Problem

/// Shows by a flow that the people who ask do not go round among the offerings that have to run.
///
/// Everyone may be in so many activities, in each once; so many of an organisation may come to each. When people are
/// busy and who sits on reserved seats is left aside, which makes it weaker and not wrong.
enum PeopleProof {
  static func holds(_ index: ProblemIndex, _ demands: [DemandedOffering]) -> Bool {
    let problem = index.problem
    var offerings: [Int: Int] = [:]
    for demand in demands { offerings[demand.activity, default: 0] += 1 }
    var room = problem.participants.map(\.maxActivities)
    var wanted: [Int: Int] = [:]
    for (activity, count) in offerings {
      let rule = problem.activities[activity]
      let enrolled = Set(rule.enrolled.map(\.position))
      guard let people = rule.people else {
        if !enrolled.isEmpty { return true }
        continue
      }
      let least = max(people.min, enrolled.count)
      if least > people.max { return true }
      wanted[activity] = people.min.times(count) - enrolled.count
      for person in enrolled { room[person] -= 1 }
    }
    if room.contains(where: { $0 < 0 }) { return true }
    return isShort(index, offerings, wanted.filter { $0.value > 0 }, room)
  }

  private static func isShort(
    _ index: ProblemIndex,
    _ offerings: [Int: Int],
    _ wanted: [Int: Int],
    _ room: [Int]
  ) -> Bool {
    let problem = index.problem
    // Whether there are enough for each by itself is seen without a flow.
    for (activity, count) in wanted
    where index.askers[activity].count + problem.activities[activity].enrolled.count < count {
      return true
    }
    var flow = Flow(nodes: 2)
    var nodeOfPerson: [Int: Int] = [:]
    var sum = 0
    for activity in wanted.keys.sorted() {
      let count = wanted[activity] ?? 0
      let node = flow.addNode()
      flow.addEdge(node, 1, count)
      sum = sum.plus(count)
      let rule = problem.activities[activity]
      let enrolled = Set(rule.enrolled.map(\.position))
      var nodeOfOrganisation: [Int: Int] = [:]
      for asker in index.askers[activity] where !enrolled.contains(asker.person) {
        let person: Int
        if let known = nodeOfPerson[asker.person] {
          person = known
        } else {
          person = flow.addNode()
          nodeOfPerson[asker.person] = person
          flow.addEdge(0, person, room[asker.person])
        }
        var target = node
        if let most = rule.people?.perOrganisation,
          let own = problem.participants[asker.person].organisation?.position
        {
          if let known = nodeOfOrganisation[own] {
            target = known
          } else {
            target = flow.addNode()
            nodeOfOrganisation[own] = target
            let there = enrolled.count { problem.participants[$0].organisation?.position == own }
            flow.addEdge(target, node, most.times(offerings[activity] ?? 0) - there)
          }
        }
        flow.addEdge(person, target, 1)
      }
    }
    return flow.send(from: 0, to: 1) < sum
  }
}
