import Foundation
import Testing

/// One course and one tour of the sample year from lists and signatures to settlement, with totals worked out by hand.
@Suite(.serialized)
struct SettlementLoopTests {
  /// The published year in a folder of its own, with its lists filled, signed and taken back, and what was paid.
  ///
  /// The course G1-01-1 is two days of two sessions for 35, of whom 7 are of offices. p122 stays away, p136 comes on the
  /// first day only, p137 misses the last half day, a colleague comes for p138 to all of it. The tour G7-01-1 is four
  /// days for 25: p133 stays away, p151 goes home after the second day, p169 misses the last half day.
  private struct Year {
    let folder: TemporaryFolder
    var plan: String { folder.path("Data/vinh-long-2016") }
    var papers: String { folder.path("papers") }

    init() throws {
      folder = try TemporaryFolder()
      let data = Command.root.appending(path: "Data").path
      let copied = try Command.run("/bin/cp", ["-r", data, folder.path("Data")])
      try #require(copied.status == 0)
      try takeBack()
      let payments = """
        date,offering,source,amount,voucher,note
        2016-03-11,G1-01-1,province,11717500,PC01,Tạm ứng
        2016-04-11,G1-01-1,province,9817500,PC02,Thanh toán
        2016-04-24,G7-01-1,province,40302500,PC03,Tạm ứng
        2016-06-01,G7-01-1,province,14897500,PC04,Thanh toán

        """
      try Data(payments.utf8).write(to: URL(filePath: plan + "/payments.csv"))
    }

    /// Issues the lists of both; takes the course's back as a filled workbook, the tour's as scans of signed pages.
    private func takeBack() throws {
      let printed = folder.path("print")
      try succeed(
        ["attend", "lists", "--plan", plan, "--out", printed, "--lang", "vi"]
          + ["--offering", "G1-01-1", "--offering", "G7-01-1", "--time", "2016-03-18T08:00"]
      )
      let story = """
        {"fill": ["G1-01-1"], "sign": ["G7-01-1"], "substitutes": {"p138": "Người Đi Thay"},
        "away": {"p122": [0, 1, 2, 3], "p136": [2, 3], "p137": [3],
        "p133": [0, 1, 2, 3, 4, 5, 6, 7], "p151": [4, 5, 6, 7], "p169": [7]}}
        """
      let script = Command.root.appending(path: "Tests/EndToEndTests/sign_lists.py").path
      let signed = try Command.run(
        "/usr/bin/env",
        ["python3", script, plan + "/attendance/lists", printed, story]
      )
      try #require(signed.status == 0, "\(signed.errors)")
      try succeed(
        ["attend", "import", printed + "/G1-01-1.xlsx", "--plan", plan, "--save"]
          + ["--by", "cb-1", "--time", "2016-03-22T17:30"]
      )
      let scans = try TemporaryFolder.files(below: printed).filter { $0.hasSuffix(".jpg") }
      try succeed(
        ["attend", "scan"] + scans.map { printed + "/" + $0 }
          + ["--plan", plan, "--save", "--by", "cb-1", "--time", "2016-05-12T17:30"]
      )
    }

    private func succeed(_ arguments: [String]) throws {
      let run = try Command.lichtrinh(arguments)
      try #require(run.status == 0, "\(run.output)\(run.errors)")
    }

    func rows(_ name: String) throws -> [String] {
      let text = try String(contentsOfFile: papers + "/" + name, encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).dropFirst().map(String.init)
    }

    func text(_ name: String) throws -> String {
      let run = try Command.run("/usr/bin/env", ["pdftotext", "-layout", papers + "/" + name, "-"])
      return run.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
  }

  @Test(
    "the course and the tour are paid, certified and settled as computed by hand",
    .enabled(if: Command.pythonHas("openpyxl", "numpy", "PIL"))
  )
  func loop() throws {
    let year = try Year()
    let made = try Command.lichtrinh("papers", year.plan, "--out", year.papers, "--lang", "vi")
    #expect(made.status == 0, "\(made.errors)")
    let files = try TemporaryFolder.files(below: year.papers)
    #expect(files.contains("year-book.pdf"))
    #expect(files.count { $0.hasSuffix("-trainees.pdf") } == 22)

    // Meals of 100,000 a day for those not of offices: 25 for two days, one for one, one for one and a half.
    let course = try year.text("G1-01-1-receipts.pdf")
    #expect(course.contains("Tổng số tiền: 5.250.000 đồng."))
    #expect(course.contains("Năm triệu hai trăm năm mươi nghìn đồng chẵn"))
    #expect(try year.rows("G1-01-1-receipts.csv").count == 27)
    #expect(course.contains("Người Đi Thay"))

    // Days at 150,000 and nights at 250,000: 22 for 4 and 3, one for 2 and 1, one for 3.5 and 3.
    let tour = try year.text("G7-01-1-receipts.pdf")
    #expect(tour.contains("Tổng số tiền: 31.525.000 đồng."))
    #expect(tour.contains("Ba mươi mốt triệu năm trăm hai mươi lăm nghìn đồng chẵn"))
    #expect(try year.rows("G7-01-1-receipts.csv").count == 24)

    // Four sessions at 600,000; 10 % withheld from 2,400,000.
    let fees = try year.rows("G1-01-1-fees.csv")
    #expect(fees.count == 1)
    #expect(fees[0].contains("4,600.000,2.400.000,240.000,2.160.000"))

    // All four sessions: 35 without the four named, and the colleague.
    #expect(try year.rows("G1-01-1-certificate-list.csv").count == 32)
    #expect(!files.contains("G7-01-1-certificates.pdf"))

    try expectSettled(year)
    try expectCertificates(year)
  }

