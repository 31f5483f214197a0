import Chance
import Foundation
import Testing

@testable import PlanFolder

@Suite("Plan folders that are sent as ZIP files")
struct FolderArchiveTests {
  /// A place to unpack to, with room beside it that must stay empty.
  private final class Place {
    let top: String
    let folder: String

    init() throws {
      top =
        FileManager.default.temporaryDirectory
        .appendingPathComponent("archive-\(UUID().uuidString)").path
      folder = top + "/a/b"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
      do { try FileManager.default.removeItem(atPath: top) } catch {
        Issue.record("the folder \(top) is left behind: \(error)")
      }
    }

    /// What stands in the place, and beside it.
    func files() -> [String] {
      (FileManager.default.subpaths(atPath: top) ?? []).filter { path in
        var isFolder: ObjCBool = false
        let exists = FileManager.default.fileExists(
          atPath: top + "/" + path,
          isDirectory: &isFolder
        )
        return exists && !isFolder.boolValue && path != "sent.zip"
      }.sorted()
    }

    func unpack(_ bytes: [UInt8]) throws -> String {
      let path = top + "/sent.zip"
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      return try FolderArchive.unpack(path, into: folder)
    }

    /// Why an archive is refused; nil where it is not.
    func refusal(_ bytes: [UInt8]) throws -> FolderArchive.Refusal? {
      do {
        _ = try unpack(bytes)
        return nil
      } catch let refusal as FolderArchive.Refusal {
        return refusal
      }
    }
  }

  private static func zip(_ names: String...) -> [UInt8] {
    StoredZip(names.map { ($0, "x\n") }).bytes
  }

