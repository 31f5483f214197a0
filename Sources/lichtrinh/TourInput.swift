import Almanac
import ArgumentParser
import Compiler
import Foundation
import Itinerary
import PlanFolder
import Planning

/// Files of tours as the command reads them: every mistake printed, exit code 2.
struct TourInput {
  /// The file: a public problem, or `tours.yaml` of a plan folder.
  let path: String
  /// The number of tours of a public problem.
  let tours: Int?
  /// The activity of a plan folder; nil if only one has a tour.
  let activity: String?
  /// The first day of a plan folder's tour; nil for the first day on which it may begin.
  let start: CivilDate?

  /// The tour of the file.
  func task() throws -> TourTask {
    let ending = path.split(separator: ".").last?.lowercased()
    return ending == "yaml" || ending == "yml" ? try planned() : try published()
  }

  private func published() throws -> TourTask {
    let bytes = try ProblemInput.bytes(path)
    let name = URL(filePath: path).lastPathComponent
    switch PublicTourFile.read(bytes, name: name, tours: tours) {
    case .success(let tour): return TourTask(tour, title: name)
    case .failure(let faults):
      for fault in faults.list {
        Terminal.errors.line(
          "\(path):\(fault.line):\(fault.column): "
            + say("\(fault.cause.vi); \(fault.mend.vi)", "\(fault.cause.en); \(fault.mend.en)")
        )
      }
      throw Exit.badInput
    }
  }

  private func planned() throws -> TourTask {
    let folder = URL(filePath: path).deletingLastPathComponent().relativePath
    let loaded = LoadedFolder.read(folder, opener: CalendarProcess())
    for diagnostic in loaded.diagnostics {
      Terminal.errors.line(diagnostic.line(CommandLanguage.current))
    }
    guard let programme = loaded.programme, !loaded.hasErrors else { throw Exit.badInput }
    let candidates = programme.activities.filter { $0.tour != nil }
    let wanted = candidates.filter { activity == nil || $0.id == activity }
    guard wanted.count == 1, let found = wanted.first else {
      let ids = candidates.map(\.id).joined(separator: ", ")
      throw ValidationError(
        say("Cho --activity, một trong: \(ids).", "Give --activity, one of: \(ids).")
      )
    }
    guard let first = start ?? found.windows.first?.from,
      let tour = StudyTourProblem(found, of: programme, from: first)
    else { throw Exit.badInput }
    return TourTask(tour, found, programme, from: first)
  }
}

extension TourTask {
  /// The tour of an activity of a plan folder.
  fileprivate init(
    _ tour: StudyTourProblem,
    _ activity: Planning.Activity,
    _ programme: Programme,
    from start: CivilDate
  ) {
    let language = CommandLanguage.current
    title = "\(activity.id) · \(activity.title[language])"
    problem = tour.problem
    siteNames = tour.sites.map { $0.name[language] }
    siteIds = tour.sites.map(\.id)
    let names = programme.places.reduce(into: [:]) { $0[$1.id] = $1.name[language] }
    placeNames = [:]
    for (position, point) in tour.points.enumerated() {
      if case .place(let id) = point { placeNames[position] = names[id] ?? id }
    }
    kindNames = tour.kinds.map { $0.name[language] }
    dayNames = tour.problem.days.indices.map { day in
      let date = start.adding(days: day)
      return say("Ngày \(day + 1) (\(date))", "Day \(day + 1) (\(date))")
    }
    hasClockTimes = true
  }
}
