extension SolutionFile {
  /// The solution as the bytes of a file: compact UTF-8 JSON, keys in the order of the format.
  ///
  /// - Complexity: O(n) in the number of bytes.
  public static func write(_ solution: Solution) -> [UInt8] {
    var json = JSONBuffer()
    json.table { json in
      json.pair("format", text: format)
      json.pair("problem", text: solution.problem)
      json.pair("offerings", list: solution.offerings) { json, offering in
        json.table { $0.offering(offering) }
      }
    }
    return json.bytes
  }
}

extension JSONBuffer {
  /// The keys of an offering.
  mutating func offering(_ offering: PlannedOffering) {
    pair("activity", text: offering.activity)
    pair("id", ifPresent: offering.id)
    pair("placement", offering.placement)
    pair("resources", texts: offering.resources)
    pair("participants", texts: offering.participants)
  }
}
