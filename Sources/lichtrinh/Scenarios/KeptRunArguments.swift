import ArgumentParser

/// How each of several runs that are kept is searched and told.
struct KeptRunArguments: ParsableArguments {
  @Option(help: ArgumentHelp(say("Dạng kết quả.", "The form."), valueName: say("dạng", "form")))
  var format: OutputFormat = .text

  @OptionGroup var effort: EffortArguments<SearchArguments.Usual>

  @Option(
    help: ArgumentHelp(
      say(
        "Tiến độ trên đầu ra lỗi: auto, json, none.",
        "Progress on standard error: auto, json, none."
      ),
      valueName: say("dạng", "form")
    )
  )
  var progress: ProgressForm = .auto

  @OptionGroup var language: LanguageOption

  /// The search of each run, with its bound.
  func search() throws -> SearchArguments {
    try effort.search(progress: progress, hasBound: true)
  }
}
