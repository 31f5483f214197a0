import Almanac
import Compiler
import Foundation
import Planning

/// What a form asks for as long work.
struct JobForm {
  private let visit: Visit

  /// Seconds of a search: what is offered, and the bounds of what is taken.
  static let usualSeconds = 30
  static let seconds = 5...600
  /// The longest change file.
  private static let longestChange = 100_000

  init(_ visit: Visit) {
    self.visit = visit
  }

  /// The work that a form names.
  func task(_ open: OpenPlan) throws -> JobTask {
    switch visit.form["kind"] {
    case "plan": return .plan(seconds: try seconds)
    case "change":
      let text = visit.form.all("change").first ?? ""
      guard !text.isEmpty, text.utf8.count <= Self.longestChange else {
        throw WebFault.badInput([
          LocalizedText(vi: "Hãy viết thay đổi.", en: "Write what changes.")
        ])
      }
      return .change(
        text: text.replacingOccurrences(of: "\r\n", with: "\n"),
        today: try today(open.programme)
      )
    case "explain":
      guard let activity = visit.form["activity"], !activity.isEmpty else {
        return .explain(activity: nil)
      }
      guard open.programme.activities.contains(where: { $0.id == activity }) else {
        throw WebFault.absent
      }
      return .explain(activity: activity)
    case "compare":
      let known = ScenarioFiles.names(open.documentPaths)
      let wanted = visit.form.all("scenario")
      guard !wanted.isEmpty, wanted.allSatisfy(known.contains) else {
        throw WebFault.badInput([
          LocalizedText(vi: "Hãy chọn phương án.", en: "Choose scenarios.")
        ])
      }
      return .compare(known.filter(wanted.contains), seconds: try seconds)
    default:
      throw WebFault.badInput([
        LocalizedText(vi: "Không rõ cần làm việc gì.", en: "It is not clear what to do.")
      ])
    }
  }

  /// Where the offering in the address is to be; only a time that its activity allows.
  func wish(_ open: OpenPlan) throws -> JobTask.PlacementWish {
    let offering = visit.part("offering")
    guard let answer = open.answer, answer.plan.offerings.contains(where: { $0.id == offering })
    else { throw WebFault.absent }
    guard let sessions = visit.form["sessions"].flatMap(SessionWords.sessions),
      open.compiled.allows(sessions, for: offering)
    else {
      throw WebFault.badInput([
        LocalizedText(
          vi: "Hãy chọn một thời gian trong danh sách.",
          en: "Choose one of the times listed."
        )
      ])
    }
    return JobTask.PlacementWish(
      offering: offering,
      sessions: sessions,
      reason: String((visit.form["reason"] ?? "").prefix(200)),
      today: try today(open.programme)
    )
  }

  private var seconds: Int {
    get throws {
      guard let text = visit.form["seconds"], !text.isEmpty else { return Self.usualSeconds }
      guard let number = Int(text), Self.seconds.contains(number) else {
        throw WebFault.badInput([
          LocalizedText(
            vi: "Thời gian tìm từ \(Self.seconds.lowerBound) đến \(Self.seconds.upperBound) giây.",
            en: "Search from \(Self.seconds.lowerBound) to \(Self.seconds.upperBound) seconds."
          )
        ])
      }
      return number
    }
  }

  private func today(_ programme: Programme) throws -> CivilDate {
    guard let text = visit.form["from"], !text.isEmpty else {
      return FreezeDay(programme, visit).date
    }
    guard let date = CivilDate(iso: text), programme.firstDay <= date, date <= programme.lastDay
    else {
      throw WebFault.badInput([
        LocalizedText(
          vi: "Ngày giữ nguyên phải nằm trong năm kế hoạch.",
          en: "The day before which nothing changes lies in the year planned."
        )
      ])
    }
    return date
  }
}
