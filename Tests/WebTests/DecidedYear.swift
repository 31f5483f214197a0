import Attendance
import Foundation
import HTTPTypes
import HummingbirdTesting
import Store
import Testing

@testable import Web

/// The sample year after its decision, with its registrations open.
enum DecidedYear {
  /// An offering that people register for, with free seats.
  static let offering = "G1-01-1"
  static let mark = ChangeMark(by: "test", at: SampleStore.now)

  /// A server over a store of which the first revision is in force.
  static func site(_ change: (inout WebOptions) -> Void = { _ in }) throws -> TestSite {
    let site = try TestSite(change)
    try approve(site.store)
    return site
  }

  /// Submits and approves the first revision.
  static func approve(_ store: PlanStore) throws {
    try store.submit(1, of: SampleStore.plan, mark)
    let decision = RevisionDecision(number: "10/QĐ-UBND", date: "2016-01-04", signer: "Người ký")
    try store.approve(1, of: SampleStore.plan, by: decision, mark)
  }

  /// Opens registration from the day before until the end of the year.
  static func open(_ store: PlanStore, _ offering: String? = nil, offerHours: Int = 48) throws {
    _ = try store.setWindow(
      of: offering,
      in: SampleStore.plan,
      opens: RecordedTime(secondsSince1970: 1_451_955_600 - 86_400),
      closes: RecordedTime(secondsSince1970: 1_451_955_600 + 300 * 86_400),
      offerHours: offerHours,
      mark
    )
  }
}

extension TestClientProtocol {
  /// Loads an address.
  func get(_ uri: String, _ headers: HTTPFields = [:]) async throws -> TestResponse {
    try await execute(uri: uri, method: .get, headers: headers) { $0 }
  }
}

extension DecidedYear {
  /// An answer without one of its offerings.
  static func without(_ offering: String, _ answer: String) throws -> String {
    let read = try JSONSerialization.jsonObject(with: Data(answer.utf8)) as? [String: Any]
    var answer = try #require(read)
    let offerings = try #require(answer["offerings"] as? [[String: Any]])
    answer["offerings"] = offerings.filter { $0["id"] as? String != offering }
    return String(decoding: try JSONSerialization.data(withJSONObject: answer), as: UTF8.self)
  }
}
