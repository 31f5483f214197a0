import ArgumentParser

/// Names of files and folders as the command line gives them.
enum PathName {
  /// Refuses an empty name, which a script's unset variable leaves behind.
  static func demand(_ names: String?...) throws {
    if names.contains("") {
      throw ValidationError(
        say("Tên tệp hay thư mục không được trống.", "The name of a file or folder is empty.")
      )
    }
  }
}
