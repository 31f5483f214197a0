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
    let canvas = try canvas(of: form, on: plan.paper)
    let layouts = try RosterSheets(form: form, plan: plan, canvas: canvas).draw()
    return (try bytes(of: canvas, form.language), layouts)
  }

  /// Draws several forms one after the other, with a bookmark for each; the document bears the first one's title.
  ///
  /// - Throws: `RosterError.fontMissing` or `.drawing`.
  public static func render(_ forms: [RosterForm]) throws(RosterError) -> [UInt8] {
    guard let first = forms.first else { throw .drawing("no forms") }
    let canvas = try canvas(of: first, on: SheetPlan(first.columns).paper)
    var page = 1
    for form in forms {
      let plan = SheetPlan(form.columns)
      canvas.setPageSize(width: points(plan.paper.width), height: points(plan.paper.height))
      let sheets = RosterSheets(form: form, plan: plan, canvas: canvas)
      canvas.addBookmark(form.title, page: page, under: PDFCanvas.root)
      page += sheets.pageCount
      try sheets.draw()
    }
    return try bytes(of: canvas, first.language)
  }

  /// A document for a form on paper of a size.
  static func canvas(of form: RosterForm, on paper: SheetPlan.Paper) throws(RosterError)
    -> PDFCanvas
  {
    try PDFCanvas(
      width: points(paper.width),
      height: points(paper.height),
      properties: PDFCanvas.Properties(
        title: "\(form.title): \(form.subject)",
        author: form.letterhead.office,
        subject: form.offering,
        created: createdTime(of: form)
      )
    )
  }

  /// The bytes of a document whose pages are drawn, in a language.
  static func bytes(of canvas: PDFCanvas, _ language: Language) throws(RosterError) -> [UInt8] {
    let bytes = try canvas.finish()
    return try PDFAmendment(of: bytes).bytes(languageTag: language == .vi ? "vi-VN" : "en-GB")
  }

  /// A length in points of 1/72 inch.
  static func points(_ millimetres: Double) -> Double {
    millimetres * 72 / 25.4
  }

  private static func createdTime(of form: RosterForm) -> String {
    "\(form.createdDay.iso)T\(RosterWords.clock(form.createdMinute)):00+07:00"
  }
}
