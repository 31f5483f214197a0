/// How long several runs of the same work took.
struct Timing {
  /// Seconds of each run, the shortest first; never empty.
  private let sorted: [Double]

  /// Does the work so many times, at least once, and keeps the last result.
  static func of<Value>(runs: Int, _ work: () throws -> Value) rethrows -> (Timing, Value) {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    while true {
      let start = clock.now
      let value = try work()
      seconds.append((clock.now - start) / .seconds(1))
      if seconds.count >= runs { return (Timing(seconds), value) }
    }
  }

  /// Does the work so many times, at least once, by the processor's time, which others on the machine do
  /// not lengthen; for work on one thread.
  static func ofProcessor<Value>(
    runs: Int,
    _ work: () throws -> Value
  ) rethrows -> (Timing, Value) {
    var seconds: [Double] = []
    while true {
      let start = Machine.processorSeconds
      let value = try work()
      seconds.append(Machine.processorSeconds - start)
      if seconds.count >= runs { return (Timing(seconds), value) }
    }
  }

  /// Takes seconds measured elsewhere.
  init(_ seconds: [Double]) {
    precondition(!seconds.isEmpty, "no runs were measured")
    sorted = seconds.sorted()
  }

  /// The run in the middle, of an even number the faster one.
  var seconds: Double { sorted[(sorted.count - 1) / 2] }

  /// Milliseconds: the middle, and the shortest and longest where there were several.
  var milliseconds: String { spread { $0 * 1_000 } }

  /// Seconds: the middle, and the shortest and longest where there were several.
  var text: String { spread { $0 } }

  /// So many things done a second: the middle, and the slowest and fastest run.
  func rate(of count: Double) -> String { spread { count / $0 } }

  private func spread(_ unit: (Double) -> Double) -> String {
    let values = sorted.map(unit).sorted()
    let middle = Figure.short(unit(seconds))
    guard values.count > 1 else { return middle }
    return "\(middle) (\(Figure.short(values[0]))–\(Figure.short(values[values.count - 1])))"
  }
}
