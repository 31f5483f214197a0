import CCurl

/// Owns a libcurl handle, which keeps its connection from transfer to transfer.
///
/// A handle belongs to one owner on one thread.
final class Transfer {
  /// What a transfer left behind.
  struct Outcome {
    /// libcurl's result; zero: done.
    var result: CURLcode
    /// What went wrong, in libcurl's words.
    var reason: String
    /// The last response code of the server; zero: none.
    var code: Int
    /// Whether all octets were handed over.
    var isSentWhole: Bool
    /// The octets received.
    var body: [UInt8]
    /// The header lines received.
    var headers: [String]
  }

  private let handle: OpaquePointer
  private var toSend: [UInt8] = []
  private var sent = 0
  private var isSentWhole = false
  private var body: [UInt8] = []
  private var headers: [String] = []

  /// The most octets that are received.
  private static let bodyLimit = 64 << 20

  private static let isPrepared: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  init() {
    precondition(Self.isPrepared, "libcurl does not start")
    guard let handle = curl_easy_init() else { preconditionFailure("no memory for libcurl") }
    self.handle = OpaquePointer(handle)
  }

  deinit { curl_easy_cleanup(raw) }

  private var raw: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

  /// Forgets the options of the last transfer; the connection stays.
  func restart() {
    curl_easy_reset(raw)
    set(CURLOPT_NOSIGNAL, 1)
    set(CURLOPT_CONNECTTIMEOUT, 30)
    set(CURLOPT_TIMEOUT, 120)
  }

  func set(_ option: CURLoption, _ text: String) {
    _ = text.withCString { ccurl_set_text(raw, option, $0) }
  }

  func set(_ option: CURLoption, _ number: Int) {
    _ = ccurl_set_number(raw, option, number)
  }

  /// Sends the octets of a web request, as often as the server asks for them, and takes what comes back.
  func perform(
    posting octets: [UInt8],
    lists: [(option: CURLoption, lines: [String])]
  ) -> Outcome {
    _ = ccurl_set_size(raw, CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(octets.count))
    octets.withUnsafeBytes { buffer in
      let pointer = UnsafeMutableRawPointer(mutating: buffer.baseAddress)
      _ = ccurl_set_pointer(raw, CURLOPT_COPYPOSTFIELDS, pointer)
    }
    return perform(lists: lists)
  }

  /// Sends octets once and takes what comes back.
  func perform(
    sending octets: [UInt8]? = nil,
    lists: [(option: CURLoption, lines: [String])] = []
  ) -> Outcome {
    toSend = octets ?? []
    sent = 0
    isSentWhole = false
    body = []
    headers = []
    var chains: [UnsafeMutablePointer<curl_slist>?] = []
    defer { chains.forEach { curl_slist_free_all($0) } }
    for (option, lines) in lists {
      let chain = lines.reduce(nil) { curl_slist_append($0, $1) }
      chains.append(chain)
      _ = ccurl_set_pointer(raw, option, chain)
    }
    let context = Unmanaged.passUnretained(self).toOpaque()
    if octets != nil {
      set(CURLOPT_UPLOAD, 1)
      _ = ccurl_set_size(raw, CURLOPT_INFILESIZE_LARGE, curl_off_t(toSend.count))
      _ = ccurl_set_pointer(raw, CURLOPT_READDATA, context)
      _ = ccurl_set_transfer(raw, CURLOPT_READFUNCTION) { buffer, size, count, context in
        Transfer.of(context)?.read(buffer, size * count) ?? 0
      }
    }
    _ = ccurl_set_pointer(raw, CURLOPT_WRITEDATA, context)
    _ = ccurl_set_transfer(raw, CURLOPT_WRITEFUNCTION) { buffer, size, count, context in
      Transfer.of(context)?.keep(buffer, size * count) ?? 0
    }
    _ = ccurl_set_pointer(raw, CURLOPT_HEADERDATA, context)
    _ = ccurl_set_transfer(raw, CURLOPT_HEADERFUNCTION) { buffer, size, count, context in
      Transfer.of(context)?.keepHeader(buffer, size * count) ?? 0
    }
    let result = curl_easy_perform(raw)
    return Outcome(
      result: result,
      reason: String(cString: curl_easy_strerror(result)),
      code: ccurl_response_code(raw),
      isSentWhole: isSentWhole,
      body: body,
      headers: headers
    )
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private func read(_ buffer: UnsafeMutablePointer<CChar>?, _ room: Int) -> Int {
    guard let buffer else { return 0 }
    let count = min(room, toSend.count - sent)
    for offset in 0..<count { buffer[offset] = CChar(bitPattern: toSend[sent + offset]) }
    sent += count
    if sent == toSend.count { isSentWhole = true }
    return count
  }

  private func keep(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let buffer, body.count + count <= Self.bodyLimit else { return 0 }
    body.append(contentsOf: (0..<count).map { UInt8(bitPattern: buffer[$0]) })
    return count
  }

  private func keepHeader(_ buffer: UnsafeMutablePointer<CChar>?, _ count: Int) -> Int {
    guard let buffer else { return 0 }
    let line = String(
      decoding: (0..<count).map { UInt8(bitPattern: buffer[$0]) },
      as: UTF8.self
    )
    // A redirect or a challenge begins the headers anew.
    if line.hasPrefix("HTTP/") { headers = [] }
    headers.append(line.filter { !$0.isNewline })
    return count
  }
}
