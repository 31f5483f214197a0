import Foundation
import Testing

@testable import Web

@Suite("The words of templates")
struct TemplateTests {
  private static let web = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Sources/Web")

  /// The Swift files of the module by path.
  private static func sources() throws -> [String: String] {
    let names = FileManager.default.enumerator(atPath: web.path)?.compactMap { $0 as? String } ?? []
    return try names.filter { $0.hasSuffix(".swift") }.reduce(into: [:]) { texts, name in
      texts[name] = try String(contentsOf: web.appending(path: name), encoding: .utf8)
    }
  }

  @Test("Every {{say.WORD}} is a word, in both languages, of the folder that shows the template")
  func words() throws {
    let sources = try Self.sources()
    for (name, text) in Templates.all {
      let asked = Set(text.matches(of: /\{\{say\.([A-Za-z0-9]+)\}\}/).map { String($0.1) })
      if asked.isEmpty { continue }
      let users =
        name == "frame"
        ? ["Frame/FrameText.swift"]
        : sources.filter { $0.value.contains("\"\(name)\"") && $0.key != "Frame/Templates.swift" }
          .keys.sorted()
      #expect(!users.isEmpty, "\(name).mustache is shown nowhere")
      let folders = Set(users.map { ($0 as NSString).deletingLastPathComponent })
      let beside = sources.filter {
        folders.contains(($0.key as NSString).deletingLastPathComponent)
      }.values.joined(separator: "\n")
      let word = /"([A-Za-z0-9]+)":\s*(?:LocalizedText\(|[A-Za-z]+\.)/
      let known = Set(beside.matches(of: word).map { String($0.1) })
      #expect(asked.subtracting(known) == [], "\(name).mustache")
    }
  }

  @Test("Every template that stands in the folder is registered, and only those")
  func registered() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.web.appending(path: "Pages").path
    ).filter { $0.hasSuffix(".mustache") }.map { String($0.dropLast(".mustache".count)) }
    #expect(Set(names) == Set(Templates.all.map(\.name)))
    #expect(Templates.all.count == Set(Templates.all.map(\.name)).count)
  }
}
