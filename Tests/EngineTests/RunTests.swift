import Foundation
import Problem
import Referee
import Synchronization
import Testing

@testable import Engine

@Suite("A run keeps to its options")
struct RunTests {
  static func problem(_ seed: UInt64) -> PlanningProblem {
    var generator = RandomProblem(
      seed: seed,
      size: RandomProblem.Size(activities: 20, people: 120, resources: 12)
    )
    return generator.make()
  }

  @Test(
    "The same seed and steps give the same bytes, with one thread and with two",
    arguments: [1, 2]
  )
  func determinism(threads: Int) {
    let options = SearchOptions(limits: SearchLimits(steps: 150_000), seed: 7, threads: threads)
    let first = Search.run(Self.problem(3), options: options)
    let second = Search.run(Self.problem(3), options: options)
    #expect(SolutionFile.write(first.solution) == SolutionFile.write(second.solution))
    #expect(first.steps == 150_000)
    #expect(first.moves == 150_000 * threads)
    #expect(first.stoppedBy == .steps)
    #expect(first.statistics.reduce(0) { $0 + $1.tried } == first.moves)
  }

  /// Seconds that the calling thread has worked, which other programs on the machine do not lengthen.
  static var workedSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("A time limit is kept: never less, and at most 100 ms of work more", arguments: [3, 40])
  func seconds(activities: Int) {
    var generator = RandomProblem(
      seed: 4,
      size: RandomProblem.Size(activities: activities, people: 12 * activities, resources: 12)
    )
    let problem = generator.make()
    let began = ContinuousClock.now
    let before = Self.workedSeconds
    let result = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(seconds: 0.3))
    )
    let worked = Self.workedSeconds - before
    #expect(result.stoppedBy == .seconds)
    #expect((ContinuousClock.now - began) / .seconds(1) >= 0.3)
    #expect(worked < 0.3 + 0.1)
  }

  @Test("Far more threads than processors keep the time limit too")
  func manyThreads() {
    let began = ContinuousClock.now
    let before = Self.workedSeconds
    let result = Search.run(
      Self.problem(4),
      options: SearchOptions(limits: SearchLimits(seconds: 0.3), threads: 64)
    )
    let elapsed = (ContinuousClock.now - began) / .seconds(1)
    #expect(result.stoppedBy == .seconds)
    // How long the others take to be given a processor is the machine's business.
    #expect(elapsed >= 0.3 && elapsed < 300)
    #expect(Self.workedSeconds - before < 0.3 + 0.1)
  }

  @Test("A search that is told to stop tries at most 64 moves more")
  func stopping() {
    let searcher = Searcher(Tables(Self.problem(4)), seed: 1, stream: 0)
    searcher.construct(from: nil, stop: { false })
    var asked = 0
    searcher.search(100_000) {
      asked += 1
      return asked == 3
    }
    #expect(asked == 3 && searcher.steps <= 3 * 64)
    let before = searcher.steps
    searcher.search(100_000, stop: { true })
    #expect(searcher.steps < before + 64)
  }

  @Test("A search cancelled beforehand gives a lawful answer and tries nothing", arguments: [1, 3])
  func cancelledBefore(threads: Int) {
    let cancellation = Cancellation()
    cancellation.cancel()
    let result = Search.run(
      Self.problem(5),
      options: SearchOptions(limits: SearchLimits(), threads: threads),
      cancellation: cancellation
    )
    #expect(result.stoppedBy == .cancelled && result.moves == 0)
    #expect(judge(Self.problem(5), result.solution).broken.isEmpty)
  }

  @Test("The plan in which nothing runs is weighed as the referee does", arguments: UInt64(1)...20)
  func nothingRunning(seed: UInt64) {
    var generator = RandomProblem(seed: seed)
    let problem = generator.make()
    let result = SearchResult(nothingRunning: problem, stoppedBy: .seconds)
    let verdict = judge(problem, result.solution)
    #expect(verdict.shortfall == result.shortfall && verdict.score == result.score)
    #expect(verdict.broken.isEmpty == result.isLawful)
  }

  @Test("Cancelling from another thread gives the best answer so far")
  func cancellation() {
    let cancellation = Cancellation()
    let problem = Self.problem(5)
    let hasAnswer = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      hasAnswer.wait()
      cancellation.cancel()
    }
    let result = Search.run(
      problem,
      options: SearchOptions(limits: SearchLimits(), threads: 2),
      cancellation: cancellation
    ) { _ in
      hasAnswer.signal()
    }
    #expect(result.stoppedBy == .cancelled)
    #expect(judge(problem, result.solution).broken.isEmpty)
    #expect(!result.solution.offerings.isEmpty)
  }

  @Test("Progress tells the best answer, which never gets worse and is the result's in the end")
  func progress() {
    let reports = Mutex<[SearchProgress]>([])
    let result = Search.run(
      Self.problem(6),
      options: SearchOptions(limits: SearchLimits(steps: 400_000))
    ) { report in
      reports.withLock { $0.append(report) }
    }
    let seen = reports.withLock { $0 }
    #expect(seen.count > 3)
    for (before, after) in zip(seen, seen.dropFirst()) {
      #expect((after.bestShortfall, -after.bestScore) <= (before.bestShortfall, -before.bestScore))
      #expect(
        after.isNewBest
          == (after.bestScore != before.bestScore || after.bestShortfall != before.bestShortfall)
      )
    }
    #expect(seen.last?.bestScore == result.score)
    #expect(seen.last?.steps == result.steps)
  }
}
