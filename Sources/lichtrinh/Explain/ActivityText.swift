import Explanations
import Problem
import Referee

/// Why an activity is left out, in lines for people.
struct ActivityText {
  let names: ProblemNames
  let answer: JudgedAnswer
  let effort: Effort
  private var words: ObstacleText { ObstacleText(names: names, solution: answer.solution) }

  init(_ names: ProblemNames, _ answer: JudgedAnswer, _ effort: Effort) {
    self.names = names
    self.answer = answer
    self.effort = effort
  }

  /// The lines on one activity.
  func lines(_ explanation: ActivityExplanation) -> [String] {
    var lines = [head(explanation), brings(explanation)]
    lines += blocks(explanation)
    if !explanation.remedies.isEmpty {
      lines.append(say("  điều gì đưa được vào:", "  what lets it in:"))
      for (position, remedy) in explanation.remedies.enumerated() {
        lines.append("    \(position + 1). " + text(remedy))
      }
    }
    lines += attempts(explanation)
    if let forced = forced(explanation.forced) { lines.append("  " + forced) }
    if !explanation.isFinished { lines.append(unfinished) }
    if let loss = explanation.boundWithIt.map({ -max(answer.gain(to: $0), -.max) }), loss > 0 {
      lines.append(
        say(
          "  với việc này mất ít nhất \(loss) điểm (đã chứng minh bằng cận trên)",
          "  with it at least \(loss) points are lost (proved by the bound)"
        )
      )
    }
    return lines
  }

  /// Said where the work ended before all was tried.
  var unfinished: String {
    say(
      "  chưa tìm hết cách khắc phục: hết giờ hoặc đã dừng",
      "  what would let it in was not looked for to the end: the time was over or the work stopped"
    )
  }

  private func head(_ explanation: ActivityExplanation) -> String {
    let name = names.activity(explanation.activity)
    let missing = explanation.shortfall
    return say(
      "\(name): \(explanation.running)/\(explanation.possible) đợt"
        + (missing > 0 ? ", thiếu \(missing) so với số tối thiểu" : ""),
      "\(name): \(explanation.running) of \(explanation.possible) offerings run"
        + (missing > 0 ? ", \(missing) fewer than should" : "")
    )
  }

  private func brings(_ explanation: ActivityExplanation) -> String {
    let points = explanation.points
    let cost = explanation.cost.map { "\(names.source($0.source)) \(names.money($0.amount))" }
      .joined(separator: "; ")
    return say(
      "  thêm một đợt được \(points) điểm (bản thân \(explanation.value), người và thời gian "
        + "\(ProblemNames.signed(explanation.otherPoints))); chi \(names.money(explanation.totalCost)): \(cost)",
      "  one more would bring \(points) points (itself \(explanation.value), people and times "
        + "\(ProblemNames.signed(explanation.otherPoints))) and cost \(names.money(explanation.totalCost)): \(cost)"
    )
  }

  private func blocks(_ explanation: ActivityExplanation) -> [String] {
    let all = explanation.placements
    guard explanation.isBlocked else {
      if explanation.openPlacements == 0 {
        return [
          say("  chưa rõ có chỗ hay không", "  whether there is room for it is not certain")
        ]
      }
      return [
        say(
          "  không quy tắc nào cản ở \(explanation.openPlacements)/\(all) cách xếp, kế hoạch giữ nguyên (đã chứng minh)",
          "  no rule stands against it at \(explanation.openPlacements) of \(all) placements, the plan as it is (proved)"
        )
      ]
    }
    var lines = [
      say(
        "  bị cản ở mọi cách xếp, kế hoạch giữ nguyên (đã chứng minh: xét hết \(all) cách xếp, "
          + "\(explanation.combinations) phương án):",
        "  blocked at every placement, the plan as it is (proved: all \(all) placements, "
          + "\(explanation.combinations) ways were looked at):"
      )
    ]
    for block in explanation.blocks.prefix(8) {
      lines.append(
        "    – " + words.text(block.obstacle, of: explanation.activity)
          + say(
            " (\(block.placements)/\(all) cách xếp)",
            " (\(block.placements) of \(all) placements)"
          )
      )
    }
    let more = explanation.blocks.count - 8
    if more > 0 { lines.append(say("    … và \(more) điều nữa", "    … and \(more) more")) }
    return lines
  }

  /// A remedy with what the answer then is.
  func text(_ remedy: Remedy) -> String {
    let changes =
      remedy.changes.isEmpty
      ? remedy.origin == .examination
        ? say("không cần thay đổi gì", "nothing has to change")
        : say("chỉ cần xếp lại kế hoạch", "the plan arranged anew is enough")
      : remedy.changes.map(words.text).joined(separator: say(" và ", " and "))
    return changes + "; " + outcome(shortfall: remedy.shortfall, score: remedy.score) + " ["
      + certainty(remedy) + "]"
  }

