import Foundation

/// What a long work's folder says of it, so that its result outlives the server.
struct JobRecord: Codable {
  /// The name of the file.
  static let name = "job.json"

  /// What came of a work.
  enum Outcome: String, Codable {
    case proposed
    case explained
    case compared
    case failed
    case stopped
  }

  var id: String
  var plan: String
  var task: JobTask
  var by: String
  var base: Int?
  /// The edition of the plan that it began from.
  var edition: Int
  /// The process that serves, by its number; another one that lives keeps its own works.
  var server: Int32
  /// The code with which its process ended; nil: it runs, or its server ended first.
  var code: Int32?
  /// What came of it; nil with `code`.
  var outcome: Outcome?
  /// What the command said that is no progress.
  var messages: [String] = []
  /// What no answer can be better than.
  var bound: Int?
  var seconds: Int?
  /// The draft as which its proposal was accepted.
  var accepted: Int?
  var isDropped = false
  /// How many works were begun before it.
  var order: Int

  /// Reads the record of a folder; nil where it has none that can be read.
  static func read(_ folder: JobFolder) -> JobRecord? {
    do {
      return try folder.bytes(name).map {
        try JSONDecoder().decode(JobRecord.self, from: Data($0))
      }
    } catch {
      return nil
    }
  }

  /// Keeps it in the folder.
  func write(_ folder: JobFolder) throws {
    try folder.write([UInt8](try JSONEncoder().encode(self)), to: Self.name)
  }

  /// Whether another server that lives has it.
  var isOfAnother: Bool { code == nil && server != getpid() && kill(server, 0) == 0 }

  /// How its process ended, as far as it is known: one that was cut off has what it wrote by then.
  var end: ChildRun.End {
    switch code {
    case nil: .exited(JobResult.interrupted)
    case let code? where code < 0: .signalled(-code)
    case let code?: .exited(code)
    }
  }
}

extension ChildRun.End {
  /// The code of a record: negative for signals, 127 where nothing began.
  var code: Int32 {
    switch self {
    case .unstarted: 127
    case .exited(let code): code
    case .signalled(let number): -number
    }
  }
}

extension Job.Phase {
  /// The outcome that a record keeps; nil while it runs.
  var outcome: JobRecord.Outcome? {
    switch self {
    case .running: nil
    case .proposed: .proposed
    case .explained: .explained
    case .compared: .compared
    case .failed: .failed
    case .stopped: .stopped
    case .kept(let outcome), .past(let outcome): outcome
    }
  }
}
