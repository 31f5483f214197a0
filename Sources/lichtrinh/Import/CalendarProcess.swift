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
      let arguments = ["--from", first.text, "--to", last.text, "--"] + asked
      let answers: CalendarReaderRun.Answers<CalendarOutcome> =
        CalendarReaderRun(arguments, seconds: Self.seconds).answers(octetLimit: Self.answerLimit)
      outcomes += answers.values.prefix(asked.count)
      // The file at which the reader ended has no other answer.
      if answers.values.count < asked.count { outcomes.append(.refused(answers.end)) }
    }
    return outcomes
  }

  /// What ``CalendarCollection/digest(_:)`` gives for a calendar that a server holds; nil too where its reader
  /// fails: what cannot be read is not ours.
  func digest(of octets: [UInt8]) -> String? {
    let path = NSTemporaryDirectory() + "/lichtrinh-\(UUID().uuidString).ics"
    defer { unlink(path) }
    do {
      try OutputFile.write(octets, to: path, mode: 0o600, isAwaited: false)
    } catch {
      return nil
    }
    let answers: CalendarReaderRun.Answers<String?> =
      CalendarReaderRun(["--digest", "--", path], seconds: Self.seconds)
      .answers(octetLimit: Self.answerLimit)
    return answers.values.first ?? nil
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

  init(_ arguments: [String], seconds: Int) {
    self.arguments = [ReadCalendarsCommand.name] + arguments
    self.seconds = seconds
  }

  /// What the reader said of each file, and why it ended where it did not say something of all.
  struct Answers<Value: Decodable> {
    var values: [Value] = []
    var end: CalendarReadingError
  }

  /// Runs the reader to its end.
  func answers<Value: Decodable>(octetLimit: Int) -> Answers<Value> {
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
      return Answers(end: .readerFailed(code: Exit.cannotWrite.rawValue))
    }
    var lines = AnswerLines(descriptor: pipe.fileHandleForReading.fileDescriptor)
    var values: [Value] = []
    var failure: CalendarReadingError?
    reading: while true {
      switch lines.next(within: seconds, octetLimit: octetLimit) {
      case .line(let line):
        guard let value = Self.value(line, as: Value.self) else {
          failure = .readerFailed(code: Exit.rejected.rawValue)
          break reading
        }
        values.append(value)
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
    if let failure { return Answers(values: values, end: failure) }
    let status = process.terminationStatus
    let isCrash = process.terminationReason == .uncaughtSignal
    return Answers(
      values: values,
      end: isCrash ? .readerCrashed(signal: status) : .readerFailed(code: status)
    )
  }

  private static func value<Value: Decodable>(_ line: [UInt8], as type: Value.Type) -> Value? {
    do {
      return try JSONDecoder().decode(type, from: Data(line))
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
