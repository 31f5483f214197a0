import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Store
import Testing

@testable import Web

/// The pages that somebody reaches from the routes of the table and the links of pages.
struct Crawl {
  /// A page as it came.
  struct Found {
    var address: String
    var status: Int
    var kind: String
    var text: String
  }

  let site: TestSite
  let client: any TestClientProtocol

  /// Everything that a role reaches, each address once, so many at most.
  func pages(as role: AccountRole?, most: Int = 250) async throws -> [Found] {
    var headers = HTTPFields()
    if let role { headers = try site.headers(role) }
    var waiting = RouteTable.rows.keys.filter { $0.hasPrefix("GET ") }.sorted()
      .map { RouteTable.address(String($0.dropFirst(4))) }
      .filter { !$0.hasPrefix("/assets") }
    waiting.append("/")
    var seen = Set(waiting)
    var found: [Found] = []
    while !waiting.isEmpty, found.count < most {
      let address = waiting.removeFirst()
      if address.hasSuffix("/events") { continue }
      let answer = try await client.execute(uri: address, method: .get, headers: headers) { $0 }
      let kind = answer.headers[.contentType] ?? ""
      let isText = ["text/", "application/json", "image/svg"].contains { kind.hasPrefix($0) }
      let text = isText ? answer.text : ""
      found.append(
        Found(address: address, status: answer.status.code, kind: kind, text: text)
      )
      guard kind.hasPrefix("text/html") else { continue }
      for link in Self.links(text) where !seen.contains(link) {
        // Other languages show the same in other words; both are looked at once.
        if link.contains("lang="), found.count > 30 { continue }
        seen.insert(link)
        waiting.append(link)
      }
    }
    return found
  }

  /// The addresses within the site that a page leads to.
  static func links(_ html: String) -> [String] {
    html.components(separatedBy: "href=\"").dropFirst().compactMap { part in
      let link = part.prefix { $0 != "\"" }.replacing("&amp;", with: "&")
      let isOurs = link.hasPrefix("/") && !link.hasPrefix("//") && !link.hasPrefix("/assets")
      return isOurs ? String(link.prefix { $0 != "#" }) : nil
    }
  }
}

/// HTML as html5lib parses it, which follows the standard's own algorithm.
enum ParsedPages {
  static let isThere: Bool = {
    do { return try python("import html5lib", "").status == 0 } catch { return false }
  }()

  /// What is wrong with pages: elements and attributes that came out of data, script and style within pages.
  static func faults(_ pages: [Crawl.Found]) throws -> [String] {
    let folder = try SampleStore.folder()
    for (number, page) in pages.enumerated() {
      let text = page.address + "\n" + page.text
      try text.write(toFile: "\(folder)/\(number).html", atomically: true, encoding: .utf8)
    }
    let (status, output) = try python(checker, folder)
    try #require(status == 0)
    return output.split(separator: "\n").map(String.init)
  }

  private static let checker = """
    import glob, sys, html5lib
    for path in glob.glob(sys.argv[1] + "/*.html"):
        address, text = open(path, encoding="utf-8").read().split("\\n", 1)
        root = html5lib.parse(text, namespaceHTMLElements=False)
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            tag = element.tag.split("}")[-1]
            if tag == "xss-mark":
                print(address, "element of data")
            if tag == "style" or tag == "base" or tag == "iframe" or tag == "object":
                print(address, tag)
            if tag == "script" and (not element.get("src", "").startswith("/assets/") or (element.text or "").strip()):
                print(address, "script")
            for name, value in element.attrib.items():
                name = name.split("}")[-1].lower()
                if name.startswith("on") or name.startswith("xss") or name == "style":
                    print(address, tag, name)
                if name in ("href", "src", "action", "formaction"):
                    scheme = value.strip().split(":")[0].lower() if ":" in value.split("/")[0] else ""
                    if scheme not in ("", "http", "https", "webcal", "mailto", "tel", "data"):
                        print(address, tag, name, scheme)
    """

  private static func python(
    _ script: String,
    _ argument: String
  ) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script, argument]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }
}
