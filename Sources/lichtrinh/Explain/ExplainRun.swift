import Engine
import Explanations
import Problem
import Referee

/// One run of `explain`: what was asked, worked out with its display and put into words.
struct ExplainRun {
  private let subject: ExplainSubject
  private let answer: JudgedAnswer
  private let resolver: Resolver

  init(_ subject: ExplainSubject, _ answer: JudgedAnswer, _ resolver: Resolver) {
    self.subject = subject
    self.answer = answer
    self.resolver = resolver
  }

  private var names: ProblemNames { subject.names }

  /// What clashes: asked where something is missing, or where there is no lawful answer.
  private var clash: ClashSearchResult? {
    if answer.verdict.lawful && answer.verdict.shortfall == 0 { return nil }
    // What is left out wants its share of the time too.
    var effort = resolver.effort
    effort.seconds = effort.seconds.map { $0 / 2 }
    let half = Resolver(effort, resolver.cancellation)
    return ClashFinder(subject.problem, half, known: [answer.solution]).run()
  }

  /// Works out what was asked; everything that is left out where nothing was.
  func findings(_ asked: ExplainItem?) -> ExplainFindings {
    var findings = ExplainFindings()
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
      findings.activities = explained(activities, explainer)
    case .requests(let requests):
      findings.requests = requests.map { explainer.explain($0) }
    case .site(let site):
      findings.siteText = sites
      findings.sites = findings.siteText?.omitted(site) ?? []
    case nil:
      findings.clash = clash
      findings.activities = explained(explainer.leftOut, explainer)
      findings.requests = explainer.unserved
      findings.siteText = sites
      findings.sites = findings.siteText?.omitted() ?? []
    }
    return findings
  }

  private var sites: SiteText? { subject.compiled.map { SiteText($0, answer) } }

  private func explained(
    _ activities: [ListIndex<Activity>],
    _ explainer: ActivityExplainer
  ) -> [ActivityExplanation] {
    let live = Terminal.errors.isInteractive ? LiveLine() : nil
    defer { live?.finish() }
    return explainer.explain(activities) { activity, isLookedInto in
      live?.show(at: resolver.elapsedSeconds) {
        let id = subject.problem.activities[activity].id
        return [
          isLookedInto
            ? say("đang tìm cách cho \(id)", "looking for what lets \(id) in")
            : say("đang xét \(id)", "looking at \(id)"),
          say("\(Int(resolver.elapsedSeconds)) giây", "\(Int(resolver.elapsedSeconds)) s"),
        ]
      }
    }
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
        } else {
          lines.append(running(activity))
        }
      }
    case nil:
      lines = ScoreText(names: names, solution: answer.solution).lines() + clash
      lines.append(
        say(
          "Hoạt động bị bỏ lại: \(findings.activities.count)",
          "Activities left out: \(findings.activities.count)"
        )
      )
      lines += findings.activities.flatMap(activityText.lines)
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
