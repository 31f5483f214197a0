import Foundation
import Mustache
import Planning

/// What stands around every page, and the templates.
struct Frame: Sendable {
  private let library: MustacheLibrary

  /// A template of ours that cannot be read, or is not there.
  struct Fault: Error {
    let template: String
  }

  init() throws {
    var library = MustacheLibrary()
    for (name, text) in Templates.all { try library.register(text, named: name) }
    self.library = library
  }

  /// A page in the frame, in the visitor's language.
  func html(_ page: Page, for visit: Visit) throws -> String {
    let language = visit.language
    var shared: [String: Any] = [
      "say": page.words.mapValues { $0[language] },
      "it": page.it,
      "csrf": visit.formToken,
      "language": language.rawValue,
    ]
    guard let content = library.render(shared, withTemplate: page.template) else {
      throw Fault(template: page.template)
    }
    let title = page.title[language]
    shared["title"] = title
    shared["content"] = content
    shared["say"] = FrameText.words.mapValues { $0[language] }
    shared["it"] = FrameView(visit, scripts: page.scripts, isWide: page.isWide)
    guard let html = library.render(shared, withTemplate: "frame") else {
      throw Fault(template: "frame")
    }
    return html
  }
}
