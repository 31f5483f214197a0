import HTTPTypes
import HummingbirdCore
import Planning

/// The ways to subscribe to a calendar or to take it along.
struct Subscription {
  /// The calendar's own address.
  let address: String
  let webcal: String
  let google: String
  let outlook: String
  let download: String
  /// What the calendar is called, for whoever hears the links without their surroundings.
  let name: String

  /// - Parameters:
  ///   - path: the calendar's path.
  ///   - name: what it is called.
  ///   - visit: who asks, and by which address of the site.
  init(path: String, name: String, _ visit: Visit) {
    let language = visit.language == .vi ? "" : "?lang=\(visit.language.rawValue)"
    let address = visit.origin + path + language
    self.address = address
    self.name = name
    let rest = address.drop { $0 != ":" }
    webcal = "webcal" + rest
    google = "https://calendar.google.com/calendar/render?cid=" + AddressText.part(webcal)
    outlook =
      "https://outlook.live.com/calendar/0/addfromweb?url=" + AddressText.part(address)
      + "&name=" + AddressText.part(name)
    download = path + (language.isEmpty ? "?" : language + "&") + "download"
  }

  static let words: [String: LocalizedText] = [
    "subscribe": LocalizedText(vi: "Đưa vào lịch của bạn", en: "Put it in your calendar"),
    "webcal": LocalizedText(vi: "Đăng ký lịch trên máy này", en: "Subscribe on this device"),
    "google": LocalizedText(vi: "Google Lịch", en: "Google Calendar"),
    "outlook": LocalizedText(vi: "Outlook", en: "Outlook"),
    "download": LocalizedText(vi: "Tải tệp .ics", en: "Download .ics"),
    "address": LocalizedText(vi: "Địa chỉ lịch", en: "The calendar's address"),
  ]
}

extension Visit {
  /// The site's own address as the visitor knows it: `https://lich.example`.
  var origin: String {
    let told = HTTPField.Name("X-Forwarded-Proto").flatMap { request.headers[$0] }
    let isSecure =
      site.options.tls != nil || (site.options.trustsProxy && told?.lowercased() == "https")
    return (isSecure ? "https://" : "http://") + (request.head.authority ?? site.options.host)
  }
}
