import Foundation

/// The machine and the memory of this process, as the system tells.
enum Machine {
  /// Prints what the figures depend on.
  static func describe() {
    let model =
      value(of: "model name", in: "/proc/cpuinfo") ?? "unknown processor"
    let cores = ProcessInfo.processInfo.activeProcessorCount
    say("\(cores) cores, \(model)")
    if let load = firstWords(of: "/proc/loadavg", count: 1), let busy = Double(load), busy > 0.5 {
      say("Others use this machine (load \(load)): times are longer than they could be.")
    }
    #if DEBUG
    say("This is a debug build: build with `-c release` for figures that mean something.")
    #endif
  }

  /// Prints how busy the machine was in the end.
  static func farewell() {
    if let load = firstWords(of: "/proc/loadavg", count: 3) {
      say("\nLoad of the machine over 1, 5 and 15 minutes: \(load)")
    }
  }

  /// The seconds of processor time that this process has used, over all its threads.
  static var processorSeconds: Double {
    var time = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) == 0 else { return .nan }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// Lets the memory given back be the system's again and forgets the peak so far.
  static func forgetPeak() {
    returnFreeMemory()
    do {
      try "5".write(toFile: "/proc/self/clear_refs", atomically: false, encoding: .utf8)
    } catch {
      say("The peak of memory cannot be reset; it stands for the run so far: \(error)")
    }
  }

  /// Gives memory that is free within the process back to the system, where the C library can.
  private static func returnFreeMemory() {
    typealias Trim = @convention(c) (Int) -> CInt
    guard let symbol = dlsym(dlopen(nil, RTLD_NOW), "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: Trim.self)(0)
  }

  /// The most bytes of memory that were in use since the peak was last forgotten (`VmHWM`).
  static var peakBytes: Int? { kilobytes(of: "VmHWM") }

  /// The bytes of memory in use (`VmRSS`).
  static var residentBytes: Int? { kilobytes(of: "VmRSS") }

  /// The peak of memory in megabytes.
  static var peak: String {
    peakBytes.map { Figure.short(Double($0) / 1e6) } ?? "–"
  }

  /// Prints the peak since it was last forgotten.
  static func sayPeak(of topic: String) {
    say("Peak memory of the process, \(topic): \(peak) MB")
  }

  private static func kilobytes(of name: String) -> Int? {
    value(of: name, in: "/proc/self/status")
      .flatMap { $0.split(separator: " ").first }
      .flatMap { Int($0) }
      .map { $0 * 1_024 }
  }

  private static func value(of name: String, in path: String) -> String? {
    let lines = content(of: path)?.split(separator: "\n") ?? []
    guard let line = lines.first(where: { $0.hasPrefix(name) }) else { return nil }
    guard let colon = line.firstIndex(of: ":") else { return nil }
    return line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
  }

  private static func firstWords(of path: String, count: Int) -> String? {
    content(of: path)?.split(separator: " ").prefix(count).joined(separator: " ")
  }

  private static func content(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}
