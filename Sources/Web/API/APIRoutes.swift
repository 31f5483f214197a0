import Attendance
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Planning
import Store

/// The API for programs: JSON, by a token in `Authorization: Bearer` of an account, whose role counts.
enum APIRoutes {
  static func add(to routes: inout Routes) {
    for operation in operations {
      switch operation.method {
      case .get: routes.get(operation.path, for: operation.audience, operation.handler)
      case .post: routes.post(operation.path, for: operation.audience, operation.handler)
      default:
        routes.on(operation.method, operation.path, for: operation.audience, operation.handler)
      }
    }
    routes.get("/api/openapi.json", for: .everyone) { try $0.json(APIDocument.value) }
  }

  private static let page = APIOperation.Parameter(
    name: "page",
    summary: "which part of the list, from 1; 50 lines each",
    schema: ["type": "integer", "minimum": 1, "maximum": 1_000_000]
  )
  private static let name = APIOperation.Parameter(
    name: "q",
    summary: "words with which words of the name begin, marks folded",
    schema: ["type": "string"]
  )

  static let operations: [APIOperation] = [
    APIOperation(
      path: "/api/plans",
      audience: .staff,
      summary: "The plans of the store",
      answer: APISchema.list(of: "Plan")
    ) { try $0.json(try $0.site.store.plans()) },
    APIOperation(
      path: "/api/plans/{plan}",
      audience: .staff,
      summary: "A plan",
      answer: APISchema.reference("Plan")
    ) { visit in
      guard let plan = try visit.site.store.plans().first(where: { $0.id == visit.plan }) else {
        throw WebFault.absent
      }
      return try visit.json(plan)
    },
    APIOperation(
      path: "/api/plans/{plan}/revisions",
      audience: .staff,
      summary: "The revisions of a plan, by number",
      answer: APISchema.list(of: "Revision")
    ) { visit in
      let plan = try visit.knownPlan()
      return try visit.json(try visit.site.store.revisions(of: plan).map(ShownRevision.init))
    },
    APIOperation(
      path: "/api/plans/{plan}/revisions/{n}",
      audience: .staff,
      summary: "A revision",
      answer: APISchema.reference("Revision")
    ) { visit in
      let revisions = try visit.site.store.revisions(of: try visit.knownPlan())
      guard let found = revisions.first(where: { "\($0.number)" == visit.part("n") }) else {
        throw WebFault.absent
      }
      return try visit.json(ShownRevision(found))
    },
    APIOperation(
      path: "/api/plans/{plan}/offerings",
      audience: .staff,
      summary: "The offerings that people register for, by id",
      answer: APISchema.list(of: "Offering")
    ) { try $0.json(try $0.site.store.offerings(of: try $0.knownPlan())) },
    APIOperation(
      path: "/api/plans/{plan}/offerings/{offering}",
      audience: .staff,
      summary: "An offering",
      answer: APISchema.reference("Offering")
    ) { visit in
      let all = try visit.site.store.offerings(of: try visit.knownPlan())
      guard let found = all.first(where: { $0.id == visit.part("offering") }) else {
        throw WebFault.absent
      }
      return try visit.json(found)
    },
    APIOperation(
      path: "/api/plans/{plan}/offerings/{offering}/registrations",
      audience: .staff,
      summary: "Who has a seat, by seat, then who waits, in order; officers see their district",
      answer: APISchema.list(of: "Registration")
    ) { visit in
      let roster = try visit.site.store.roster(
        of: visit.part("offering"),
        of: try visit.knownPlan(),
        district: visit.ownDistrict
      )
      return try visit.json(roster.map(\.registration))
    },
    APIOperation(
      method: .post,
      path: "/api/plans/{plan}/offerings/{offering}/registrations",
      audience: .office,
      summary: "Registers a person: with a seat where the rules allow one, else at the list's end",
      body: "Candidate",
      success: .created,
      answer: APISchema.reference("Registration")
    ) { visit in
      let person = try visit.sent(Candidate.self).person
      try visit.demandOwnPerson(person)
      let registration = try visit.site.store.register(
        person,
        for: visit.part("offering"),
        of: visit.plan,
        visit.mark
      )
      return try visit.json(registration, status: .created)
    },
    APIOperation(
      method: .delete,
      path: "/api/plans/{plan}/offerings/{offering}/registrations/{person}",
      audience: .office,
      summary: "Takes a registration back; its seat is offered to who waits first and may have it",
      answer: APISchema.reference("Withdrawal")
    ) { visit in
      try visit.demandOwnPerson(visit.part("person"))
      return try visit.json(
        try visit.site.store.withdraw(
          visit.part("person"),
          from: visit.part("offering"),
          of: visit.plan,
          visit.mark
        )
      )
    },
    APIOperation(
      path: "/api/plans/{plan}/people",
      audience: .staff,
      summary: "People in the order of the plan; officers see their district",
      query: [name, page],
      answer: APISchema.reference("People")
    ) { visit in
      try askedPart(visit) { offset, limit in
        try visit.site.store.people(
          of: visit.plan,
          matching: visit.query["q"] ?? "",
          district: visit.ownDistrict,
          offset: offset,
          limit: limit
        )
      }
    },
    APIOperation(
      path: "/api/plans/{plan}/people/{person}",
      audience: .staff,
      summary: "A person with requests and registrations",
      answer: APISchema.reference("Person")
    ) { visit in
      let record = try visit.site.store.record(
        of: visit.part("person"),
        of: try visit.knownPlan(),
        district: visit.ownDistrict
      )
      guard let record else { throw WebFault.absent }
      return try visit.json(ShownPerson(record))
    },
    APIOperation(
      path: "/api/plans/{plan}/organisations",
      audience: .staff,
      summary: "Organisations in the order of the plan; officers see their district",
      query: [name, page],
      answer: APISchema.reference("Organisations")
    ) { visit in
      try askedPart(visit) { offset, limit in
        try visit.site.store.organisations(
          of: visit.plan,
          matching: visit.query["q"] ?? "",
          district: visit.ownDistrict,
          offset: offset,
          limit: limit
        )
      }
    },
    APIOperation(
      path: "/api/plans/{plan}/registrations",
      audience: .staff,
      summary:
        "Who has a seat or waits, of all offerings, by offering; officers see their district",
      query: [page],
      answer: APISchema.reference("Registrations")
    ) { visit in
      try askedPart(visit) { offset, limit in
        try visit.site.store.registrations(
          of: try visit.knownPlan(),
          district: visit.ownDistrict,
          offset: offset,
          limit: limit
        )
      }
    },
    APIOperation(
      path: "/api/plans/{plan}/feeds",
      audience: .staff,
      summary: "The calendars for everybody of the revision in force, with their addresses",
      answer: APISchema.list(of: "Feed")
    ) { visit in
      let plan = try visit.knownPlan()
      let feeds = try await visit.site.publicPlans.plan(plan)?.feeds[.vi]?.open ?? [:]
      return try visit.json(
        feeds.sorted { $0.key < $1.key }.map { path, feed in
          let segments = path.split(separator: "/").map { AddressText.part(String($0)) }
          return ShownFeed(
            name: path,
            address: "\(visit.origin)/feeds/\(AddressText.part(plan))/"
              + segments.joined(separator: "/"),
            etag: feed.tag,
            modified: feed.modified
          )
        }
      )
    },
    APIOperation(
      path: "/api/plans/{plan}/audit",
      audience: AuditRoutes.readers,
      summary: "The latest hundred entries of the audit of a plan, the latest first",
      answer: APISchema.list(of: "AuditEntry")
    ) { try $0.json(try $0.site.store.audit(of: try $0.knownPlan(), limit: 100)) },
  ]

