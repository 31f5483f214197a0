import ArgumentParser
import Foundation

/// `Benchmarks`: figures of speed and quality, one table a topic; it judges nothing by the clock.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract:
      "Prints figures of speed and quality, beside other programs where these are installed.",
    discussion: """
      Run it from the package's folder, built for release, on a quiet machine. Without options it ends \
      within about three minutes; each peer takes as long again as the engine.

      Problems come from the maker of year problems beside the package (--shared) where it is there, \
      otherwise from the plan folders that ship. Peers: OR-Tools and Timefold as Python packages of the \
      python3 on the path; Timefold also needs a Java 17 JDK.

      EXAMPLES
        Benchmarks --quick
        Benchmarks --sizes s --seeds 1-5 --seconds 5 --peers --peer-seconds 60 --topics engine
        Benchmarks --sizes xl --seconds 300 --topics engine,files
      """
  )

  @Flag(help: "Size s, seed 1, 5 seconds, fewer runs: half a minute.")
  var quick = false

  @Option(help: "Seconds of each search; 20, with --quick 5.")
  var seconds: Double?

  @Option(help: "Sizes of the year problems: s, m, l, xl; s,m,l, with --quick s.")
  var sizes: SizeList?

  @Option(help: "Seeds of the year problems, as 1-5 or 1,7; 1-2, with --quick 1.")
  var seeds: SeedList?

  @Option(help: "Threads of each search, and of the peers.")
  var threads = 2

  @Flag(help: "Run the peers on the same problems.")
  var peers = false

  @Option(help: "Seconds of each peer; as --seconds.")
  var peerSeconds: Double?

  @Option(help: "Topics, of engine, files, calendars, papers.")
  var topics: TopicList = .all

  @Option(help: "The folder with the maker of year problems and the peers.")
  var shared = "../shared"

  mutating func validate() throws {
    for given in [seconds, peerSeconds] {
      if let given, !(given > 0 && given <= 100_000) {
        throw ValidationError("Seconds must be above 0 and at most 100000, not \(given).")
      }
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be from 1 to 256, not \(threads).")
    }
  }

  func run() throws {
    Machine.describe()
    let seconds = seconds ?? (quick ? 5 : 20)
    let problems = BenchProblems(
      shared: shared,
      sizes: sizes?.sizes ?? (quick ? [.s] : [.s, .m, .l]),
      seeds: seeds?.seeds ?? (quick ? [1] : [1, 2])
    )
    if topics.contains(.engine) || topics.contains(.files) { try problems.announce() }
    if topics.contains(.engine) {
      try EngineTopic(
        seconds: seconds,
        threads: threads,
        peers: peers ? Peer.installed(shared: shared, threads: threads) : [],
        peerSeconds: peerSeconds ?? seconds
      ).run(on: problems)
    }
    if topics.contains(.files) { try FilesTopic(runs: quick ? 3 : 5).run(on: problems) }
    if topics.contains(.calendars) { try CalendarsTopic(isQuick: quick).run() }
    if topics.contains(.papers) { try PapersTopic(runs: quick ? 3 : 7).run() }
    Machine.farewell()
  }
}
