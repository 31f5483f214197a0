import Almanac
import Planning
import Rosters
import Settlement
import Store

/// A certificate on its holder's page.
struct OwnCertificate {
  var title: String
  var number: String
  var path: String
  var download: String

  /// The certificates that were given to a participant.
  static func all(of participant: Participant, _ visit: Visit) throws -> [OwnCertificate] {
    let year = participant.plan.year
    return try visit.site.certificates(of: year.id).entries
      .filter { $0.person == participant.person.id }
      .map { entry in
        OwnCertificate(
          title: visit.say(year.offering(entry.offering)?.title ?? LocalizedText(entry.offering)),
          number: year.certificateNumber(entry.number),
          path: "\(participant.path)/certificates/\(entry.number)",
          download: visit.say(LocalizedText(vi: "Tải bản PDF", en: "Download as PDF"))
        )
      }
  }
}

extension PublicYear {
  /// A number of the year's series of certificates, as it is written.
  func certificateNumber(_ number: Int) -> String {
    let digits = String(repeating: "0", count: max(0, 3 - "\(number)".count)) + "\(number)"
    return "\(digits)/\(firstDay.year)/\(certificateSeries)"
  }
}