  private func certainty(_ remedy: Remedy) -> String {
    switch remedy.standing {
    case .leastMoney:
      say(
        "đã chứng minh là ít tiền nhất khi kế hoạch giữ nguyên",
        "proved the least money with the plan as it is"
      )
    case .leastDays:
      say(
        "đã chứng minh là ít ngày nhất khi kế hoạch giữ nguyên",
        "proved the fewest days with the plan as it is"
      )
    case .found: say("tìm được, trọng tài đã kiểm", "found, checked by the referee")
    case .foundAnew:
      say(
        "tìm được khi giải lại, trọng tài đã kiểm; ít hơn thì không tìm được trong \(limit)",
        "found by solving anew, checked by the referee; with less not found in \(limit)"
      ) + floor(remedy)
    case .leastOfAll:
      say(
        "tìm được khi giải lại, trọng tài đã kiểm; đã chứng minh là ít nhất, dù xếp lại thế nào",
        "found by solving anew, checked by the referee; proved the least, whatever is arranged anew"
      )
    case .rearranged:
      say(
        "tìm được khi giải lại, trọng tài đã kiểm",
        "found by solving anew, checked by the referee"
      )
    }
  }

  /// How much of a remedy's change is proved not to be enough.
  private func floor(_ remedy: Remedy) -> String {
    guard let floor = remedy.provedFloor, floor > 0 else { return "" }
    let amount = remedy.money > 0 ? names.money(floor) : "\(floor)"
    return say(
      ", đã chứng minh là không thể với \(amount) trở xuống",
      ", with \(amount) or less proved not to be enough"
    )
  }

  /// What was tried by itself and does not let the item in.
  private func attempts(_ explanation: ActivityExplanation) -> [String] {
    let told = { (certainty: Certainty) in
      explanation.attempts.filter { $0.certainty == certainty }.map { attempt in
        attempt.changes.map(words.text).joined(separator: say(" và ", " and "))
      }.joined(separator: "; ")
    }
    var lines: [String] = []
    let proved = told(.proved)
    let notFound = told(.notFound)
    if !proved.isEmpty {
      lines.append(
        say("  chỉ một điều sau thì không đủ (đã chứng minh): ", "  not enough alone (proved): ")
          + proved
      )
    }
    if !notFound.isEmpty {
      lines.append(
        say(
          "  không tìm được trong \(limit) cách chỉ nhờ một điều sau mà không mất gì: ",
          "  not found in \(limit) to be enough alone with nothing lost: "
        ) + notFound
      )
    }
    return lines
  }

  private func outcome(shortfall: Int, score: Int) -> String {
    let difference = answer.gain(to: score)
    let more = shortfall - answer.verdict.shortfall
    let missing =
      more == 0
      ? ""
      : say(", thiếu hụt \(ProblemNames.signed(more))", ", shortfall \(ProblemNames.signed(more))")
    return say(
      "điểm \(score) (\(ProblemNames.signed(difference)))\(missing)",
      "score \(score) (\(ProblemNames.signed(difference)))\(missing)"
    )
  }

  /// What forcing something in does; nil where that was not tried.
  func forced(_ forced: ActivityExplanation.Forced) -> String? {
    switch forced {
    case .notTried: return nil
    case .impossible:
      return say(
        "buộc phải có: không thể (đã chứng minh)",
        "forced in: it cannot be (proved)"
      )
    case .notFound:
      return say(
        "buộc phải có: không tìm được trong \(limit)",
        "forced in: not found in \(limit)"
      )
    case .found(_, let shortfall, let score, let displaced):
      let gone = displaced.map { names.offering($0, of: answer.solution) }.joined(separator: ", ")
      return say(
        "buộc phải có: \(outcome(shortfall: shortfall, score: score))"
          + (gone.isEmpty ? "" : ", bỏ \(gone)") + " [tìm được trong \(limit)]",
        "forced in: \(outcome(shortfall: shortfall, score: score))"
          + (gone.isEmpty ? "" : ", without \(gone)") + " [found in \(limit)]"
      )
    }
  }

  /// How long one search may look.
  private var limit: String {
    let steps = say("\(effort.steps) bước", "\(effort.steps) steps")
    guard let seconds = effort.seconds else { return steps }
    let text = seconds == seconds.rounded() ? "\(Int(seconds))" : "\(seconds)"
    return steps + say(" hoặc \(text) giây", " or \(text) seconds")
  }
}
