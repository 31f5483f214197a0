import Almanac
import Planning

/// A roster as a PDF on A4, as the agency signs it.
public enum RosterPDF {
  /// Draws the form; the same form gives the same bytes wherever the same libraries and typeface are.
  ///
  /// - Throws: `RosterError.fontMissing` or `.drawing`.
  public static func render(_ form: RosterForm) throws(RosterError) -> [UInt8] {
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
    RosterSheets(form: form, plan: plan, canvas: canvas).draw()
    let bytes = try canvas.finish()
    return try PDFAmendment(of: bytes)
      .bytes(languageTag: form.language == .vi ? "vi-VN" : "en-GB")
  }

  /// A length in points of 1/72 inch.
  static func points(_ millimetres: Double) -> Double {
    millimetres * 72 / 25.4
  }

  private static func createdTime(of form: RosterForm) -> String {
    "\(form.createdDay.iso)T\(RosterWords.clock(form.createdMinute)):00+07:00"
  }
}
