/// The templates, as they were built in.
enum Templates {
  /// Their texts by name.
  static let all: [(name: String, text: String)] = [
    ("frame", text(PackageResources.frame_mustache)),
    ("fault", text(PackageResources.fault_mustache)),
    ("sign-in", text(PackageResources.sign_in_mustache)),
    ("start", text(PackageResources.start_mustache)),
    ("plans", text(PackageResources.plans_mustache)),
    ("overview", text(PackageResources.overview_mustache)),
  ]

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
