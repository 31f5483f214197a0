import Foundation

/// A message taken apart by hand.
struct ReadMail {
  /// The headers, unfolded, by name.
  private(set) var headers: [String: String] = [:]
  /// The octets of the attached calendar.
  let calendar: [UInt8]?

  init(_ text: String) {
    let parts = text.components(separatedBy: "\r\n\r\n")
    for line in parts[0].replacingOccurrences(of: "\r\n ", with: " ")
      .components(separatedBy: "\r\n")
    {
      let pair = line.split(separator: ":", maxSplits: 1)
      if pair.count == 2 {
        headers[String(pair[0])] = pair[1].trimmingCharacters(in: .whitespaces)
      }
    }
    let attached = text.components(separatedBy: "Content-Disposition: attachment").last ?? ""
    let body = attached.components(separatedBy: "\r\n\r\n").dropFirst().first ?? ""
    let encoded = body.components(separatedBy: "\r\n--").first ?? ""
    calendar = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters).map { Array($0) }
  }
}
