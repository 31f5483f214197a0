import Problem
import Testing

/// A problem that has every key of the format, one thing on a line so that tests can tell where.
enum SmallProblem {
  static let text = #"""
    {
      "format": "lichtrinh-problem/1",
      "name": "xuân 2024",
      "start": "2024-01-01",
      "days": 10,
      "timeZone": "Asia/Ho_Chi_Minh",
      "places": ["P", "Q"],
      "travelMinutes": [[0, 60], [90, 0]],
      "travelKm": [[0, 25], [39, 0]],
      "resources": [
        {"id": "room", "kind": "venue", "seats": 20, "units": 1, "place": "P", "travels": false,
         "busy": [[0, 60]], "maxMinutes": 600, "costPerUse": 5, "costPerSession": 1},
        {"id": "coach", "kind": "trainer", "seats": null, "units": 1, "travels": true,
         "busy": [[-60, 0]], "costPerUse": 0, "costPerSession": 7}
      ],
      "placementSets": {
        "early": [
          {"sessions": [[480, 600], [780, 900]], "penalty": 0},
          {"sessions": [[1920, 2040]], "penalty": -3}
        ],
        "late": [{"sessions": [[8000, 8100]], "penalty": 2}]
      },
      "activities": [
        {"id": "lớp A", "kind": "course", "group": "g", "place": null, "minOfferings": 1,
         "values": [10, 5],
         "people": {"min": 1, "max": 3, "perOrganisation": 2, "reserved": [{"tag": "woman", "seats": 1}]},
         "placements": "early",
         "needs": [{"role": "venue", "candidates": [{"resource": "room", "penalty": 1}]},
                   {"role": "lead", "candidates": [{"resource": "coach", "penalty": 0}]}],
         "cost": {"fixed": 100, "perParticipant": 10},
         "funding": [{"source": "province", "share": 500, "capFixed": 40, "capPerParticipant": 2},
                     {"source": "own"}],
         "payments": [{"anchor": "start", "days": -2, "share": 300},
                      {"anchor": "end", "days": 3, "share": 0}],
         "enrolled": []},
        {"id": "B", "kind": "contest", "group": "h", "place": "Q", "minOfferings": 0,
         "values": [7],
         "people": {"min": 0, "max": 9, "reserved": []},
         "placements": "late",
         "needs": [],
         "cost": {"fixed": 0, "perParticipant": 0},
         "funding": [{"source": "own"}],
         "payments": [{"anchor": "start", "days": 0, "share": 1000}],
         "enrolled": ["p2"]}
      ],
      "precedences": [{"first": "lớp A", "then": "B", "minGap": 60, "required": true}],
      "sources": ["province", "own"],
      "ceilings": [
        {"source": "province", "amount": 1000, "days": [0, 10], "activities": ["lớp A"]},
        {"source": "own", "amount": -1, "days": [5, 2], "activities": null}
      ],
      "limits": [
        {"activities": ["lớp A", "B"], "days": [0, 5], "min": 1, "max": 4, "softMax": 1, "penalty": 9}
      ],
      "organisations": ["o1"],
      "participants": [
        {"id": "p1", "organisation": "o1", "home": "P", "tags": ["woman"], "busy": [[0, 1]],
         "maxActivities": 2},
        {"id": "p2", "tags": [], "busy": [], "maxActivities": 1}
      ],
      "requests": [
        {"participant": "p1", "activity": "lớp A", "weight": 4},
        {"participant": "p2", "activity": "lớp A", "weight": 1}
      ],
      "weights": {"firstBonus": 1, "travelPer10Km": 2, "cancel": 3, "move": 4, "swap": 5, "release": 6},
      "baseline": {"offerings": [
        {"activity": "lớp A", "id": "x1", "placement": 0, "resources": ["room", "coach"],
         "participants": ["p1"], "pinned": ["run", "participants"]},
        {"activity": "gone", "id": "x2", "placement": -4, "resources": [],
         "participants": [], "pinned": []}
      ]}
    }
    """#

  /// The text with one part, which stands in it exactly once, replaced.
  static func text(replacing part: String, with other: String) throws -> String {
    let pieces = text.split(separator: part, omittingEmptySubsequences: false)
    try #require(pieces.count == 2, "“\(part)” stands \(pieces.count - 1) times in the text")
    return pieces[0] + other + pieces[1]
  }

  /// The problem of the text.
  static func problem() throws -> PlanningProblem {
    try ProblemFile.read(Array(text.utf8)).get()
  }
}

/// The mistakes of a text that is no problem.
func faults(of text: String) throws -> FileFaults {
  try faults(of: Array(text.utf8))
}

/// The mistakes of bytes that are no problem.
func faults(of bytes: [UInt8]) throws -> FileFaults {
  let result = ProblemFile.read(bytes)
  guard case .failure(let faults) = result else {
    Issue.record("the text was read as a problem")
    throw FileFaults(faults: [])
  }
  return faults
}
