/// Rules of the kinds that RFC 5545 section 3.8.5.3 shows, all in New York's zone.
public enum RecurrenceExamples {
  /// DTSTART and the lines of recurrence, by name.
  public static let all: [(name: String, start: String, lines: [String])] = [
    ("daily-10", "19970902T090000", ["RRULE:FREQ=DAILY;COUNT=10"]),
    ("daily-until", "19970902T090000", ["RRULE:FREQ=DAILY;UNTIL=19971224T000000Z"]),
    ("every-other-day", "19970902T090000", ["RRULE:FREQ=DAILY;INTERVAL=2"]),
    ("every-10-days", "19970902T090000", ["RRULE:FREQ=DAILY;INTERVAL=10;COUNT=5"]),
    (
      "january-days", "19980101T090000",
      ["RRULE:FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA"]
    ),
    ("january-daily", "19980101T090000", ["RRULE:FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1"]),
    ("weekly-10", "19970902T090000", ["RRULE:FREQ=WEEKLY;COUNT=10"]),
    ("weekly-until", "19970902T090000", ["RRULE:FREQ=WEEKLY;UNTIL=19971224T000000Z"]),
    ("fortnightly", "19970902T090000", ["RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SU"]),
    (
      "tuesday-thursday", "19970902T090000",
      ["RRULE:FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH"]
    ),
    (
      "fortnightly-three", "19970901T090000",
      ["RRULE:FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR"]
    ),
    (
      "fortnightly-8", "19970902T090000",
      ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH"]
    ),
    ("first-friday", "19970905T090000", ["RRULE:FREQ=MONTHLY;COUNT=10;BYDAY=1FR"]),
    (
      "first-friday-until", "19970905T090000",
      ["RRULE:FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR"]
    ),
    (
      "first-last-sunday", "19970907T090000",
      ["RRULE:FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU"]
    ),
    ("second-last-monday", "19970922T090000", ["RRULE:FREQ=MONTHLY;COUNT=6;BYDAY=-2MO"]),
    ("third-last-day", "19970928T090000", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=-3"]),
    ("second-fifteenth", "19970902T090000", ["RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15"]),
    ("first-last-day", "19970930T090000", ["RRULE:FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1"]),
    (
      "every-18-months", "19970910T090000",
      ["RRULE:FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15"]
    ),
    ("tuesdays-other-month", "19970902T090000", ["RRULE:FREQ=MONTHLY;INTERVAL=2;BYDAY=TU"]),
    ("june-july", "19970610T090000", ["RRULE:FREQ=YEARLY;COUNT=10;BYMONTH=6,7"]),
    (
      "quarter-other-year", "19970310T090000",
      ["RRULE:FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3"]
    ),
    (
      "days-of-third-year", "19970101T090000",
      ["RRULE:FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200"]
    ),
    ("twentieth-monday", "19970519T090000", ["RRULE:FREQ=YEARLY;BYDAY=20MO"]),
    ("monday-week-20", "19970512T090000", ["RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"]),
    ("thursdays-march", "19970313T090000", ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=TH"]),
    ("summer-thursdays", "19970605T090000", ["RRULE:FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8"]),
    (
      "friday-thirteenth", "19970902T090000",
      ["EXDATE;TZID=America/New_York:19970902T090000", "RRULE:FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13"]
    ),
    (
      "saturday-after-sunday", "19970913T090000",
      ["RRULE:FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13"]
    ),
    (
      "election-day", "19961105T090000",
      ["RRULE:FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8"]
    ),
    ("third-of-three", "19970904T090000", ["RRULE:FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3"]),
    (
      "second-last-weekday", "19970929T090000",
      ["RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"]
    ),
    ("every-3-hours", "19970902T090000", ["RRULE:FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z"]),
    ("every-15-minutes", "19970902T090000", ["RRULE:FREQ=MINUTELY;INTERVAL=15;COUNT=6"]),
    ("every-90-minutes", "19970902T090000", ["RRULE:FREQ=MINUTELY;INTERVAL=90;COUNT=4"]),
    (
      "office-hours", "19970902T090000",
      ["RRULE:FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40;UNTIL=19970930T000000Z"]
    ),
    (
      "weeks-from-monday", "19970805T090000",
      ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO"]
    ),
    (
      "weeks-from-sunday", "19970805T090000",
      ["RRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU"]
    ),
    ("no-thirtieth", "20070115T090000", ["RRULE:FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5"]),
    (
      "dates-and-exceptions", "19970902T090000",
      [
        "RRULE:FREQ=WEEKLY;COUNT=6", "RDATE;TZID=America/New_York:19970904T090000,19970905T090000",
        "EXDATE;TZID=America/New_York:19970909T090000,19970916T090000",
      ]
    ),
  ]

  /// Whole calendars of series with changes and zones of their own, all times within 1997 to 2002.
  public static let series: [(name: String, text: String)] = [
    (
      "changed, cancelled and moved days",
      file(
        [
          "DTSTART;TZID=America/New_York:19970902T090000", "DURATION:PT1H",
          "RRULE:FREQ=DAILY;COUNT=8",
        ],
        [
          "RECURRENCE-ID;TZID=America/New_York:19970904T090000",
          "DTSTART;TZID=America/New_York:19970904T140000", "DURATION:PT2H",
        ],
        [
          "RECURRENCE-ID;TZID=America/New_York:19970906T090000",
          "DTSTART;TZID=America/New_York:19970913T090000", "DURATION:PT1H",
        ]
      )
    ),
    (
      "this and all later",
      file(
        [
          "DTSTART;TZID=America/New_York:19970902T090000", "DURATION:PT1H",
          "RRULE:FREQ=WEEKLY;COUNT=10",
        ],
        [
          "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=America/New_York:19970930T090000",
          "DTSTART;TZID=America/New_York:19970930T150000", "DURATION:PT2H",
        ]
      )
    ),
    (
      "a zone of the file's own",
      zone
        + file(
          ["DTSTART;TZID=Own:19970302T090000", "DURATION:PT1H", "RRULE:FREQ=MONTHLY;COUNT=12"]
        )
    ),
  ].map {
    (
      name: $0.0,
      text: "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Example//EN\r\n" + $0.1
        + "END:VCALENDAR\r\n"
    )
  }

  private static let zone = [
    "BEGIN:VTIMEZONE", "TZID:Own", "BEGIN:STANDARD", "DTSTART:19701025T030000",
    "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "END:STANDARD", "BEGIN:DAYLIGHT", "DTSTART:19700329T020000", "TZOFFSETFROM:+0100",
    "TZOFFSETTO:+0200", "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "END:DAYLIGHT",
    "END:VTIMEZONE", "",
  ].joined(separator: "\r\n")

  /// Events of one identity.
  private static func file(_ events: [String]...) -> String {
    events.map { lines in
      (["BEGIN:VEVENT", "UID:series", "DTSTAMP:19970901T000000Z", "SUMMARY:series"] + lines
        + ["END:VEVENT", ""]).joined(separator: "\r\n")
    }.joined()
  }

  /// An example as a calendar file.
  public static func file(_ example: (name: String, start: String, lines: [String])) -> String {
    let lines =
      [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//EN", "BEGIN:VEVENT",
        "UID:\(example.name)", "DTSTAMP:19970901T000000Z",
        "DTSTART;TZID=America/New_York:\(example.start)", "DURATION:PT1H",
        "SUMMARY:\(example.name)",
      ] + example.lines + ["END:VEVENT", "END:VCALENDAR", ""]
    return lines.joined(separator: "\r\n")
  }
}
