import Engine
import Explanations
import Problem
import Referee

/// One run of `explain`: what was asked, worked out with its display and put into words.
struct ExplainRun {
  private let subject: ExplainSubject
  private let answer: JudgedAnswer
  private let resolver: Resolver
  private let display: ResolveDisplay

  init(
    _ subject: ExplainSubject,
    _ answer: JudgedAnswer,
    _ resolver: Resolver,
    _ display: ResolveDisplay
  ) {
    self.subject = subject
    self.answer = answer
    self.resolver = resolver
    self.display = display
  }

  private var names: ProblemNames { subject.names }

  /// What clashes: asked where something is missing, or where there is no lawful answer.
  private var clash: ClashSearchResult? {
    if answer.verdict.lawful && answer.verdict.shortfall == 0 { return nil }
    display.tell("clash", say("đang tìm điều mâu thuẫn", "looking for what clashes"))
    // What is left out wants its share of the time too.
    var effort = resolver.effort
    effort.seconds = effort.seconds.map { $0 / 2 }
    let half = Resolver(effort, resolver.cancellation)
    return ClashFinder(subject.problem, half, known: [answer.solution]).run()
  }

  /// Works out what was asked; everything that is left out where nothing was.
  func findings(_ asked: ExplainItem?) -> ExplainFindings {
    var findings = ExplainFindings()
    display.know(shortfall: answer.verdict.shortfall, score: answer.verdict.score)
    guard answer.verdict.lawful else {
      findings.clash = clash
      return findings
    }
    let explainer = ActivityExplainer(
      subject.problem,
      answer,
      resolver,
      widening: subject.widening
    )
    switch asked {
    case .activities(let activities):
      explain(activities, explainer, &findings)
    case .requests(let requests):
      for (position, request) in requests.enumerated() {
        let activity = subject.problem.activities[request.activity].id
        display.tell(
          "requests",
          say("đang tìm chỗ ở \(activity)", "looking for a seat in \(activity)"),
          done: position,
          all: requests.count
        )
        // What keeps somebody out is told even then.
        findings.requests.append(explainer.explain(request))
      }
    case .site(let site):
      findings.siteText = sites
      findings.sites = findings.siteText?.omitted(site) ?? []
    case nil:
      findings.clash = clash
      explain(explainer.leftOut, explainer, &findings)
      guard let requests = explainer.unserved() else {
        findings.hasUnseenRest = true
        break
      }
      findings.requests = requests
      findings.siteText = sites
      findings.sites = findings.siteText?.omitted() ?? []
    }
    return findings
  }

  private var sites: SiteText? { subject.compiled.map { SiteText($0, answer) } }

  private func explain(
    _ activities: [ListIndex<Activity>],
    _ explainer: ActivityExplainer,
    _ findings: inout ExplainFindings
  ) {
    findings.activities = explainer.explain(activities) { progress in
      let id = subject.problem.activities[progress.item].id
      let title =
        switch progress.stage {
        case .examining: say("đang xét \(id)", "looking at \(id)")
        case .remedies: say("đang tìm cách cho \(id)", "looking for what lets \(id) in")
        }
      display.tell(
        progress.stage.rawValue,
        title,
        done: progress.done,
        all: progress.all,
        remedies: progress.remedies
      )
    }
    let seen = Set(findings.activities.map(\.activity))
    findings.unseenActivities = activities.filter { explainer.hasRoom($0) && !seen.contains($0) }
  }

  /// The findings in lines for people.
  func text(_ findings: ExplainFindings, _ asked: ExplainItem?) -> [String] {
    let activityText = ActivityText(names, answer, resolver.effort)
    let requestText = RequestText(names, answer, resolver.effort)
    let clash = findings.clash.map { ClashText(names).lines($0) } ?? []
    guard answer.verdict.lawful else { return clash }
    var lines: [String] = []
    switch asked {
    case .site(let site): lines = findings.siteText?.lines(site) ?? []
    case .requests: lines = findings.requests.flatMap(requestText.lines)
    case .activities(let activities):
      for activity in activities {
        if let explanation = findings.activities.first(where: { $0.activity == activity }) {
          lines += activityText.lines(explanation)
        } else if findings.unseenActivities.contains(activity) {
          lines.append(
            say(
              "\(names.activity(activity)): chưa xét đến, đã dừng",
              "\(names.activity(activity)): not looked at, the work was stopped"
            )
          )
        } else {
          lines.append(running(activity))
        }
      }
    case nil:
      lines = ScoreText(names: names, solution: answer.solution).lines() + clash
      let unseen = findings.unseenActivities
      let leftOut = findings.activities.count + unseen.count
      lines.append(say("Hoạt động bị bỏ lại: \(leftOut)", "Activities left out: \(leftOut)"))
      lines += findings.activities.flatMap(activityText.lines)
      if !unseen.isEmpty {
        let ids = unseen.map { subject.problem.activities[$0].id }.joined(separator: ", ")
        lines.append(
          say(
            "Đã dừng trước khi xét đến \(unseen.count) hoạt động: \(ids)",
            "Stopped before \(unseen.count) of them were looked at: \(ids)"
          )
        )
      }
      if findings.hasUnseenRest {
        lines.append(
          say(
            "Chưa xét đến đăng ký và điểm tham quan: đã dừng",
            "Requests and sites were not looked at: the work was stopped"
          )
        )
        break
      }
      lines += requestText.summary(findings.requests)
      lines += findings.siteText?.lines() ?? []
    }
    return lines
  }

  private func running(_ activity: ListIndex<Activity>) -> String {
    let id = subject.problem.activities[activity].id
    let times = answer.solution.offerings.filter { $0.activity == id }
      .compactMap { names.time(of: $0) }.joined(separator: ", ")
    return say(
      "\(names.activity(activity)): mọi đợt đều diễn ra (\(times))",
      "\(names.activity(activity)): as many offerings run as may (\(times))"
    )
  }
}