  private struct Candidate: Decodable {
    var person: String
  }

  /// The page of a long list that was asked for, with how many lines there are in all.
  private static func askedPart<Line: Encodable>(
    _ visit: Visit,
    _ find: (_ offset: Int, _ limit: Int) throws -> ListPart<Line>
  ) throws -> Response {
    let number = try visit.askedPage()
    let found = try find((number - 1) * LongList.linesPerPage, LongList.linesPerPage)
    return try visit.json(Part(total: found.total, page: number, lines: found.lines))
  }

  private struct Part<Line: Encodable>: Encodable {
    var total: Int
    var page: Int
    var lines: [Line]
  }

  private struct ShownRevision: Encodable {
    var number: Int
    var status: RevisionStatus
    var reason: String
    var steps: [StoredRevision.Step]
    var documents: Int

    init(_ revision: StoredRevision) {
      number = revision.number
      status = revision.status
      reason = revision.reason
      steps = revision.steps
      documents = revision.documents
    }
  }

  private struct ShownFeed: Encodable {
    var name: String
    var address: String
    var etag: String
    var modified: RecordedTime
  }

  private struct ShownPerson: Encodable {
    struct Request: Encodable {
      var activity: String
      var priority: Int
    }

    var id: String
    var name: String
    var birthYear: Int?
    var sex: Sex
    var organisation: String?
    var position: String?
    var home: String?
    var address: String?
    var phone: String?
    var email: String?
    var tags: [String]
    var requests: [Request]
    var registrations: [Registration]

    init(_ record: PersonRecord) {
      let person = record.person
      id = person.id
      name = person.name
      birthYear = person.birthYear
      sex = person.sex
      organisation = person.organisation
      position = person.position
      home = person.home
      address = person.address
      phone = person.phone
      email = person.email
      tags = person.tags
      requests = record.requests.map { Request(activity: $0.activity, priority: $0.priority) }
      registrations = record.registrations
    }
  }
}

extension Visit {
  /// The id of the plan in the address, which the store holds.
  fileprivate func knownPlan() throws -> String { try site.store.plan(named: plan) }

  /// Which part of a list is asked for.
  fileprivate func askedPage() throws -> Int {
    guard let text = query["page"] else { return 1 }
    guard let number = Int(text), (1...1_000_000).contains(number) else {
      throw WebFault.badInput([
        LocalizedText(vi: "page là số từ 1 đến 1000000.", en: "page is a number from 1 to 1000000.")
      ])
    }
    return number
  }

  /// What was sent as JSON.
  fileprivate func sent<Value: Decodable>(_ type: Value.Type) throws -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(body.readableBytesView))
    } catch {
      throw WebFault.badInput([
        LocalizedText(
          vi: "Thân yêu cầu cần là JSON như tài liệu OpenAPI nêu.",
          en: "The body has to be JSON as the OpenAPI document says."
        )
      ])
    }
  }

  /// Nobody outside of an officer's district is touched; there is nobody, as far as the officer goes.
  fileprivate func demandOwnPerson(_ person: String) throws {
    let record = try site.store.record(of: person, of: knownPlan(), district: ownDistrict)
    if record == nil { throw WebFault.absent }
  }
}
