import Compiler
import Explanations
import Planning
import Problem

/// Why sites are not visited by the study tours of a plan, in lines for people.
struct SiteText {
  /// A site that a tour of the plan leaves out.
  struct Omitted {
    let offering: String
    let omission: TourExplanation.Omission
    let gains: [TourExplanation.Gain]
  }

  private let plan: Plan

  init(_ compiled: CompiledProgramme, _ answer: JudgedAnswer) {
    plan = PlanMaker.plan(of: compiled, answer.solution, answer.verdict)
  }

  /// What every tour leaves out, of one site or of all.
  func omitted(_ site: String? = nil) -> [Omitted] {
    plan.offerings.flatMap { offering -> [Omitted] in
      guard let explanation = offering.explanation else { return [] }
      return explanation.omissions.filter { site == nil || $0.site == site }.map { omission in
        Omitted(
          offering: offering.id,
          omission: omission,
          gains: explanation.gains.filter { $0.added.contains(omission.site) }
        )
      }
    }
  }

  /// The tours that visit a site.
  func visiting(_ site: String) -> [String] {
    plan.offerings.filter { offering in
      offering.itinerary?.days.contains { $0.visits.contains { $0.site == site } } == true
    }.map(\.id)
  }

  /// The lines on one site or on all.
  func lines(_ site: String? = nil) -> [String] {
    let omitted = omitted(site)
    var lines: [String] = []
    if let site {
      lines.append(name(site))
      let tours = visiting(site)
      if !tours.isEmpty {
        let list = tours.joined(separator: ", ")
        lines.append(say("  \(list) ghé thăm", "  visited by \(list)"))
      }
      if omitted.isEmpty && tours.isEmpty {
        lines.append(
          say("  không chuyến nào của kế hoạch xét đến", "  no tour of the plan considers it")
        )
      }
    } else if !omitted.isEmpty {
      lines.append(say("Điểm tham quan không ghé:", "Sites not visited:"))
    }
    for entry in omitted {
      let reasons = entry.omission.reasons.map { $0[CommandLanguage.current] }
      let who = site == nil ? "\(entry.offering) · \(name(entry.omission.site))" : entry.offering
      lines.append("  \(who): " + reasons.joined(separator: "; "))
      for gain in entry.gains { lines.append("    → " + text(gain)) }
    }
    return lines
  }

  private func text(_ gain: TourExplanation.Gain) -> String {
    switch gain.cause {
    case .hour:
      say(
        "thêm một giờ mỗi ngày thì ghé được, thêm \(gain.points) điểm [tìm được]",
        "one hour more each day lets it in, \(gain.points) points more [found]"
      )
    case .million:
      say(
        "thêm 1.000.000 đồng phí thì ghé được, thêm \(gain.points) điểm [tìm được]",
        "VND 1,000,000 more for fees lets it in, \(gain.points) points more [found]"
      )
    }
  }

  private func name(_ site: String) -> String {
    plan.programme.sites.first { $0.id == site }.map {
      "\(site) · \($0.name[CommandLanguage.current])"
    }
      ?? site
  }
}
