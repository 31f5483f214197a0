import Attendance
import Foundation
import Planning
import Scanning

/// The reading of several scans, page by page.
struct ScanRun {
  /// Whether a file or page could not be read.
  private(set) var hasFailures = false
  /// Whether a box was left undecided.
  private(set) var hasUndecided = false

  private let recording: AttendRecording
  private let threshold: ReadingThreshold
  private let pictures: String?
  /// What each box was read as, by offering, person and session.
  private var readings: [Place: BoxReading.Verdict] = [:]
  private var order: [Place] = []

  private struct Place: Hashable {
    var offering: String
    var person: String
    var session: Int
  }

  init(_ recording: AttendRecording, confidence: Int, pictures: String?) {
    self.recording = recording
    threshold = ReadingThreshold(confidence: Double(confidence) / 100)
    self.pictures = pictures
  }

  /// Reads the pages of a file.
  mutating func read(_ path: String) throws {
    var page = 0
    var results: [(Int, Result<LocatedPage, ScanFailure>)] = []
    do {
      try ScannedImage.pages(of: path) { result in
        page += 1
        results.append((page, result.flatMap(Self.located)))
      }
    } catch let failure as ScanFailure {
      fail(path, max(1, page), words(failure))
    }
    for (page, result) in results {
      switch result {
      case .success(let located): try take(located, path, page)
      case .failure(let failure): fail(path, page, words(failure))
      }
    }
  }

  private static func located(_ scan: ScannedImage) -> Result<LocatedPage, ScanFailure> {
    do throws(ScanFailure) { return .success(try LocatedPage(scan)) } catch {
      return .failure(error)
    }
  }

  private mutating func take(_ located: LocatedPage, _ path: String, _ number: Int) throws {
    let code: PageCode
    do throws(CodeFault) {
      code = try PageCode(located.code, recording.key)
    } catch {
      return fail(path, number, error.text[CommandLanguage.current])
    }
    let folder = recording.plan.folder
    let list = try AttendFailure.told {
      try IssuedList.read(folder, offering: code.offering, issue: code.issue)
    }
    guard let list, code.page >= 1, list.pages.indices.contains(code.page - 1) else {
      return fail(
        path,
        number,
        say(
          "không còn bản ghi của danh sách \(code.offering) lần in \(code.issue); nhập bằng attend import",
          "the record of list \(code.issue) of \(code.offering) is missing; use attend import"
        )
      )
    }
    let offering = try recording.plan.offering(code.offering)
    let now = IssuedList.sessions(of: offering)
    let layout = list.pages[code.page - 1]
    let reading: SheetReading
    do throws(ScanFailure) {
      reading = try SheetReading(located, layout: layout, threshold: threshold)
    } catch {
      return fail(path, number, words(error))
    }
    let counts = [BoxReading.Verdict.signed, .empty, .undecided].map { verdict in
      reading.boxes.count { $0.verdict == verdict }
    }
    let marks =
      located.hasAllMarks ? "" : say("; chỉ thấy ba góc", "; three corners only")
    Terminal.output.line(
      "\(path):\(number): \(code.offering) № \(code.issue) \(code.page)/\(code.pages): "
        + say(
          "\(counts[0]) có ký, \(counts[1]) trống, \(counts[2]) chưa rõ",
          "\(counts[0]) signed, \(counts[1]) empty, \(counts[2]) undecided"
        ) + marks
    )
    try write(reading, code)
    for box in reading.boxes {
      guard list.sessions.indices.contains(box.box.session),
        let session = now.firstIndex(of: list.sessions[box.box.session]),
        offering.participants.contains(box.box.person)
      else {
        if box.verdict != .empty {
          fail(
            path,
            number,
            say(
              "\(box.box.person): buổi hoặc người không còn trong kế hoạch; dùng attend join, attend mark",
              "\(box.box.person): the session or person is no longer in the plan; use attend join, attend mark"
            )
          )
        }
        continue
      }
      note(box, session, code.offering)
    }
  }

