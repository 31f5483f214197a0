import ArgumentParser
import Attendance
import Foundation
import Planning

/// `lichtrinh attend check-in`: badges at the door, one code a line on standard input.
struct AttendCheckInCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check-in",
      abstract: say(
        "Điểm danh bằng thẻ: mỗi dòng vào là một mã do máy quét tay gõ.",
        "Checks people in by badge: each line of input is a code that a hand scanner types."
      ),
      discussion: say(
        """
        Mỗi dòng được trả lời ngay: OK khi đã ghi xuống đĩa, DUP khi người đó đã có mặt, và NO với lý do
        khi mã sai hay người không có trong danh sách. Gõ mã dòng trên danh sách cũng được. Không cần
        mạng; máy tắt lúc nào thì những dòng đã trả lời OK vẫn còn. Buổi đang diễn ra (từ 60 phút trước
        giờ bắt đầu) được chọn nếu không có --session.

        VÍ DỤ
          lichtrinh attend check-in --plan ke-hoach-2027 --offering G1-01-1
          lichtrinh attend check-in --offering G1-01-1 --session 2 --late-after 10 < ma.txt
        """,
        """
        Each line is answered at once: OK when it is on disk, DUP when the person is there already, NO
        with the reason when the code is wrong or the person not on the list. A row code of the list does
        as well. No network is needed; whatever ends the command, lines answered OK stay. The session
        under way (from 60 minutes before it starts) is taken where --session is not given.

        EXAMPLES
          lichtrinh attend check-in --plan plan-2027 --offering G1-01-1
          lichtrinh attend check-in --offering G1-01-1 --session 2 --late-after 10 < codes.txt
        """
      )
    )
  }

  @Option(help: AttendHelp.offering)
  var offering: String

  @Option(help: AttendHelp.session)
  var session: SessionChoice?

  @Option(
    help: ArgumentHelp(
      say(
        "Đến sau giờ bắt đầu quá số phút này là muộn.",
        "Whoever comes later than this after the start is late."
      ),
      valueName: say("phút", "minutes")
    )
  )
  var lateAfter: Int = 15

  @OptionGroup var plan: AttendPlanArguments
  @OptionGroup var record: AttendRecordArguments

  mutating func validate() throws {
    guard (0...1440).contains(lateAfter) else {
      throw ValidationError(
        say("--late-after nhận 0 đến 1440 phút.", "--late-after takes 0 to 1440 minutes.")
      )
    }
  }

  func run() throws {
    var recording = try AttendRecording(plan, record)
    let offering = try recording.plan.offering(self.offering)
    let position = try chosen(offering)
    let codes = RowCodes(offering: offering.id, people: offering.participants, recording.key)
    Terminal.errors.line(
      "\(offering.id), "
        + say("buổi", "session") + " \(position + 1): "
        + SessionChoice.text(offering.sessions[position])
    )
    let people = Dictionary(
      recording.plan.plan.programme.people.map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
    var count = offering.participants.count { isThere($0, offering, position, recording) }
    while let line = readLine(strippingNewline: true) {
      let typed = line.trimmingCharacters(in: .whitespacesAndNewlines)
      if typed.isEmpty { continue }
      switch identify(typed, codes, recording) {
      case .failure(let fault): Terminal.output.line("NO  \(fault.text[CommandLanguage.current])")
      case .success(let id):
        let name = shownName(people[id])
        guard offering.participants.contains(id) else {
          Terminal.output.line(
            "NO  \(id)\(name) "
              + say("không có trong danh sách; attend join", "is not on the list; attend join")
          )
          continue
        }
        if let known = recording.plan.state.entry(of: id, in: offering.id, session: position),
          known.mark.mark.isAttended
        {
          Terminal.output.line(
            "DUP \(id)\(name) " + say("đã có mặt lúc", "has been there since")
              + " \(known.time.clock)"
          )
          continue
        }
        let fact = arrival(of: id, offering, position, recording)
        try recording.append([fact])
        count += 1
        Terminal.output.line(
          "OK  \(id)\(name) \(fact.time.clock)\(lateness(fact)) "
            + "\(count)/\(offering.participants.count)"
        )
      }
    }
  }

  private func isThere(
    _ id: String,
    _ offering: Offering,
    _ position: Int,
    _ recording: AttendRecording
  ) -> Bool {
    recording.plan.state.entry(of: id, in: offering.id, session: position)?.mark.mark.isAttended
      ?? false
  }

  private func arrival(
    of id: String,
    _ offering: Offering,
    _ position: Int,
    _ recording: AttendRecording
  ) -> AttendanceFact {
    let session = offering.sessions[position]
    let now = record.recorded
    let isLate =
      now.date > session.date
      || (now.date == session.date && now.minute > session.startMinute + lateAfter)
    let mark = SessionMark(
      person: id,
      session: position,
      day: session.date,
      mark: isLate ? .late : .present
    )
    return recording.fact(.mark(mark), in: offering.id, .badge, at: now)
  }

  private func lateness(_ fact: AttendanceFact) -> String {
    guard case .mark(let mark) = fact.content, mark.mark == .late else { return "" }
    return " (" + AttendanceMark.late.name[CommandLanguage.current] + ")"
  }

  /// A name is for the eyes at the door, not for what the answers are piped into.
  private func shownName(_ person: Person?) -> String {
    guard Terminal.output.isInteractive, let person else { return "" }
    return " " + person.name
  }

  private func identify(
    _ typed: String,
    _ codes: RowCodes,
    _ recording: AttendRecording
  ) -> Result<String, CodeFault> {
    let programme = recording.plan.plan.programme.id
    do throws(CodeFault) {
      return .success(try BadgeCode.person(typed, programme: programme, recording.key))
    } catch {
      if error == .unreadable, let id = codes.person(typed: typed) { return .success(id) }
      return .failure(error)
    }
  }

  /// The session asked for, or the one under way.
  private func chosen(_ offering: Offering) throws -> Int {
    if let session {
      let positions = try session.positions(in: offering)
      if positions.count == 1 { return positions[0] }
    } else {
      let now = record.recorded
      let running = offering.sessions.firstIndex { session in
        session.date == now.date && now.minute >= session.startMinute - 60
          && now.minute < session.endMinute
      }
      if let running { return running }
    }
    Terminal.errors.line(
      say(
        "không rõ buổi nào; cho --session một buổi của \(offering.id):",
        "which session is not clear; give --session one of \(offering.id):"
      )
    )
    for (position, session) in offering.sessions.enumerated() {
      Terminal.errors.line("  \(position + 1)  \(SessionChoice.text(session))")
    }
    throw Exit.badInput
  }
}
