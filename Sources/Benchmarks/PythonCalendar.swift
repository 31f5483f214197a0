import Foundation

/// Python's `icalendar` doing the same as the product: values to octets and octets to values.
struct PythonCalendar {
  /// Processor seconds of each run of writing and reading so many events.
  struct Runs: Decodable {
    let write: [Double]
    let read: [Double]
    let events: Int
  }

  /// The version that is installed.
  let version: String

  /// Nil, with a line that says so, where the package is not installed.
  init?() throws {
    guard let version = try OtherProgram.version(ofPythonPackage: "icalendar") else {
      say("Python's icalendar is not installed: no ratios.")
      return nil
    }
    self.version = version
  }

  /// Reads the file, and writes as many events of the same texts, so often each.
  func measure(_ path: String, runs: Int) throws -> Runs {
    let outcome = try OtherProgram.python(Self.script, [path, "\(runs)"])
    guard outcome.status == 0 else {
      throw BenchFailure("Python's icalendar ended with \(outcome.status)")
    }
    return try JSONDecoder().decode(Runs.self, from: outcome.output)
  }

  private static let script = """
    import json, sys, time
    from datetime import datetime
    from zoneinfo import ZoneInfo
    from icalendar import Calendar, Event, vCalAddress, vGeo

    octets = open(sys.argv[1], "rb").read()
    zone = ZoneInfo("Asia/Ho_Chi_Minh")
    plain = ("UID", "SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CONTACT", "RELATED-TO", "STATUS",
             "TRANSP", "CLASS", "SEQUENCE")
    given = [
        ({name: str(event[name]) for name in plain if name in event},
         event["DTSTART"].dt.replace(tzinfo=None), event["DTEND"].dt.replace(tzinfo=None),
         event["DTSTAMP"].dt)
        for event in Calendar.from_ical(octets).walk("VEVENT")
    ]

    def read():
        return len(Calendar.from_ical(octets).walk("VEVENT"))

    def write():
        calendar = Calendar()
        calendar.add("VERSION", "2.0")
        calendar.add("PRODID", "-//LichTrinh//Benchmarks//VI")
        for texts, start, end, stamp in given:
            event = Event()
            for name, text in texts.items():
                event.add(name, text)
            event.add("DTSTART", start.replace(tzinfo=zone))
            event.add("DTEND", end.replace(tzinfo=zone))
            for name in ("DTSTAMP", "CREATED", "LAST-MODIFIED"):
                event.add(name, stamp)
            event.add("GEO", (10.25, 105.97))
            event.add("CATEGORIES", ["Lớp học", "G1"])
            organizer = vCalAddress("mailto:khuyencong@mau.example")
            organizer.params["CN"] = "Trung tâm Khuyến công"
            event.add("ORGANIZER", organizer)
            calendar.add_component(event)
        return len(calendar.to_ical())

    def seconds(work):
        start = time.process_time()
        work()
        return time.process_time() - start

    runs = int(sys.argv[2])
    print(json.dumps({
        "write": [seconds(write) for _ in range(runs)],
        "read": [seconds(read) for _ in range(runs)],
        "events": read(),
    }))
    """
}
