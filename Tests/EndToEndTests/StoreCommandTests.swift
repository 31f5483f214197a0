import Foundation
import Testing

/// The store on the command line.
struct StoreCommandTests {
  private func store(_ arguments: String...) throws -> Command.Outcome {
    try Command.lichtrinh(["store"] + arguments)
  }

  private func done(_ run: Command.Outcome) throws -> String {
    try #require(run.status == 0, "\(run.errors)")
    return run.output
  }

  @Test("The sample goes in and out, is submitted, approved and adjusted, searched and audited")
  func sample() throws {
    let folder = try TemporaryFolder()
    let kho = folder.path("kho.db")
    let sample = Command.root.appending(path: "Data/vinh-long-2016").path
    _ = try done(store("init", kho))
    let mode = try FileManager.default.attributesOfItem(atPath: kho)[.posixPermissions]
    #expect((mode as? NSNumber)?.intValue == 0o600)
    _ = try done(store("import", sample, kho, "--by", "lan", "--time", "2016-01-05T08:00"))
    let out = folder.path("out/vinh-long-2016")
    _ = try done(store("export", kho, out))
    let same = try Command.run("/usr/bin/diff", ["-r", sample, out])
    #expect(same.status == 0, "\(same.output)")
    let norms = Command.root.appending(path: "Data/vietnam/norms.yaml").path
    let shared = folder.path("out/vietnam/norms.yaml")
    #expect(try Command.run("/usr/bin/cmp", [norms, shared]).status == 0)
    #expect(try Command.lichtrinh("check", out).status == 0)
    #expect(try store("export", kho, out).status == 73)
    _ = try done(store("export", kho, out, "--replace"))

    _ = try done(store("submit", kho, "1", "--by", "lan"))
    let decided = ["--decision", "10/QĐ-UBND", "--date", "2016-01-04", "--signer", "Lê A"]
    _ = try done(Command.lichtrinh(["store", "approve", kho, "1"] + decided))
    let solution = sample + "/revisions/0001.json"
    let draft = try done(store("import", sample, kho, "--solution", solution, "--reason", "bão"))
    #expect(draft.contains("Draft 2."))
    let early = try Command.lichtrinh(["store", "adjust", kho, "2"] + decided)
    #expect(early.status == 2 && early.errors.contains("revision 2 is draft"))
    _ = try done(store("submit", kho, "2"))
    _ = try done(Command.lichtrinh(["store", "adjust", kho, "2"] + decided))
    let revisions = try done(store("revisions", kho, "--format", "json"))
    let list = try JSONSerialization.jsonObject(with: Data(revisions.utf8)) as? [[String: Any]]
    #expect(list?.map { ($0["steps"] as? [Any])?.count } == [4, 3])
    let approved = folder.path("approved")
    _ = try done(store("export", kho, approved, "--revision", "1"))
    #expect(FileManager.default.fileExists(atPath: approved + "/solution.json"))

    #expect(try done(store("search", kho, "pham ngoc tram")).hasPrefix("p001  Phạm Ngọc Trâm, "))
    let audit = try done(store("audit", kho, "--limit", "1", "--format", "json"))
    #expect(audit.contains("revision.approved") && audit.contains("10/QĐ-UBND"))
    _ = try done(store("backup", kho, folder.path("copy.db")))
    #expect(try done(store("check", folder.path("copy.db"))).contains("0 findings"))
  }

  @Test("What cannot be done is told in one line, with an exit code, in both languages")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let kho = folder.path("kho.db")
    let absent = try store("check", kho)
    #expect(absent.status == 2 && absent.errors.contains("there is no store"))
    _ = try done(store("init", kho))
    #expect(try store("init", kho).status == 73)
    let empty = try store("revisions", kho)
    #expect(empty.status == 2 && empty.errors.contains("store import"))
    #expect(try store("check", Command.root.appending(path: "README.md").path).status == 2)
    #expect(try store("submit", kho, "1", "--time", "yesterday").status == 64)
    #expect(try store("backup", kho, kho).status == 64)
    let approve = ["--decision", "1", "--date", "2016-02-30", "--signer", "A"]
    #expect(try Command.lichtrinh(["store", "approve", kho, "1"] + approve).status == 64)
    let vietnamese = try Command.lichtrinh(
      "store",
      "revisions",
      kho,
      environment: ["LICHTRINH_LANG": "vi"]
    )
    #expect(vietnamese.errors.contains("kho chưa có kế hoạch nào"))
  }
}
