import Foundation
import Testing

@testable import Store

@Suite("Password hashes")
struct PasswordHashTests {
  private static let password = "mật khẩu – thử nghiệm"

  /// Runs Python with a script and arguments; nil where it lacks the library.
  private static func python(_ script: String, _ arguments: [String]) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3", "-c", script] + arguments
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  private static let hasPeer: Bool = {
    do { return try python("import argon2", []).0 == 0 } catch { return false }
  }()

  @Test("It is Argon2id with at least 64 MB and two passes, with a salt of its own")
  func form() throws {
    let hash = try #require(PasswordHash(of: Self.password))
    #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=2,p=1$"))
    #expect(hash.isOf(Self.password))
    #expect(!hash.isOf(Self.password + " "))
    #expect(!hash.isOf(""))
    #expect(try #require(PasswordHash(of: Self.password)).text != hash.text)
    #expect(!PasswordHash(kept: "").isOf(""))
    #expect(!PasswordHash(kept: "$argon2id$").isOf("x"))
  }

  @Test(
    "Another implementation verifies it, and its hashes are verified here",
    .enabled(if: hasPeer)
  )
  func peer() throws {
    let hash = try #require(PasswordHash(of: Self.password))
    let script = """
      import sys
      from argon2 import PasswordHasher
      from argon2.exceptions import VerifyMismatchError
      text, right, wrong = sys.argv[1:]
      hasher = PasswordHasher(time_cost=2, memory_cost=65536, parallelism=1)
      assert hasher.verify(text, right)
      try:
          hasher.verify(text, wrong)
          sys.exit(1)
      except VerifyMismatchError:
          print(hasher.hash(right), end="")
      """
    let (status, other) = try Self.python(script, [hash.text, Self.password, "khác"])
    #expect(status == 0)
    #expect(PasswordHash(kept: other).isOf(Self.password))
    #expect(!PasswordHash(kept: other).isOf("khác"))
  }
}
