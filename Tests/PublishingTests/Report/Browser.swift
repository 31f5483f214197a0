import Foundation
import Testing

/// Chromium without a window, to lay pages out as a reader's screen does.
enum Browser {
  /// The program; nil where it is not installed.
  static let program = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
    .first(where: FileManager.default.isExecutableFile(atPath:))

  /// The widths of a page's content and of the screen it is laid out on.
  struct Measure {
    let content: Int
    let screen: Int
  }

  /// Lays a page out on screens of several widths, all its details unfolded.
  static func measures(of html: String, widths: [Int]) throws -> [Measure] {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("report-screen-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { remove(folder) }
    let file = folder.appendingPathComponent("frames.html")
    try Data(frames(of: html, widths: widths).utf8).write(to: file)
    let text = try document(of: file, profile: folder.appendingPathComponent("profile"))
    return try text.matches(of: /measured:([0-9]+):([0-9]+):/).map { match in
      Measure(content: try #require(Int(match.1)), screen: try #require(Int(match.2)))
    }
  }

  /// A page with the page in a frame of each width, which replaces itself by what it measures.
  private static func frames(of html: String, widths: [Int]) -> String {
    let source = html.replacingOccurrences(of: "<details>", with: "<details open=\"\">")
      .replacingOccurrences(of: "&", with: "&amp;")
      .replacingOccurrences(of: "\"", with: "&quot;")
    let frames = widths.map {
      "<iframe width=\"\($0)\" height=\"900\" srcdoc=\"\(source)\"></iframe>"
    }
    return """
      <!DOCTYPE html><body>\(frames.joined())<script>
      addEventListener("load", function () {
        document.body.textContent = Array.from(document.querySelectorAll("iframe"), function (frame) {
          const page = frame.contentDocument.documentElement;
          return "measured:" + page.scrollWidth + ":" + page.clientWidth + ":";
        }).join(" ");
      });
      </script></body>
      """
  }

  /// The document of a file after its scripts have run.
  private static func document(of file: URL, profile: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(program))
    process.arguments = [
      "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom",
      "--user-data-dir=\(profile.path)", "--window-size=1600,1000", file.absoluteString,
    ]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch {
      Issue.record("the folder \(folder.path) is left behind: \(error)")
    }
  }
}