  private func expectSettled(_ year: Year) throws {
    // 2,400,000 fees, 300,000 + 250,000 + 1,200,000 the trainer's journey, 6,000,000 hall, 34 × 60,000 papers,
    // 67 × 30,000 drinks, 5,250,000 meals, 1,500,000 banner, 585,000 management.
    let course = try Command.lichtrinh("settle", year.plan, "--offering", "G1-01-1")
    #expect(course.status == 0, "\(course.errors)")
    #expect(course.output.contains("23,435,000 / 21,535,000 / 21,535,000 / 1,900,000"))
    #expect(course.output.contains("34 people came, 35 were planned"))
    // 57,575,000 planned less 33,750,000 of nights and days, with 31,525,000 in their place, and 94 of 100 person-days
    // of insurance at 25,000.
    let tour = try Command.lichtrinh("settle", year.plan, "--offering", "G7-01-1")
    #expect(tour.output.contains("57,575,000 / 55,200,000 / 55,200,000 / 2,375,000"))
    #expect(!tour.output.contains("still to be paid"))

    let out = year.folder.path("settlement")
    let all = try Command.lichtrinh("settle", year.plan, "--out", out)
    #expect(all.status == 0, "\(all.errors)")
    #expect(all.output.contains("Settled as of 2016-06-01"))
    #expect(all.output.contains("58 people came"))
    // The year's plan of the province, less 1,900,000 and 2,375,000.
    #expect(all.output.contains("VND 2,094,765,000 of VND 2,100,000,000"))
    for name in ["settlement.pdf", "settlement.xlsx"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: out + "/" + name)
      #expect((attributes[.posixPermissions] as? Int) == 0o600)
    }
    for quarter in 1...4 {
      let run = try Command.lichtrinh("settle", year.plan, "--quarter", "\(quarter)")
      #expect(run.status == 0, "\(run.errors)")
    }
  }

  private func expectCertificates(_ year: Year) throws {
    let words = try year.text("G1-01-1-certificates.pdf").split(separator: " ").map(String.init)
    let codes = words.filter { $0.hasPrefix("LTC1:") }
    #expect(codes.count == 32)
    let right = try Command.lichtrinh(["papers", "check", year.plan] + codes)
    #expect(right.status == 0, "\(right.errors)")
    #expect(right.output.contains("001/2016/GCN-SCT; Võ Đức An; "))
    let forged = try Command.lichtrinh(
      "papers",
      "check",
      year.plan,
      codes[0].replacing(":1:", with: ":2:")
    )
    #expect(forged.status == 1)

    // Again: the same bytes and numbers. After a correction numbers that were given stay.
    let book = FileManager.default.contents(atPath: year.papers + "/year-book.pdf")
    let list = try year.rows("G1-01-1-certificate-list.csv")
    #expect(
      try Command.lichtrinh(
        "papers",
        year.plan,
        "--out",
        year.papers,
        "--lang",
        "vi",
        "--only",
        "book",
        "--only",
        "certificates"
      ).status == 0
    )
    #expect(FileManager.default.contents(atPath: year.papers + "/year-book.pdf") == book)
    #expect(try year.rows("G1-01-1-certificate-list.csv") == list)
  }

  @Test("mistakes of settlement.yaml and payments.csv are told with their places")
  func mistakes() throws {
    let folder = try TemporaryFolder()
    let plan = folder.path("plan")
    try #require(Command.lichtrinh("new", plan).status == 0)
    let terms = """
      certificates: {from: 120%, kinds: [course, lecture]}
      overrides:
        - {offering: G1-01-1, person: p001, half-days: 2, tax: false, reason: x}
        - {offering: G1-99-1, person: p001, certificate: true, reason: x}
        - {offering: G1-01-1, person: nobody, certificate: true, reason: x}
        - {offering: G1-01-1, person: p001, certificate: true}
      costs:
        - {offering: G1-01-1, line: 0, amount: -5, reason: x}

      """
    try Data(terms.utf8).write(to: URL(filePath: plan + "/settlement.yaml"))
    let payments = "date,offering,source,amount\n2027-02-30,G1-01-1,nobody,ten\n"
    try Data(payments.utf8).write(to: URL(filePath: plan + "/payments.csv"))
    let run = try Command.lichtrinh("check", plan)
    #expect(run.status == 2)
    let text = run.output + run.errors
    for place in [
      "settlement.yaml:1:22: ", "settlement.yaml:1:44: ", "settlement.yaml:3:5: ",
      "settlement.yaml:4:16: ", "settlement.yaml:5:33: ", "settlement.yaml:6:5: ",
      "settlement.yaml:8:31: ", "settlement.yaml:8:42: ", "payments.csv:2:1: ",
      "payments.csv:2:20: ", "payments.csv:2:27: ",
    ] {
      #expect(text.contains(place), "\(place) in \(text)")
    }
  }
}
