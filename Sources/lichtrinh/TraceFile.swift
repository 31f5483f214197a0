import Foundation

/// `--trace`: how a search went, as a table for plots.
enum TraceFile {
  private static let heading = "elapsed_seconds,steps,shortfall,score,bound,gap_percent"

  /// The table; what is not known is empty.
  static func bytes(_ trace: SearchTrace) -> [UInt8] {
    let rows = trace.points.map { point in
      [
        String(format: "%.3f", point.elapsedSeconds), String(point.steps), String(point.shortfall),
        String(point.score), point.bound.map { String($0.score) } ?? "",
        point.gap?.percentText ?? "",
      ].joined(separator: ",")
    }
    return Array((([heading] + rows).joined(separator: "\n") + "\n").utf8)
  }
}
