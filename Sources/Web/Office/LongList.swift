import Planning
import Store

/// The way through a long list, page by page.
struct LongList {
  /// So many lines stand on a page.
  static let linesPerPage = 50

  /// How many lines there are.
  let count: String
  /// Which part is shown, such as `51–100`.
  let range: String
  /// The address of the page before; nil on the first.
  let previous: String?
  /// The address of the page after; nil on the last.
  let next: String?

  /// The number of the page that is asked for, from 1.
  static func number(_ visit: Visit) -> Int {
    min(max(visit.query.number("page") ?? 1, 1), 1_000_000)
  }

  /// - Parameters:
  ///   - total: how many lines the whole list has.
  ///   - visit: who asks, and which part.
  init(total: Int, _ visit: Visit) {
    let number = Self.number(visit)
    let first = (number - 1) * Self.linesPerPage
    let last = min(first + Self.linesPerPage, total)
    count = "\(total)"
    range = first < last ? "\(first + 1)–\(last)" : "0"
    let text = visit.query["q"].map { "q=\(AddressText.part($0))&" } ?? ""
    func address(_ page: Int) -> String { "\(visit.path)?\(text)page=\(page)" }
    previous = number > 1 ? address(number - 1) : nil
    next = last < total ? address(number + 1) : nil
  }
}

extension Visit {
  /// The district outside of which this visitor sees nobody; nil: all are seen.
  var ownDistrict: String? { account?.role == .officer ? account?.district ?? "" : nil }

  /// The address of something of the plan.
  func inPlan(_ section: String, _ id: String? = nil) -> String {
    "/plans/\(AddressText.part(plan))/\(section)" + (id.map { "/" + AddressText.part($0) } ?? "")
  }
}

/// The names of a plan's districts and activities.
struct PlanNames {
  private let places: [String: LocalizedText]
  private let activities: [String: LocalizedText]

  init(_ programme: Programme) {
    places = Dictionary(programme.places.map { ($0.id, $0.name) }) { first, _ in first }
    activities = Dictionary(programme.activities.map { ($0.id, $0.title) }) { first, _ in first }
  }

  /// A district's name; its id where there is none.
  func district(_ id: String?) -> LocalizedText {
    id.map { places[$0] ?? LocalizedText($0) } ?? LocalizedText("–")
  }

  /// An activity's title; its id where the plan no longer has it.
  func activity(_ id: String) -> LocalizedText { activities[id] ?? LocalizedText(id) }
}
