internal import Problem

extension Verdict {
  /// The verdict as compact UTF-8 JSON: `lawful`, `shortfall`, `score`, `parts`, `offerings`,
  /// `seats`, `served`, `spent` by source, and `broken` as texts that begin with `rule N: `.
  public func json() -> [UInt8] {
    var json = JSONBuffer()
    json.table { json in
      json.pair("lawful", flag: lawful)
      json.pair("shortfall", exactShortfall)
      json.pair("score", parts.total)
      json.pair("parts") { json in
        for part in ScorePart.allCases {
          json.pair(part.rawValue, parts.exact(part))
        }
      }
      json.pair("offerings", offerings)
      json.pair("seats", seats)
      json.pair("served", served)
      json.pair("spent") { json in
        for spending in spent {
          json.pair(spending.source, spending.exactAmount)
        }
      }
      json.pair("broken", texts: broken.map(\.line))
    }
    return json.bytes
  }
}
