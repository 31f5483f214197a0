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
  static let running = TextStyle(points: 10, isItalic: true, maxLines: 1)
  static let columnTitle = TextStyle(points: 10.5, isBold: true, isCentred: true)
  static let cell = TextStyle(points: 10.5)
  static let centredCell = TextStyle(points: 10.5, isCentred: true)
  static let total = TextStyle(points: 12, isItalic: true)
  static let role = TextStyle(points: 12, isBold: true, isCentred: true)
  static let manner = TextStyle(points: 12, isItalic: true, isCentred: true)
  static let notice = TextStyle(points: 8.5, isItalic: true, maxLines: 1)
  static let pageNumberBelow = TextStyle(points: 13, isRight: true, maxLines: 1)
  static let pageNumberAbove = TextStyle(points: 13, isCentred: true, maxLines: 1)
}
