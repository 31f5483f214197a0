import Planning
public import Problem

/// The ids of offerings: `<activity>-<number>`, kept for as long as the offering lives.
public enum OfferingIds {
  /// The solution with every offering named and in a fixed order: by activity as in the programme, then by number.
  ///
  /// Offerings that bear a fitting id keep it, of several with the same id the first; the others get the lowest free numbers
  /// of their activity in the order of their placements. The number of a published offering that no longer runs is not free.
  public static func assigned(to solution: Solution, in compiled: CompiledProgramme) -> Solution {
    let order = Dictionary(
      compiled.problem.activities.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first }
    )
    let sorted = solution.offerings.enumerated().sorted { left, right in
      (order[left.element.activity] ?? .max, left.element.placement, left.offset)
        < (order[right.element.activity] ?? .max, right.element.placement, right.offset)
    }.map(\.element)
    let published = compiled.problem.baseline?.offerings.map(\.id) ?? []
    var taken = Set(published + sorted.compactMap(\.id))
    var kept: Set<String> = []
    var named: [(number: Int, offering: PlannedOffering)] = []
    for var offering in sorted {
      if let number = number(of: offering), kept.insert("\(offering.activity)-\(number)").inserted {
        named.append((number, offering))
        continue
      }
      var number = 1
      while !taken.insert("\(offering.activity)-\(number)").inserted { number += 1 }
      offering.id = "\(offering.activity)-\(number)"
      named.append((number, offering))
    }
    named.sort { left, right in
      (order[left.offering.activity] ?? .max, left.number)
        < (order[right.offering.activity] ?? .max, right.number)
    }
    return Solution(problem: solution.problem, offerings: named.map(\.offering))
  }

  /// The number in an offering's id, from 1; nil where the id is not of its activity.
  public static func number(of offering: PlannedOffering) -> Int? {
    guard let id = offering.id, id.hasPrefix(offering.activity + "-"),
      let number = Int(id.dropFirst(offering.activity.count + 1)), number > 0,
      id == "\(offering.activity)-\(number)"
    else { return nil }
    return number
  }
}
