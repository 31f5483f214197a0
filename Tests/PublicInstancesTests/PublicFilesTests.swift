import Foundation
import Problem
import Referee
import Testing

@testable import PublicInstances

/// The public files and their validator, which stand beside the package where there are any.
enum PublicFiles {
  static let benchmarks = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/benchmarks")
  static let validator = benchmarks.appending(path: "validate_itc2007t2.py").path
  static let numbers = [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23]

  static var arePresent: Bool { FileManager.default.fileExists(atPath: validator) }

  static func file(_ number: Int) -> URL {
    benchmarks.appending(path: "itc2007-t2/comp-2007-2-\(number).tim")
  }

  static func python(_ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }
}

@Suite(
  "Public files are judged by the referee as by their own validator",
  // Skipped where the public files are not beside the package.
  .enabled(if: PublicFiles.arePresent)
)
struct PublicFilesTests {
  @Test(
    "Counts agree with the validator's, and the problem stays small",
    arguments: PublicFiles.numbers
  )
  func counts(number: Int) throws {
    let file = PublicFiles.file(number)
    let instance = try CourseTimetabling.read([UInt8](Data(contentsOf: file))).get()
    let told = try JSONDecoder().decode(
      Stats.self,
      from: PublicFiles.python([PublicFiles.validator, file.path, "--stats"])
    )
    #expect(told.E == instance.eventCount)
    #expect(told.R == instance.roomSeats.count)
    #expect(told.S == instance.studentCount)
    #expect(told.prec == instance.orders.count)
    #expect(told.enrolments == instance.students.joined().count)
    #expect(told.min_ok_rooms == instance.suitableRooms.map(\.count).min())
    let bytes = ProblemFile.write(instance.problem(name: "public"))
    #expect(bytes.count < 2_000_000)
  }

  private struct Stats: Decodable {
    var E, R, S, prec, enrolments: Int
    var min_ok_rooms: Int
  }

  private struct Said: Decodable {
    var hard, distance, last_slot: Int
  }

  @Test(
    "A greedy answer has the same verdict from referee and validator",
    arguments: PublicFiles.numbers
  )
  func verdicts(number: Int) throws {
    let file = PublicFiles.file(number)
    let instance = try CourseTimetabling.read([UInt8](Data(contentsOf: file))).get()
    let problem = instance.problem(name: "public")
    let solution = greedy(problem, instance)
    let verdict = judge(problem, solution)
    #expect(verdict.broken.isEmpty)
    let answer = FileManager.default.temporaryDirectory
      .appending(path: "public-\(number)-\(ProcessInfo.processInfo.processIdentifier).sln")
    try instance.answerText(solution).get().write(to: answer, atomically: true, encoding: .utf8)
    let said = try JSONDecoder().decode(
      Said.self,
      from: PublicFiles.python([PublicFiles.validator, file.path, answer.path, "--json"])
    )
    try FileManager.default.removeItem(at: answer)
    #expect(said.hard == 0)
    #expect(said.distance == instance.distance(of: solution))
    #expect(
      verdict.score == instance.students.joined().count - said.distance - said.last_slot
    )
  }

  /// Each event at the first slot and room that are free, in the order of the file.
  private func greedy(_ problem: PlanningProblem, _ instance: CourseTimetabling) -> Solution {
    var busyStudents = Array(repeating: Set<Int>(), count: CourseTimetabling.slots)
    var busyRooms = busyStudents
    var slotOf = Array(repeating: -1, count: instance.eventCount)
    var offerings: [PlannedOffering] = []
    for event in 0..<instance.eventCount {
      let students = instance.students[event]
      choice: for (placement, slot) in instance.allowedSlots[event].enumerated() {
        for order in instance.orders {
          if order.first == event, slotOf[order.then] >= 0, slotOf[order.then] <= slot {
            continue choice
          }
          if order.then == event, slotOf[order.first] >= slot { continue choice }
        }
        if !busyStudents[slot].isDisjoint(with: students) { continue }
        guard
          let room = instance.suitableRooms[event].first(where: { !busyRooms[slot].contains($0) })
        else { continue }
        slotOf[event] = slot
        busyStudents[slot].formUnion(students)
        busyRooms[slot].insert(room)
        offerings.append(
          PlannedOffering(
            activity: problem.activities[event].id,
            placement: placement,
            resources: [problem.resources[room].id],
            participants: students.map { problem.participants[$0].id }
          )
        )
        break
      }
    }
    return Solution(problem: problem.name, offerings: offerings)
  }
}
