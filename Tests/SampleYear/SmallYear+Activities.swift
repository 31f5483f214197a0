import Almanac
import Planning

extension SmallYear {
  static var activities: [Activity] {
    training + markets + works
  }

  private static var training: [Activity] {
    [
      Activity(
        id: "G1-01",
        project: "G1-01",
        group: "G1",
        kind: .course,
        title: LocalizedText(
          vi: "Tập huấn khởi sự và quản trị doanh nghiệp cho cơ sở công nghiệp nông thôn",
          en: "Course in starting and managing an enterprise for rural makers"
        ),
        note: LocalizedText(vi: "Mang theo sổ sách của cơ sở", en: "Bring your books"),
        windows: [DateWindow(from: CivilDate(2016, 3, 1), to: CivilDate(2016, 4, 30))],
        pattern: .workingDays(count: 3, halves: [.morning, .afternoon]),
        leadDays: 15,
        preference: DayPreference(date: CivilDate(2016, 3, 21), pointsPerWeek: 2),
        minOfferings: 1,
        values: [300],
        people: PeopleRule(min: 1, max: 500, perOrganisation: 400),
        needs: [
          ResourceNeed(role: "venue", kind: .venue, ids: ["hall"]),
          ResourceNeed(role: "trainer", kind: .trainer, skill: "management"),
          ResourceNeed(role: "coordinator", kind: .coordinator),
        ],
        costs: [trainersFee, drinks],
        funding: [FundingShare(source: "province")],
        payments: advanceAndBalance
      ),
      Activity(
        id: "G1-02",
        project: "G1-02",
        group: "G1",
        kind: .workshop,
        title: LocalizedText(vi: "Hội thảo bán hàng trên mạng", en: "Workshop: selling online"),
        windows: [DateWindow(from: CivilDate(2016, 5, 1), to: CivilDate(2016, 5, 31))],
        pattern: .evenings(count: 1),
        values: [120],
        people: PeopleRule(min: 15, max: 40),
        needs: [
          ResourceNeed(role: "venue", kind: .venue, ids: ["hall"]),
          ResourceNeed(role: "trainer", kind: .trainer),
        ],
        costs: [trainersFee, drinks],
        funding: [FundingShare(source: "province")],
        payments: [atTheEnd]
      ),
      Activity(
        id: "G1-03",
        project: "G1-03",
        group: "G1",
        kind: .meeting,
        title: LocalizedText(vi: "Hội nghị cộng tác viên cuối năm", en: "Collaborators' meeting"),
        windows: [DateWindow(from: CivilDate(2016, 12, 1), to: CivilDate(2016, 12, 20))],
        pattern: .fixedDates([CivilDate(2016, 12, 15)], halves: [.morning]),
        values: [80],
        people: PeopleRule(min: 10, max: 60),
        needs: [ResourceNeed(role: "venue", kind: .venue, ids: ["hall"])],
        costs: [drinks],
        funding: [FundingShare(source: "province")],
        payments: [atTheEnd]
      ),
    ]
  }

  private static var markets: [Activity] {
    [
      Activity(
        id: "G2-01",
        project: "G2-01",
        group: "G2",
        kind: .tour,
        title: LocalizedText(
          vi: "Tham quan học tập các làng nghề ở Cần Thơ",
          en: "Study tour of the craft villages of Cần Thơ"
        ),
        windows: [DateWindow(from: CivilDate(2016, 6, 1), to: CivilDate(2016, 6, 30))],
        pattern: .calendarDays(count: 4, halves: [.morning, .afternoon]),
        values: [200],
        people: PeopleRule(min: 10, max: 25),
        place: "can-tho",
        needs: [
          ResourceNeed(role: "vehicle", kind: .vehicle),
          ResourceNeed(role: "coordinator", kind: .coordinator),
        ],
        costs: [lodging],
        funding: [FundingShare(source: "province")],
        payments: advanceAndBalance
      ),
      Activity(
        id: "G2-02",
        project: "G2-02",
        group: "G2",
        kind: .fair,
        title: LocalizedText(vi: "Hội chợ hàng nông thôn 2016", en: "Rural goods fair 2016"),
        windows: [DateWindow(from: CivilDate(2016, 11, 1), to: CivilDate(2016, 11, 30))],
        pattern: .calendarDays(count: 5, halves: [.morning, .afternoon]),
        values: [250],
        people: PeopleRule(min: 5, max: 12, perOrganisation: 10),
        needs: [ResourceNeed(role: "venue", kind: .venue, ids: ["fairground"])],
        costs: [booth],
        funding: [
          FundingShare(source: "province", cap: .zero, capPerPerson: Money(7_200_000)),
          FundingShare(source: "own"),
        ],
        payments: [atTheEnd]
      ),
      Activity(
        id: "G2-03",
        project: "G2-02",
        group: "G2",
        kind: .contest,
        title: LocalizedText(vi: "Bình chọn sản phẩm tiêu biểu", en: "Selection of products"),
        windows: [DateWindow(from: CivilDate(2016, 8, 1), to: CivilDate(2016, 8, 31))],
        pattern: .halfDays(count: 1, halves: [.morning, .afternoon]),
        values: [150],
        people: PeopleRule(min: 5, max: 9),
        needs: [ResourceNeed(role: "venue", kind: .venue, ids: ["hall"])],
        costs: [drinks],
        funding: [FundingShare(source: "province")],
        payments: [atTheEnd]
      ),
    ]
  }

  private static var works: [Activity] {
    [
      Activity(
        id: "G3-01",
        project: "G3-01",
        group: "G3",
        kind: .work,
        title: LocalizedText(vi: "Hỗ trợ máy sấy bánh tráng", en: "Support of a rice-paper dryer"),
        windows: [DateWindow(from: CivilDate(2016, 4, 1), to: CivilDate(2016, 9, 30))],
        pattern: .milestones([
          Milestone(name: LocalizedText(vi: "Ký hợp đồng", en: "Contract"), offsetDays: 0),
          Milestone(name: LocalizedText(vi: "Nghiệm thu", en: "Acceptance"), offsetDays: 90),
        ]),
        values: [400],
        costs: [machine],
        support: "support.machinery",
        funding: [
          FundingShare(
            source: "province",
            share: Share(thousandths: 500),
            cap: Money(200_000_000)
          ),
          FundingShare(source: "own"),
        ],
        payments: advanceAndBalance
      ),
      Activity(
        id: "G3-02",
        project: "G3-02",
        group: "G3",
        kind: .work,
        title: LocalizedText(vi: "Thiết kế bao bì bánh tráng", en: "Packaging of rice paper"),
        windows: [DateWindow(from: CivilDate(2016, 5, 1), to: CivilDate(2016, 10, 31))],
        pattern: .milestones([
          Milestone(name: LocalizedText(vi: "Nghiệm thu mẫu", en: "Design accepted"), offsetDays: 0)
        ]),
        values: [100],
        costs: [packaging],
        funding: [FundingShare(source: "province")],
        payments: [atTheEnd]
      ),
    ]
  }
}
