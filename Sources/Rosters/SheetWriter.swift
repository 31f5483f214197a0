import CXlsxWriter
import Foundation

/// A workbook being written to a file by libxlsxwriter, sheet after sheet.
///
/// The first error is kept and thrown by `finish()`; what follows it has no effect on the outcome.
final class SheetWriter {
  /// How a cell looks.
  struct Style: Hashable {
    var points = 11.0
    var isBold = false
    var isItalic = false
    var isCentred = false
    var hasBorder = false
    var isUnderlined = false
    /// Against the right edge.
    var isRight = false
    /// How a number is shown, such as `#,##0`; nil: as it is.
    var numberFormat: String?
    /// Whether it may be changed in a protected sheet.
    var isOpen = false
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var sheet: UnsafeMutablePointer<lxw_worksheet>
  private var formats: [Style: UnsafeMutablePointer<lxw_format>] = [:]
  private var firstError = LXW_NO_ERROR
  private var isOpen = true

  /// Opens a workbook for a file that is to be written.
  init(path: String, sheetName: String) throws(RosterError) {
    guard let workbook = workbook_new(path) else { throw .workbook("workbook_new") }
    guard let sheet = workbook_add_worksheet(workbook, sheetName) else {
      lxw_workbook_free(workbook)
      throw .workbook("workbook_add_worksheet")
    }
    self.workbook = workbook
    self.sheet = sheet
  }

  deinit {
    if isOpen { lxw_workbook_free(workbook) }
  }

  /// Adds a sheet, to which everything that follows goes.
  func addSheet(_ name: String) throws(RosterError) {
    guard let sheet = workbook_add_worksheet(workbook, name) else {
      throw .workbook("workbook_add_worksheet")
    }
    self.sheet = sheet
  }

  /// Writes the file.
  func finish() throws(RosterError) {
    isOpen = false
    note(workbook_close(workbook))
    guard firstError == LXW_NO_ERROR else {
      throw .workbook(String(cString: lxw_strerror(firstError)))
    }
  }

  /// Says what the document is; `created` is in seconds since 1970 in universal time.
  func setProperties(title: String, subject: String, author: String, created: Int, language: String)
  {
    var properties = lxw_doc_properties()
    properties.title = strdup(title)
    properties.subject = strdup(subject)
    properties.author = strdup(author)
    properties.created = time_t(created)
    defer {
      free(properties.title)
      free(properties.subject)
      free(properties.author)
    }
    note(workbook_set_properties(workbook, &properties))
    note(workbook_set_custom_property_string(workbook, "Language", language))
  }

  /// Sets the printed page: A4, one page wide, these rows on every page; margins in inches.
  func setPage(
    isLandscape: Bool,
    margins: (left: Double, right: Double, top: Double, bottom: Double),
    header: String?,
    footer: String,
    repeatedRows: ClosedRange<Int>
  ) {
    worksheet_set_paper(sheet, 9)
    if isLandscape { worksheet_set_landscape(sheet) } else { worksheet_set_portrait(sheet) }
    worksheet_set_margins(sheet, margins.left, margins.right, margins.top, margins.bottom)
    worksheet_fit_to_pages(sheet, 1, 0)
    if let header { note(worksheet_set_header(sheet, header)) }
    note(worksheet_set_footer(sheet, footer))
    note(
      worksheet_repeat_rows(
        sheet,
        lxw_row_t(repeatedRows.lowerBound),
        lxw_row_t(repeatedRows.upperBound)
      )
    )
  }

  /// Keeps the rows above and the columns before a cell in sight.
  func freeze(row: Int, column: Int) {
    worksheet_freeze_panes(sheet, lxw_row_t(row), lxw_col_t(column))
  }

  /// Sets the width of a column, in characters; cells that nobody writes may be filled.
  func setColumn(_ column: Int, width: Double) {
    let open = format(Style(isOpen: true))
    note(worksheet_set_column(sheet, lxw_col_t(column), lxw_col_t(column), width, open))
  }

