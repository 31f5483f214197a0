import Itinerary
import Testing

@Suite("Files of the public collections")
struct PublicFileTests {
  private static let toptw = """
    1 1 2 1
    0 0
    0 0.00 0.00 0.00 0.00 0 0 0 100
    1 3.00 4.00 10.00 7.00 1 1 1 0 50
    2 1.00 1.00 10.00 5.00 1 1 1 20 30
    """

  private func read(_ text: String, name: String = "c101.txt", tours: Int? = 1)
    -> Result<PublicTour, PublicFileFaults>
  {
    PublicTourFile.read(Array(text.utf8), name: name, tours: tours)
  }

  private func faults(_ text: String, name: String = "c101.txt", tours: Int? = 1) -> [String] {
    switch read(text, name: name, tours: tours) {
    case .success: return []
    case .failure(let faults):
      return faults.list.map { "\($0.line):\($0.column) \($0.code)" }
    }
  }

  @Test("a TOPTW file becomes a problem in thousandths, travel cut behind its decimals")
  func toptw() throws {
    let tour = try read(Self.toptw, tours: 2).get()
    #expect(tour.format == .toptw)
    #expect(tour.numbers == [1, 2])
    #expect(tour.valueScale == 1)
    #expect(tour.problem.days.count == 2)
    #expect(tour.problem.days[0].latestReturn == 100_000)
    #expect(tour.problem.travel.ticks(from: 0, to: 1) == 5_000)
    // The root of 2 is 1.414…, of 13 it is 3.605….
    #expect(tour.problem.travel.ticks(from: 0, to: 2) == 1_400)
    #expect(tour.problem.travel.ticks(from: 1, to: 2) == 3_600)
    let cordeau = try read(Self.toptw, name: "pr01.txt").get()
    #expect(cordeau.problem.travel.ticks(from: 0, to: 2) == 1_410)
    #expect(tour.problem.sites[1].windows == [[window(20_000, 30_000)], [window(20_000, 30_000)]])
    #expect(tour.problem.faults().isEmpty)
  }

  @Test("a MCTOPMTW file gives windows by tour, fees and kinds")
  func mctopmtw() throws {
    let text = """
      2 3 50.5 1 0 0 0 0 0 0 0 0 2
      0 0 0 0 0 0 100
      2 3 4 10 7 10 12.5 15 17.5 20 1 30 1 0 0 0 0 0 0 0 0 1
      3 0 1 10 2.5 0 1 2 3 4 0 1.25 0 0 0 0 0 0 0 0 0 0
      """
    let tour = try read(text, name: "MCTOPMTW-2-c101.txt", tours: nil).get()
    #expect(tour.format == .mctopmtw)
    #expect(tour.problem.days.count == 2)
    #expect(tour.problem.budget == 50_500)
    #expect(tour.problem.kinds[9] == KindLimit(most: 2))
    #expect(tour.valueScale == 1000)
    let first = tour.problem.sites[0]
    #expect(first.kinds == [0, 9])
    #expect(first.fee == 30_000)
    #expect(first.windows[0] == [window(10_000, 12_500), window(15_000, 17_500)])
    #expect(first.windows[1] == [window(12_500, 15_000), window(17_500, 20_000)])
    #expect(tour.problem.sites[1].windows[0] == [window(1_000, 2_000), window(3_000, 4_000)])
  }

  @Test("every mistake of a file is told with its place, in both languages")
  func mistakes() {
    #expect(faults("") == ["1:1 empty-file"])
    #expect(faults(Self.toptw, tours: nil) == ["1:1 tours-missing"])
    #expect(faults(Self.toptw, tours: 61) == ["1:1 tours-missing"])
    let text = """
      1 1 5 1
      0 0
      1 3.00 4.x0 10.00 7.00 1 1 1 50 40
      1 1e9 1.00 10.00 5.00 1 1 1 20 30
      2 1 1
      3 0 0 -1 5 1 1 0 9999999
      """
    #expect(
      faults(text) == [
        "3:8 not-a-number", "3:33 window-reversed", "4:1 repeated-id", "4:3 not-a-number",
        "5:6 line-too-short", "6:7 number-out-of-range", "6:18 number-out-of-range",
        "6:1 missing-depot", "1:5 too-few-points",
      ]
    )
    guard case .failure(let all) = read(text) else { return }
    #expect(all.list[1].cause.en == "the window closes at 40, before it opens at 50")
    #expect(all.list[1].cause.vi == "khung giờ đóng lúc 40, trước khi mở lúc 50")
  }

  @Test("bytes of every sort are answered without a crash")
  func hostile() {
    let good = Array(Self.toptw.utf8)
    for place in good.indices {
      for byte: UInt8 in [0, 0x0A, 0x2D, 0x39, 0xFF] {
        var bytes = good
        bytes[place] = byte
        if case .success(let tour) = PublicTourFile.read(bytes, name: "c1", tours: 1) {
          #expect(tour.problem.faults().isEmpty)
        }
        _ = PublicTourFile.recognises(bytes)
      }
      _ = PublicTourFile.read(Array(good[..<place]), name: "c1", tours: 1)
    }
  }

  private func window(_ from: Int, _ to: Int) -> VisitWindow {
    VisitWindow(earliestStart: from, latestStart: to)
  }
}
