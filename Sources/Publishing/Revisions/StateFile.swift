import Foundation

/// States as files: UTF-8 JSON in NFC, keys sorted, indented, with a newline at the end.
enum StateFile {
  static func write(_ state: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let text = String(decoding: try encoder.encode(state), as: UTF8.self)
    return Array(text.precomposedStringWithCanonicalMapping.utf8) + [UInt8(ascii: "\n")]
  }

  static func read<State: Decodable>(_ type: State.Type, _ bytes: [UInt8]) throws -> State {
    try JSONDecoder().decode(type, from: Data(bytes))
  }

  static func demand(_ format: String, _ expected: String) throws {
    guard format == expected else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(
          codingPath: [],
          debugDescription: "format \"\(format)\" is not \"\(expected)\""
        )
      )
    }
  }
}

extension RevisionState {
  /// The state as the bytes of a file.
  public func json() throws -> [UInt8] { try StateFile.write(self) }

  /// Reads what `json()` wrote; throws `DecodingError` where the bytes are not such a file.
  public init(json bytes: [UInt8]) throws {
    let state = try StateFile.read(RevisionState.self, bytes)
    try StateFile.demand(state.format, Self.currentFormat)
    self = state
  }
}

extension PeopleState {
  /// The state as the bytes of a file, for the organiser's eyes only.
  public func json() throws -> [UInt8] { try StateFile.write(self) }

  /// Reads what `json()` wrote; throws `DecodingError` where the bytes are not such a file.
  public init(json bytes: [UInt8]) throws {
    let state = try StateFile.read(PeopleState.self, bytes)
    try StateFile.demand(state.format, Self.currentFormat)
    self = state
  }
}
