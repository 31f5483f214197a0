import Almanac
import Planning

/// Finds the versions of norms that are in force when an activity is carried out: on its first possible
/// day.
struct NormInForce {
  private let norms: [Norm]
  /// The first day of the activity's windows.
  let day: CivilDate?

  init(_ norms: [Norm], _ activity: Activity) {
    self.norms = norms
    day = activity.windows.map(\.from).min()
  }

  /// The version in force, the first of several; nil where there is none.
  func version(of id: String) -> Norm? {
    guard let day else { return nil }
    return norms.first { $0.id == id && $0.isValid(on: day) }
  }

  /// All versions, for a norm that is not in force.
  func versions(of id: String) -> [Norm] { norms.filter { $0.id == id } }
}
