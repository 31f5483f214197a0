import Chance
import Foundation
import Testing

@testable import Web

@Suite("Forms with files")
struct MultipartFormTests {
  private static let type = "multipart/form-data; boundary=XyZ"

  /// A body as browsers write it.
  private static func body(_ parts: [(head: String, content: [UInt8])], boundary: String = "XyZ")
    -> [UInt8]
  {
    parts.reduce(into: []) { body, part in
      body += Array("--\(boundary)\r\n\(part.head)\r\n\r\n".utf8) + part.content + [13, 10]
    } + Array("--\(boundary)--\r\n".utf8)
  }

  private static func field(_ name: String, _ value: String) -> (head: String, content: [UInt8]) {
    ("Content-Disposition: form-data; name=\"\(name)\"", Array(value.utf8))
  }

  private static func file(_ field: String, _ name: String, _ content: [UInt8])
    -> (head: String, content: [UInt8])
  {
    (
      "Content-Disposition: form-data; name=\"\(field)\"; filename=\"\(name)\"\r\n"
        + "Content-Type: application/octet-stream", content
    )
  }

  private static func form(_ parts: [(head: String, content: [UInt8])]) throws -> MultipartForm {
    try #require(MultipartForm(body(parts), contentType: type))
  }

  @Test("Fields keep their order, files their octets, and names come without folders")
  func read() throws {
    let octets: [UInt8] = [0, 13, 10, 45, 45, 255, 13, 10, 13, 10]
    let form = try Self.form([
      Self.field("kind", "people"), Self.file("file", "C:\\Tài liệu\\người dự.csv", octets),
      Self.field("kind", ""), Self.field("note", "hai\r\ndòng"),
      Self.file("other", "a/b.xlsx", []),
    ])
    #expect(form.fields.map(\.name) == ["kind", "kind", "note"])
    #expect(form.fields.map(\.value) == ["people", "", "hai\r\ndòng"])
    #expect(form.files["file"]?.name == "người dự.csv" && form.files["file"]?.bytes == octets)
    #expect(form.files["other"]?.name == "b.xlsx" && form.files["other"]?.bytes == [])
  }

  @Test(
    "A file's name may hold what heads are made of",
    arguments: ["a;b.csv", "a; name=\"x.csv", "tháng 1; tháng 2.xlsx", "a=b, c.csv", "a%22b.csv"]
  )
  func oddNames(_ name: String) throws {
    // Browsers write a quotation mark as %22.
    let form = try Self.form([
      Self.file("file", name.replacing("\"", with: "%22"), [1, 2]),
      Self.field("kind", "people"),
    ])
    #expect(form.files["file"]?.bytes == [1, 2], "\(form)")
    #expect(form.files["file"]?.name == name.replacing("%22", with: "\""))
    #expect(form.fields.map(\.name) == ["kind"])
  }

