import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// The progress of a long work as server-sent events, until it ends or the server is told to.
struct JobEvents {
  private let job: Job
  private let visit: Visit

  /// A stream ends after so long, and the browser opens the next: nobody holds a server that is to stop.
  private static let patience = Duration.seconds(10)
  private static let pause = Duration.milliseconds(300)

  init(_ job: Job, _ visit: Visit) {
    self.job = job
    self.visit = visit
  }

  private struct Told: Encodable {
    var percent: Int?
    var text: String
    var seconds: String
  }

  var answer: Response {
    var headers: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
    // A proxy in front must not gather events before it hands them on.
    if let name = HTTPField.Name("X-Accel-Buffering") { headers[name] = "no" }
    return Response(
      status: .ok,
      headers: headers,
      body: ResponseBody { [job, visit] writer in
        let began = ContinuousClock.now
        try await writer.write(ByteBuffer(string: "retry: 500\n\n"))
        while job.isRunning && ContinuousClock.now - began < Self.patience
          && !visit.site.connections.isEnding
        {
          try await writer.write(ByteBuffer(string: Self.event("progress", job, visit)))
          try await Task.sleep(for: Self.pause)
        }
        if !job.isRunning {
          try await writer.write(ByteBuffer(string: Self.event("end", job, visit)))
        }
        try await writer.finish(nil)
      }
    )
  }

  private static func event(_ name: String, _ job: Job, _ visit: Visit) throws -> String {
    let words = JobProgressWords(job, visit)
    let told = Told(percent: job.progress.percent, text: words.text, seconds: words.time)
    let json = String(decoding: try JSONEncoder().encode(told), as: UTF8.self)
    return "event: \(name)\ndata: \(json)\n\n"
  }
}
