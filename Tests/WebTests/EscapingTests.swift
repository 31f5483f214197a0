import Testing

@testable import Web

@Suite("Text in pages")
struct EscapingTests {
  @Test(
    "Every octet that has a meaning in a page is escaped, also where a mark follows it",
    arguments: [
      ("Tổ hợp tác <A & B>", "Tổ hợp tác &lt;A &amp; B&gt;"),
      ("\"x\" 'y'", "&quot;x&quot; &#39;y&#39;"),
      // A quote with an accent is one character to Swift and ends an attribute for a browser.
      ("\"\u{301} onfocus=x", "&quot;\u{301} onfocus=x"), ("<\u{338}b", "&lt;\u{338}b"),
      ("'\u{FE0F}", "&#39;\u{FE0F}"), ("plain đ", "plain đ"), ("", ""),
    ]
  )
  func escaped(_ text: String, _ page: String) {
    #expect(PageEscaping().escapeText(text).unicodeScalars.elementsEqual(page.unicodeScalars))
  }

  private struct Inner {
    var name: String
    var note: String?
  }

  private struct Outer {
    var note = "of the outer"
    var count = 3
    var ratio = 0.5
    var isShown = true
    var inner: Inner? = Inner(name: "a", note: nil)
    var absent: Inner?
    var list = [Inner(name: "b", note: "x"), Inner(name: "c", note: nil)]
    var texts = ["d", "e"]
    var words = ["k": "v"]
  }

  @Test("A value is looked through as the renderer would, with what is absent left out")
  func looked() throws {
    let shown = try #require(ShownValue.of(Outer()) as? ShownValue)
    #expect(shown.child(named: "note") as? String == "of the outer")
    #expect(shown.child(named: "count") as? Int == 3)
    #expect(shown.child(named: "ratio") as? Double == 0.5)
    #expect(shown.child(named: "isShown") as? Bool == true)
    #expect(shown.child(named: "absent") == nil)
    let inner = try #require(shown.child(named: "inner") as? ShownValue)
    #expect(inner.child(named: "name") as? String == "a")
    #expect(inner.child(named: "note") == nil)
    let list = try #require(shown.child(named: "list") as? [Any])
    #expect(list.compactMap { ($0 as? ShownValue)?.child(named: "name") as? String } == ["b", "c"])
    #expect(shown.child(named: "texts") as? [String] == ["d", "e"])
    let words = try #require(shown.child(named: "words") as? ShownValue)
    #expect(words.child(named: "k") as? String == "v")
  }
}
