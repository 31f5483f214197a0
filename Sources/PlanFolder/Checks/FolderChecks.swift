import Planning

/// All checks of a folder's contents, each in its own file.
enum FolderChecks {
  static func run(_ contents: FolderContents, _ findings: Findings) {
    ReferenceCheck(findings).run(contents)
  }
}
