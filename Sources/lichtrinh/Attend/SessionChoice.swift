import Almanac
import ArgumentParser
import Planning

/// Which sessions of an offering are meant: `all`, `2`, `1-3`, or all of a day, `2016-03-21`.
struct SessionChoice: ExpressibleByArgument {
  private enum Part {
    case all
    case range(ClosedRange<Int>)
    case day(CivilDate)
  }

  private let part: Part

  init?(argument: String) {
    if argument == "all" {
      part = .all
    } else if let day = CivilDate(iso: argument) {
      part = .day(day)
    } else {
      let numbers = argument.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard (1...2).contains(numbers.count), let first = numbers[0], let last = numbers.last ?? nil,
        first >= 1, first <= last
      else { return nil }
      part = .range(first...last)
    }
  }

  /// The positions from 0; ends the command where the offering has no such session.
  func positions(in offering: Offering) throws -> [Int] {
    let all = Array(offering.sessions.indices)
    let found: [Int]
    switch part {
    case .all: found = all
    case .day(let day): found = all.filter { offering.sessions[$0].date == day }
    case .range(let range):
      found = all.filter { range.contains($0 + 1) }
      if range.upperBound > all.count { break }
      return found
    }
    if case .range = part {} else if !found.isEmpty { return found }
    Terminal.errors.line(
      say("\(offering.id) có các buổi:", "\(offering.id) has these sessions:")
    )
    for position in all {
      Terminal.errors.line("  \(position + 1)  \(Self.text(offering.sessions[position]))")
    }
    throw Exit.badInput
  }

  /// When a session is, such as `2016-03-21 07:30–11:30`.
  static func text(_ session: Session) -> String {
    let times = [session.startMinute, session.endMinute].map {
      ClockTime(minutesFromMidnight: $0)?.description ?? "24:00"
    }
    return "\(session.date.iso) \(times[0])–\(times[1])"
  }
}
