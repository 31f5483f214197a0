import Almanac
public import Attendance
import Planning

/// A roster as a PDF on A4, as the agency signs it.
public enum RosterPDF {
  /// Draws the form; the same form gives the same bytes wherever the same libraries and typeface are.
  ///
  /// - Throws: `RosterError.fontMissing` or `.drawing`.
  public static func render(_ form: RosterForm) throws(RosterError) -> [UInt8] {
    try renderWithLayouts(form).bytes
  }

  /// Draws the form and tells where the boxes of each page are, if the list is one that is read back.
  ///
  /// - Throws: `RosterError.fontMissing` or `.drawing`.
  public static func renderWithLayouts(
    _ form: RosterForm
  ) throws(RosterError) -> (bytes: [UInt8], layouts: [SheetLayout]) {
    let plan = SheetPlan(form.columns)
    let canvas = try PDFCanvas(
      width: points(plan.paper.width),
      height: points(plan.paper.height),
      properties: PDFCanvas.Properties(
        title: "\(form.title): \(form.subject)",
        author: form.letterhead.office,
        subject: form.offering,
        created: createdTime(of: form)
      )
    )
    let layouts = try RosterSheets(form: form, plan: plan, canvas: canvas).draw()
    let bytes = try PDFAmendment(of: canvas.finish())
      .bytes(languageTag: form.language == .vi ? "vi-VN" : "en-GB")
    return (bytes, layouts)
  }

  /// A length in points of 1/72 inch.
  static func points(_ millimetres: Double) -> Double {
    millimetres * 72 / 25.4
  }

  private static func createdTime(of form: RosterForm) -> String {
    "\(form.createdDay.iso)T\(RosterWords.clock(form.createdMinute)):00+07:00"
  }
}
