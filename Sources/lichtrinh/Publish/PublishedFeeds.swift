import ArgumentParser
import Publishing

/// Writes every calendar of a publication to the folder of results.
struct PublishedFeeds {
  private let publication: Publication

  init(_ publication: Publication) {
    self.publication = publication
  }

  /// Writes the feeds of everybody and, at unguessable names, of each person and resource.
  func write(to path: String) throws {
    var folder = try OutputFolder(path: path)
    let calendars = PlanCalendars(
      publication.plan,
      language: CommandLanguage.current,
      state: publication.state,
      people: publication.people
    )
    do {
      let open = try calendars.published()
      for file in open { try folder.write(file.bytes, to: "calendars/" + file.path) }
      var tokens = try FeedTokens(folder: folder.path)
      for warning in tokens.warnings { Terminal.errors.line(warning) }
      let personal = try calendars.personal { tokens.token(for: $0) }
      let resources = try calendars.resources { tokens.token(for: "resource:" + $0) }
      try tokens.save()
      for file in personal + resources {
        try folder.write(file.bytes, to: "calendars/" + file.path, isPrivate: true)
      }
      try folder.finish(try ExportArguments.parse(["--only", "calendars"]))
      let count = open.count + personal.count + resources.count
      Terminal.output.line(
        say("\(count) tệp lịch", "\(count) calendars") + ": \(path)/calendars/"
      )
    } catch is OutputFolder.Stopped {
      try folder.finishEarly()
      throw OutputFolder.Stopped()
    }
  }
}
