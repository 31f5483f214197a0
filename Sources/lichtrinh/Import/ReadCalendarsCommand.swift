import Almanac
import ArgumentParser
import Delivery
import Foundation
import ICalendar

/// What ``CalendarProcess`` runs: reads calendars within bounds and says of each, in a line of JSON, what it holds.
struct ReadCalendarsCommand: ParsableCommand {
  /// The command's name, which help does not show.
  static let name = "read-calendars"

  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: name, shouldDisplay: false)
  }

  @Option var from: String = "1970-01-01"
  @Option var to: String = "1970-12-31"
  /// Whether to say of each file what it holds as one event of ours, by its digest.
  @Flag var digest = false
  @Argument var paths: [String] = []

  func run() throws {
    guard let first = CalendarDate(text: from), let last = CalendarDate(text: to) else {
      throw ValidationError(from + " " + to)
    }
    Self.bound(__rlimit_resource_t(RLIMIT_AS.rawValue), 4 << 30)
    Self.bound(__rlimit_resource_t(RLIMIT_CPU.rawValue), 600)
    Self.bound(__rlimit_resource_t(RLIMIT_CORE.rawValue), 0)
    Self.dieOfFaults()
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    for path in paths {
      if digest {
        let value = CalendarCollection.digest(try CalendarFiles.octets(of: path))
        Terminal.output.write(Array(try encoder.encode(value)) + [UInt8(ascii: "\n")])
        continue
      }
      for outcome in CalendarFiles().outcomes(of: [path], from: first, through: last) {
        Terminal.output.write(Array(try encoder.encode(outcome)) + [UInt8(ascii: "\n")])
      }
    }
  }

  /// Lets a fault end this process, whatever the caller had done with its signals.
  private static func dieOfFaults() {
    var faults = sigset_t()
    sigemptyset(&faults)
    for number in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGXCPU] {
      signal(number, SIG_DFL)
      sigaddset(&faults, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &faults, nil)
  }

  /// Bounds what this process may use, where the system has less already by that.
  private static func bound(_ resource: __rlimit_resource_t, _ most: UInt) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(limit.rlim_max, rlim_t(most))
    setrlimit(resource, &limit)
  }
}

extension CalendarDate {
  /// The day as `2027-01-04`.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// The day that a text such as `2027-01-04` names; nil where it names none.
  init?(text: String) {
    guard let date = CivilDate(iso: text) else { return nil }
    self.init(year: date.parts.year, month: date.parts.month, day: date.parts.day)
  }
}