  /// A page scanned twice counts once; where the readings differ, a person is asked.
  private mutating func note(_ box: BoxReading, _ session: Int, _ offering: String) {
    let place = Place(offering: offering, person: box.box.person, session: session)
    if let earlier = readings[place] {
      if earlier != box.verdict { readings[place] = .undecided }
    } else {
      order.append(place)
      readings[place] = box.verdict
    }
  }

  private func write(_ reading: SheetReading, _ code: PageCode) throws {
    guard let pictures, let bytes = reading.picture() else { return }
    let name = "\(PathText.safe(code.offering)).\(code.issue).\(code.page).png"
    // It shows a list of people and their signatures.
    try OutputFile.write(bytes, to: pictures + "/" + name, mode: 0o600)
  }

  // MARK: What is recorded

  /// The marks to record: an empty box means absent only where somebody signed for the session.
  mutating func marks(replaces: Bool) throws -> [(String, SessionMark)] {
    try ask()
    let held = Set(
      order.filter { readings[$0] == .signed }.map { "\($0.offering) \($0.session)" }
    )
    var marks: [(String, SessionMark)] = []
    var kept = 0
    for place in order {
      guard let verdict = readings[place], verdict != .undecided,
        verdict == .signed || held.contains("\(place.offering) \(place.session)")
      else { continue }
      let offering = try recording.plan.offering(place.offering)
      let mark = SessionMark(
        person: place.person,
        session: place.session,
        day: offering.sessions[place.session].date,
        mark: verdict == .signed ? .present : .absent
      )
      let known = recording.plan.state.entry(
        of: place.person,
        in: place.offering,
        session: place.session
      )
      if let known, known.mark.mark.isAttended == mark.mark.isAttended || !replaces {
        if known.mark.mark.isAttended != mark.mark.isAttended {
          kept += 1
          Terminal.output.line(
            "  = \(place.person) \(SessionChoice.text(offering.sessions[place.session])): "
              + say(
                "giữ «\(known.mark.mark.name.vi)», bản quét: \(mark.mark.name.vi)",
                "kept '\(known.mark.mark.name.en)', the scan has: \(mark.mark.name.en)"
              )
          )
        }
        continue
      }
      marks.append((place.offering, mark))
    }
    if kept > 0 {
      Terminal.output.line(
        say(
          "  Thêm --replace để thay điều đã ghi.",
          "  Add --replace to replace what was recorded."
        )
      )
    }
    return marks
  }

  /// Asks about undecided boxes where a person sits at the terminal; lists them otherwise.
  private mutating func ask() throws {
    let canAsk = isatty(STDIN_FILENO) == 1 && Terminal.errors.isInteractive
    for place in order where readings[place] == .undecided {
      let offering = try recording.plan.offering(place.offering)
      let session = SessionChoice.text(offering.sessions[place.session])
      if canAsk {
        Terminal.errors.write(
          "\(place.offering) \(place.person) \(session): "
            + say("có ký? [c = có, k = không, Enter = để sau] ", "signed? [y, n, Enter = later] ")
        )
        let answer = readLine()?.lowercased().first
        if let answer, "yc".contains(answer) { readings[place] = .signed }
        if let answer, "nk".contains(answer) { readings[place] = .empty }
        if readings[place] != .undecided { continue }
      }
      hasUndecided = true
      Terminal.errors.line(
        say("chưa rõ: ", "undecided: ")
          + "lichtrinh attend mark \(place.person) --offering \(place.offering) "
          + "--session \(place.session + 1) --as present|absent   # \(session)"
      )
    }
  }

  private mutating func fail(_ path: String, _ page: Int, _ text: String) {
    hasFailures = true
    Terminal.errors.line("\(path):\(page):1: \(text)")
  }

  private func words(_ failure: ScanFailure) -> String {
    let text = failure.text[CommandLanguage.current]
    if case .file(let number) = failure { return text + ": " + FailureText.text(number) }
    return text
  }
}
