import ArgumentParser
import Foundation
import Store

/// A password from standard input: never from the command line, which others on the machine can see.
enum TypedPassword {
  /// Reads one line, unseen where a person types it, and hashes it.
  static func hash() throws -> PasswordHash {
    let password = read(say("Mật khẩu: ", "Password: "))
    if isatty(STDIN_FILENO) == 1, read(say("Nhập lại: ", "Again: ")) != password {
      Terminal.errors.line(say("Hai lần nhập khác nhau.", "The two passwords differ."))
      throw Exit.badInput
    }
    guard PasswordHash.isAllowed(password) else {
      let fewest = PasswordHash.fewestCharacters
      Terminal.errors.line(
        say(
          "Mật khẩu cần ít nhất \(fewest) ký tự.",
          "A password has at least \(fewest) characters."
        )
      )
      throw Exit.badInput
    }
    guard let hash = PasswordHash(of: password) else {
      Terminal.errors.line(say("Không đủ bộ nhớ.", "There is not enough memory."))
      throw Exit.cannotWrite
    }
    return hash
  }

  /// One line in the form in which the browser's pages take it.
  private static func read(_ prompt: String) -> String {
    line(prompt).precomposedStringWithCanonicalMapping
  }

  private static func line(_ prompt: String) -> String {
    guard isatty(STDIN_FILENO) == 1 else { return readLine() ?? "" }
    Terminal.errors.write(prompt)
    var settings = termios()
    tcgetattr(STDIN_FILENO, &settings)
    var silent = settings
    silent.c_lflag &= ~tcflag_t(ECHO)
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent)
    defer {
      tcsetattr(STDIN_FILENO, TCSAFLUSH, &settings)
      Terminal.errors.line("")
    }
    return readLine() ?? ""
  }
}
