import Foundation
import Problem
import Referee
import Testing

@testable import PublicInstances

/// A file of three events, two rooms, one feature and two students, worked out by hand.
enum TinyFile {
  /// The file's text.
  ///
  /// Attendances: student 0 in events 0 and 1, student 1 in events 1 and 2. Room 1 has the feature,
  /// which event 2 needs. Event 0 may be held in slots 0 and 8, event 1 in slot 9, event 2 anywhere;
  /// event 0 comes before event 2, said twice.
  static let text = """
    3 2 1 2
    1 2
    1 1 0
    0 1 1
    0
    1
    0
    0
    1
    \(slots([0, 8]))
    \(slots([9]))
    \(slots(Array(0..<45)))
    0 0 1
    0 0 0
    -1 0 0

    """

  static func slots(_ allowed: [Int]) -> String {
    (0..<45).map { allowed.contains($0) ? "1" : "0" }.joined(separator: " ")
  }

  static func read(_ text: String) -> Result<CourseTimetabling, InstanceFaults> {
    CourseTimetabling.read([UInt8](text.utf8))
  }
}

@Suite("Course timetabling files become planning problems")
struct CourseTimetablingTests {
  @Test("A file is read as its numbers say")
  func reading() throws {
    let instance = try TinyFile.read(TinyFile.text).get()
    #expect(instance.roomSeats == [1, 2])
    #expect(instance.students == [[0], [0, 1], [1]])
    #expect(instance.suitableRooms == [[0, 1], [1], [1]])
    #expect(instance.allowedSlots[0] == [0, 8])
    #expect(instance.allowedSlots[1] == [9])
    #expect(instance.allowedSlots[2].count == 45)
    #expect(instance.orders.map { [$0.first, $0.then] } == [[0, 2]])
  }

  @Test("A file of 2002 has every slot and no order")
  func shortForm() throws {
    let text = TinyFile.text.split(separator: "\n").prefix(9).joined(separator: " ")
    let instance = try TinyFile.read(text).get()
    #expect(instance.allowedSlots.allSatisfy { $0.count == 45 })
    #expect(instance.orders.isEmpty)
  }

  @Test("The problem obeys its own format and judges answers as the competition does")
  func problem() throws {
    let instance = try TinyFile.read(TinyFile.text).get()
    let problem = instance.problem(name: "tiny")
    #expect(try ProblemFile.read(ProblemFile.write(problem)).get() == problem)
    func verdict(_ slots: [(Int, Int)]) -> Verdict {
      let people = [["student-0"], ["student-0", "student-1"], ["student-1"]]
      let offerings = slots.enumerated().map { event, choice in
        PlannedOffering(
          activity: "event-\(event)",
          placement: choice.0,
          resources: ["room-\(choice.1)"],
          participants: people[event]
        )
      }
      return judge(problem, Solution(problem: "tiny", offerings: offerings))
    }
    // Four attendances; event 0 in slot 8, the last of its day, costs its one student.
    let good = verdict([(1, 0), (0, 1), (10, 1)])
    #expect(good.broken.isEmpty)
    #expect(good.shortfall == 0)
    #expect(good.score == 3)
    // Event 2 in slot 9 shares room 1 and student 1 with event 1.
    #expect(!verdict([(1, 0), (0, 1), (9, 1)]).broken.isEmpty)
    // Event 2 in the slot of event 0 breaks the order; one slot later it does not.
    #expect(!verdict([(0, 0), (0, 1), (0, 1)]).broken.isEmpty)
    #expect(verdict([(0, 0), (0, 1), (1, 1)]).broken.isEmpty)
    // Two events left out: three attendances lost.
    let short = verdict([(0, 0)])
    #expect(short.broken.isEmpty)
    #expect(short.shortfall == 2)
    #expect(short.score == 1)
  }

  @Test("A solution goes back as slots and rooms, and what is left out as −1")
  func answer() throws {
    let instance = try TinyFile.read(TinyFile.text).get()
    let solution = Solution(
      problem: "tiny",
      offerings: [
        PlannedOffering(activity: "event-1", placement: 0, resources: ["room-1"]),
        PlannedOffering(activity: "event-0", placement: 1, resources: ["room-0"]),
      ]
    )
    #expect(try instance.answerText(solution).get() == "8 0\n9 1\n-1 -1\n")
    #expect(instance.distance(of: solution) == 1)
  }

  @Test("A solution of something else is refused with every reason")
  func wrongAnswer() throws {
    let instance = try TinyFile.read(TinyFile.text).get()
    let solution = Solution(
      problem: "tiny",
      offerings: [
        PlannedOffering(activity: "course", placement: 0, resources: ["room-1"]),
        PlannedOffering(activity: "event-1", placement: 1, resources: ["room-1"]),
        PlannedOffering(activity: "event-1", placement: 0, resources: ["hall"]),
      ]
    )
    guard case .failure(let faults) = instance.answerText(solution) else {
      Issue.record("the solution was accepted")
      return
    }
    #expect(
      faults.lines(file: "answer.json") == [
        "answer.json: the solution runs “course”, which is no event;"
          + " solve the problem made of this very file",
        "answer.json: “event-1” has no placement 1; solve the problem made of this very file",
        "answer.json: the solution runs “event-1” twice; keep one of the two offerings",
        "answer.json: “event-1” is held in [hall], not in one room;"
          + " solve the problem made of this very file",
      ]
    )
  }
}
