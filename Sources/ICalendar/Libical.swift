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

  /// The octets of a C string before its end.
  static func length(_ text: UnsafePointer<CChar>) -> Int {
    var length = 0
    while text[length] != 0 { length += 1 }
    return length
  }
}
