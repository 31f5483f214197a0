import Problem
import Testing

@testable import Engine

@Suite("Where sessions lie, coarsely")
struct TimeMarksTests {
  @Test(
    "Sessions that meet, or lie closer than the travel between, always share a stretch and a day"
  )
  func conservative() {
    var random = Generator(seed: 3)
    var apart = 0
    for _ in 0..<20_000 {
      let days = 1 + random.below(400)
      let travel = random.below(3_000)
      func sessions() -> [MinuteSpan] {
        (0..<1 + random.below(3)).map { _ in
          let start = random.below(days * minutesPerDay)
          return MinuteSpan(start, start + 1 + random.below(2_000))
        }
      }
      let (ones, others) = (sessions(), sessions())
      let near = TimeMarks(ones, travel: travel, days: days)
      let touched = TimeMarks(others, travel: 0, days: days)
      let meet = ones.contains { one in
        others.contains { $0.start < one.end + travel && one.start < $0.end + travel }
      }
      if meet { #expect(near.mayMeet(touched) && touched.mayMeet(near)) }
      if !near.mayMeet(touched) { apart += 1 }
    }
    #expect(apart > 5_000)
  }

  @Test(
    "A day sixty-four days later is told apart by its stretch, one in the same stretch by its day"
  )
  func hand() {
    func day(_ number: Int) -> TimeMarks {
      TimeMarks(
        [MinuteSpan(number * minutesPerDay, number * minutesPerDay + 60)],
        travel: 0,
        days: 366
      )
    }
    #expect(day(3).days == day(67).days && !day(3).mayMeet(day(67)))
    #expect(day(6).stretches == day(7).stretches && !day(6).mayMeet(day(7)))
    #expect(day(6).mayMeet(day(6)))
  }
}