  /// Keeps what is not open from being changed; there is no password, so that an office can lift it.
  func protect() {
    var options = lxw_protection()
    options.format_columns = 1
    options.format_rows = 1
    options.insert_rows = 1
    options.sort = 1
    worksheet_protect(sheet, nil, &options)
  }

  /// Lets cells take one of a few words only, or stay empty.
  func validate(
    rows: ClosedRange<Int>,
    columns: ClosedRange<Int>,
    words: [String],
    title: String,
    message: String
  ) {
    var list: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let texts = [strdup(title), strdup(message)]
    defer { for text in list + texts { free(text) } }
    list.withUnsafeMutableBufferPointer { buffer in
      var validation = lxw_data_validation()
      validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
      validation.value_list = buffer.baseAddress
      validation.input_title = texts[0]
      validation.input_message = texts[1]
      validation.error_title = texts[0]
      validation.error_message = texts[1]
      note(
        worksheet_data_validation_range(
          sheet,
          lxw_row_t(rows.lowerBound),
          lxw_col_t(columns.lowerBound),
          lxw_row_t(rows.upperBound),
          lxw_col_t(columns.upperBound),
          &validation
        )
      )
    }
  }

  /// Sets the height of a row, in points.
  func setRow(_ row: Int, height: Double) {
    note(worksheet_set_row(sheet, lxw_row_t(row), height, nil))
  }

  /// Writes a text as a text, whatever it begins with.
  func write(_ text: String, row: Int, column: Int, _ style: Style) {
    if text.isEmpty {
      note(worksheet_write_blank(sheet, lxw_row_t(row), lxw_col_t(column), format(style)))
    } else {
      note(worksheet_write_string(sheet, lxw_row_t(row), lxw_col_t(column), text, format(style)))
    }
  }

  /// Writes a number.
  func write(_ number: Double, row: Int, column: Int, _ style: Style) {
    note(worksheet_write_number(sheet, lxw_row_t(row), lxw_col_t(column), number, format(style)))
  }

  /// Writes a formula with the value that it has, for readers that do not calculate.
  func write(formula: String, value: Double, row: Int, column: Int, _ style: Style) {
    let (row, column) = (lxw_row_t(row), lxw_col_t(column))
    note(worksheet_write_formula_num(sheet, row, column, formula, format(style), value))
  }

  /// The name of a cell, such as `C7`, counted from 0.
  static func name(row: Int, column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters + String(row + 1)
  }

  /// Writes a text into a block of cells made one.
  func merge(_ text: String, rows: ClosedRange<Int>, columns: ClosedRange<Int>, _ style: Style) {
    guard rows.count > 1 || columns.count > 1 else {
      write(text, row: rows.lowerBound, column: columns.lowerBound, style)
      return
    }
    note(
      worksheet_merge_range(
        sheet,
        lxw_row_t(rows.lowerBound),
        lxw_col_t(columns.lowerBound),
        lxw_row_t(rows.upperBound),
        lxw_col_t(columns.upperBound),
        text,
        format(style)
      )
    )
  }

  private func note(_ error: lxw_error) {
    if firstError == LXW_NO_ERROR { firstError = error }
  }

  private func format(_ style: Style) -> UnsafeMutablePointer<lxw_format>? {
    if let format = formats[style] { return format }
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, "Times New Roman")
    format_set_font_size(format, style.points)
    if style.isBold { format_set_bold(format) }
    if style.isItalic { format_set_italic(format) }
    if style.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
    let across =
      style.isCentred ? LXW_ALIGN_CENTER : style.isRight ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT
    if let shown = style.numberFormat { format_set_num_format(format, shown) }
    if style.isOpen { format_set_unlocked(format) }
    format_set_align(format, UInt8(across.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_text_wrap(format)
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    formats[style] = format
    return format
  }
}