  @Test("Files come out as they went in, and the folder is the one with programme.yaml")
  func unpacked() throws {
    let place = try Place()
    let zip = StoredZip([
      ("năm/", ""), ("năm/programme.yaml", "id: x\n"), ("năm/danh sách/a.csv", "đ,ê\n"),
      ("vietnam/norms.yaml", "norms: []\n"), ("năm/empty.txt", ""),
    ])
    #expect(try place.unpack(zip.bytes) == place.folder + "/năm")
    #expect(
      place.files() == [
        "a/b/năm/danh sách/a.csv", "a/b/năm/empty.txt", "a/b/năm/programme.yaml",
        "a/b/vietnam/norms.yaml",
      ]
    )
    let text = try String(contentsOfFile: place.folder + "/năm/danh sách/a.csv", encoding: .utf8)
    #expect(text == "đ,ê\n")
  }

  @Test("Of several folders the highest counts; two as high, or none, are refused")
  func folders() throws {
    #expect(
      try Place().refusal(Self.zip("a/programme.yaml", "a/old/programme.yaml")) == nil
    )
    let place = try Place()
    #expect(try place.unpack(Self.zip("programme.yaml", "x/programme.yaml")) == place.folder)
    #expect(
      try Place().refusal(Self.zip("b/programme.yaml", "a/programme.yaml"))
        == .severalProgrammes(["a", "b"])
    )
    #expect(try Place().refusal(Self.zip("a/programme.yml", "programme.yaml.txt")) == .noProgramme)
    #expect(try Place().refusal(StoredZip([]).bytes) == .noProgramme)
  }

  @Test(
    "A name that leads out of the folder, or is none, is refused, and nothing stands beside it",
    arguments: [
      "../x", "../../../../tmp/x", "/etc/x", "a/../../x", "a/./x", "a//x", "./x", "..", "",
      "a\\..\\..\\x", "C:x", "C:/x", "a\nb", "a\u{7f}", "//x",
      String(repeating: "đ", count: 251),
    ]
  )
  func climbing(_ name: String) throws {
    let place = try Place()
    #expect(try place.refusal(Self.zip("programme.yaml", name)) == .unsafeName)
    #expect(place.files().allSatisfy { $0.hasPrefix("a/b/") })
  }

  @Test("A folder's entry that climbs makes no folder")
  func climbingFolder() throws {
    let place = try Place()
    _ = try place.unpack(Self.zip("programme.yaml", "../evil/", "/evil/"))
    #expect(!FileManager.default.fileExists(atPath: place.top + "/a/evil"))
    #expect(place.files() == ["a/b/programme.yaml"])
  }

  @Test("Two entries of one name, and a file where a folder is needed, are refused")
  func collisions() throws {
    for names in [["x.csv", "x.csv"], ["x", "x/y"], ["x/y", "x"]] {
      let place = try Place()
      let entries = (["programme.yaml"] + names).map { ($0, "\($0)") }
      #expect(try place.refusal(StoredZip(entries).bytes) == .unwritten, "\(names)")
      #expect(place.files().allSatisfy { $0.hasPrefix("a/b/") })
    }
  }

  @Test("A symbolic link is kept as text and followed by nobody")
  func links() throws {
    let place = try Place()
    var bytes = StoredZip([("programme.yaml", "x"), ("out", "../../secret"), ("z", "y")]).bytes
    // The second entry of the directory is a link on Unix: made by 3, and S_IFLNK above.
    let signature: [UInt8] = [0x50, 0x4B, 1, 2]
    let starts = bytes.indices.filter { bytes[$0...].starts(with: signature) }
    bytes[starts[1] + 5] = 3
    bytes[starts[1] + 40] = 0xFF
    bytes[starts[1] + 41] = 0xA1
    _ = try place.unpack(bytes)
    let facts = try FileManager.default.attributesOfItem(atPath: place.folder + "/out")
    #expect(facts[.type] as? FileAttributeType == .typeRegular)
    let text = try String(contentsOfFile: place.folder + "/out", encoding: .utf8)
    #expect(text == "../../secret")
  }

  @Test("An encrypted entry is refused")
  func encrypted() throws {
    var bytes = Self.zip("programme.yaml")
    let directory = try #require(
      bytes.indices.first { bytes[$0...].starts(with: [0x50, 0x4B, 1, 2]) }
    )
    bytes[6] |= 1
    bytes[directory + 8] |= 1
    let place = try Place()
    #expect(try place.refusal(bytes) == .damaged)
    #expect(place.files() == [])
  }

  @Test("More entries than any honest folder has are refused before anything is written")
  func count() throws {
    let place = try Place()
    let entries = (0...2_000).map { ("f\($0)", "") } + [("programme.yaml", "x")]
    #expect(try place.refusal(StoredZip(entries).bytes) == .excessive)
    #expect(place.files() == [])
  }

  @Test(
    "What unpacks to far more than was sent is refused, as one file and as many",
    .enabled(if: PythonTool.has("zipfile"))
  )
  func bombs() throws {
    let script = """
      import sys, zipfile
      with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as file:
          file.writestr("programme.yaml", "id: x\\n")
          for number in range(int(sys.argv[2])):
              file.writestr(f"f{number}", bytes(int(sys.argv[3])))
      """
    for (count, size) in [(1, 30_000_000), (300, 1_000_000)] {
      let place = try Place()
      let path = place.top + "/bomb.zip"
      try #require(PythonTool.run(script, [path, "\(count)", "\(size)"]))
      let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(bytes.count < 500_000)
      try FileManager.default.removeItem(atPath: path)
      #expect(try place.refusal(bytes) == .excessive)
    }
  }

  @Test("A file that was cut off, or is none, is refused, wherever it was cut")
  func truncated() throws {
    let whole = StoredZip([("programme.yaml", "id: x\n"), ("a/b.csv", "1,2\n")]).bytes
    for count in 0..<whole.count {
      let place = try Place()
      #expect(try place.refusal(Array(whole[..<count])) == .damaged, "\(count) octets")
      #expect(place.files() == [])
    }
    #expect(try Place().refusal(Array("no zip file at all".utf8)) == .damaged)
    #expect(throws: FolderArchive.Refusal.damaged) {
      try FolderArchive.unpack("no/such.zip", into: "no/such")
    }
  }

  @Test(
    "However an archive is damaged, nothing crashes and nothing stands outside the folder",
    arguments: UInt64(1)...150
  )
  func damaged(seed: UInt64) throws {
    var chance = SeededNumbers(seed: seed)
    var bytes = StoredZip([
      ("năm/programme.yaml", "id: x\n"), ("năm/a.csv", "1,2\n"), ("b/c/d.yaml", "e: f\n"),
    ]).bytes
    for _ in 0..<Int.random(in: 1...8, using: &chance) {
      let position = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[position] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &chance)
      case 2: bytes.remove(at: position)
      default: bytes.insert(UInt8(ascii: "/"), at: position)
      }
    }
    let place = try Place()
    _ = try place.refusal(bytes)
    #expect(place.files().allSatisfy { $0.hasPrefix("a/b/") })
  }
}
