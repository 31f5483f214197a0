import Foundation
import Store
import Testing

/// A store whose people, organisations, places, titles and notes all hold markup that must stay text.
enum MarkedStore {
  /// What stands at the end of each name.
  static let markup = #""><xss-mark onload=alert(1)><script>xssMark()</script>' xss-attr=1 x="#

  private static let original: Result<String, any Error> = Result { try make() }

  /// The path of a fresh copy in a folder of its own.
  static func copy() throws -> String {
    let path = try SampleStore.folder() + "/store.db"
    try FileManager.default.copyItem(atPath: original.get(), toPath: path)
    return path
  }

  private static func make() throws -> String {
    let top = try SampleStore.folder()
    let data = URL(filePath: SampleStore.sample).deletingLastPathComponent().path
    for name in ["vinh-long-2016", "vietnam"] {
      try FileManager.default.copyItem(atPath: data + "/" + name, toPath: top + "/" + name)
    }
    let folder = top + "/vinh-long-2016"
    var marked = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let path = folder + "/" + name
      guard name.hasSuffix(".csv") || ["programme.yaml", "activities.yaml"].contains(name) else {
        continue
      }
      let text = try String(contentsOfFile: path, encoding: .utf8)
      let changed = name.hasSuffix(".csv") ? table(text) : document(text)
      marked += changed.components(separatedBy: "xss-mark").count - 1
      try changed.write(toFile: path, atomically: true, encoding: .utf8)
    }
    try #require(marked > 1_000)
    let store = try SampleStore.make(from: folder)
    let opened = try PlanStore(opening: store)
    let mark = ChangeMark(by: "x" + markup, at: SampleStore.now)
    try opened.change(
      Account(login: "viewer", name: "Xem " + markup, role: .viewer),
      mark
    )
    try opened.close()
    return store
  }

  /// A table with markup in what people write freely.
  private static func table(_ text: String) -> String {
    var lines = text.split(separator: "\n").map(String.init)
    let free: Set = ["name", "name_vi", "name_en", "address", "position", "industry"]
    let columns = cells(lines[0]).enumerated().filter { free.contains($0.element) }.map(\.offset)
    for index in lines.indices.dropFirst() {
      var row = cells(lines[index])
      for column in columns where !row[column].isEmpty { row[column] += markup }
      lines[index] = row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }
        .joined(separator: ",")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func cells(_ line: String) -> [String] {
    var cells: [String] = [""]
    var isQuoted = false
    for character in line {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted: cells.append("")
      default: cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  /// A document with markup in its quoted titles.
  private static func document(_ text: String) -> String {
    let escaped = markup.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let words = line.trimmingCharacters(in: .whitespaces)
      let isTitle = ["vi: \"", "en: \"", "title: \""].contains { words.hasPrefix($0) }
      guard isTitle, line.last == "\"" else { return String(line) }
      return line.dropLast() + escaped + "\""
    }.joined(separator: "\n")
  }
}
