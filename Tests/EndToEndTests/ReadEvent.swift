import Foundation
import Testing

/// An event as PyPI's `icalendar` reads it.
struct ReadEvent: Decodable, Hashable {
  var uid: String
  var start: String
  var end: String
  var status: String
  var sequence: Int
  var stamp: String
  var place: String
  var summary: String

  /// The events of calendar files, in the order of the files.
  static func of(files paths: [String]) throws -> [ReadEvent] {
    let script = """
      import sys, json, icalendar
      found = []
      for path in sys.argv[1:]:
          calendar = icalendar.Calendar.from_ical(open(path, 'rb').read())
          for event in calendar.walk('VEVENT'):
              found.append({
                  'uid': event['UID'], 'start': str(event['DTSTART'].dt),
                  'end': str(event['DTEND'].dt), 'status': event['STATUS'],
                  'sequence': int(event['SEQUENCE']), 'stamp': str(event['DTSTAMP'].dt),
                  'place': event.get('LOCATION', ''), 'summary': event['SUMMARY']})
      print(json.dumps(found))
      """
    let run = try Command.run("/usr/bin/env", ["python3", "-c", script] + paths)
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([ReadEvent].self, from: Data(run.output.utf8))
  }

  /// UID, start, status, number, place and title of every event of a calendar's text, in order.
  static func lines(of text: String) throws -> [String] {
    let folder = try TemporaryFolder()
    let path = folder.path("calendar.ics")
    try Data(text.utf8).write(to: URL(filePath: path))
    return try of(files: [path]).map {
      "\($0.uid) \($0.start) \($0.status) \($0.sequence) \($0.place) \($0.summary)"
    }.sorted()
  }

  /// What a calendar of somebody holds that takes files one after the other, RFC 5546 section 2.1.5: an
  /// event replaces one of the same identity unless it has a smaller number, or the same and an older stamp.
  static func replayed(_ events: [ReadEvent]) -> [String: ReadEvent] {
    var kept: [String: ReadEvent] = [:]
    for event in events {
      if let old = kept[event.uid], (event.sequence, event.stamp) < (old.sequence, old.stamp) {
        continue
      }
      kept[event.uid] = event
    }
    return kept
  }
}

/// One message with a calendar, as Python's `email` and PyPI's `icalendar` read it.
struct ReadMessage: Decodable, Hashable {
  var file: String
  var to: String
  var method: String
  var event: ReadEvent

  /// The offering that the event is of.
  var offering: String { String(event.uid.prefix { $0 != "@" }.split(separator: "-s").first ?? "") }

  /// The messages of a folder, in the order of their names; the numbers of revisions come first.
  static func of(folder: String) throws -> [ReadMessage] {
    let script = """
      import sys, json, glob, os, email, email.policy, icalendar
      found = []
      for path in sorted(glob.glob(sys.argv[1] + '/*.eml'),
                         key=lambda path: (int(os.path.basename(path).split('-')[0]), path)):
          message = email.message_from_binary_file(open(path, 'rb'), policy=email.policy.default)
          assert not any(part.defects for part in message.walk()), path
          kinds = [part.get_content_type() for part in message.walk()]
          assert kinds == ['multipart/mixed', 'multipart/alternative', 'text/plain',
                           'text/calendar', 'application/ics'], kinds
          part = next(p for p in message.walk() if p.get_content_type() == 'text/calendar')
          octets = part.get_payload(decode=True)
          attached = next(message.iter_attachments())
          assert attached.get_payload(decode=True) == octets
          calendar = icalendar.Calendar.from_ical(octets)
          assert calendar['METHOD'] == part['content-type'].params['method'].upper()
          event, = calendar.walk('VEVENT')
          address = message['to'].addresses[0].addr_spec
          assert event['ATTENDEE'].lower() == 'mailto:' + address
          with open(path[:-4] + '.ics', 'wb') as file:
              file.write(octets)
          found.append({'file': os.path.basename(path), 'to': address,
                        'method': str(calendar['METHOD']), 'event': {
              'uid': event['UID'], 'start': str(event['DTSTART'].dt),
              'end': str(event['DTEND'].dt), 'status': event['STATUS'],
              'sequence': int(event['SEQUENCE']), 'stamp': str(event['DTSTAMP'].dt),
              'place': event.get('LOCATION', ''), 'summary': event['SUMMARY']}})
      print(json.dumps(found))
      """
    let run = try Command.run("/usr/bin/env", ["python3", "-c", script, folder])
    try #require(run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode([ReadMessage].self, from: Data(run.output.utf8))
  }
}
