import Foundation
import Testing

/// Messages through a real mail server: none is lost, none goes out twice.
@Suite(
  .serialized,
  .enabled(if: Command.pythonHas("aiosmtpd"), "PyPI's aiosmtpd is not installed")
)
struct MailServerTests {
  /// Keeps each message it takes; `drop N` hangs up on the Nth without an answer, `busy N` refuses it,
  /// `hold N` takes so many and lets the next wait until there is a file `go` beside them.
  private static let script = """
    import os, sys, time, asyncio, aiosmtpd.controller
    folder, port, mode = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    count = 0
    class Handler:
        async def handle_DATA(self, server, session, envelope):
            global count
            count += 1
            if mode == f'busy {count}':
                return '451 come again'
            while mode == f'hold {count - 1}' and not os.path.exists(folder + '/go'):
                await asyncio.sleep(0.05)
            with open(f'{folder}/{mode[:4]}-{count:04}.eml', 'wb') as file:
                file.write(envelope.content)
            if mode == f'drop {count}':
                server.transport.abort()
            return '250 taken'
    controller = aiosmtpd.controller.Controller(
        Handler(), hostname='127.0.0.1', port=port, ready_timeout=300)
    controller.start()
    time.sleep(7200)
    """

  private func serve<Result>(
    _ year: YearUnderWay,
    _ mode: String,
    _ body: (String) throws -> Result
  ) throws -> Result {
    let taken = year.folder.path("taken")
    try FileManager.default.createDirectory(atPath: taken, withIntermediateDirectories: true)
    let port = try TestServer.freePort()
    let server = try TestServer(
      ["python3", "-c", Self.script, taken, "\(port)", mode],
      port: port
    )
    return try withExtendedLifetime(server) { try body("smtp://127.0.0.1:\(port)") }
  }

  /// The Message-IDs that the server has taken.
  private func taken(_ year: YearUnderWay) throws -> [String] {
    let folder = year.folder.path("taken")
    return try TemporaryFolder.files(below: folder).compactMap { name in
      let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
      return text.split(whereSeparator: \.isNewline).first { $0.hasPrefix("Message-ID:") }
        .map(String.init)
    }
  }

  /// How many messages the first revision has.
  private func written(_ year: YearUnderWay) throws -> Int {
    let url = URL(filePath: year.plan + "/revisions/0001.mail.json")
    let list = try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [Any]
    return list?.count ?? 0
  }

  @Test("Every message is taken once, and a second run sends none")
  func sent() throws {
    let year = try YearUnderWay()
    try serve(year, "all") { (server: String) throws in
      let run = try year.publish("2027-01-05T08:00", "--smtp", server)
      #expect(run.status == 0, "\(run.errors)")
      #expect(try year.publish("2027-01-05T08:00", "--smtp", server).status == 0)
    }
    let ids = try taken(year)
    let count = try written(year)
    #expect(ids.count == count && Set(ids).count == count && count > 20)
  }

  @Test(
    "A server that hangs up before its answer: that message may have arrived and is not repeated"
  )
  func uncertain() throws {
    let year = try YearUnderWay()
    try serve(year, "drop 3") { (server: String) throws in
      let run = try year.publish("2027-01-05T08:00", "--smtp", server)
      #expect(run.status == 69)
      #expect(run.errors.contains("it may have arrived"))
      let again = try year.publish("2027-01-05T08:00", "--smtp", server)
      #expect(again.errors.contains("is unknown; it is not sent again"))
    }
    let ids = try taken(year)
    let count = try written(year)
    #expect(ids.count == count && Set(ids).count == count)
  }

  @Test("A message that is refused, and all where no server answers, wait for the next run")
  func refused() throws {
    let year = try YearUnderWay()
    let port = try TestServer.freePort()
    let gone = try year.publish("2027-01-05T08:00", "--smtp", "smtp://127.0.0.1:\(port)")
    #expect(gone.status == 69)
    try serve(year, "busy 2") { (server: String) throws in
      #expect(try year.publish("2027-01-05T08:00", "--smtp", server).status == 69)
      #expect(try taken(year).count == written(year) - 1)
      #expect(try year.publish("2027-01-05T08:00", "--smtp", server).status == 0)
    }
    let ids = try taken(year)
    let count = try written(year)
    #expect(ids.count == count && Set(ids).count == count)
  }

  @Test("A run that is killed between messages is taken up where it ended")
  func killed() throws {
    let year = try YearUnderWay()
    try serve(year, "hold 5") { (server: String) throws in
      // Written first, so that the run that is killed has nothing to do but send.
      #expect(try year.publish("2027-01-05T08:00").status == 0)
      let process = Process()
      process.executableURL = Command.executable
      process.arguments = [
        "publish", year.plan, "--solution", year.folder.path("answer.json"), "--out", year.out,
        "--time", "2027-01-05T08:00", "--smtp", server,
      ]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      try Command.wait { try taken(year).count == 5 || !process.isRunning }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      #expect(try taken(year).count == 5 && written(year) > 5)
      try Data().write(to: URL(filePath: year.folder.path("taken/go")))
      _ = try year.publish("2027-01-05T08:00", "--smtp", server)
    }
    let ids = try taken(year)
    // The one under way when the run was killed may or may not have arrived; no other is missing.
    let count = try written(year)
    #expect(ids.count == count || ids.count == count - 1)
    #expect(Set(ids).count == ids.count)
  }

  @Test("Passwords on the command line and other schemes are refused")
  func addresses() throws {
    for address in ["smtp://me:secret@mail.example", "http://mail.example", "mail.example"] {
      #expect(try Command.lichtrinh("publish", "plan", "--smtp", address).status == 64)
    }
  }
}
