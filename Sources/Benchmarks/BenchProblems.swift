import Compiler
import Foundation
import PlanFolder
import Problem

/// The problems that are measured, kept as files in `.build/benchmarks`.
struct BenchProblems {
  /// The folder with the maker of year problems.
  let shared: String
  /// The sizes wanted.
  let sizes: [YearSize]
  /// The seeds wanted.
  let seeds: [Int]

  /// Where files of a run are kept.
  static let folder = ".build/benchmarks"

  /// A problem with a name for the tables and its file.
  struct Entry {
    let name: String
    let path: String
    let problem: PlanningProblem
    /// The size; nil for a plan folder.
    let size: YearSize?
    /// Whether it is the one of the year problems that the targets' scores are asked of.
    var isFirstSeed = false
    /// Seconds that reading the file took; nil where it was compiled from a plan folder.
    var readingSeconds: Double?
  }

  /// The characters of the longest name that a table may have to hold.
  var nameWidth: Int { hasMaker ? 8 : "vinh-long-2016-candidates".count }

  /// The sizes that are measured; nil stands for plan folders.
  var measuredSizes: [YearSize?] { hasMaker ? sizes : [nil] }

  private var maker: String { "\(shared)/instances/make.py" }

  /// Whether there are year problems.
  var hasMaker: Bool { FileManager.default.fileExists(atPath: maker) }

  /// Makes the folder where files of a run are kept.
  static func makeFolder() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  /// Says where the problems come from and makes the folder for them.
  func announce() throws {
    try Self.makeFolder()
    if hasMaker {
      let names = sizes.map(\.rawValue).joined(separator: ", ")
      let rest = sizes.contains(.xl) && seeds.count > 1 ? "; of xl only the first" : ""
      say("Problems: the year family, sizes \(names), seeds \(seeds)\(rest)")
    } else {
      say("No maker of year problems at \(maker): the plan folders that ship, in its place.")
    }
  }

  /// Gives every problem in turn, one at a time in memory; of xl, and of each size if asked for, only the first seed.
  func each(firstSeedOnly: Bool = false, _ body: (Entry) throws -> Void) throws {
    guard hasMaker else {
      for folder in ["vinh-long-2016", "vinh-long-2016-candidates"] {
        if let entry = try compiled(folder) { try body(entry) }
      }
      return
    }
    for size in sizes {
      for seed in firstSeedOnly || size == .xl ? Array(seeds.prefix(1)) : seeds {
        let path = try made(size, seed)
        let (reading, read) = Timing.of(runs: 1) { ProblemFile.read(path: path) }
        switch read {
        case .success(let problem):
          try body(
            Entry(
              name: "\(size) \(seed)",
              path: path,
              problem: problem,
              size: size,
              isFirstSeed: seed == 1,
              readingSeconds: reading.seconds
            )
          )
        case .failure(let faults):
          say(faults.line(file: path))
        }
      }
    }
  }

  /// The file of a year problem, made anew only where the maker is younger.
  private func made(_ size: YearSize, _ seed: Int) throws -> String {
    let path = "\(Self.folder)/\(size)-\(seed).json"
    if let made = try modified(path), let changed = try modified(maker), made > changed {
      return path
    }
    let outcome = try OtherProgram.run(["python3", maker, size.rawValue, "\(seed)"])
    guard outcome.status == 0 else {
      throw BenchFailure("\(maker) \(size) \(seed) ended with \(outcome.status)")
    }
    try outcome.output.write(to: URL(filePath: path), options: .atomic)
    return path
  }

  private func modified(_ path: String) throws -> Date? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
  }

  private func compiled(_ folder: String) throws -> Entry? {
    guard let compiled = SampleFolder.compiled("Data/\(folder)") else { return nil }
    let path = "\(Self.folder)/\(folder).json"
    try Data(ProblemFile.write(compiled.problem))
      .write(to: URL(filePath: path), options: .atomic)
    return Entry(name: folder, path: path, problem: compiled.problem, size: nil)
  }
}

/// The plan folders that ship.
enum SampleFolder {
  /// A folder read and compiled; nil, with a line that says so, where it has errors or is not there.
  static func compiled(_ folder: String) -> CompiledProgramme? {
    let loaded = LoadedFolder.read(folder)
    if let programme = loaded.programme, !loaded.hasErrors {
      if let compiled = ProgrammeCompiler.compile(programme, sources: loaded.sources).compiled {
        return compiled
      }
    }
    say("\(folder) cannot be planned (\(loaded.diagnostics.count) diagnostics): left out")
    return nil
  }
}

/// Why a figure could not be had.
struct BenchFailure: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
