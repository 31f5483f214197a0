import CLibical

/// The state that libical keeps for the whole process.
enum Libical {
  /// Sets libical up once: a bad file must give an error, never end the process.
  static func prepare() {
    _ = isPrepared
  }

  private static let isPrepared: Bool = {
    icalerror_set_errors_are_fatal(0)
    return true
  }()
}
