public import Planning
public import Problem

/// A problem made of a programme, with the way back from its positions to the organiser's names.
///
/// Activities, resources and people keep their ids, so an answer of the problem speaks of them by name; activities and
/// people also keep their positions.
public struct CompiledProgramme: Sendable {
  /// What was compiled; study tours cost what their itineraries do.
  public let programme: Programme
  /// The exact problem.
  public let problem: PlanningProblem
  /// The itineraries of study tours.
  var tours = TourChoices()
}

/// What compiling gives: a problem where there is no error, and everything that was found.
public struct Compilation: Sendable {
  /// The problem; nil where there are errors.
  public let compiled: CompiledProgramme?
  /// Errors and warnings, in the order of their places in the files.
  public let diagnostics: [Diagnostic]
}
