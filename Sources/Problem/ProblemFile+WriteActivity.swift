extension JSONBuffer {
  mutating func activity(_ activity: Activity, in problem: PlanningProblem) {
    table { json in
      json.pair("id", text: activity.id)
      json.pair("kind", text: activity.kind)
      json.pair("group", text: activity.group)
      json.pair("place", ifPresent: activity.place.map { problem.places[$0].id })
      json.pair("minOfferings", activity.minOfferings)
      json.pair("values", list: activity.values) { $0.number($1) }
      if let people = activity.people {
        json.pair("people") { $0.people(people) }
      }
      json.pair("placements", text: problem.placementSets[activity.placements].name)
      json.pair("needs", list: activity.needs) { $0.need($1, in: problem) }
      json.pair("cost") { json in
        json.pair("fixed", activity.cost.fixed)
        json.pair("perParticipant", activity.cost.perParticipant)
      }
      json.pair("funding", list: activity.funding) { $0.funding($1, in: problem) }
      json.pair("payments", list: activity.payments) { $0.payment($1) }
      json.pair("enrolled", texts: activity.enrolled.lazy.map { problem.participants[$0].id })
    }
  }

  private mutating func people(_ people: PeopleRule) {
    pair("min", people.min)
    pair("max", people.max)
    pair("perOrganisation", ifPresent: people.perOrganisation)
    pair("reserved", list: people.reserved) { json, reserved in
      json.table { json in
        json.pair("tag", text: reserved.tag)
        json.pair("seats", reserved.seats)
      }
    }
  }

  private mutating func need(_ need: Need, in problem: PlanningProblem) {
    table { json in
      json.pair("role", text: need.role)
      json.pair("candidates", list: need.candidates) { json, candidate in
        json.table { json in
          json.pair("resource", text: problem.resources[candidate.resource].id)
          json.pair("penalty", candidate.penalty)
        }
      }
    }
  }

  private mutating func funding(_ line: FundingLine, in problem: PlanningProblem) {
    table { json in
      json.pair("source", text: problem.sources[line.source].id)
      json.pair("share", ifPresent: line.share)
      json.pair("capFixed", ifPresent: line.capFixed)
      json.pair("capPerParticipant", ifPresent: line.capPerParticipant)
    }
  }

  private mutating func payment(_ payment: Payment) {
    table { json in
      json.pair("anchor", text: payment.anchor.rawValue)
      json.pair("days", payment.days)
      json.pair("share", payment.share)
    }
  }
}
