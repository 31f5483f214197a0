import Foundation

/// A connection to a server on this machine that asks one request after another.
public final class Connection {
  /// An answer, read to its end.
  public struct Answer: Sendable {
    /// The status code.
    public var status: Int
    /// The header fields by their names in small letters; of several with one name all, joined by line ends.
    public var fields: [String: String]
    /// The body.
    public var body: [UInt8]
    /// The body as text.
    public var text: String { String(decoding: body, as: UTF8.self) }
  }

  /// What goes wrong on the way.
  public enum Failure: Error {
    /// The system refused, with its number.
    case system(Int32)
    /// The server closed the connection where more was due.
    case closed
    /// What came is no answer of HTTP/1.1.
    case malformed
  }

  private let descriptor: Int32
  private let host: String
  private var buffer: [UInt8] = []
  /// Where in the buffer begins what was not taken yet.
  private var start = 0

  /// Connects to a port of this machine; gives up reading after some seconds.
  public init(port: Int, patienceSeconds: Int = 300) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    host = "127.0.0.1:\(port)"
    guard descriptor >= 0 else { throw Failure.system(errno) }
    var yes: Int32 = 1
    setsockopt(
      descriptor,
      Int32(IPPROTO_TCP),
      TCP_NODELAY,
      &yes,
      socklen_t(MemoryLayout<Int32>.size)
    )
    var patience = timeval(tv_sec: patienceSeconds, tv_usec: 0)
    let size = socklen_t(MemoryLayout<timeval>.size)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
    setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = inet_addr("127.0.0.1")
    let status = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      let reason = errno
      close(descriptor)
      throw Failure.system(reason)
    }
  }

  deinit { close(descriptor) }

  /// Asks for an address and reads the whole answer.
  public func get(_ path: String, _ fields: [String: String] = [:]) throws -> Answer {
    try send(head("GET", path, fields))
    return try read()
  }

  /// Sends a form and reads the whole answer.
  public func post(
    _ path: String,
    _ form: [(String, String)],
    _ fields: [String: String] = [:]
  ) throws -> Answer {
    let body = form.map { "\($0.0)=\(Self.encoded($0.1))" }.joined(separator: "&")
    var fields = fields
    fields["Content-Type"] = "application/x-www-form-urlencoded"
    fields["Content-Length"] = "\(body.utf8.count)"
    try send(head("POST", path, fields) + body)
    return try read()
  }

  /// The head of a request.
  public func head(_ method: String, _ path: String, _ fields: [String: String]) -> String {
    let lines = fields.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)\r\n" }.joined()
    return "\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\n\(lines)\r\n"
  }

  /// Sends text as it is.
  public func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends octets as they are.
  public func send(_ octets: [UInt8]) throws {
    var sent = 0
    while sent < octets.count {
      let count = octets.withUnsafeBytes {
        Foundation.send(
          descriptor,
          $0.baseAddress.map { $0 + sent },
          octets.count - sent,
          Int32(MSG_NOSIGNAL)
        )
      }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw Failure.system(errno) }
      sent += count
    }
  }

  /// Reads an answer to its end; an interim one is passed over.
  public func read() throws -> Answer {
    while true {
      let answer = try readOne()
      if answer.status >= 200 { return answer }
    }
  }

  /// Asks for an address and reads the head of the answer alone; the body comes by ``chunk()``.
  public func begin(_ path: String, _ fields: [String: String] = [:]) throws -> Answer {
    try send(head("GET", path, fields))
    return try readHead()
  }

  /// The next part of a body that comes in chunks; nil at its end.
  public func chunk() throws -> [UInt8]? {
    let size = String(decoding: try take(until: Array("\r\n".utf8)).dropLast(2), as: UTF8.self)
    guard let count = Int(size, radix: 16) else { throw Failure.malformed }
    let octets = try take(count)
    _ = try take(2)
    return count > 0 ? octets : nil
  }

  private func readHead() throws -> Answer {
    let lines = String(decoding: try take(until: Array("\r\n\r\n".utf8)), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: true)
    guard let first = lines.first?.split(separator: " "), first.count >= 2,
      first[0].hasPrefix("HTTP/1."), let status = Int(first[1])
    else { throw Failure.malformed }
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { throw Failure.malformed }
      let name = line[..<colon].lowercased()
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      fields[name] = fields[name].map { $0 + "\n" + value } ?? value
    }
    return Answer(status: status, fields: fields, body: [])
  }

  private func readOne() throws -> Answer {
    var answer = try readHead()
    if answer.fields["transfer-encoding"] == "chunked" {
      while let octets = try chunk() { answer.body += octets }
    } else if answer.status != 204, answer.status != 304,
      let count = answer.fields["content-length"].flatMap({ Int($0) })
    {
      answer.body = try take(count)
    }
    return answer
  }

  /// Whether the server closes the connection within some seconds, without anything being sent; what it says is dropped.
  public func isClosed(withinSeconds seconds: Double) -> Bool {
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if Foundation.poll(&poll, 1, 50) > 0 {
        var octets = [UInt8](repeating: 0, count: 4_096)
        let count = recv(descriptor, &octets, octets.count, 0)
        if count <= 0 { return true }
      }
    }
    return false
  }

  /// Octets that came and were not taken yet.
  private var held: Int { buffer.count - start }

  private func take(_ count: Int) throws -> [UInt8] {
    while held < count { try fill() }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  private func take(until mark: [UInt8]) throws -> [UInt8] {
    var looked = 0
    while true {
      if held >= mark.count {
        for offset in looked...(held - mark.count)
        where buffer[start + offset] == mark[0]
          && buffer[start + offset..<start + offset + mark.count].elementsEqual(mark)
        {
          return try take(offset + mark.count)
        }
        looked = held - mark.count + 1
      }
      try fill()
    }
  }

  private func fill() throws {
    if start > 0 {
      buffer.removeFirst(start)
      start = 0
    }
    let (descriptor, kept) = (descriptor, buffer.count)
    var failure: Int32 = 0
    buffer += [UInt8](unsafeUninitializedCapacity: 65_536) { room, filled in
      var count: Int
      repeat {
        count = recv(descriptor, room.baseAddress, room.count, 0)
      } while count < 0 && errno == EINTR
      if count < 0 { failure = errno }
      filled = max(0, count)
    }
    if failure != 0 { throw Failure.system(failure) }
    if buffer.count == kept { throw Failure.closed }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { octet in
      switch octet {
      case 48...57, 65...90, 97...122, 45, 46, 95, 126: String(UnicodeScalar(octet))
      default: "%" + (octet < 16 ? "0" : "") + String(octet, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
