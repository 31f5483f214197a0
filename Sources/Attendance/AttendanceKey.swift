import CSodium
import Foundation

/// The secret by which codes on lists and badges are told from forged ones; one a plan.
public struct AttendanceKey: Sendable {
  /// Why there is no key.
  public enum Failure: Error, Hashable, Sendable {
    /// The system's refusal.
    case file(FileFailure)
    /// The file holds no key of 64 hexadecimal digits.
    case damaged(path: String)
    /// Everybody on this machine may read the file; its path.
    case exposed(path: String)
  }

  /// 32 octets.
  private let bytes: [UInt8]

  /// Takes 32 octets; nil for any other number.
  public init?(bytes: [UInt8]) {
    guard bytes.count == Int(crypto_auth_hmacsha256_KEYBYTES), sodium_init() >= 0 else {
      return nil
    }
    self.bytes = bytes
  }

  /// The keyed check of a list of texts: the beginning of their HMAC-SHA-256 (RFC 2104), as so many characters.
  ///
  /// Each text is preceded by its length, so that no two lists have the same octets.
  ///
  /// - Parameters:
  ///   - fields: what is checked, the first one naming the use.
  ///   - characters: at most 51, five bits each.
  /// - Returns: so many characters of Crockford's base 32.
  public func check(_ fields: [String], characters: Int) -> String {
    var message: [UInt8] = []
    for field in fields {
      let octets = Array(field.utf8)
      message += Array("\(octets.count):".utf8) + octets
    }
    var digest = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_BYTES))
    crypto_auth_hmacsha256(&digest, message, UInt64(message.count), bytes)
    return String(CodeText.text(of: digest).prefix(characters))
  }

  /// Whether a check is the one of these texts, in a time that does not depend on where they differ.
  public func confirms(_ check: String, of fields: [String]) -> Bool {
    let given = Array(check.utf8)
    let right = Array(self.check(fields, characters: given.count).utf8)
    guard !given.isEmpty, given.count == right.count else { return false }
    return sodium_memcmp(given, right, given.count) == 0
  }

  /// The key of a plan; nil: none was drawn yet.
  ///
  /// - Throws: `Failure`, also for a file that others may read.
  public static func read(_ folder: AttendanceFolder) throws(Failure) -> AttendanceKey? {
    let path = folder.keyPath
    var status = stat()
    guard stat(path, &status) == 0 else {
      if errno == ENOENT { return nil }
      throw .file(FileFailure(path: path, number: errno))
    }
    guard status.st_mode & 0o077 == 0 else { throw .exposed(path: path) }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .file(FileFailure(path: path, number: errno == 0 ? EIO : errno))
    }
    guard let key = AttendanceKey(digits: String(decoding: data, as: UTF8.self)) else {
      throw .damaged(path: path)
    }
    return key
  }

  /// Reads 64 hexadecimal digits, with or without white space; nil for anything else.
  public init?(digits text: String) {
    let digits = text.filter { !$0.isWhitespace }
    guard digits.utf8.count == 64, digits.allSatisfy(\.isHexDigit) else { return nil }
    self.init(bytes: Self.octets(digits))
  }

  /// Draws a key, as the digits that are kept of it; nil where libsodium is not ready.
  public static func drawnDigits() -> String? {
    guard sodium_init() >= 0 else { return nil }
    var drawn = [UInt8](repeating: 0, count: Int(crypto_auth_hmacsha256_KEYBYTES))
    randombytes_buf(&drawn, drawn.count)
    return drawn.map { octet in
      let text = String(octet, radix: 16)
      return text.count == 1 ? "0" + text : text
    }.joined()
  }

  /// The key of a plan, drawn and kept now if there is none yet; the lock must be held.
  public static func demand(
    _ folder: AttendanceFolder,
    holding lock: PlanLock
  ) throws(Failure) -> AttendanceKey {
    if let key = try read(folder) { return key }
    guard let digits = drawnDigits(), let key = AttendanceKey(digits: digits) else {
      throw .damaged(path: folder.keyPath)
    }
    do throws(FileFailure) {
      try KeptFile.write(Array((digits + "\n").utf8), to: folder.keyPath)
    } catch {
      throw .file(error)
    }
    return key
  }

  private static func octets(_ digits: String) -> [UInt8] {
    let values = digits.compactMap(\.hexDigitValue)
    return stride(from: 0, to: values.count - 1, by: 2).map {
      UInt8(values[$0] * 16 + values[$0 + 1])
    }
  }
}
