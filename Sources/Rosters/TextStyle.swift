/// How a text is set.
struct TextStyle: Hashable {
  /// The points of the typeface.
  var points: Double
  var isBold = false
  var isItalic = false
  /// Centred in its width rather than from the left.
  var isCentred = false
  /// Against the right edge of its width.
  var isRight = false
  /// More lines than this end in an ellipsis.
  var maxLines = 12
  /// The height of a line as a part of what the typeface asks for, which is generous.
  var leading = 0.9

  /// The typeface of all forms: it has every Vietnamese letter, and comes with fonts-noto-core.
  static let family = "Noto Serif"

  static let nation = TextStyle(points: 12, isBold: true, isCentred: true)
  static let motto = TextStyle(points: 13, isBold: true, isCentred: true)
  static let parent = TextStyle(points: 12, isCentred: true)
  static let office = TextStyle(points: 12, isBold: true, isCentred: true)
  static let placeAndDate = TextStyle(points: 13, isItalic: true, isCentred: true)
  static let title = TextStyle(points: 14, isBold: true, isCentred: true)
  static let subject = TextStyle(points: 13, isBold: true, isCentred: true)
  static let basis = TextStyle(points: 12, isItalic: true, isCentred: true)
  static let fact = TextStyle(points: 12)
  static let factLabel = TextStyle(points: 12, isBold: true)
  static let running = TextStyle(points: 9, isItalic: true, maxLines: 1)
  static let columnTitle = TextStyle(points: 9, isBold: true, isCentred: true, leading: 0.88)
  static let columnSubtitle = TextStyle(points: 9, isCentred: true, leading: 0.88)
  static let narrowTitle = TextStyle(points: 8, isBold: true, isCentred: true, leading: 0.88)
  static let cell = TextStyle(points: 9.5, leading: 0.88)
  static let cellDetail = TextStyle(points: 9, leading: 0.88)
  static let centredCell = TextStyle(points: 9.5, isCentred: true, leading: 0.88)
  static let centredCellDetail = TextStyle(points: 9, isCentred: true, leading: 0.88)
  static let rowCode = TextStyle(points: 6.5, isCentred: true, maxLines: 1, leading: 0.88)
  static let codeLegend = TextStyle(points: 6, isCentred: true, maxLines: 3, leading: 0.88)
  static let total = TextStyle(points: 12, isItalic: true)
  static let remark = TextStyle(points: 10)
  static let role = TextStyle(points: 12, isBold: true, isCentred: true)
  static let manner = TextStyle(points: 12, isItalic: true, isCentred: true)
  static let draft = TextStyle(points: 10, isBold: true, maxLines: 1)
  static let notice = TextStyle(points: 8.5, isItalic: true, maxLines: 1)
  static let pageNumberBelow = TextStyle(points: 13, isRight: true, maxLines: 1)
  static let pageNumberAbove = TextStyle(points: 13, isCentred: true, maxLines: 1)
}
