public import ICalendar
public import Planning

/// What reading a plan folder gives: the programme, all that is wrong with it, and where everything stands.
public struct LoadedFolder: Sendable {
  /// The programme without what is in error: complete and consistent where no diagnostic is an error,
  /// otherwise good for finding further mistakes only.
  ///
  /// It is nil where `programme.yaml` has an error or a whole file of activities, people, requests or
  /// resources is needed and is missing or could not be read.
  public var programme: Programme?
  /// All mistakes and doubts of all files, by file, line and column.
  public var diagnostics: [Diagnostic]
  /// Where each subject of the programme stands, for checks that come later.
  public var sources: SourceMap
  /// The files that `programme.yaml` names outside the folder, as it writes them, such as `../vietnam/norms.yaml`.
  public var outsideFiles: [String] = []

  /// Whether any of the diagnostics is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the plan folder at a path and collects every mistake in one go.
  ///
  /// Files are named in diagnostics as `<directory as given>/<file>`. Nothing is thrown: a directory
  /// that does not exist is a diagnostic too. Calendars of others are opened by `opener`, in this process
  /// unless told otherwise.
  ///
  /// The pins of `pins.yaml` and the changes of `changes/` are applied; with `isCurrent` false the programme is what
  /// was decided before any of them. With `within`, no file outside of that folder is read, whatever the files name.
  public static func read(
    _ directory: String,
    opener: any CalendarOpening = CalendarFiles(),
    isCurrent: Bool = true,
    within confinement: String? = nil
  ) -> LoadedFolder {
    FolderReader(
      directory: directory,
      opener: opener,
      isCurrent: isCurrent,
      within: confinement
    ).read()
  }
}
