import Planning

/// The ids that one kind of thing has in a folder, for references to it.
struct NameRegister {
  /// The ids in the order of their files.
  private(set) var names: [String] = []
  private var places: [String: SourceLocation] = [:]
  /// False where a file could not be read, so that an unknown id is no mistake of who uses it.
  var isComplete = true
  /// The files that could define such ids and are not there, by name.
  var absentFiles: [String: SourceLocation] = [:]
  /// Whether entries were left out because of mistakes, their ids apart.
  var hasLostEntries = false

  /// Adds an id where it is defined; false with a diagnostic if it is there already.
  mutating func take(_ name: String, _ literal: Literal) -> Bool {
    if let first = places[name] {
      literal.report(.duplicateID(name, first: first))
      return false
    }
    places[name] = literal.location
    names.append(name)
    return true
  }

  /// Adds an id of which several versions may stand in a file.
  mutating func note(_ literal: Literal, _ name: String) {
    guard places[name] == nil else { return }
    places[name] = literal.location
    names.append(name)
  }

  func contains(_ name: String) -> Bool { places[name] != nil }
}

/// The ids of everything in a folder.
struct Registers {
  var groups = NameRegister()
  var sources = NameRegister()
  var norms = NameRegister()
  var places = NameRegister()
  var organisations = NameRegister()
  var people = NameRegister()
  var resources = NameRegister()
  var activities = NameRegister()
  var sites = NameRegister()
  /// The activities that have a tour.
  var tours = NameRegister()
}
