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
    for (name, text) in Templates.all {
      try library.register(PageEscaping.pragma + text, named: name)
    }
    self.library = library
  }

  /// A page in the frame, in the visitor's language.
  ///
  /// - Parameters:
  ///   - page: the page.
  ///   - visit: who asks.
  ///   - formToken: what its forms carry; nil: the visitor's own token.
  /// - Returns: the page.
  /// - Throws: ``Fault`` where a template is not there.
  func html(_ page: Page, for visit: Visit, formToken: String? = nil) throws -> String {
    let language = visit.language
    func words(_ texts: [String: LocalizedText]) -> ShownValue {
      ShownValue(texts.mapValues { $0[language] })
    }
    var shared: [String: Any] = [
      "say": words(page.words),
      "csrf": formToken ?? visit.formToken,
      "language": language.rawValue,
    ]
    shared["it"] = ShownValue.of(page.it)
    guard let content = library.render(ShownValue(shared), withTemplate: page.template) else {
      throw Fault(template: page.template)
    }
    shared["title"] = page.title[language]
    shared["content"] = content
    shared["say"] = words(FrameText.words)
    shared["it"] = ShownValue.of(FrameView(visit, scripts: page.scripts, isWide: page.isWide))
    guard let html = library.render(ShownValue(shared), withTemplate: "frame") else {
      throw Fault(template: "frame")
    }
    return html
  }
}
