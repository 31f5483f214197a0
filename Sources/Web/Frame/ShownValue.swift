import Mustache

/// What a page shows, looked through once.
///
/// Templates ask for a field by its name as often as they print it, and the renderer looks through the whole value by
/// reflection each time; here every value is looked through once, and its fields then stand under their names.
struct ShownValue: MustacheParent {
  private let fields: [String: Any]

  init(_ fields: [String: Any]) { self.fields = fields }

  func child(named name: String) -> Any? { fields[name] }

  /// A value as templates take it: structures by the names of their fields, lists of such, and text and numbers as they
  /// are; a field without a value is absent, so that a template asks the structure around it.
  static func of(_ value: Any) -> Any? {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { of($0.value) }
    case .collection: return mirror.children.compactMap { of($0.value) }
    case .dictionary:
      return (value as? [String: Any]).map { ShownValue($0.compactMapValues(of)) } ?? value
    case .struct where !(value is any CustomStringConvertible):
      var fields: [String: Any] = [:]
      for child in mirror.children {
        if let label = child.label { fields[label] = of(child.value) }
      }
      return ShownValue(fields)
    default: return value
    }
  }
}
