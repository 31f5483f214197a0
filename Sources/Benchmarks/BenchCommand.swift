import ArgumentParser
import Replanning

/// `Benchmarks`: figures of speed and quality, one table a topic; it judges nothing by the clock.
@main
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "Benchmarks",
    abstract:
      "Prints figures of speed and quality, beside other programs where these are installed.",
    discussion: """
      Run it from the package's folder, built for release, on a quiet machine. Without options it ends \
      within about a quarter of an hour; each peer takes as long again as the engine. Engine, bound and \
      peers never run at once.

      Problems come from the maker of year problems beside the package (--shared) where it is there, \
      otherwise from the plan folders that ship; public instances stand beside it too. Peers: OR-Tools \
      and Timefold as Python packages of the python3 on the path; Timefold also needs a Java 17 JDK.

      EXAMPLES
        Benchmarks --quick
        Benchmarks --long --peers --topics engine,public
        Benchmarks --targets
        Benchmarks --sizes s --seeds 1-5 --seconds 5 --peers --peer-seconds 60 --topics engine
        Benchmarks --sizes m,l --seconds m=60,l=180 --topics engine
        Benchmarks --topics public --public-seconds 190 --public-seeds 1-5
        Benchmarks --topics itineraries --itinerary-seconds 5
        Benchmarks --topics replan --sizes s,m --seeds 1
        Benchmarks --topics web
      """
  )

  @Flag(help: "Size s, seed 1, one public instance, 5 seconds each, fewer runs: half a minute.")
  var quick = false

  @Flag(help: "s 60 s, m and xl 300 s, l 180 s, public instances 190 s with 5 seeds: hours.")
  var long = false

  @Option(help: "Seconds of each search, as 20 or s=5,m=60; s 5, m and l 20, xl 60.")
  var seconds: SecondsList?

  @Option(help: "Sizes of the year problems; s,m,l,xl.")
  var sizes: SizeList?

  @Option(
    help: "Seeds of the year problems (of xl only the first), as 1-5 or 1,7; 1-5."
  )
  var seeds: SeedList?

  @Option(help: "Threads of each search on year problems, and of the peers.")
  var threads = 2

  @Option(help: "Seconds of each bound, as --seconds; as long as the search.")
  var boundSeconds: SecondsList?

  @Flag(help: "Run the peers on the same problems.")
  var peers = false

  @Option(help: "Seconds of each peer, as --seconds; as long as the search.")
  var peerSeconds: SecondsList?

  @Option(help: "Seconds of the search for each public itinerary.")
  var itinerarySeconds = 1.0

  @Option(help: "The most seconds of a search on a public instance; it ends at distance 0; 20.")
  var publicSeconds: Double?

  @Option(help: "Seeds of the searches on public instances; 1.")
  var publicSeeds: SeedList?

  @Option(help: "Seconds of each replan and of the plan afresh beside it.")
  var replanSeconds = 5.0

  @Option(help: "How often change points count while replanning.")
  var steadiness = Steadiness.usual

  @Flag(
    help: """
      Only what is asked of the engine, target by target: reached or missed, and by how much; twenty \
      minutes, three quarters of an hour with peers. With --long also what takes minutes a search.
      """
  )
  var targets = false

  @Option(
    help: """
      Topics, of engine, public, files, calendars, papers, replan, web and, asked for, itineraries.
      """
  )
  var topics: TopicList = .usual

  @Option(help: "The folder with the maker of year problems, the public instances and the peers.")
  var shared = "../shared"

  mutating func validate() throws {
    for given in [publicSeconds ?? 1, itinerarySeconds, replanSeconds]
    where !(given > 0 && given <= 100_000) {
      throw ValidationError("Seconds must be above 0 and at most 100000, not \(given).")
    }
    guard (1...256).contains(threads) else {
      throw ValidationError("--threads must be from 1 to 256, not \(threads).")
    }
    if quick && long { throw ValidationError("Give --quick or --long, not both.") }
  }

  func run() throws {
    Machine.describe()
    let length: BenchLength = quick ? .quick : long ? .long : .usual
    if targets {
      try targetsTopic(length).run()
      return Machine.farewell()
    }
    let problems = BenchProblems(
      shared: shared,
      sizes: sizes?.sizes ?? length.sizes,
      seeds: seeds?.seeds ?? length.seeds
    )
    if topics.contains(.engine) || topics.contains(.files) || topics.contains(.replan) {
      try problems.announce()
    }
    if topics.contains(.engine) { try engine(length).run(on: problems) }
    if topics.contains(.public) {
      try publicTopic(length, seeds: length.publicSeeds).run()
    }
    if topics.contains(.replan) {
      try ReplanTopic(
        steps: { size in quick ? 100_000 : size == .m ? 4_000_000 : 400_000 },
        replanSeconds: quick ? 1 : replanSeconds,
        threads: threads,
        steadiness: steadiness,
        disruptions: quick ? 2 : .max
      ).run(on: problems)
    }
    if topics.contains(.files) { try FilesTopic(runs: length.runs).run(on: problems) }
    if topics.contains(.calendars) { try CalendarsTopic(isQuick: quick).run() }
    if topics.contains(.papers) { try PapersTopic(runs: quick ? 3 : 7).run() }
    if topics.contains(.web) {
      try WebTopic(
        people: quick ? 10_000 : 100_000,
        clients: quick ? 50 : 200,
        seconds: quick ? 3 : 10,
        registrations: quick ? 300 : 2_000
      ).run()
    }
    if topics.contains(.itineraries) {
      try ItinerariesTopic(shared: shared, seconds: itinerarySeconds, stride: quick ? 8 : 1).run()
    }
    Machine.farewell()
  }

  private func publicTopic(_ length: BenchLength, seeds: [Int]) -> PublicTopic {
    PublicTopic(
      folder: "\(shared)/benchmarks",
      seconds: publicSeconds ?? length.publicSeconds,
      seeds: publicSeeds?.seeds ?? seeds,
      most: length.publicFiles
    )
  }

  private func targetsTopic(_ length: BenchLength) throws -> TargetsTopic {
    TargetsTopic(
      length: length,
      shared: shared,
      sizes: sizes?.sizes ?? length.sizes,
      seeds: seeds?.seeds,
      boundSeconds: { [boundSeconds] in boundSeconds?.seconds($0) ?? length.targetBoundSeconds },
      threads: threads,
      peers: peers ? try Peer.installed(shared: shared, threads: threads) : [],
      publicTopic: publicTopic(length, seeds: quick ? [1] : Array(1...5))
    )
  }

  private func engine(_ length: BenchLength) throws -> EngineTopic {
    let own = { [seconds] (size: YearSize?) in
      let size = size ?? .s
      return seconds?.seconds(size) ?? length.seconds(size)
    }
    return EngineTopic(
      seconds: own,
      boundSeconds: { [boundSeconds] size in boundSeconds?.seconds(size ?? .s) ?? own(size) },
      threads: threads,
      peers: peers ? try Peer.installed(shared: shared, threads: threads) : [],
      peerSeconds: { [peerSeconds, seconds] size in
        let size = size ?? .s
        return peerSeconds?.seconds(size) ?? seconds?.seconds(size) ?? length.peerSeconds(size)
      }
    )
  }
}
