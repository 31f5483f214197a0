import Almanac
import ForeignPrograms
import Foundation
import Planning
import SampleYear
import Testing

@testable import Publishing

/// The messages as Python's `email` reads them.
struct MailTests {
  /// Reads messages with `email.policy.default` and prints what it finds.
  private static let script = """
    import sys, json, email, email.policy
    found = []
    for path in sys.argv[1:]:
        with open(path, 'rb') as file:
            message = email.message_from_binary_file(file, policy=email.policy.default)
        parts = list(message.walk())
        alternative = parts[1]
        text, calendar = list(alternative.iter_parts())
        attached = list(message.iter_attachments())
        found.append({
            'defects': [str(d) for part in parts for d in part.defects]
                + [str(d) for header in message.values() for d in getattr(header, 'defects', [])],
            'types': [part.get_content_type() for part in parts],
            'to': message['to'].addresses[0].addr_spec,
            'name': message['to'].addresses[0].display_name,
            'from': message['from'].addresses[0].addr_spec,
            'subject': message['subject'],
            'date': message['date'].datetime.isoformat(),
            'id': message['message-id'],
            'text': text.get_content(),
            'method': calendar['content-type'].params['method'],
            'component': calendar['content-type'].params['component'],
            'same': calendar.get_payload(decode=True) == attached[0].get_payload(decode=True),
            'file': attached[0].get_filename(),
            'ics': calendar.get_content().replace('\\r\\n', '\\n'),
        })
    print(json.dumps(found))
    """

  private struct Found: Decodable {
    var defects: [String]
    var types: [String]
    var to: String
    var name: String
    var from: String
    var subject: String
    var date: String
    var id: String
    var text: String
    var method: String
    var component: String
    var same: Bool
    var file: String
    var ics: String
  }

  private func read(_ messages: [InvitationMessage]) throws -> [Found] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lichtrinh-mail-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    defer { #expect(throws: Never.self) { try FileManager.default.removeItem(at: folder) } }
    let paths = try messages.enumerated().map { index, message in
      let file = folder.appending(path: "\(index).eml")
      try Data(message.text.utf8).write(to: file)
      return file.path
    }
    let output = try Python.output(of: Self.script, paths)
    return try JSONDecoder().decode([Found].self, from: Data(output.utf8))
  }

  @Test(
    "Every message is read without defects: text, calendar with its method, and the attached file",
    .enabled(if: Python.isInstalled, "Python is not installed")
  )
  func messages() throws {
    var year = PublishedYear()
    let one = try year.publish(SmallYear.plan, on: CivilDate(2016, 1, 4))
    let two = try year.publish(
      PublishedYear.plan(dropping: "G1-02"),
      on: CivilDate(2016, 2, 1),
      reason: "Bão số 3"
    )
    let messages = one.messages + two.messages
    #expect(one.messages.count > 20 && !two.messages.isEmpty)
    for (found, message) in zip(try read(messages), messages) {
      #expect(found.defects.isEmpty)
      #expect(
        found.types == [
          "multipart/mixed", "multipart/alternative", "text/plain", "text/calendar",
          "application/ics",
        ]
      )
      #expect(found.to == message.recipient && !found.name.isEmpty)
      #expect(found.from == SmallYear.programme.agency.email)
      #expect(found.method == message.method && found.component == "VEVENT")
      #expect(found.same)
      #expect(found.file == (message.method == "CANCEL" ? "cancel.ics" : "invite.ics"))
      #expect(found.ics.contains("METHOD:\(message.method)\n"))
      #expect(found.ics.components(separatedBy: "BEGIN:VEVENT").count == 2)
      #expect(!found.ics.contains("X-WR-CALNAME") && !found.ics.contains("\nNAME:"))
      #expect(found.text.contains(found.name))
      #expect(
        found.id == "<\(message.key).\(message.method == "CANCEL" ? 2 : 1)@khuyencong-mau.example>"
      )
      let isCancelled = message.method == "CANCEL"
      #expect(found.subject.hasPrefix(isCancelled ? "Huỷ: " : "Thư mời: "))
      #expect(
        found.date == (isCancelled ? "2016-02-01T08:00:00+07:00" : "2016-01-04T08:00:00+07:00")
      )
      #expect(found.text.contains("Lý do: Bão số 3") == isCancelled)
    }
    for message in messages {
      #expect(message.text.utf8.allSatisfy { $0 < 0x80 })
      #expect(message.text.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 78 })
    }
  }

  @Test(
    "Long and foreign headers are folded between encoded words, and cannot start another header"
  )
  func headers() {
    let title = String(repeating: "Tập huấn quản trị ", count: 20) + "\r\nBcc: a@b.example"
    let folded = MailText.header(title)
    let lines = folded.components(separatedBy: "\r\n ")
    #expect(lines.count > 5)
    #expect(lines.allSatisfy { $0.hasPrefix("=?UTF-8?B?") && $0.utf8.count <= 75 })
    #expect(MailText.header("Plain") == "Plain")
    #expect(MailAddress.usable("a@b.example") == "a@b.example")
    for bad in ["", "a", "a@", "@b", "a@b@c", "a b@c", "a@b\r\nBcc:c", "á@b", "<a@b>"] {
      #expect(MailAddress.usable(bad) == nil)
    }
  }
}
