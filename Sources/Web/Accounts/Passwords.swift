import Planning
import Store

/// Passwords are hashed one after another: each hash takes 64 MB while it is made.
actor Passwords {
  /// Checked where there is no account, so that it takes as long.
  private var decoy: PasswordHash?

  /// Whether a password is the kept one; takes as long where there is none.
  func isRight(_ password: String, _ kept: PasswordHash?) -> Bool {
    if let kept { return kept.isOf(password) }
    if decoy == nil { decoy = PasswordHash(of: "nobody's password") }
    _ = decoy?.isOf(password)
    return false
  }

  /// Hashes a new password; throws what is wrong with it.
  func hash(_ password: String) throws -> PasswordHash {
    guard PasswordHash.isAllowed(password) else {
      throw WebFault.badInput([
        LocalizedText(
          vi: "Mật khẩu cần ít nhất \(PasswordHash.fewestCharacters) ký tự.",
          en: "A password has at least \(PasswordHash.fewestCharacters) characters."
        )
      ])
    }
    guard let hash = PasswordHash(of: password) else {
      throw WebFault.conflict(
        LocalizedText(vi: "Máy chủ đang thiếu bộ nhớ.", en: "The server lacks memory.")
      )
    }
    return hash
  }
}
