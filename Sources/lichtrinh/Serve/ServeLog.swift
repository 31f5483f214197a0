import ArgumentParser
import Foundation
import Logging

/// What the server notes, one line an event, on standard error.
struct ServeLog: LogHandler {
  /// The form of a line.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    /// `2027-01-05T01:00:00Z info request method=GET …`
    case text
    /// One JSON object.
    case json
  }

  let form: Form
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]

  init(_ form: Form) { self.form = form }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var values = metadata.merging(event.metadata ?? [:]) { $1 }
    // The request's id is told under our own name.
    if let id = values.removeValue(forKey: "hb.request.id"), values["id"] == nil {
      values["id"] = id
    }
    let time = Date().formatted(.iso8601)
    let pairs = values.sorted { $0.key < $1.key }.map { ($0.key, "\($0.value)") }
    switch form {
    case .text:
      let rest = pairs.map { " \($0)=\(Self.plain($1))" }.joined()
      Terminal.errors.line("\(time) \(event.level) \(Self.plain("\(event.message)"))\(rest)")
    case .json:
      let known = [("time", time), ("level", "\(event.level)"), ("event", "\(event.message)")]
      let fields = (known + pairs).map { "\(Self.quoted($0)):\(Self.quoted($1))" }
      Terminal.errors.line("{\(fields.joined(separator: ","))}")
    }
  }

  /// A value on one line; quoted where it has spaces.
  private static func plain(_ text: String) -> String {
    text.contains(where: \.isWhitespace) || text.contains("\"") ? quoted(text) : text
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        result += String(format: "\\u%04x", scalar.value)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
