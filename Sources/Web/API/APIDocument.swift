import HTTPTypes

/// The OpenAPI 3.1 document, made of the operations that are routed.
enum APIDocument {
  static let value: JSONValue = [
    "openapi": "3.1.0",
    "info": [
      "title": "LichTrinh", "version": "1",
      "description":
        "The year of a plan for programs. Texts of faults are in the language of Accept-Language or lang.",
    ],
    "security": [["token": []]],
    "paths": .object(paths),
    "components": [
      "securitySchemes": ["token": ["type": "http", "scheme": "bearer"]],
      "schemas": .object(APISchema.all),
    ],
  ]

  private static let paths: [String: JSONValue] = {
    var paths: [String: [String: JSONValue]] = [:]
    for operation in APIRoutes.operations {
      paths[operation.path, default: [:]][operation.method.rawValue.lowercased()] =
        operation.document
    }
    return paths.mapValues(JSONValue.object)
  }()
}
