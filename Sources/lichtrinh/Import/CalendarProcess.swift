import ArgumentParser
import Foundation
import ICalendar

/// Opens other people's calendars in a process of their own: this command, run again as a reader.
///
/// Whatever a file does to the C library, it does it there. A reader that crashes, runs away or fills the
/// memory loses the one file that it was at; the next one takes the others.
struct CalendarProcess: CalendarOpening {
  /// The most files of one reader, so that the command line stays short.
  private static let batch = 200
  /// The most octets of a reader's answers.
  private static let answerLimit = 1 << 30
  /// Seconds that are waited for one file.
  private static let patience = 120

  /// Refuses, before anything is asked of a reader, a file that cannot be opened.
  static func demandReadable(_ path: String) throws(OutputFile.Failure) {
    if access(path, R_OK) != 0 { throw OutputFile.Failure(path: path, number: errno) }
  }

  func outcomes(
    of paths: [String],
    from first: CalendarDate,
    through last: CalendarDate
  ) -> [CalendarOutcome] {
    var outcomes: [CalendarOutcome] = []
    while outcomes.count < paths.count {
      let asked = Array(paths[outcomes.count...].prefix(Self.batch))
      let answers = CalendarReaderRun(asked, from: first, through: last, seconds: Self.seconds)
        .answers(octetLimit: Self.answerLimit)
      outcomes += answers.outcomes.prefix(asked.count)
      // The file at which the reader ended has no other answer.
      if answers.outcomes.count < asked.count { outcomes.append(.refused(answers.end)) }
    }
    return outcomes
  }

  /// Seconds that are waited for one file; `LICHTRINH_READER_SECONDS` sets another number.
  private static var seconds: Int {
    ProcessInfo.processInfo.environment["LICHTRINH_READER_SECONDS"].flatMap { Int($0) }
      .flatMap { (1...3_600).contains($0) ? $0 : nil } ?? patience
  }
}

/// One run of a reader.
private struct CalendarReaderRun {
  private let arguments: [String]
  private let seconds: Int

  init(_ paths: [String], from first: CalendarDate, through last: CalendarDate, seconds: Int) {
    arguments =
      [ReadCalendarsCommand.name, "--from", first.text, "--to", last.text, "--"] + paths
    self.seconds = seconds
  }

  /// What the reader said of each file, and why it ended where it did not say something of all.
  func answers(octetLimit: Int) -> (outcomes: [CalendarOutcome], end: CalendarReadingError) {
    let process = Process()
    let pipe = Pipe()
    // Where this command stands, whatever has become of its path.
    process.executableURL = URL(
      filePath: Bundle.main.executablePath ?? CommandLine.arguments[0]
    )
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return ([], .readerFailed(code: Exit.cannotWrite.rawValue))
    }
    var lines = AnswerLines(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var outcomes: [CalendarOutcome] = []
    var failure: CalendarReadingError?
    reading: while true {
      switch lines.next(within: seconds, octetLimit: octetLimit) {
      case .line(let line):
        guard let outcome = Self.outcome(line) else {
          failure = .readerFailed(code: Exit.rejected.rawValue)
          break reading
        }
        outcomes.append(outcome)
      case .end: break reading
      case .tooLate:
        failure = .readerTooSlow(seconds: seconds)
        break reading
      case .tooMuch:
        failure = .readerFailed(code: Exit.rejected.rawValue)
        break reading
      }
    }
    if failure != nil { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
    if let failure { return (outcomes, failure) }
    return process.terminationReason == .uncaughtSignal
      ? (outcomes, .readerCrashed(signal: process.terminationStatus))
      : (outcomes, .readerFailed(code: process.terminationStatus))
  }

  private static func outcome(_ line: [UInt8]) -> CalendarOutcome? {
    do {
      return try JSONDecoder().decode(CalendarOutcome.self, from: Data(line))
    } catch {
      // A reader whose memory was damaged may say anything.
      return nil
    }
  }
}

/// The lines that a process writes to a pipe, each waited for so long and no longer.
private struct AnswerLines {
  enum Next {
    case line([UInt8])
    case end
    case tooLate
    case tooMuch
  }

  private let descriptor: Int32
  private var waiting: [UInt8] = []
  private var searched = 0
  private var total = 0

  init(descriptor: Int32) { self.descriptor = descriptor }

  mutating func next(within seconds: Int, octetLimit: Int) -> Next {
    let deadline = ContinuousClock.now + .seconds(seconds)
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      if let line = takeLine() { return .line(line) }
      if ContinuousClock.now >= deadline { return .tooLate }
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wanted, 1, 200)
      if ready == 0 || (ready < 0 && errno == EINTR) { continue }
      let count = read(descriptor, &piece, piece.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return .end }
      total += count
      guard total <= octetLimit else { return .tooMuch }
      waiting.append(contentsOf: piece[..<count])
    }
  }

  private mutating func takeLine() -> [UInt8]? {
    guard let end = waiting[searched...].firstIndex(of: UInt8(ascii: "\n")) else {
      searched = waiting.count
      return nil
    }
    let line = Array(waiting[..<end])
    waiting.removeSubrange(...end)
    searched = 0
    return line
  }
}
