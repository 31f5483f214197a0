import Foundation
import Testing

@testable import Web

@Suite("TLS with files of one's own")
struct TLSTests {
  private static func run(_ program: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private static let hasTools: Bool = {
    do {
      return try run("openssl", ["version"]).0 == 0 && run("curl", ["--version"]).0 == 0
    } catch {
      return false
    }
  }()

  @Test(
    "curl trusts the given certificate, is told to stay with TLS, and gets cookies for this host alone",
    .enabled(if: hasTools)
  )
  func certificate() async throws {
    let folder = try SampleStore.folder()
    let (certificate, key) = (folder + "/chain.pem", folder + "/key.pem")
    let made = try Self.run(
      "openssl",
      [
        "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
        "-days", "2", "-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
        "-keyout", key, "-out", certificate,
      ]
    )
    try #require(made.0 == 0)
    let site = try TestSite {
      $0.port = 0
      $0.tls = (certificate, key)
    }
    try await site.serve { port in
      let address = "https://localhost:\(port)/sign-in"
      let common = ["-s", "-S", "-i", "--noproxy", "*"]
      let (status, text) = try Self.run("curl", common + ["--cacert", certificate, address])
      #expect(status == 0)
      #expect(text.contains(" 200"))
      #expect(text.lowercased().contains("strict-transport-security: max-age=31536000"))
      #expect(text.contains("__Host-visitor=") && text.contains("; Secure"))
      // Whoever does not know the certificate, or speaks an old protocol, gets nothing.
      #expect(try Self.run("curl", common + [address]).0 != 0)
      let old = ["--cacert", certificate, "--tls-max", "1.1", address]
      #expect(try Self.run("curl", common + old).0 != 0)
      let plain = try Self.run("curl", common + ["http://localhost:\(port)/sign-in"])
      #expect(!plain.1.contains(" 200"))
    }
  }
}
