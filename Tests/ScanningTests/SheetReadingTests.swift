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

  @Test(
    "of boxes turned, noisy and shaded, none is silently wrong and few are asked about",
    .enabled(if: SyntheticScans.canBeMade, "needs Python with numpy and Pillow, and pdftoppm")
  )
  func accuracy() throws {
    let isLong = ProcessInfo.processInfo.environment["LICHTRINH_SCAN_TABLE"] != nil
    var conditions: [SyntheticScans.Condition] = []
    for dpi in isLong ? [150, 200, 300] : [150, 300] {
      for degrees in isLong ? [0.0, -2, 3.5, 5, -5] : [0.0, -5, 5] {
        for (noise, shadow) in isLong
          ? [(0.0, 0.0), (6, 0.2), (12, 0.45), (20, 0.3)] : [(12, 0.45)]
        {
          conditions.append(
            SyntheticScans.Condition(
              seed: conditions.count + 1,
              dpi: dpi,
              degrees: degrees,
              noise: noise,
              shadow: shadow,
              blur: noise > 0 ? 0.5 : 0,
              specks: noise > 10 ? 0.0005 : 0,
              upsideDown: conditions.count % 4 == 3
            )
          )
        }
      }
    }
    let scans = try SyntheticScans(people: isLong ? 45 : 24, conditions)
    var counts = conditions.map { _ in Count() }
    for truth in scans.truths {
      counts[truth.condition] = try counts[truth.condition] + read(scans, truth)
    }
    let all = counts.reduce(Count(), +)
    if isLong {
      for (condition, count) in zip(conditions, counts) {
        print(
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
    #expect(all.boxes > 500)
    #expect(all.unread == 0)
    #expect(all.wrong == 0)
    #expect(Double(all.right + all.asked) >= 0.995 * Double(all.boxes))
    #expect(Double(all.asked) <= 0.03 * Double(all.boxes))
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
