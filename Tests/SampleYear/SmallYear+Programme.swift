import Almanac
import Planning

extension SmallYear {
  static func makeProgramme(people: [Person]) -> Programme {
    Programme(
      id: "nam-mau-2016",
      title: LocalizedText(
        vi: "Chương trình khuyến công tỉnh Mẫu năm 2016",
        en: "Industrial promotion programme of Mẫu province, 2016"
      ),
      isSample: true,
      notice: LocalizedText(
        vi: "Mọi số tiền, ngày và tên là giả định",
        en: "All amounts, dates and names are assumed"
      ),
      agency: Agency(
        parent: "UBND TỈNH MẪU",
        office: "SỞ CÔNG THƯƠNG",
        name: LocalizedText(
          vi: "Sở Công Thương tỉnh Mẫu",
          en: "Department of Industry and Trade of Mẫu province"
        ),
        place: "Mẫu",
        email: "khuyencong@mau.example",
        url: "https://khuyencong.mau.example/"
      ),
      decision: Decision(
        number: "10/QĐ-UBND",
        date: CivilDate(2016, 1, 4),
        issuer: "Ủy ban nhân dân tỉnh Mẫu"
      ),
      revision: Revision(number: 1, date: CivilDate(2016, 1, 4), minute: 480, status: .published),
      firstDay: CivilDate(2016, 1, 1),
      lastDay: CivilDate(2016, 12, 31),
      timeZone: "Asia/Ho_Chi_Minh",
      domain: "khuyencong-mau.example",
      sessionTimes: .officeHoursAndEvening,
      holidays: HolidayCalendar(),
      groups: [
        ProjectGroup(id: "G1", name: LocalizedText(vi: "Đào tạo, tập huấn", en: "Training")),
        ProjectGroup(id: "G2", name: LocalizedText(vi: "Thị trường", en: "Markets")),
        ProjectGroup(id: "G3", name: LocalizedText(vi: "Hỗ trợ cơ sở", en: "Support of makers")),
      ],
      sources: [
        FundingSource(
          id: "province",
          name: LocalizedText(vi: "Ngân sách tỉnh", en: "Provincial budget"),
          isState: true,
          ceilings: [
            CeilingRule(amount: Money(180_000_000)),
            CeilingRule(amount: Money(60_000_000), groups: ["G1"]),
          ]
        ),
        FundingSource(
          id: "own",
          name: LocalizedText(vi: "Đơn vị thụ hưởng", en: "The beneficiary"),
          isState: false
        ),
      ],
      places: [
        Locality(
          id: "855",
          name: LocalizedText(vi: "TP. Mẫu", en: "Mẫu city"),
          isDistrict: true,
          latitude: 10.25,
          longitude: 105.97
        ),
        Locality(
          id: "857",
          name: LocalizedText(vi: "Huyện Mẫu Đông", en: "Mẫu Đông district"),
          isDistrict: true,
          latitude: 10.19,
          longitude: 106.01
        ),
        Locality(
          id: "can-tho",
          name: LocalizedText(vi: "Cần Thơ", en: "Cần Thơ"),
          isDistrict: false,
          latitude: 10.037,
          longitude: 105.788
        ),
      ],
      journeys: [
        Journey(from: "855", to: "857", km: 10, minutes: 20),
        Journey(from: "855", to: "can-tho", km: 33, minutes: 55),
        Journey(from: "857", to: "can-tho", km: 43, minutes: 70),
      ],
      activities: activities,
      resources: resources,
      organisations: [
        OrganisationProfile(
          id: "o1",
          name: "Hợp tác xã Đan lát Mẫu Đông",
          kind: "cooperative",
          district: "857",
          address: "Ấp 3, xã Mẫu Đông",
          industry: "Đan lát"
        ),
        OrganisationProfile(
          id: "o2",
          name: "Cơ sở Bánh tráng Bảy Mẫu",
          kind: "household",
          district: "855",
          address: "Khóm 2, phường Mẫu Trung",
          industry: "Thực phẩm"
        ),
      ],
      people: people,
      requests: requests(of: people)
    )
  }

  private static var resources: [ResourceProfile] {
    [
      ResourceProfile(
        id: "hall",
        kind: .venue,
        name: "Hội trường Sở Công Thương",
        place: "855",
        address: "Số 1 đường Mẫu, TP. Mẫu",
        seats: 500,
        costPerSession: Money(500_000)
      ),
      ResourceProfile(
        id: "fairground",
        kind: .venue,
        name: "Trung tâm Hội chợ Cần Thơ",
        place: "can-tho",
        address: "Số 2 đường Mẫu, Cần Thơ",
        units: 3
      ),
      ResourceProfile(
        id: "t-khanh",
        kind: .trainer,
        name: "ThS. Lương Khánh Mẫu",
        place: "855",
        skills: ["management"],
        maxSessions: 40,
        phone: "0900 000 901",
        email: "t-khanh@mau.example"
      ),
      ResourceProfile(id: "bus-29", kind: .vehicle, name: "Xe 29 chỗ", seats: 29),
      ResourceProfile(
        id: "c-nhung",
        kind: .coordinator,
        name: "Cao Thị Nhung Mẫu",
        phone: "0900 000 911",
        email: "c-nhung@mau.example"
      ),
    ]
  }

  /// Everyone asks for the course; every third for the tour as a second wish.
  private static func requests(of people: [Person]) -> [PersonRequest] {
    people.enumerated().flatMap { index, person in
      let first = PersonRequest(person: person.id, activity: "G1-01", priority: 1)
      let second = PersonRequest(person: person.id, activity: "G2-01", priority: 2)
      return index.isMultiple(of: 3) ? [first, second] : [first]
    }
  }
}
