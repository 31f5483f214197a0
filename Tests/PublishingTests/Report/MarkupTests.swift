import Testing

@testable import Publishing

@Suite("Markup")
struct MarkupTests {
  @Test("text and attributes are escaped; control characters are dropped")
  func escaping() {
    let node = element("p", .named("title", "a\"b<'c"), text: "1 < 2 & 3 > 2\u{1}\u{85}")
    #expect(
      MarkupWriter.text(node)
        == "<p title=\"a&quot;b&lt;&#39;c\">1 &lt; 2 &amp; 3 &gt; 2</p>\n"
    )
  }

  @Test("void elements close themselves; others never do")
  func voidElements() {
    #expect(MarkupWriter.text(element("br")) == "<br />")
    #expect(MarkupWriter.text(element("i")) == "<i></i>")
  }

  @Test("text is written in NFC")
  func normalised() {
    #expect(
      MarkupWriter.text(.text("e\u{302}\u{323}")).unicodeScalars.elementsEqual("ệ".unicodeScalars)
    )
  }

  @Test("coordinates have at most one decimal")
  func coordinates() {
    #expect(12.0.coordinateText == "12")
    #expect(12.349.coordinateText == "12.3")
    #expect((-0.06).coordinateText == "-0.1")
    #expect(0.04.coordinateText == "0")
    #expect((-3.96).coordinateText == "-4")
  }
}
