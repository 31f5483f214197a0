public import Planning

/// A small hand-made year of seven activities in three groups, with a plan for it, for tests.
///
/// Everything in it is invented. The plan holds what a referee would certify: six offerings run
/// (one course of three days, an evening workshop, a study tour, a fair, a jury day, a meeting) and
/// one work with its milestones; a second work is left out.
public enum SmallYear {
  /// The organiser's statement of the year.
  public static let programme = makeProgramme(people: InventedPeople.make(count: 60))

  /// The plan of the year; its course has twelve participants.
  public static let plan = plan(courseParticipants: 12)

  /// The year's plan with so many invented people (0 … 500) in its course of three days.
  ///
  /// The province's ceiling holds up to 150 of them; larger plans are for tests of layout alone.
  public static func plan(courseParticipants count: Int) -> Plan {
    let people = InventedPeople.make(count: max(60, count))
    let programme = makeProgramme(people: people)
    let ids = people.map(\.id)
    return Plan(
      programme: programme,
      offerings: [
        course(participants: Array(ids.prefix(count))),
        work,
        workshop(participants: Array(ids[10..<30])),
        tour(participants: Array(ids[20..<34])),
        contest(participants: Array(ids[0..<5])),
        fair(participants: Array(ids[30..<38])),
        meeting(participants: Array(ids[40..<56])),
      ],
      leftOut: [
        LeftOut(
          activity: "G3-02",
          offerings: 1,
          shortfall: 0,
          reasons: [
            LocalizedText(
              vi: "Nguồn tỉnh còn lại 12.990.000 đồng, cần 35.000.000 đồng",
              en: "The province has VND 12,990,000 left, VND 35,000,000 are needed"
            )
          ]
        )
      ],
      verdict: PlanVerdict(
        isLawful: true,
        shortfall: 0,
        score: 2_345,
        parts: [
          ScorePart(name: "values", points: 1_500),
          ScorePart(name: "requests", points: 900),
          ScorePart(name: "travel", points: -55),
        ],
        broken: []
      )
    )
  }
}
