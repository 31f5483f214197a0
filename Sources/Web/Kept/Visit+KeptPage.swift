import HTTPTypes
import Hummingbird
import Planning

extension Visit {
  /// A page that is the same for all guests but for the token of their forms.
  ///
  /// It is kept where nothing but the address, the language and the site's own address decides what it looks like:
  /// whoever is signed in has a frame of their own, and an address with anything else in it is answered anew.
  ///
  /// - Parameters:
  ///   - source: all that the page is made of.
  ///   - choices: the fields of the address that the page heeds, and what may stand in them beside nothing.
  ///   - make: makes the page.
  /// - Returns: the answer.
  /// - Throws: what keeps the page from being rendered.
  func keptPage(
    of source: KeptPages.Source,
    choices: [String: [String]] = [:],
    _ make: @escaping @Sendable () -> Page
  ) async throws -> Response {
    guard session == nil, asksOnly(choices), isPlainlyAddressed else { return try page(make()) }
    let asked = KeptPages.Asked(address: path + "?" + queryText, language: language, origin: origin)
    let kept = try await site.keptPages.page(asked, of: source) {
      let gap = Self.gap
      return KeptPage(try site.frame.html(make(), for: self, formToken: gap), gap: gap)
    }
    return html(kept.octets(formToken))
  }

  /// Whether the address has nothing but choices that there are, and a language.
  private func asksOnly(_ choices: [String: [String]]) -> Bool {
    query.pairs.count <= choices.count + 1
      && query.pairs.allSatisfy { name, value in
        if name == "lang" { return Language(rawValue: value) != nil }
        return choices[name].map { value.isEmpty || $0.contains(value) } ?? false
      }
  }

  /// Whether path and host are written as our own pages write them; others would fill the memory with the same pages.
  private var isPlainlyAddressed: Bool {
    path.utf8.allSatisfy { $0 != UInt8(ascii: "%") } && origin.utf8.count <= 100
  }

  /// What stands for a token until a page is given to somebody; nothing that a page shows can be like it.
  private static let gap = draw()
}
