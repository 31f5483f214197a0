import Foundation
import HTTPTypes
import Planning

/// An operation of the API: declared as a route and told in the document from the same value.
struct APIOperation: Sendable {
  /// A parameter of the query.
  struct Parameter: Sendable {
    var name: String
    var summary: String
    /// The schema of its value.
    var schema: JSONValue
  }

  var method: HTTPRequest.Method = .get
  /// The path, parts in braces.
  var path: String
  var audience: Audience
  /// What it does, in English.
  var summary: String
  var query: [Parameter] = []
  /// The name of the schema of what is sent; nil: nothing is.
  var body: String? = nil
  /// The status of a good answer.
  var success: HTTPResponse.Status = .ok
  /// The schema of a good answer.
  var answer: JSONValue
  var handler: Routes.Handler

  /// The operation in the document.
  var document: JSONValue {
    var entries: [String: JSONValue] = [
      "summary": .text(summary),
      "operationId": .text(
        method.rawValue.lowercased()
          + path.split(separator: "/").dropFirst().map { part in
            part.filter { $0.isLetter }.capitalized
          }.joined()
      ),
      "parameters": .list(pathParameters + queryParameters),
      "responses": .object(responses),
    ]
    if let body {
      entries["requestBody"] = [
        "required": true,
        "content": ["application/json": ["schema": APISchema.reference(body)]],
      ]
    }
    if audience == .everyone { entries["security"] = [] }
    return .object(entries)
  }

  private var pathParameters: [JSONValue] {
    path.split(separator: "/").filter { $0.hasPrefix("{") }.map { part in
      [
        "name": .text(String(part.dropFirst().dropLast())), "in": "path", "required": true,
        "schema": ["type": "string", "minLength": 1],
      ]
    }
  }

  private var queryParameters: [JSONValue] {
    query.map { parameter in
      [
        "name": .text(parameter.name), "in": "query", "required": false,
        "description": .text(parameter.summary), "schema": parameter.schema,
      ]
    }
  }

  private var responses: [String: JSONValue] {
    var responses: [String: JSONValue] = [
      "\(success.code)": [
        "description": "as asked", "content": ["application/json": ["schema": answer]],
      ]
    ]
    // What any request may meet.
    for (code, description) in [
      ("400", "mistakes in what was sent"), ("403", "not for this account"),
      ("404", "there is nothing, or nothing that this account may know of"),
      ("409", "not possible now"), ("413", "too large"), ("429", "too many requests"),
    ] {
      responses[code] = [
        "description": .text(description),
        "content": ["application/json": ["schema": APISchema.reference("Problem")]],
      ]
    }
    return responses
  }
}
