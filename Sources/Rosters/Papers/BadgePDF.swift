public import Attendance
public import Planning
import Settlement

/// The badges of an offering as a PDF, ten a page of A4 upright, with the code by which a person checks in.
public enum BadgePDF {
  private static let columns = 2
  private static let rows = 5
  private static let width = RosterPDF.points(90)
  private static let height = RosterPDF.points(54)

  /// Draws a badge for each person of an offering, by Vietnamese given name.
  ///
  /// - Throws: `RosterError`, `.nobodyComes` for an offering without people.
  public static func render(_ offering: Offering, _ context: PaperContext, _ key: AttendanceKey)
    throws(RosterError) -> [UInt8]
  {
    guard !offering.participants.isEmpty else { throw .nobodyComes(offering: offering.id) }
    let people = try RosterForm.sortedPeople(of: offering, in: context.programme)
    let form = try context.form(
      .trainees,
      offering,
      title: LocalizedText(vi: "THẺ THAM DỰ", en: "BADGES")
    )
    let canvas = try RosterPDF.canvas(of: form, on: .portrait)
    let left = (RosterPDF.points(210) - Double(columns) * width) / 2
    let top = (RosterPDF.points(297) - Double(rows) * height) / 2
    for (position, person) in people.enumerated() {
      let place = position % (columns * rows)
      if place == 0 && position > 0 { canvas.endPage() }
      let code = BadgeCode.text(person: person.id, programme: context.programme.id, key)
      try Badge(person: person, code: code, form: form, context: context, canvas: canvas).draw(
        x: left + Double(place % columns) * width,
        y: top + Double(place / columns) * height,
        width: width,
        height: height
      )
    }
    canvas.endPage()
    return try RosterPDF.bytes(of: canvas, form.language)
  }
}

/// Draws one badge.
private struct Badge {
  let person: Person
  let code: String
  let form: RosterForm
  let context: PaperContext
  let canvas: PDFCanvas

  func draw(x: Double, y: Double, width: Double, height: Double) throws(RosterError) {
    canvas.frame(x: x, y: y, width: width, height: height, thickness: 0.3)
    let padding = RosterPDF.points(4)
    let side = RosterPDF.points(25)
    let inner = width - 2 * padding
    let wide = inner - side - padding
    var top = y + padding
    let office = TextStyle(points: 8, isBold: true, isCentred: true, maxLines: 1)
    top += canvas.draw(form.letterhead.office, office, x: x + padding, y: top, width: inner)
    let subject = TextStyle(points: 8, isCentred: true, maxLines: 2, leading: 0.88)
    top += canvas.draw(form.subject, subject, x: x + padding, y: top, width: inner) + 4
    canvas.line(
      fromX: x + padding,
      y: top,
      toX: x + width - padding,
      y: top,
      thickness: 0.4
    )
    top += 6
    let name = TextStyle(points: 15, isBold: true, maxLines: 3, leading: 0.88)
    let texts = [
      (person.name.tidied, name),
      (
        context.organisation(of: person)?.name.tidied ?? "",
        TextStyle(points: 9, maxLines: 3, leading: 0.88)
      ),
      (person.position?.tidied ?? "", TextStyle(points: 8.5, isItalic: true, maxLines: 1)),
    ].filter { !$0.0.isEmpty }
    var line = top
    for (text, style) in texts {
      line += canvas.draw(text, style, x: x + padding, y: line, width: wide) + 3
    }
    let low = y + height - padding
    try canvas.draw(
      code: code,
      x: x + width - padding - side,
      y: low - side - 8,
      side: side
    )
    let small = TextStyle(points: 6.5, isRight: true, maxLines: 1)
    canvas.draw(person.id, small, x: x + width - padding - side, y: low - 6, width: side)
    if let notice = form.notice {
      let style = TextStyle(points: 5, isItalic: true, maxLines: 2)
      canvas.draw(notice, style, x: x + padding, y: low - 12, width: wide)
    }
  }
}
