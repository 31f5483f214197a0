import CPangoCairo

/// What a document of several papers needs: pages of different sizes, bookmarks, and ways from a list of contents.
extension PDFCanvas {
  /// The bookmark above all others.
  static let root: Int32 = 0

  /// Sets the size of the pages from here on; nothing may be drawn on the page yet.
  func setPageSize(width: Double, height: Double) {
    cairo_pdf_surface_set_size(surface, width, height)
  }

  /// Adds a bookmark under another and returns it; pages count from 1.
  @discardableResult
  func addBookmark(_ text: String, page: Int, under parent: Int32, isOpen: Bool = false) -> Int32 {
    let flags = isOpen ? CAIRO_PDF_OUTLINE_FLAG_OPEN : cairo_pdf_outline_flags_t(rawValue: 0)
    return cairo_pdf_surface_add_outline(surface, parent, text, "page=\(page) pos=[0 0]", flags)
  }

  /// Draws something of which every point leads to a page.
  func link(toPage page: Int, _ draw: () -> Void) {
    cairo_tag_begin(context, "Link", "page=\(page) pos=[0 0]")
    draw()
    cairo_tag_end(context, "Link")
  }
}