  @Test("Names are one in all forms of Unicode; a field that was left without a file is absent")
  func names() throws {
    let form = try Self.form([
      Self.file("file", "ngu\u{31b}o\u{31b}\u{300}i.csv", [1]), Self.file("empty", "", []),
    ])
    #expect(
      form.files["file"]?.name.unicodeScalars.map(\.value)
        == "người.csv"
        .precomposedStringWithCanonicalMapping.unicodeScalars.map(\.value)
    )
    #expect(form.files["empty"] == nil && form.fields.isEmpty)
  }

  @Test("A field that is no text, and a part without a name, are passed over")
  func unreadable() throws {
    let form = try Self.form([
      ("Content-Disposition: form-data; name=\"a\"", [0xC3, 0x28]),
      ("Content-Disposition: form-data", [1]), ("X-Other: name=\"b\"", [1]), ("", [1]),
      Self.field("c", "d"),
    ])
    #expect(form.fields.map(\.name) == ["c"] && form.files.isEmpty)
  }

  @Test("A head says its names in any order and in any case of its own name")
  func heads() throws {
    let form = try Self.form([
      ("content-disposition: form-data; filename=\"x.csv\"; name=\"file\"", [1]),
      ("Content-Type: text/plain\r\nCONTENT-DISPOSITION: form-data; name=\"a\"", [98]),
    ])
    #expect(form.files["file"]?.bytes == [1] && form.fields.map(\.value) == ["b"])
  }

  @Test("The boundary may stand in quotes, after other parameters and before them")
  func boundaries() {
    let body = Self.body([Self.field("a", "b")])
    for type in [
      "multipart/form-data; boundary=\"XyZ\"", "multipart/form-data; charset=utf-8; boundary=XyZ",
      "multipart/form-data; boundary=XyZ; charset=utf-8", "multipart/form-data;boundary=XyZ",
    ] {
      #expect(MultipartForm(body, contentType: type)?.fields.map(\.value) == ["b"], "\(type)")
    }
    for type in [
      "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"\"",
      "multipart/form-data; boundary=xyz", "multipart/form-data; boundary=Xy",
      "multipart/form-data; boundary=" + String(repeating: "a", count: 71),
    ] {
      #expect(MultipartForm(body, contentType: type) == nil, "\(type)")
    }
    let longest = String(repeating: "b", count: 70)
    let long = Self.body([Self.field("a", "b")], boundary: longest)
    #expect(MultipartForm(long, contentType: "multipart/form-data; boundary=\(longest)") != nil)
  }

  @Test(
    "A body that lacks its end, wherever it breaks off, is no form; nor is one that begins late"
  )
  func broken() {
    let whole = Self.body([Self.field("a", "b"), Self.file("file", "x", [1, 2, 3])])
    for count in 0..<whole.count - 4 {
      #expect(MultipartForm(Array(whole[..<count]), contentType: Self.type) == nil, "\(count)")
    }
    #expect(MultipartForm(whole.dropLast(2), contentType: Self.type) != nil)
    #expect(MultipartForm([32] + whole, contentType: Self.type) == nil)
    #expect(MultipartForm(Array("--XyZ--".utf8), contentType: Self.type)?.fields.isEmpty == true)
  }

  @Test("Huge heads and crowds of parts are refused, named or not")
  func limits() {
    let head = "Content-Disposition: form-data; name=\"a\""
    let huge = (head + "\r\nX: " + String(repeating: "y", count: 5_000), [UInt8]())
    #expect(MultipartForm(Self.body([huge]), contentType: Self.type) == nil)
    for head in [head, "X: y", head + "; filename=\"f\""] {
      let many = Array(repeating: (head: head, content: [UInt8(1)]), count: 21)
      #expect(MultipartForm(Self.body(many), contentType: Self.type) == nil, "\(head)")
      let few = Self.body(Array(many.prefix(20)))
      #expect(MultipartForm(few, contentType: Self.type) != nil, "\(head)")
    }
  }

  @Test("Any form that is made is read back", arguments: UInt64(1)...100)
  func roundTrip(seed: UInt64) throws {
    var chance = SeededNumbers(seed: seed)
    let boundary =
      "----"
      + (0..<Int.random(in: 1...60, using: &chance)).map { _ in
        String("0123456789abcdefXYZ".randomElement(using: &chance) ?? "0")
      }.joined()
    func text(_ most: Int) -> String {
      let letters = Array("aZ0 đễữ;=:,.-_()%+&日🏺'")
      return String(
        (0..<Int.random(in: 0...most, using: &chance)).map { _ in
          letters.randomElement(using: &chance) ?? "a"
        }
      )
    }
    func octets() -> [UInt8] {
      // Pieces of what ends parts come often.
      let pieces: [[UInt8]] = [
        [13], [10], [13, 10], Array("\r\n--".utf8), Array("\r\n--\(boundary.dropLast())".utf8),
        Array("--\(boundary)".utf8), [0], [255], Array("đ".utf8),
      ]
      return (0..<Int.random(in: 0...30, using: &chance)).flatMap { _ in
        pieces.randomElement(using: &chance) ?? []
      }
    }
    func holdsBoundary(_ octets: [UInt8]) -> Bool {
      let mark = Array("\r\n--\(boundary)".utf8)
      let content = [13, 10] + octets
      return content.indices.contains { content[$0...].starts(with: mark) }
    }
    var fields: [(String, String)] = []
    var files: [String: (String, [UInt8])] = [:]
    var parts: [(head: String, content: [UInt8])] = []
    for number in 0..<Int.random(in: 0...15, using: &chance) {
      let name = "n\(number)" + text(10)
      if Bool.random(using: &chance) {
        let value = text(40)
        fields.append((name, value))
        parts.append(Self.field(name, value))
      } else {
        let content = octets()
        if holdsBoundary(content) { continue }
        let fileName = text(20) + "x"
        files[name] = (fileName, content)
        parts.append(Self.file(name, fileName, content))
      }
    }
    let body = Self.body(parts, boundary: boundary)
    let form = try #require(
      MultipartForm(body, contentType: "multipart/form-data; boundary=\(boundary)")
    )
    #expect(
      form.fields.map(\.name) == fields.map(\.0) && form.fields.map(\.value) == fields.map(\.1)
    )
    #expect(Set(form.files.keys) == Set(files.keys))
    for (name, file) in files {
      #expect(form.files[name]?.name == file.0 && form.files[name]?.bytes == file.1)
    }
  }

  @Test(
    "Whatever octets come, they are a form or none, and nothing breaks",
    arguments: UInt64(1)...300
  )
  func anyOctets(seed: UInt64) {
    var chance = SeededNumbers(seed: seed)
    let pieces: [[UInt8]] = [
      Array("--XyZ".utf8), Array("\r\n--XyZ".utf8), Array("--XyZ--".utf8), [13, 10],
      [13, 10, 13, 10],
      Array("Content-Disposition: form-data; name=\"".utf8), Array("; filename=\"".utf8),
      Array("\"".utf8), Array("a".utf8), [0xFF], [0xE1, 0xBB], [0], Array("--".utf8),
      Array(";".utf8),
    ]
    var body = Bool.random(using: &chance) ? Array("--XyZ\r\n".utf8) : []
    for _ in 0..<Int.random(in: 0...60, using: &chance) {
      body += pieces.randomElement(using: &chance) ?? []
    }
    guard let form = MultipartForm(body, contentType: Self.type) else { return }
    #expect(form.fields.count + form.files.count <= 20)
    for file in form.files.values { #expect(!file.name.contains("/") && !file.name.contains("\\")) }
  }
}
