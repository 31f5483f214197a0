public import Almanac

/// A lawful rate: what a text of law allows per unit, or as a share with a cap.
public struct Norm: Hashable, Sendable, Codable {
  /// How firmly a norm binds.
  public enum Binding: String, Sendable, Codable {
    /// More is not allowed.
    case cap
    /// More needs a reason.
    case guide
  }

  /// How sure we are of the figure.
  public enum Mark: String, Sendable, Codable {
    /// Read in the text itself.
    case sourced
    /// From memory; not verified.
    case memory
    /// Assumed for the sample.
    case assumed
  }

  /// The id; several versions of one norm share it and differ in validity.
  public var id: String
  /// What it is for.
  public var name: LocalizedText
  /// The most per unit.
  public var amount: Money?
  /// The most as a share: of the beneficiary's cost, or of the project's total for management.
  public var rate: Share?
  /// The most in money beside `rate`.
  public var cap: Money?
  /// The least single payment to which `rate` applies, for taxes; nil: any.
  public var threshold: Money?
  /// The unit of `amount`, such as `person-day`.
  public var unit: String?
  /// How firmly it binds.
  public var binding: Binding
  /// The legal text, such as `TTLT 26/2014/TTLT-BTC-BCT`.
  public var legalText: String
  /// The article in it.
  public var article: String?
  /// The first day in force.
  public var validFrom: CivilDate?
  /// The last day in force; nil: still in force.
  public var validTo: CivilDate?
  /// How sure the figure is.
  public var mark: Mark

  /// Makes a norm.
  public init(
    id: String,
    name: LocalizedText,
    amount: Money? = nil,
    rate: Share? = nil,
    cap: Money? = nil,
    threshold: Money? = nil,
    unit: String? = nil,
    binding: Binding,
    legalText: String,
    article: String? = nil,
    validFrom: CivilDate? = nil,
    validTo: CivilDate? = nil,
    mark: Mark
  ) {
    self.id = id
    self.name = name
    self.amount = amount
    self.rate = rate
    self.cap = cap
    self.threshold = threshold
    self.unit = unit
    self.binding = binding
    self.legalText = legalText
    self.article = article
    self.validFrom = validFrom
    self.validTo = validTo
    self.mark = mark
  }

  /// Whether the norm is in force on a day.
  public func isValid(on date: CivilDate) -> Bool {
    (validFrom.map { $0 <= date } ?? true) && (validTo.map { date <= $0 } ?? true)
  }

  /// The legal text with its article, as it is cited.
  public var citation: String {
    [legalText, article].compactMap(\.self).joined(separator: ", ")
  }
}
