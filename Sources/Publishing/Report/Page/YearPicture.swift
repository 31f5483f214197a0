public import Almanac
public import Planning

/// The year of a plan for pages of the product: a picture in which each offering is a link, its legend, and the same
/// month by month.
public struct YearPicture {
  /// What the rows of the picture are.
  public enum Rows: String, Sendable, CaseIterable {
    case group, trainer, venue, district

    /// What they are called.
    public var name: LocalizedText {
      switch self {
      case .group: LocalizedText(vi: "Nhóm", en: "Group")
      case .trainer: LocalizedText(vi: "Giảng viên", en: "Trainer")
      case .venue: LocalizedText(vi: "Địa điểm", en: "Venue")
      case .district: LocalizedText(vi: "Huyện", en: "District")
      }
    }

    fileprivate var without: LocalizedText {
      switch self {
      case .group: LocalizedText(vi: "Không thuộc nhóm nào", en: "No group")
      case .trainer: LocalizedText(vi: "Không cần giảng viên", en: "No trainer")
      case .venue: LocalizedText(vi: "Không cần địa điểm", en: "No venue")
      case .district: LocalizedText(vi: "Không ở nơi nào", en: "No place")
      }
    }
  }

  private let facts: PlanFacts
  private let words: ReportWords
  private let marks: [String: String]
  private let link: (String) -> String

  /// Takes what is shown.
  ///
  /// - Parameters:
  ///   - facts: the plan's facts.
  ///   - language: the language of all texts.
  ///   - marks: what is amiss with offerings, by id.
  ///   - link: where the offering of an id leads.
  public init(
    _ facts: PlanFacts,
    _ language: Language,
    marks: [String: LocalizedText] = [:],
    link: @escaping (String) -> String
  ) {
    self.facts = facts
    self.marks = marks.mapValues { $0[language] }
    self.link = link
    words = ReportWords(language: language)
  }

  /// The picture, as an element `svg`; days are placed along it as ``scale`` says.
  public func drawn(by rows: Rows) -> String {
    let language = words.language
    let content =
      switch rows {
      case .group: YearRow.groups(facts, language)
      case .trainer: YearRow.resources(.trainer, facts, without: rows.without[language])
      case .venue: YearRow.resources(.venue, facts, without: rows.without[language])
      case .district: YearRow.places(facts, language, without: rows.without[language])
      }
    let chart = YearChart(
      facts,
      metrics: .linked,
      words: words,
      rows: content,
      marks: marks,
      link: link
    )
    return MarkupWriter.text(chart.drawn(id: "year"))
  }

  /// Where the days stand in the picture, in its own units.
  public struct Scale: Sendable {
    /// The first day.
    public let firstDay: CivilDate
    /// Where it begins.
    public let origin: Double
    /// The width of a day.
    public let dayWidth: Double
  }

  /// Where the days stand in the picture.
  public var scale: Scale {
    let layout = YearChartLayout(facts, words.language, .linked, rows: [])
    return Scale(
      firstDay: layout.scale.firstDay,
      origin: layout.scale.origin,
      dayWidth: layout.scale.dayWidth
    )
  }

  /// What the colours and outlines of the picture mean.
  public var legend: String { MarkupWriter.text(YearSection().legend(facts, words)) }

  /// The months with their days off, periods to avoid and offerings, each a link, as lists.
  public var months: String {
    let section = CalendarSection(heading: "h2", marks: marks, link: link)
    return section.content(facts, words).map(MarkupWriter.text).joined()
  }
}
