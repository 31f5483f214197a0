import ICalendar
import Planning

/// What one person was last told of one event.
public struct InvitationState: Hashable, Sendable, Codable {
  /// Whether the person is expected.
  public enum Standing: String, Sendable, Codable {
    /// Expected.
    case invited
    /// No longer expected.
    case cancelled
  }

  /// The event's identity.
  public var uid: String
  /// The offering's id.
  public var offering: String
  /// The number that the person's calendar knows; a later one replaces it.
  public var sequence: Int
  /// Whether the person is expected.
  public var standing: Standing
  /// When that was last told.
  public var modified: RevisionTime
}

/// One person of a plan: a participant, a trainer or a coordinator.
public struct PersonState: Hashable, Sendable, Codable {
  /// The part that the person plays.
  public enum Role: String, Sendable, Codable, CaseIterable {
    /// Takes part.
    case participant
    /// Leads sessions.
    case trainer
    /// Looks after offerings for the agency.
    case coordinator
  }

  /// The part that the person plays.
  public var role: Role
  /// The person's or resource's id.
  public var id: String
  /// The name.
  public var name: String
  /// The address of mail; nil: none that can be used.
  public var address: String?
  /// What the person was told, by UID.
  public var invitations: [InvitationState]
}

/// Who was invited to what; it names people and is the organiser's alone.
public struct PeopleState: Hashable, Sendable, Codable {
  /// The format's name and version.
  public static let currentFormat = "lichtrinh-people/1"

  /// The format's name and version.
  public var format: String
  /// The people: participants, trainers, coordinators, each in the programme's order.
  public var people: [PersonState]

  /// Makes a state.
  public init(people: [PersonState]) {
    format = Self.currentFormat
    self.people = people
  }
}

/// Who is expected where, in one plan.
struct Guests {
  /// One person with the offerings that the person is expected at.
  struct Guest {
    var person: PersonState
    var offerings: Set<String>
  }

  let guests: [Guest]

  init(_ plan: Plan) {
    var byPerson: [String: Set<String>] = [:]
    var byResource: [String: Set<String>] = [:]
    for offering in plan.offerings {
      for id in offering.participants { byPerson[id, default: []].insert(offering.id) }
      for used in offering.resources { byResource[used.resource, default: []].insert(offering.id) }
    }
    var guests = plan.programme.people.map { person in
      Guest(
        person: PersonState(
          role: .participant,
          id: person.id,
          name: person.name,
          address: MailAddress.usable(person.email),
          invitations: []
        ),
        offerings: byPerson[person.id] ?? []
      )
    }
    for (kind, role) in [
      (ResourceKind.trainer, PersonState.Role.trainer), (.coordinator, .coordinator),
    ] {
      guests += plan.programme.resources.filter { $0.kind == kind }.map { resource in
        Guest(
          person: PersonState(
            role: role,
            id: resource.id,
            name: resource.name,
            address: MailAddress.usable(resource.email),
            invitations: []
          ),
          offerings: byResource[resource.id] ?? []
        )
      }
    }
    self.guests = guests
  }
}

/// Addresses of mail as they may stand in headers and envelopes.
enum MailAddress {
  /// The address, or nil where it cannot be sent to: not `local@domain` in printable ASCII, RFC 5321 section 4.1.2.
  static func usable(_ address: String?) -> String? {
    guard let address, address.utf8.count <= 254 else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0].utf8.count <= 64,
      address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"()<>[]:;,\\\"".utf8.contains($0) })
    else { return nil }
    return address
  }
}
