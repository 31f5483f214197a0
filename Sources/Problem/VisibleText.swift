/// The text on one line and within bounds: control characters as escapes, long ones cut.
package func visible(_ text: String, longest: Int = 200) -> String {
  var shown = ""
  var length = 0
  for scalar in text.unicodeScalars {
    if length == longest {
      return shown + "…"
    }
    length += 1
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .format:
      shown += "\\u{\(String(scalar.value, radix: 16))}"
    default:
      shown.unicodeScalars.append(scalar)
    }
  }
  return shown
}
