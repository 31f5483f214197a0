/// An amount in whole đồng.
public struct Money: Hashable, Comparable, Sendable, Codable {
  /// The amount in đồng; may be negative in differences.
  public var dong: Int

  /// Nothing.
  public static let zero = Money(0)

  /// The largest amount that input may state: a million billion đồng, far below any overflow in sums.
  public static let largest = Money(1_000_000_000_000_000)

  /// Makes an amount of đồng.
  public init(_ dong: Int) {
    self.dong = dong
  }

  /// Reads a bare integer, as which amounts stand in JSON.
  public init(from decoder: any Decoder) throws {
    dong = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes a bare integer.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(dong)
  }

  /// Whether the left amount is smaller.
  public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }
  /// The sum.
  public static func + (left: Money, right: Money) -> Money { Money(left.dong + right.dong) }
  /// The difference.
  public static func - (left: Money, right: Money) -> Money { Money(left.dong - right.dong) }
  /// Adds in place.
  public static func += (left: inout Money, right: Money) { left = left + right }

  /// The digits in groups of three, separated as the language does: `2.100.000.000` or `2,100,000,000`.
  public func grouped(_ language: Language) -> String {
    let digits = String(dong.magnitude)
    var text = ""
    for (offset, digit) in digits.enumerated() {
      if offset > 0 && (digits.count - offset).isMultiple(of: 3) {
        text.append(language == .vi ? "." : ",")
      }
      text.append(digit)
    }
    return dong < 0 ? "-" + text : text
  }

  /// The amount with its unit: `2.100.000.000 đồng` or `VND 2,100,000,000`.
  public func text(_ language: Language) -> String {
    switch language {
    case .vi: grouped(.vi) + " đồng"
    case .en: "VND " + grouped(.en)
    }
  }
}

/// A share in thousandths, so that 44.9 % is exact.
public struct Share: Hashable, Comparable, Sendable, Codable {
  /// Thousandths, 0 … 1000.
  public var thousandths: Int

  /// All of it.
  public static let whole = Share(thousandths: 1000)

  /// Makes a share of thousandths.
  public init(thousandths: Int) {
    self.thousandths = thousandths
  }

  /// Whether the left share is smaller.
  public static func < (left: Share, right: Share) -> Bool { left.thousandths < right.thousandths }

  /// The share of an amount, rounded down.
  public func of(_ amount: Money) -> Money {
    Money(amount.dong * thousandths / 1000)
  }

  /// The share as a percentage with at most one decimal: `44,9 %` or `44.9%`.
  public func text(_ language: Language) -> String {
    let tenth = thousandths % 10
    let decimals = tenth == 0 ? "" : (language == .vi ? ",\(tenth)" : ".\(tenth)")
    return "\(thousandths / 10)\(decimals)" + (language == .vi ? " %" : "%")
  }
}
