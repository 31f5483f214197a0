import Testing

@testable import Rosters

@Suite("Where the table breaks into pages")
struct PageBreaksTests {
  private func pages(_ rows: Int, first: Double, next: Double, closing: Double) -> [Range<Int>] {
    let heights = Array(repeating: 10.0, count: rows)
    return PageBreaks(heights: heights, firstRoom: first, nextRoom: next, closing: closing).pages
  }

  @Test("rows and closing block that fit stand on one page")
  func onePage() {
    #expect(pages(3, first: 50, next: 80, closing: 20) == [0..<3])
  }

  @Test("a page is filled before the next begins")
  func filled() {
    #expect(pages(15, first: 50, next: 80, closing: 0) == [0..<5, 5..<13, 13..<15])
  }

  @Test("two rows go with a closing block that has no room")
  func closingTakesRows() {
    #expect(pages(5, first: 60, next: 80, closing: 20) == [0..<3, 3..<5])
    #expect(pages(13, first: 50, next: 80, closing: 20) == [0..<5, 5..<11, 11..<13])
  }

  @Test("a lone row on the last page gets another")
  func noLoneRow() {
    #expect(pages(6, first: 50, next: 80, closing: 20) == [0..<4, 4..<6])
    #expect(pages(6, first: 50, next: 80, closing: 0) == [0..<4, 4..<6])
  }

  @Test("one person stands above the signatures, and only without any room apart from them")
  func onePerson() {
    #expect(pages(1, first: 30, next: 80, closing: 20) == [0..<1])
    #expect(pages(1, first: 25, next: 80, closing: 20) == [0..<1, 1..<1])
  }

  @Test("a row higher than a page gets a page to itself")
  func highRow() {
    let breaks = PageBreaks(heights: [10, 200, 10, 10], firstRoom: 50, nextRoom: 80, closing: 20)
    #expect(breaks.pages == [0..<1, 1..<2, 2..<4])
  }

  @Test("every row stands on exactly one page", arguments: 1...60)
  func complete(rows: Int) {
    let pages = pages(rows, first: 50, next: 80, closing: 20)
    #expect(pages.flatMap(Array.init) == Array(0..<rows))
    #expect(rows < 3 || (pages.last?.count ?? 0) >= 2)
  }
}
