import Almanac

/// A column on paper, in which facts of a person stand one under the other.
struct PaperColumn: Hashable {
  /// The facts of each line, from the top, as positions of the form's columns.
  let lines: [[Int]]
  /// The narrowest it may be, in millimetres.
  let leastWidth: Double
  /// The widest that is of use before others have what they can use, in millimetres.
  let usefulWidth: Double
  /// Whether it takes the width that is left when every column has what it can use.
  let takesSpareWidth: Bool
  /// The day of its session; nil: it stands on every sheet.
  let day: CivilDate?
}

/// How the facts of a form are stacked into columns on paper; all of them stand on every sheet.
enum PaperStacking {
  /// Two lines, with room for an organisation's name in one or two: for upright sheets.
  case upright
  /// Two lines, with all the width that the sessions leave: for sheets across.
  case across
  /// Three lines, so that more sessions stand side by side.
  case dense
  /// Each column by itself: for lists without sessions.
  case single
  /// Each column by itself but the organisation, which stands under the name.
  case named

  /// A form's columns, stacked; a key that the form lacks is left out.
  func columns(of form: [RosterColumn]) -> [PaperColumn] {
    if self == .single { return form.indices.map { single($0, of: form) } }
    if self == .named { return named(form) }
    let positions = Dictionary(
      form.enumerated().map { ($1.key, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    return places(form).compactMap { place in
      let lines = place.lines
        .map { $0.compactMap { positions[$0] } }
        .filter { !$0.isEmpty }
      guard let first = lines.first?.first else { return nil }
      return PaperColumn(
        lines: lines,
        leastWidth: place.least,
        usefulWidth: max(place.least, place.useful),
        takesSpareWidth: form[first].key == .organisation,
        day: form[first].day
      )
    }
  }

  private func named(_ form: [RosterColumn]) -> [PaperColumn] {
    let organisation = form.firstIndex { $0.key == .organisation }
    return form.indices.filter { $0 != organisation }.map { position in
      let column = single(position, of: form)
      guard form[position].key == .name, let organisation else { return column }
      return PaperColumn(
        lines: column.lines + [[organisation]],
        leastWidth: column.leastWidth,
        usefulWidth: column.usefulWidth,
        takesSpareWidth: true,
        day: nil
      )
    }
  }

  private func single(_ position: Int, of form: [RosterColumn]) -> PaperColumn {
    let column = form[position]
    let isText = [.name, .organisation, .address].contains(column.key)
    return PaperColumn(
      lines: [[position]],
      leastWidth: column.widthMillimetres * (isText ? 0.8 : 0.95),
      usefulWidth: column.widthMillimetres * (isText ? 1.7 : 1.2),
      takesSpareWidth: isText,
      day: nil
    )
  }

  private typealias Place = (lines: [[RosterColumn.Key]], least: Double, useful: Double)

  /// The places from left to right; a session is from 11 mm wide, enough for initials.
  private func places(_ form: [RosterColumn]) -> [Place] {
    let sessions = form.filter { $0.day != nil }.map { Place([[$0.key]], 11, 13) }
    let hasCodes = form.contains { $0.key == .code }
    let serial = Place([[.serial], [.code]], hasCodes ? 15 : 8, hasCodes ? 15 : 9)
    return [serial] + identity + sessions
      + [([[.signature]], 19, 28), ([[.note]], 13, 15)]
  }

  private var identity: [Place] {
    let organisation: [[RosterColumn.Key]] = [[.organisation], [.address]]
    switch self {
    case .upright, .across, .single, .named:
      return [
        ([[.name], [.position]], 37, 44),
        ([[.birthYear, .sex], [.phone]], 22, 26),
        (organisation, self == .upright ? 55 : 43, 88),
      ]
    case .dense:
      return [
        ([[.name], [.position], [.birthYear, .sex, .phone]], 42, 46),
        (organisation, 38, 88),
      ]
    }
  }
}
