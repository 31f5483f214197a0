public import Attendance
public import ICalendar

/// What a server is told at its start.
public struct WebOptions: Sendable {
  /// The host name or address to bind to.
  public var host = "127.0.0.1"
  /// The port; 0: any that is free.
  public var port = 8_080
  /// The files of a certificate chain and its key, in PEM; nil: no TLS.
  public var tls: (certificate: String, key: String)?
  /// The folder for what is made of the store and can be made again; its owner's alone.
  public var workFolder: String
  /// The command, for long work in processes of their own.
  public var command: String
  /// Whether a proxy in front tells the client's address in `X-Forwarded-For`.
  public var trustsProxy = false
  /// The most requests of one address in a minute.
  public var requestsPerMinute = 600
  /// The most tries to sign in of one address in a minute.
  public var signInsPerMinute = 5
  /// The most tries to sign in with one login in a minute, from all addresses from which nobody has signed in with it.
  public var signInsPerMinuteOfLogin = 60
  /// The most octets of a request's body, but for imports.
  public var bodyLimit = 256 * 1_024
  /// The most octets of a file that is imported.
  public var importLimit = 20_000_000
  /// Seconds after which a connection without a complete head of a request, or one that takes nothing of its answer, is
  /// closed.
  public var idleSeconds = 30
  /// The most long works at one time, of all plans together.
  public var mostJobs = 2
  /// So many steps for each search of a long work, whatever time was asked for; nil: by time.
  ///
  /// Tests set it.
  public var jobSteps: Int?
  /// Seconds for which public pages and feeds go by what they know to be in force.
  public var decisionSeconds = 1.0
  /// Seconds after which the body of a request has to come at the least rate.
  public var bodyGraceSeconds = 20
  /// Octets a second that a body has to come at.
  public var leastBodyRate = 4_096
  /// The most connections at once.
  public var mostConnections = 2_000
  /// The most connections of one address; behind a proxy they are not told apart.
  public var mostConnectionsOfAddress = 256
  /// Seconds that requests under way may take once the server is told to end.
  public var endingSeconds = 10
  /// How mail is sent; nil: it waits in the store.
  public var mail: MailSending?
  /// Opens other people's calendars.
  public var calendarOpener: any CalendarOpening
  /// The time; tests set it.
  public var now: @Sendable () -> RecordedTime

  /// Makes options with the usual limits.
  public init(
    workFolder: String,
    command: String,
    calendarOpener: any CalendarOpening,
    now: @escaping @Sendable () -> RecordedTime
  ) {
    self.workFolder = workFolder
    self.command = command
    self.calendarOpener = calendarOpener
    self.now = now
  }
}
