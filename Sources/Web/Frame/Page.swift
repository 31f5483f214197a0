import Planning

/// A page: which template shows it, its title, its words and what it shows.
struct Page {
  /// The name of the template's file.
  var template: String
  /// The heading and the browser's title.
  var title: LocalizedText
  /// The words of the template, which has them as `{{say.NAME}}`.
  var words: [String: LocalizedText]
  /// What is shown, which the template has as `{{it.NAME}}`.
  var it: Any
  /// Scripts of ours that the page works better with, such as `year.js`.
  var scripts: [String] = []
  /// Whether the content takes the whole width of the window.
  var isWide = false
}
