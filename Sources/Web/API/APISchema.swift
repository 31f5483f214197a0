/// A value of JSON, as far as documents need it.
indirect enum JSONValue: Encodable, Sendable, ExpressibleByStringLiteral,
  ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case text(String)
  case number(Int)
  case truth(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(stringLiteral value: String) { self = .text(value) }
  init(integerLiteral value: Int) { self = .number(value) }
  init(booleanLiteral value: Bool) { self = .truth(value) }
  init(arrayLiteral elements: JSONValue...) { self = .list(elements) }
  init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(Dictionary(elements) { first, _ in first })
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .number(let number): try container.encode(number)
    case .truth(let truth): try container.encode(truth)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

/// The schemas of what the API answers, by name; JSON Schema 2020-12, as OpenAPI 3.1 has it.
enum APISchema {
  /// The schema of an object, all of whose properties are named; those in `optional` may be missing.
  private static func object(
    _ properties: [String: JSONValue],
    optional: Set<String> = []
  ) -> JSONValue {
    [
      "type": "object", "properties": .object(properties), "additionalProperties": false,
      "required": .list(
        properties.keys.filter { !optional.contains($0) }.sorted().map(JSONValue.text)
      ),
    ]
  }

  static func list(of name: String) -> JSONValue { ["type": "array", "items": reference(name)] }

  static func reference(_ name: String) -> JSONValue {
    ["$ref": .text("#/components/schemas/\(name)")]
  }

  private static let text: JSONValue = ["type": "string"]
  private static let count: JSONValue = ["type": "integer", "minimum": 0]
  private static let both: JSONValue = reference("LocalizedText")

  private static func choice(_ values: [String]) -> JSONValue {
    ["type": "string", "enum": .list(values.map(JSONValue.text))]
  }

  private static func part(of name: String) -> JSONValue {
    object(["total": count, "page": ["type": "integer", "minimum": 1], "lines": list(of: name)])
  }

  private static let states = ["seated", "offered", "waiting", "withdrawn", "lapsed"]

  static let all: [String: JSONValue] = {
    var schemas: [String: JSONValue] = [:]
    schemas["Problem"] = object(["status": count, "reasons": ["type": "array", "items": text]])
    schemas["LocalizedText"] = object(["vi": text, "en": text])
    schemas["Plan"] = object([
      "id": text, "title": both, "documents": count, "organisations": count, "people": count,
      "requests": count, "facts": count, "revisions": count,
    ])
    schemas["Decision"] = object(["number": text, "date": text, "signer": text])
    schemas["Step"] = object(
      [
        "status": choice(["draft", "submitted", "approved", "adjusted"]), "time": text, "by": text,
        "decision": reference("Decision"), "successor": count,
      ],
      optional: ["decision", "successor"]
    )
    schemas["Revision"] = object([
      "number": count, "reason": text, "documents": count,
      "status": choice(["draft", "submitted", "approved", "adjusted"]), "steps": list(of: "Step"),
    ])
    schemas["Offering"] = object(
      [
        "id": text, "activity": text, "startsAt": text, "seats": count, "seated": count,
        "offered": count, "waiting": count, "opensAt": text, "closesAt": text,
      ],
      optional: ["opensAt", "closesAt"]
    )
    schemas["Registration"] = object(
      [
        "offering": text, "person": text, "status": choice(states), "seat": count, "turn": count,
        "offeredUntil": text, "waitingPlace": count,
      ],
      optional: ["seat", "offeredUntil", "waitingPlace"]
    )
    schemas["Registrations"] = part(of: "Registration")
    schemas["Feed"] = object(["name": text, "address": text, "etag": text, "modified": text])
    schemas["Withdrawal"] = object([
      "registration": reference("Registration"), "offered": list(of: "Registration"),
    ])
    schemas["PersonLine"] = object(
      [
        "id": text, "name": text, "organisation": text, "position": text, "district": text,
        "requests": count,
      ],
      optional: ["organisation", "position", "district"]
    )
    schemas["People"] = part(of: "PersonLine")
    schemas["OrganisationLine"] = object(
      [
        "id": text, "name": text, "kind": text, "district": text, "industry": text,
        "people": count,
      ],
      optional: ["industry"]
    )
    schemas["Organisations"] = part(of: "OrganisationLine")
    schemas["Request"] = object(["activity": text, "priority": count])
    schemas["Person"] = object(
      [
        "id": text, "name": text, "birthYear": count, "sex": choice(["male", "female"]),
        "organisation": text, "position": text, "home": text, "address": text, "phone": text,
        "email": text, "tags": ["type": "array", "items": text],
        "requests": list(of: "Request"), "registrations": list(of: "Registration"),
      ],
      optional: ["birthYear", "organisation", "position", "home", "address", "phone", "email"]
    )
    schemas["Candidate"] = object(["person": ["type": "string", "minLength": 1, "maxLength": 100]])
    schemas["AuditEntry"] = object(
      [
        "position": count, "plan": text, "time": text, "by": text, "action": text,
        "subject": text, "before": text, "after": text,
      ],
      optional: ["plan", "before", "after"]
    )
    return schemas
  }()
}
