import Almanac
import Testing

@Suite("Session times")
struct SessionTimesTests {
  @Test("The office hours are 07:30-11:30 and 13:30-17:00")
  func officeHours() {
    let times = SessionTimes.officeHours
    #expect(times[.morning]?.description == "07:30-11:30")
    #expect(times[.afternoon]?.description == "13:30-17:00")
    #expect(times[.evening] == nil)
    #expect(times.halfDays == [.morning, .afternoon])
    #expect(times.morning.start.minutesFromMidnight == 450)
    #expect(times.afternoon.minutes == 210)
    #expect(SessionTimes.officeHoursAndEvening[.evening]?.description == "18:00-20:30")
    #expect(SessionTimes.officeHoursAndEvening.halfDays == HalfDay.allCases)
  }

  @Test("Sessions that overlap or stand in the wrong order are refused")
  func order() throws {
    let morning = try #require(ClockSpan("07:30-11:30"))
    let early = try #require(ClockSpan("11:00-14:00"))
    let evening = try #require(ClockSpan("16:30-20:00"))
    let afternoon = try #require(ClockSpan("13:30-17:00"))
    #expect(SessionTimes(morning: morning, afternoon: early) == nil)
    #expect(SessionTimes(morning: morning, afternoon: afternoon, evening: evening) == nil)
    #expect(SessionTimes(morning: afternoon, afternoon: morning) == nil)
    #expect(SessionTimes(morning: morning, afternoon: afternoon) == .officeHours)
    #expect(morning.meets(early) && !morning.meets(afternoon))
  }

  @Test("Times read back as written", arguments: ["00:00", "07:30", "23:59", "24:00"])
  func times(text: String) {
    #expect(ClockTime(text)?.description == text)
  }

  @Test(
    "Misspelt times and spans are refused",
    arguments: [
      "24:01", "7:5", "07:60", "0730", "", ":30", "07:30:00", "-1:30", "７:30", "07.30",
    ]
  )
  func refusedTimes(text: String) {
    #expect(ClockTime(text) == nil)
    #expect(ClockSpan("07:00-\(text)") == nil)
  }

  @Test("Spans must end after they start")
  func spans() {
    #expect(ClockSpan("11:30-07:30") == nil)
    #expect(ClockSpan("07:30-07:30") == nil)
    #expect(ClockSpan("07:30") == nil)
    #expect(ClockSpan("7:30-11:30")?.minutes == 240)
    #expect(ClockTime(minutesFromMidnight: 1441) == nil)
    #expect(ClockTime(minutesFromMidnight: -1) == nil)
  }

  @Test("Parts of the day are in order and have their words")
  func halfDays() {
    #expect(HalfDay.allCases.sorted(by: >) == [.evening, .afternoon, .morning])
    #expect(HalfDay.allCases.map(\.nameVi) == ["Sáng", "Chiều", "Tối"])
    #expect(HalfDay.allCases.map(\.nameEn) == ["Morning", "Afternoon", "Evening"])
  }
}
