import Planning

/// A bar of an amount against what was asked and what it may be at most.
///
/// All lengths are thousandths of the bar, which the page stretches to the width there is.
struct AmountBar: Equatable {
  /// The length of what was asked or planned, drawn pale.
  let pale: Int
  /// The length of what is spent, drawn full.
  let full: Int
  /// Where the ceiling stands.
  let mark: Int?

  /// Measures amounts on a scale; the largest of them all is `scale`.
  init(spent: Money, asked: Money?, ceiling: Money?, scale: Money) {
    full = AmountBar.length(of: spent, scale: scale)
    pale = asked.map { AmountBar.length(of: $0, scale: scale) } ?? 0
    mark = ceiling.map { AmountBar.length(of: $0, scale: scale) }
  }

  /// Thousandths of the scale, from nothing to all.
  static func length(of amount: Money, scale: Money) -> Int {
    guard scale > .zero, amount > .zero else { return 0 }
    return amount >= scale ? 1000 : Int(Double(amount.dong) / Double(scale.dong) * 1000)
  }

  /// The bar; `title` says what it shows.
  func drawn(title: String) -> MarkupNode {
    element(
      "svg",
      .classes("bar"),
      .named("viewBox", "-3 0 1006 20"),
      .named("preserveAspectRatio", "none"),
      .named("role", "img")
    ) {
      element("title", text: title)
      Picture.rect(PlaneRect(x: 0, y: 4, width: 1000, height: 12), .classes("bar-ground"))
      Picture.rect(PlaneRect(x: 0, y: 4, width: Double(pale), height: 12), .classes("bar-pale"))
      Picture.rect(PlaneRect(x: 0, y: 4, width: Double(full), height: 12), .classes("bar-full"))
      if let mark {
        Picture.line(
          from: PlanePoint(Double(mark), 0),
          to: PlanePoint(Double(mark), 20),
          .classes("bar-mark"),
          .named("vector-effect", "non-scaling-stroke")
        )
      }
    }
  }
}

/// A bar of people: those served, then those not.
struct PeopleBar: Equatable {
  /// The length of those served, in thousandths of the bar.
  let served: Int
  /// The length of the others.
  let others: Int

  /// Measures people on a scale; the largest count of them all is `scale`.
  init(served: Int, others: Int, scale: Int) {
    self.served = scale > 0 ? served * 1000 / scale : 0
    self.others = scale > 0 ? others * 1000 / scale : 0
  }

  /// The bar; `title` says what it shows.
  func drawn(title: String) -> MarkupNode {
    element(
      "svg",
      .classes("bar"),
      .named("viewBox", "0 0 1000 20"),
      .named("preserveAspectRatio", "none"),
      .named("role", "img")
    ) {
      element("title", text: title)
      Picture.rect(PlaneRect(x: 0, y: 4, width: Double(served), height: 12), .classes("bar-full"))
      Picture.rect(
        PlaneRect(x: Double(served), y: 4, width: Double(others), height: 12),
        .classes("bar-others")
      )
    }
  }
}

/// A bar that goes right from the middle for gains and left for losses.
struct PointsBar: Equatable {
  /// Where the bar begins, in thousandths.
  let start: Int
  /// How long it is, in thousandths.
  let length: Int
  /// Whether points are lost.
  let isLoss: Bool

  /// Measures points on a scale; the largest size of them all is `scale`.
  init(points: Int, scale: Int) {
    let share = scale > 0 ? Double(points.magnitude) / Double(scale) : 0
    length = Int(min(1, share) * 500)
    isLoss = points < 0
    start = isLoss ? 500 - length : 500
  }

  /// The bar; decoration beside the number.
  func drawn() -> MarkupNode {
    element(
      "svg",
      .classes("bar"),
      .named("viewBox", "0 0 1000 20"),
      .named("preserveAspectRatio", "none"),
      .named("aria-hidden", "true")
    ) {
      Picture.rect(
        PlaneRect(x: Double(start), y: 4, width: Double(length), height: 12),
        .classes(isLoss ? "bar-loss" : "bar-full")
      )
      Picture.line(
        from: PlanePoint(500, 0),
        to: PlanePoint(500, 20),
        .classes("bar-zero"),
        .named("vector-effect", "non-scaling-stroke")
      )
    }
  }
}
