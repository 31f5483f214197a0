import Engine
import Explanations
import Problem
import Referee
import Testing

/// Why a request is not served, and what seats the person.
struct RequestTests {
  @Test("a person is seated by every remedy, as the referee finds", arguments: 0..<60)
  func remedies(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem) else { return }
    for request in problem.requests {
      let explanation = explainer.explain(request)
      let id = problem.participants[request.participant].id
      let activity = problem.activities[request.activity].id
      for remedy in explanation.remedies {
        let verdict = judge(problem.applying(remedy.changes), remedy.solution)
        #expect(verdict.lawful && verdict.score == remedy.score)
        #expect(
          remedy.solution.offerings.contains {
            $0.activity == activity && $0.participants.contains(id)
          }
        )
      }
      let isServed = answer.solution.offerings.contains {
        $0.activity == activity && $0.participants.contains(id)
      }
      #expect((explanation.servedBy != nil) == isServed)
    }
  }

  @Test(
    "an offering has reasons exactly where the referee refuses the person in it",
    arguments: 0..<60
  )
  func exact(seed: Int) throws {
    let problem = SmallProblem.make(seed: UInt64(seed))
    guard let (explainer, answer) = WhyNotTests.explainer(problem) else { return }
    for explanation in explainer.unserved {
      for place in explanation.places {
        var solution = answer.solution
        solution.offerings[place.offering].participants.append(
          problem.participants[explanation.participant].id
        )
        #expect(judge(problem, solution).lawful == place.reasons.isEmpty)
      }
    }
  }
}
