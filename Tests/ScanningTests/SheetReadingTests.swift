import Attendance
import Foundation
import Planning
import Scanning
import Testing

@Suite("Reading of scanned lists")
struct SheetReadingTests {
  /// What became of the boxes of some scans.
  private struct Count {
    var boxes = 0
    var right = 0
    var asked = 0
    var wrong = 0
    var unread = 0

    static func + (left: Count, right: Count) -> Count {
      Count(
        boxes: left.boxes + right.boxes,
        right: left.right + right.right,
        asked: left.asked + right.asked,
        wrong: left.wrong + right.wrong,
        unread: left.unread + right.unread
      )
    }
  }

  private func read(_ scans: SyntheticScans, _ truth: SyntheticScans.Truth) throws -> Count {
    var count = Count(boxes: truth.signed.count)
    try ScannedImage.pages(of: scans.path(truth.file)) { result in
      guard let located = result.located else {
        count.unread += 1
        return
      }
      let code = try PageCode(located.code, scans.key)
      #expect(code.page == truth.page + 1 && code.offering == scans.offering.id)
      let reading = try SheetReading(
        located,
        layout: scans.layouts[truth.page],
        threshold: ReadingThreshold()
      )
      for (box, isSigned) in zip(reading.boxes, truth.signed) {
        switch box.verdict {
        case .undecided: count.asked += 1
        case .signed, .empty:
          if (box.verdict == .signed) == isSigned {
            count.right += 1
          } else {
            count.wrong += 1
            if ProcessInfo.processInfo.environment["LICHTRINH_SCAN_TABLE"] != nil {
              print(truth.file, box.box.area, box.verdict, box.inkSquareMillimetres, box.confidence)
            }
          }
        }
      }
      if let folder = ProcessInfo.processInfo.environment["LICHTRINH_SCAN_PICTURES"],
        let picture = reading.picture()
      {
        let place = URL(filePath: folder).appending(path: truth.file + ".png")
        try Data(picture).write(to: place)
      }
    }
    return count
  }

  /// The table asked for by the environment, over every mix of conditions.
  private static let isLong = ProcessInfo.processInfo.environment["LICHTRINH_SCAN_TABLE"] != nil

  /// Every resolution at every angle with every kind of light.
  private static func conditions(
    from seed: Int,
    _ dpis: [Int],
    _ degrees: [Double],
    _ lights: [(noise: Double, shadow: Double)],
    hand: String = "zigzag"
  ) -> [SyntheticScans.Condition] {
    var conditions: [SyntheticScans.Condition] = []
    for dpi in dpis {
      for angle in degrees {
        for (noise, shadow) in lights {
          conditions.append(
            SyntheticScans.Condition(
              seed: seed + 7 * conditions.count,
              dpi: dpi,
              degrees: angle,
              noise: noise,
              shadow: shadow,
              blur: noise > 0 ? 0.5 : 0,
              specks: noise > 10 ? 0.0005 : 0,
              upsideDown: conditions.count % 4 == 2,
              hand: hand
            )
          )
        }
      }
    }
    return conditions
  }

  /// Reads scans under these conditions; a table by condition is printed where it is asked for.
  private func count(_ conditions: [SyntheticScans.Condition], people: Int) throws -> Count {
    let scans = try SyntheticScans(people: people, conditions)
    var counts = conditions.map { _ in Count() }
    for truth in scans.truths {
      counts[truth.condition] = try counts[truth.condition] + read(scans, truth)
    }
    let all = counts.reduce(Count(), +)
    if Self.isLong {
      for (condition, count) in zip(conditions, counts) {
        print(
          condition.hand,
          condition.dpi,
          condition.degrees,
          condition.noise,
          condition.shadow,
          "|",
          count.boxes,
          count.right,
          count.asked,
          count.wrong,
          count.unread
        )
      }
      print("all", all.boxes, all.right, all.asked, all.wrong, all.unread)
    }
    return all
  }

  @Test(
    "of boxes turned, noisy and shaded, none is silently wrong and 99.5 % are read",
    .enabled(if: SyntheticScans.canBeMade, "needs Python with numpy and Pillow, and pdftoppm")
  )
  func accuracy() throws {
    let conditions =
      Self.isLong
      ? Self.conditions(
        from: 1,
        [150, 200, 300],
        [0, -2, 3.5, 5, -5],
        [(0, 0), (6, 0.2), (12, 0.45), (20, 0.3)]
      ) : Self.conditions(from: 1, [150, 300], [0, -5, 5], [(12, 0.45)])
    let all = try count(conditions, people: 40)
    #expect(all.boxes > 900)
    #expect(all.unread == 0)
    #expect(all.wrong == 0)
    #expect(Double(all.right) >= 0.995 * Double(all.boxes))
  }

  @Test(
    "strokes, angles and light that no threshold was fitted to are read as well",
    .enabled(if: SyntheticScans.canBeMade, "needs Python with numpy and Pillow, and pdftoppm")
  )
  func unseen() throws {
    let conditions =
      Self.isLong
      ? Self.conditions(
        from: 40_001,
        [150, 200, 300],
        [-4.2, 1.1, 4.6],
        [(0, 0), (5, 0.15), (11, 0.5), (17, 0.35)]
      ) : Self.conditions(from: 40_001, [150, 200], [-4.2, 1.1, 4.6], [(17, 0.35)])
    let all = try count(conditions, people: 40)
    #expect(all.boxes > 900)
    #expect(all.unread == 0)
    #expect(all.wrong == 0)
    #expect(Double(all.right) >= 0.995 * Double(all.boxes))
  }

  @Test(
    "of loops, ticks and letters that do not touch, none is silently wrong and few are asked about",
    .enabled(if: SyntheticScans.canBeMade, "needs Python with numpy and Pillow, and pdftoppm")
  )
  func anotherHand() throws {
    // A neighbour's whole letter that stands in an empty box cannot be told from a signature: it is asked about.
    let conditions = Self.conditions(
      from: 70_001,
      Self.isLong ? [150, 200, 300] : [150, 200],
      Self.isLong ? [-4.2, 1.1, 4.6] : [-4.2],
      Self.isLong ? [(0, 0), (11, 0.5), (17, 0.35)] : [(17, 0.35)],
      hand: "loops"
    )
    let all = try count(conditions, people: 40)
    #expect(all.boxes > 300)
    #expect(all.unread == 0)
    #expect(all.wrong == 0)
    #expect(Double(all.right) >= 0.975 * Double(all.boxes))
  }
}

extension Result<ScannedImage, ScanFailure> {
  /// The page with its marks and code found; nil where they are not.
  fileprivate var located: LocatedPage? {
    do {
      return try LocatedPage(try get())
    } catch {
      return nil
    }
  }
}
