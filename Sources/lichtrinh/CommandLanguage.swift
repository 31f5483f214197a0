import Foundation
import Planning

/// The language in which the command speaks: `--lang`, then `LICHTRINH_LANG`, `LC_ALL`, `LC_MESSAGES`, `LANG`.
enum CommandLanguage {
  /// The language of this run, decided before the command line is parsed, so that help can use it.
  static let current = language(
    arguments: CommandLine.arguments,
    environment: ProcessInfo.processInfo.environment
  )

  /// The language that arguments and environment ask for; Vietnamese where they say nothing.
  static func language(arguments: [String], environment: [String: String]) -> Language {
    for (position, argument) in arguments.enumerated() {
      if argument == "--lang", position + 1 < arguments.count,
        let asked = Language(tag: arguments[position + 1])
      {
        return asked
      }
      if argument.hasPrefix("--lang="), let asked = Language(tag: String(argument.dropFirst(7))) {
        return asked
      }
    }
    for name in ["LICHTRINH_LANG", "LC_ALL", "LC_MESSAGES", "LANG"] {
      if let value = environment[name], !value.isEmpty {
        // The C locale asks for no language.
        if name != "LICHTRINH_LANG" && (value.hasPrefix("C") || value == "POSIX") { continue }
        return Language(tag: value) ?? .en
      }
    }
    return .vi
  }
}

/// The text in the language of this run.
func say(_ vi: String, _ en: String) -> String {
  LocalizedText(vi: vi, en: en)[CommandLanguage.current]
}
