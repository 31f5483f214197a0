import Explanations
import Problem

/// Why requests are not served, in lines for people.
struct RequestText {
  let names: ProblemNames
  let answer: JudgedAnswer
  private let effort: Effort

  init(_ names: ProblemNames, _ answer: JudgedAnswer, _ effort: Effort) {
    self.names = names
    self.answer = answer
    self.effort = effort
  }

  private var words: ObstacleText { ObstacleText(names: names, solution: answer.solution) }

  /// The lines on one request.
  func lines(_ explanation: RequestExplanation) -> [String] {
    let who = names.problem.participants[explanation.participant].id
    var lines = ["\(who) → \(names.activity(explanation.activity))"]
    if let offering = explanation.servedBy {
      lines.append(
        say("  được dự \(words.named(offering))", "  is served in \(words.named(offering))")
      )
      return lines
    }
    if explanation.places.isEmpty {
      lines.append(
        say("  hoạt động không diễn ra; hãy hỏi về nó", "  the activity does not run; ask about it")
      )
      return lines
    }
    lines.append(
      say(
        "  một chỗ sẽ được \(explanation.points) điểm",
        "  a seat would bring \(explanation.points) points"
      )
    )
    for place in explanation.places {
      let reasons =
        place.reasons.isEmpty
        ? say("còn chỗ, không quy tắc nào cản", "there is room, no rule stands against it")
        : place.reasons.map(words.text).joined(separator: "; ")
      lines.append("  – \(words.named(place.offering)): \(reasons)")
    }
    let text = ActivityText(names, answer, effort)
    if !explanation.remedies.isEmpty {
      lines.append(say("  điều gì đưa được vào:", "  what lets it in:"))
      for (position, remedy) in explanation.remedies.enumerated() {
        lines.append("    \(position + 1). " + text.text(remedy))
      }
    }
    if let forced = text.forced(explanation.forced) { lines.append("  " + forced) }
    if !explanation.isFinished { lines.append(text.unfinished) }
    return lines
  }

  /// How many requests are not served for what reason, by activity.
  func summary(_ unserved: [RequestExplanation]) -> [String] {
    guard !unserved.isEmpty else {
      return [say("Mọi đăng ký đều được đáp ứng.", "Every request is served.")]
    }
    var lines = [
      say("Đăng ký chưa được đáp ứng: \(unserved.count)", "Requests not served: \(unserved.count)")
    ]
    let byActivity = Dictionary(grouping: unserved, by: \.activity.position)
    for activity in byActivity.keys.sorted() {
      let requests = byActivity[activity] ?? []
      var counts: [(kind: String, count: Int)] = []
      for request in requests {
        for kind in kinds(request) {
          if let known = counts.firstIndex(where: { $0.kind == kind }) {
            counts[known].count += 1
          } else {
            counts.append((kind, 1))
          }
        }
      }
      let text = counts.enumerated().sorted {
        ($1.element.count, $0.offset) < ($0.element.count, $1.offset)
      }.map { "\($0.element.count) \($0.element.kind)" }.joined(separator: ", ")
      lines.append("  \(names.problem.activities[activity].id): \(requests.count) (\(text))")
    }
    lines.append(
      say(
        "  Hỏi về một người: lichtrinh explain … <mã người> hoặc <mã người>:<mã hoạt động>",
        "  Ask about a person: lichtrinh explain … <person> or <person>:<activity>"
      )
    )
    return lines
  }

  /// The reasons at the nearest offering, each in a word or two.
  private func kinds(_ request: RequestExplanation) -> [String] {
    guard let nearest = request.nearest else { return [say("không diễn ra", "does not run")] }
    if nearest.reasons.isEmpty { return [say("còn chỗ", "have room")] }
    var kinds: [String] = []
    for reason in nearest.reasons {
      let kind = kind(reason)
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    return kinds
  }

  private func kind(_ reason: RequestExplanation.Reason) -> String {
    switch reason {
    case .busy: say("bận", "busy")
    case .elsewhere: say("ở đợt khác", "in another offering")
    case .personFull: say("đã đủ hoạt động", "in as many as may be")
    case .offeringFull: say("hết chỗ", "full")
    case .seatsFull: say("hết ghế", "out of seats")
    case .organisationFull: say("đủ người một đơn vị", "enough of one organisation")
    case .reserved: say("chỗ dành riêng", "reserved seats")
    case .ceiling: say("thiếu kinh phí", "no money")
    }
  }
}
