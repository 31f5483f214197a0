import Foundation
import Store

/// The server's figures in the text form of Prometheus.
enum MetricsText {
  /// One family of figures.
  private struct Family {
    let name: String
    let kind: String
    let help: String
    var lines: [String] = []

    mutating func add(_ labels: [(String, String)], _ value: String, suffix: String = "") {
      let text = labels.map { "\($0)=\"\(MetricsText.escaped($1))\"" }.joined(separator: ",")
      lines.append(name + suffix + (text.isEmpty ? "" : "{\(text)}") + " " + value)
    }

    var text: String {
      (["# HELP \(name) \(help)", "# TYPE \(name) \(kind)"] + lines).map { $0 + "\n" }.joined()
    }
  }

  static func text(_ site: Site) async throws -> String {
    let state = site.figures.now
    let running = await site.jobs.running
    return ([requests(state), times(state), refusals(state)] + (try gauges(site, running)))
      .map(\.text).joined()
  }

  private static func requests(_ state: ServerFigures.State) -> Family {
    var family = Family(
      name: "lichtrinh_requests_total",
      kind: "counter",
      help: "Requests answered, by method, pattern of the route, and status."
    )
    let order = state.requests.sorted {
      ($0.key.route, $0.key.method, $0.key.status) < ($1.key.route, $1.key.method, $1.key.status)
    }
    for (kind, count) in order {
      family.add(
        [("method", kind.method), ("route", kind.route), ("status", "\(kind.status)")],
        "\(count)"
      )
    }
    return family
  }

  private static func times(_ state: ServerFigures.State) -> Family {
    var family = Family(
      name: "lichtrinh_request_seconds",
      kind: "histogram",
      help: "Seconds until the head of the answer, by pattern of the route."
    )
    for (route, times) in state.times.sorted(by: { $0.key < $1.key }) {
      for (bound, count) in zip(ServerFigures.bounds, times.within) {
        family.add([("route", route), ("le", "\(bound)")], "\(count)", suffix: "_bucket")
      }
      family.add([("route", route), ("le", "+Inf")], "\(times.count)", suffix: "_bucket")
      family.add([("route", route)], "\(times.seconds)", suffix: "_sum")
      family.add([("route", route)], "\(times.count)", suffix: "_count")
    }
    return family
  }

  private static func refusals(_ state: ServerFigures.State) -> Family {
    var family = Family(
      name: "lichtrinh_refused_total",
      kind: "counter",
      help: "What was refused, by reason."
    )
    for refusal in ServerFigures.Refusal.allCases {
      family.add([("reason", refusal.rawValue)], "\(state.refusals[refusal, default: 0])")
    }
    return family
  }

  private static func gauges(_ site: Site, _ running: Int) throws -> [Family] {
    let plans = try site.store.plans()
    let values: [(name: String, help: String, value: Int?)] = [
      ("lichtrinh_connections", "Connections that are open.", site.connections.open),
      (
        "lichtrinh_requests_under_way", "Requests whose answer has not begun, this one with them.",
        site.figures.underWay
      ),
      ("lichtrinh_jobs", "Long works that run.", running),
      ("lichtrinh_store_bytes", "Octets of the store and its log.", storeOctets(site.store.path)),
      ("lichtrinh_plans", "Plans in the store.", plans.count),
      ("lichtrinh_people", "People in the store.", plans.reduce(0) { $0 + $1.people }),
      ("lichtrinh_requests_of_people", "Wishes of people.", plans.reduce(0) { $0 + $1.requests }),
      ("process_resident_memory_bytes", "Octets of memory in use.", residentOctets()),
    ]
    return values.compactMap { value in
      value.value.map {
        var family = Family(name: value.name, kind: "gauge", help: value.help)
        family.add([], "\($0)")
        return family
      }
    }
  }

  /// The sizes as the folder tells them: opening the file beside the database would take its locks away.
  private static func storeOctets(_ path: String) -> Int {
    [path, path + "-wal"].reduce(0) { sum, file in
      do {
        let size = try FileManager.default.attributesOfItem(atPath: file)[.size] as? NSNumber
        return sum + (size?.intValue ?? 0)
      } catch {
        // There is no log where nobody has written lately.
        return sum
      }
    }
  }

  /// What the system says of this process; nil where it does not say.
  private static func residentOctets() -> Int? {
    guard let text = FileManager.default.contents(atPath: "/proc/self/statm") else { return nil }
    let pages = String(decoding: text, as: UTF8.self).split(separator: " ").dropFirst().first
    return pages.flatMap { Int($0) }.map { $0 * sysconf(Int32(_SC_PAGESIZE)) }
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
  }
}
