import CPangoCairo
import Foundation

/// Pages of text and lines drawn into a PDF in memory by Pango and Cairo; lengths in points.
final class PDFCanvas {
  /// What the document says of itself.
  struct Properties {
    var title: String
    var author: String
    var subject: String
    /// ISO 8601, such as `2016-01-04T08:00:00+07:00`.
    var created: String
  }

  private let sink: ByteSink
  let surface: OpaquePointer
  let context: OpaquePointer
  private let layout: OpaquePointer
  private var fonts: [TextStyle: OpaquePointer] = [:]

  /// Opens a document of pages of one size.
  init(width: Double, height: Double, properties: Properties) throws(RosterError) {
    let sink = ByteSink()
    let closure = Unmanaged.passUnretained(sink).toOpaque()
    guard
      let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, closure, width, height),
      let context = cairo_create(surface)
    else { throw .drawing("no surface") }
    guard let layout = pango_cairo_create_layout(context) else { throw .drawing("no layout") }
    self.sink = sink
    self.surface = surface
    self.context = context
    self.layout = layout
    let pango = pango_layout_get_context(layout)
    pango_cairo_context_set_resolution(pango, 72)
    pango_context_set_round_glyph_positions(pango, 0)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(pango, options)
    cairo_font_options_destroy(options)
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    // A word that is too long breaks without a hyphen, so that no text is read back with one more.
    let attributes = pango_attr_list_new()
    pango_attr_list_insert(attributes, pango_attr_insert_hyphens_new(0))
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
    guard Self.hasFamily(TextStyle.family, pango_context_get_font_map(pango)) else {
      throw .fontMissing(family: TextStyle.family)
    }
    for (kind, text) in [
      (CAIRO_PDF_METADATA_TITLE, properties.title),
      (CAIRO_PDF_METADATA_AUTHOR, properties.author),
      (CAIRO_PDF_METADATA_SUBJECT, properties.subject),
      (CAIRO_PDF_METADATA_CREATOR, "LichTrinh"),
      (CAIRO_PDF_METADATA_CREATE_DATE, properties.created),
      (CAIRO_PDF_METADATA_MOD_DATE, properties.created),
    ] {
      cairo_pdf_surface_set_metadata(surface, kind, text)
    }
  }

  deinit {
    for font in fonts.values { pango_font_description_free(font) }
    g_object_unref(UnsafeMutableRawPointer(layout))
    cairo_destroy(context)
    cairo_surface_destroy(surface)
  }

  private static func hasFamily(_ name: String, _ map: UnsafeMutablePointer<PangoFontMap>?) -> Bool
  {
    guard let map else { return false }
    var families: UnsafeMutablePointer<UnsafeMutablePointer<PangoFontFamily>?>?
    var count: Int32 = 0
    pango_font_map_list_families(map, &families, &count)
    defer { g_free(families) }
    return (0..<Int(count)).contains { index in
      guard let family = families?[index], let text = pango_font_family_get_name(family) else {
        return false
      }
      return String(cString: text) == name
    }
  }

  /// How wide a text is on one line.
  func width(of text: String, _ style: TextStyle) -> Double {
    set(text, style, width: nil)
    return extent.width
  }

  /// How high a text is in a width.
  func height(of text: String, _ style: TextStyle, width: Double) -> Double {
    set(text, style, width: width)
    return extent.height
  }

  /// Draws a text with its upper left corner there and returns its height.
  @discardableResult
  func draw(_ text: String, _ style: TextStyle, x: Double, y: Double, width: Double) -> Double {
    set(text, style, width: width)
    let (_, height, raise) = extent
    cairo_move_to(context, x, y - raise)
    pango_cairo_show_layout(context, layout)
    return height
  }

  /// Draws a straight line.
  func line(fromX x1: Double, y y1: Double, toX x2: Double, y y2: Double, thickness: Double) {
    cairo_set_line_width(context, thickness)
    cairo_move_to(context, x1, y1)
    cairo_line_to(context, x2, y2)
    cairo_stroke(context)
  }

  /// Ends the page; what is drawn next stands on a new one.
  func endPage() {
    cairo_show_page(context)
  }

  /// Ends the document and returns its bytes.
  func finish() throws(RosterError) -> [UInt8] {
    cairo_surface_finish(surface)
    for status in [cairo_status(context), cairo_surface_status(surface)]
    where status != CAIRO_STATUS_SUCCESS && status != CAIRO_STATUS_SURFACE_FINISHED {
      throw .drawing(String(cString: cairo_status_to_string(status)))
    }
    return sink.bytes
  }

  /// The size of the text that is set, and how far above the given place its layout begins.
  ///
  /// Pango spaces lines by the leading but keeps the first one whole; here every line has the leading,
  /// half of what it saves above the letters and half below.
  private var extent: (width: Double, height: Double, raise: Double) {
    var width: Int32 = 0
    var height: Int32 = 0
    pango_layout_get_size(layout, &width, &height)
    let lines = Double(max(1, pango_layout_get_line_count(layout)))
    let leading = Double(pango_layout_get_line_spacing(layout))
    let wholeLine = Double(height) / Double(PANGO_SCALE) / (1 + (lines - 1) * leading)
    return (
      Double(width) / Double(PANGO_SCALE),
      wholeLine * lines * leading,
      wholeLine * (1 - leading) / 2
    )
  }

  private func set(_ text: String, _ style: TextStyle, width: Double?) {
    pango_layout_set_font_description(layout, font(style))
    pango_layout_set_width(layout, width.map { Int32($0 * Double(PANGO_SCALE)) } ?? -1)
    pango_layout_set_height(layout, Int32(-style.maxLines))
    pango_layout_set_line_spacing(layout, Float(style.leading))
    let alignment =
      style.isCentred ? PANGO_ALIGN_CENTER : style.isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT
    pango_layout_set_alignment(layout, alignment)
    pango_layout_set_text(layout, text, -1)
  }

  private func font(_ style: TextStyle) -> OpaquePointer? {
    if let font = fonts[style] { return font }
    let font = pango_font_description_new()
    pango_font_description_set_family(font, TextStyle.family)
    pango_font_description_set_absolute_size(font, style.points * Double(PANGO_SCALE))
    pango_font_description_set_weight(
      font,
      style.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL
    )
    pango_font_description_set_style(font, style.isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
    fonts[style] = font
    return font
  }
}

/// Collects what Cairo writes.
private final class ByteSink {
  var bytes: [UInt8] = []

  static let write: cairo_write_func_t = { closure, data, length in
    guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
    let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
    sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
    return CAIRO_STATUS_SUCCESS
  }
}
