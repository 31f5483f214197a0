import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Web

/// Long work of a site, begun and waited for as a browser does.
enum LongWork {
  static let plan = "/plans/\(SampleStore.plan)"

  /// A site whose work is done by the built command, or by another.
  static func site(
    steps: Int? = 300,
    command: String = BuiltCommand.path
  ) throws -> TestSite {
    try TestSite { options in
      options.command = command
      options.jobSteps = steps
    }
  }

  /// Begins a work and gives its address.
  static func begin(
    _ fields: [String: String],
    at path: String = plan + "/jobs",
    _ client: any TestClientProtocol,
    _ headers: HTTPFields
  ) async throws -> String {
    let answer = try await client.send(path, fields, headers)
    #expect(answer.status == .seeOther, "\(answer.text)")
    return try #require(answer.headers[.location])
  }

  /// The page of a work once it has ended.
  static func ended(
    _ path: String,
    _ client: any TestClientProtocol,
    _ headers: HTTPFields
  ) async throws -> String {
    for _ in 0..<6_000 {
      let page = try await client.execute(uri: path, method: .get, headers: headers) { $0.text }
      if !page.contains("data-events=") { return page }
      try await Task.sleep(for: .milliseconds(100))
    }
    Issue.record("the work did not end")
    return ""
  }
}
