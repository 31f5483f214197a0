import Planning
import Problem
import Referee

/// Why a time is taken, in the organiser's words; people are counted, not named.
struct MoveReasons {
  private let open: OpenPlan
  private let offering: String
  private let solution: Solution

  init(_ open: OpenPlan, _ offering: String, _ solution: Solution) {
    self.open = open
    self.offering = offering
    self.solution = solution
  }

  /// The reasons, each once, in the order of the rules.
  func texts(_ broken: [BrokenRule]) -> [LocalizedText] {
    var texts: [LocalizedText] = []
    var busy: Set<String> = []
    var clashing: [String: Set<String>] = [:]
    for rule in broken {
      switch rule.breach {
      case .participantBusy(let person, _): busy.insert(person)
      case .participantClash(let person, let clash):
        clashing[other(clash), default: []].insert(person)
      case .resourceBusy(let resource, _):
        add(&texts, LocalizedText(vi: "\(name(resource)) bận", en: "\(name(resource)) is busy"))
      case .resourceClash(let resource, let clash):
        add(
          &texts,
          LocalizedText(
            vi: "\(name(resource)) đang ở đợt \(other(clash))",
            en: "\(name(resource)) is at \(other(clash))"
          )
        )
      case .tooManyUses(let resource, _, _, _), .tooManyMinutes(let resource, _, _):
        add(
          &texts,
          LocalizedText(
            vi: "\(name(resource)) không còn chỗ trong lúc đó",
            en: "\(name(resource)) has no room then"
          )
        )
      default: add(&texts, LocalizedText(vi: rule.vietnameseText, en: rule.text))
      }
    }
    for (id, people) in clashing.sorted(by: { $0.key < $1.key }) {
      texts.append(
        LocalizedText(
          vi: "\(people.count) người đang ở đợt \(id)",
          en: people.count == 1 ? "1 person is at \(id)" : "\(people.count) people are at \(id)"
        )
      )
    }
    if !busy.isEmpty {
      texts.append(
        LocalizedText(
          vi: "\(busy.count) người bận",
          en: busy.count == 1 ? "1 person is busy" : "\(busy.count) people are busy"
        )
      )
    }
    return texts
  }

  private func add(_ texts: inout [LocalizedText], _ text: LocalizedText) {
    if !texts.contains(text) { texts.append(text) }
  }

  private func name(_ resource: String) -> String {
    open.programme.resources.first { $0.id == resource }?.name ?? resource
  }

  /// The offering of a clash that is not the one to be moved.
  private func other(_ clash: SessionClash) -> String {
    let ids = [clash.earlier, clash.later].map { name in
      solution.offerings.indices.contains(name.position)
        ? solution.offerings[name.position].id ?? name.activity : name.activity
    }
    return ids.first { $0 != offering } ?? offering
  }
}
