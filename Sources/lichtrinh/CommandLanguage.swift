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
        if ["C", "POSIX"].contains(value.prefix { $0 != "." }) { continue }
        return Language(tag: value) ?? .en
      }
    }
    return .vi
  }
}

extension CommandLanguage {
  /// The arguments as the parser takes them: `--lang` may also stand before a command or after `help`.
  static func arguments(_ given: [String]) -> [String] {
    guard let first = given.first, first == "help" || first.hasPrefix("--lang") else {
      return given
    }
    var rest: [String] = []
    var position = 0
    while position < given.count {
      let argument = given[position]
      let isAsked = { (tag: String) in Language(rawValue: tag) != nil }
      if argument == "--lang", position + 1 < given.count, isAsked(given[position + 1]) {
        position += 2
        continue
      }
      if !(argument.hasPrefix("--lang=") && isAsked(String(argument.dropFirst(7)))) {
        rest.append(argument)
      }
      position += 1
    }
    return rest
  }
}

/// The text in the language of this run.
func say(_ vi: String, _ en: String) -> String {
  LocalizedText(vi: vi, en: en)[CommandLanguage.current]
}
