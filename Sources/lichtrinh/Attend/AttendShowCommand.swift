import ArgumentParser
import Attendance
import Planning

/// `lichtrinh attend show`.
struct AttendShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show",
      abstract: say("Cho xem ai có mặt buổi nào.", "Shows who was at which session."),
      discussion: say(
        """
        Không có --offering: mỗi đợt một dòng. Dấu: x có mặt, M muộn, P có phép, K vắng, T có người thay,
        . chưa rõ; * đã sửa.

        VÍ DỤ
          lichtrinh attend show --plan ke-hoach-2027
          lichtrinh attend show --plan ke-hoach-2027 --offering G1-01-1
        """,
        """
        Without --offering: a line for each offering. Signs: x present, L late, E excused, A absent,
        S a substitute came, . not known; * corrected.

        EXAMPLES
          lichtrinh attend show --plan plan-2027
          lichtrinh attend show --plan plan-2027 --offering G1-01-1
        """
      )
    )
  }

  @Option(help: AttendHelp.offering)
  var offering: String?

  @OptionGroup var plan: AttendPlanArguments

  func run() throws {
    let known = try AttendPlan(plan)
    guard let offering else {
      for offering in known.plan.offerings where known.state.isRecorded(offering.id) {
        Terminal.output.line(summary(offering, known.state))
      }
      return
    }
    let shown = try known.offering(offering)
    for (position, session) in shown.sessions.enumerated() {
      Terminal.output.line("\(position + 1)  \(SessionChoice.text(session))")
    }
    for id in shown.participants {
      let signs = shown.sessions.indices.map { session -> String in
        guard let entry = known.state.entry(of: id, in: shown.id, session: session) else {
          return ". "
        }
        let sign = entry.mark.mark.sign[CommandLanguage.current]
        return sign + (entry.corrections > 0 ? "*" : " ")
      }
      Terminal.output.line("\(signs.joined(separator: " ")) \(id)")
    }
    Terminal.output.line(summary(shown, known.state))
  }

  /// How many seats were used in each session.
  private func summary(_ offering: Offering, _ state: AttendanceState) -> String {
    let counts = offering.sessions.indices.map { session in
      offering.participants.count { id in
        state.entry(of: id, in: offering.id, session: session)?.mark.mark.isSeatUsed ?? false
      }
    }
    let list = counts.map(String.init).joined(separator: " ")
    return say(
      "\(offering.id): \(offering.participants.count) người; có mặt từng buổi: \(list)",
      "\(offering.id): \(offering.participants.count) people; there at each session: \(list)"
    )
  }
}
