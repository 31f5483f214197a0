import Foundation
import PlanFolder
import Planning
import Testing

@Suite("Files that are missing, empty or hostile")
struct HostileFileTests {
  @Test("a directory that does not exist")
  func noDirectory() {
    let loaded = LoadedFolder.read("no/such/directory")
    #expect(loaded.programme == nil)
    #expect(
      loaded.diagnostics.map { $0.line(.en) } == [
        "no/such/directory:1:1: there is no such directory; check the path, or make an example with `lichtrinh new`"
      ]
    )
  }

  @Test("programme.yaml or activities.yaml is missing")
  func missing() throws {
    let folder = try ExampleFolder()
    try folder.remove("programme.yaml")
    #expect(
      folder.lines() == [
        "programme.yaml:1:1: programme.yaml is missing; add it; `lichtrinh new` makes an example of it"
      ]
    )
    #expect(folder.read().programme == nil)
    let other = try ExampleFolder()
    try other.remove("activities.yaml")
    #expect(
      other.lines() == [
        "activities.yaml:1:1: activities.yaml is missing; add it; `lichtrinh new` makes an example of it"
      ]
    )
  }

  @Test("tables may be missing, and count as empty")
  func missingTables() throws {
    let folder = try ExampleFolder()
    try folder.remove("requests.csv")
    #expect(folder.lines() == [])
    #expect(folder.read().programme?.requests == [])
  }

  @Test(
    "a table that is missing is told once, and not each thing that refers to it",
    arguments: [
      ("people.csv", "requests.csv:2"), ("organisations.csv", "people.csv:2"),
      ("venues.csv", "activities.yaml:54"), ("trainers.csv", "activities.yaml:25"),
      ("vehicles.csv", "activities.yaml:76"), ("coordinators.csv", "activities.yaml:26"),
    ]
  )
  func missingOnce(_ file: String, user: String) throws {
    let folder = try ExampleFolder()
    try folder.remove(file)
    #expect(
      folder.lines() == [
        "\(file):1:1: \(file) is missing, and \(user) needs it; add it; `lichtrinh new` makes an example of it"
      ]
    )
    // Without people or resources nothing further can be found out; organisations can be done without.
    #expect((folder.read().programme == nil) == (file != "organisations.csv"))
  }

  @Test("norms and places that are missing are told once")
  func missingReferences() throws {
    let folder = try ExampleFolder()
    for file in ["norms.yaml", "places.csv", "travel.csv"] { try folder.remove(file) }
    #expect(
      folder.lines().map { $0.prefix { $0 != "," } } == [
        "norms.yaml:1:1: norms.yaml is missing", "places.csv:1:1: places.csv is missing",
      ]
    )
  }

  @Test(
    "a table that cannot be read is told once, and not each thing that refers to it",
    arguments: [
      "people.csv", "organisations.csv", "places.csv", "venues.csv", "trainers.csv", "vehicles.csv",
      "coordinators.csv",
    ]
  )
  func brokenOnce(_ file: String) throws {
    let folder = try ExampleFolder()
    let header = try folder.contents(file).prefix { !$0.isNewline }
    try folder.write(file, header + "\n\"x,1,2\n")
    #expect(folder.lines().count == 1)
    #expect(folder.lines().first?.hasPrefix("\(file):2:1: the quote opened here") == true)
    try folder.write(file, bytes: [0xFF, 0xFE, 0x69, 0x00])
    #expect(
      folder.lines() == ["\(file):1:1: the file is written in UTF-16; save it as UTF-8"]
    )
  }

  @Test(
    "empty files",
    arguments: ["programme.yaml", "activities.yaml", "norms.yaml", "people.csv"]
  )
  func empty(_ file: String) throws {
    let folder = try ExampleFolder()
    try folder.write(file, "")
    let expected = "\(file):1:1: the file is empty; fill it, or remove it if it is not needed"
    #expect(folder.lines().filter { $0.hasPrefix(file) } == [expected])
  }

  @Test("both a CSV and an XLSX file of one table")
  func twoFiles() throws {
    let folder = try ExampleFolder()
    try folder.write("people.xlsx", "")
    #expect(
      folder.lines() == [
        "people.csv:1:1: both people.csv and people.xlsx are there; keep one of the two"
      ]
    )
  }

  @Test("bytes that are not UTF-8 are located")
  func notUTF8() throws {
    let folder = try ExampleFolder()
    var bytes = Array("id,name,seats\nxe-16,Xe m".utf8)
    bytes += [0xC7] + Array("u,15\n".utf8)
    try folder.write("vehicles.csv", bytes: bytes)
    #expect(folder.lines() == ["vehicles.csv:2:11: byte 0xC7 is not UTF-8; save the file as UTF-8"])
    try folder.write("vehicles.csv", bytes: [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00])
    #expect(
      folder.lines() == [
        "vehicles.csv:1:1: the file is written in UTF-16; save it as UTF-8"
      ]
    )
  }

  @Test("a directory in the place of a file")
  func directory() throws {
    let folder = try ExampleFolder()
    try folder.remove("venues.csv")
    try FileManager.default.createDirectory(
      atPath: folder.path("venues.csv"),
      withIntermediateDirectories: false
    )
    #expect(
      folder.lines() == [
        "venues.csv:1:1: this is not a regular file; put a text file in its place"
      ]
    )
  }

  @Test("aliases of aliases cost no time, as values and as keys")
  func aliasBomb() throws {
    let folder = try ExampleFolder()
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let aliases = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(aliases)]\n"
    }
    try folder.write("activities.yaml", bomb + "? *a30\n: x\n")
    #expect(
      folder.lines() == [
        "activities.yaml:1:1: the file uses too many YAML aliases (*name); write the value out in each place"
      ]
    )
    var few = "a0: &a0 [x, x, x, x]\n"
    for level in 1...9 { few += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    try folder.write("activities.yaml", few + "? *a9\n: x\n")
    #expect(folder.lines().count == 10)
    #expect(folder.lines().allSatisfy { $0.contains("is not used here") })
  }

  @Test("nesting without end is refused")
  func nesting() throws {
    let folder = try ExampleFolder()
    for depth in [500, 5000, 200_000] {
      try folder.write("activities.yaml", String(repeating: "[", count: depth))
      #expect(folder.lines().count == 1)
      try folder.write("activities.yaml", String(repeating: "{a: ", count: depth))
      #expect(folder.lines().count == 1)
    }
  }

  @Test("numbers beyond all bounds stop nothing")
  func largeNumbers() throws {
    let folder = try ExampleFolder()
    try folder.replace(
      "quantity: 1, per: offering, unit: machine, unit-cost: 180000000",
      by: "quantity: 1000000, per: offering, unit: machine, unit-cost: 1000000000000000",
      in: "activities.yaml"
    )
    #expect(
      folder.lines() == [
        "activities.yaml:120:7: the estimate is above VND 1,000,000,000,000,000; look at quantities and unit costs"
      ]
    )
    try folder.replace(
      "lead-days: 20",
      by: "lead-days: 99999999999999999999999",
      in: "activities.yaml"
    )
    #expect(folder.lines().first?.hasPrefix("activities.yaml:15:16: `lead-days` is ") == true)
  }

  @Test("tens of thousands of rows are read")
  func manyRows() throws {
    let folder = try ExampleFolder()
    let rows = (0..<30_000).map { "n\($0),\"Người \($0), mẫu\",1980,nam\n" }.joined()
    try folder.remove("requests.csv")
    try folder.write("people.csv", "id,name,birth_year,sex\n" + rows)
    let loaded = folder.read()
    #expect(loaded.diagnostics == [])
    #expect(loaded.programme?.people.count == 30_000)
    #expect(loaded.programme?.people.last?.name == "Người 29999, mẫu")
  }

  @Test("changed bytes never stop the process, and the same bytes give the same lines")
  func mutations() throws {
    var generator = Linear(state: 2016)
    let names = PlanFolderTemplate.files(.en).map(\.path).filter { $0 != "README.md" }
    let folder = try ExampleFolder()
    var refused = 0
    for _ in 0..<120 {
      let name = names[generator.next(below: names.count)]
      let original = try folder.contents(name)
      var bytes = Array(original.utf8)
      for _ in 0...generator.next(below: 4) {
        let position = generator.next(below: bytes.count)
        switch generator.next(below: 3) {
        case 0: bytes[position] = UInt8(generator.next(below: 256))
        case 1: bytes.remove(at: position)
        default:
          bytes.insert(
            Array("\"'{}[]:,;&*-#|>%@!\t\n\r0".utf8)[generator.next(below: 22)],
            at: position
          )
        }
      }
      try folder.write(name, bytes: bytes)
      let lines = folder.lines()
      #expect(lines == folder.lines())
      if !lines.isEmpty { refused += 1 }
      try folder.write(name, original)
    }
    #expect(refused > 40)
    #expect(folder.lines() == [])
  }
}

/// A small generator of numbers for tests, the same on every machine.
struct Linear {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
