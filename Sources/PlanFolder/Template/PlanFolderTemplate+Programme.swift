extension PlanFolderTemplate {
  /// `programme.yaml`.
  static let programme = """
    # «Chương trình của một năm. Mọi người, đơn vị, địa danh và con số trong thư mục này là hư cấu.¦The programme of a year. All people, organisations, places and figures of this folder are invented.»
    # «Kiểm tra bằng: lichtrinh check THƯ-MỤC; lập lịch bằng: lichtrinh plan THƯ-MỤC¦Check it with: lichtrinh check DIR; plan it with: lichtrinh plan DIR»
    # «Ngày viết như 2027-03-15, tiền là số đồng như 50_000_000, tỷ lệ như 50% hoặc 2.5%.¦Dates are written as 2027-03-15, money in đồng as 50_000_000, shares as 50% or 2.5%.»
    format: lichtrinh-plan/1

    # «Mã, dùng trong tên tệp và lịch; không đổi trong suốt chương trình.¦The id, used in names of files and calendars; it never changes.»
    id: vi-du-2027
    title: {vi: Chương trình khuyến công mẫu năm 2027, en: Example programme of 2027}
    # «true: dữ liệu hư cấu; lịch và báo cáo sẽ nói rõ điều đó. Xóa dòng này khi dùng thật.¦true: the data are invented, and calendars and reports say so. Remove it for real use.»
    sample: true
    notice:
      vi: "Dữ liệu mẫu: người, đơn vị, địa danh và số tiền là hư cấu."
      en: "Sample data: people, organisations, places and amounts are invented."

    # «Cơ quan lập chương trình, như trên tiêu đề văn bản.¦The office that plans, as its letterhead says.»
    agency:
      parent: «UBND TỈNH VÍ DỤ¦PROVINCE OF EXAMPLE»
      office: «SỞ CÔNG THƯƠNG¦DEPARTMENT OF INDUSTRY AND TRADE»
      name: {vi: Sở Công Thương tỉnh Ví Dụ, en: Department of Industry and Trade of Example}
      place: «Ví Dụ¦Example»
      email: khuyencong@vi-du.example
      url: https://vi-du.example/

    # «Quyết định phê duyệt chương trình; thời gian chuẩn bị (lead-days) tính từ ngày này.¦The decision that approves the programme; lead-days count from its date.»
    decision: {number: 01/QĐ-UBND, date: 2027-01-05, issuer: «UBND tỉnh Ví Dụ¦People's Committee of Example»}
    # «draft: dự thảo; published: đã công bố.¦draft or published.»
    revision: {number: 1, time: "2027-01-05T08:00", status: draft}

    year: {from: 2027-01-01, to: 2027-12-31}
    time-zone: Asia/Ho_Chi_Minh
    # «Tên miền trong mã của các sự kiện lịch.¦The domain in the ids of calendar events.»
    domain: khuyencong.vi-du.example
    # «Giờ các buổi.¦When the sessions of a day are held.»
    sessions: {morning: "07:30-11:30", afternoon: "13:30-17:00", evening: "18:00-20:30"}

    # «Các nhóm đề án của quyết định.¦The groups of the decision.»
    groups:
      - {id: G1, name: {vi: "Đào tạo, tập huấn", en: Training}}
      - {id: G2, name: {vi: "Hội chợ, tham quan", en: Fairs and study tours}}
      - {id: G3, name: {vi: Hỗ trợ máy móc, en: Support for machinery}}

    # «Nguồn kinh phí và mức trần. state: ngân sách Nhà nước (mỗi khoản chỉ một nguồn Nhà nước).¦Whose money there is and how much at most. state: the State's money; only one such source may pay a cost.»
    sources:
      - id: province
        name: {vi: Kinh phí khuyến công địa phương, en: The province's fund}
        state: true
        ceilings:
          # «Cả năm.¦The whole year.»
          - {amount: 300_000_000}
          # «Chi đến hết quý II.¦Paid by the end of June.»
          - {amount: 200_000_000, to: 2027-06-30}
          # «Riêng nhóm G3.¦Group G3 alone.»
          - {amount: 120_000_000, groups: [G3]}
      - {id: own, name: {vi: Vốn của cơ sở, en: The establishment's own money}, state: false}

    # «Điểm: đăng ký ưu tiên 1, 2, 3…; người được dự lần đầu; mỗi 10 km; khi sửa lịch đã công bố; first-comers, spread: thêm cho người chưa từng được dự và phần ít được phục vụ (references: previous).¦Points: requests of priority 1, 2, 3 …; a person's first activity; each 10 km; changes after publication; first-comers, spread: more for those never served and for parts served less (references: previous).»
    weights: {requests: [12, 8, 5], first: 12, travel-per-10-km: 1, cancel: 200, move: 40, swap: 10, release: 15, first-comers: 0, spread: 0}

    # «Thời gian cần tránh: hard cấm hẳn, points trừ điểm mỗi ngày.¦Days to avoid: hard forbids, points cost something each day.»
    avoid:
      # «Theo âm lịch: 23 tháng Chạp đến mùng 10 tháng Giêng.¦By the lunar calendar: 23 of the 12th to 10 of the 1st month.»
      - {name: {vi: Tết Nguyên đán, en: Lunar New Year}, lunar: {from: 12-23, to: 01-10}, hard: true}
      # «Hằng năm, ở một địa bàn.¦Every year, in one district.»
      - {name: {vi: Thu hoạch lúa, en: Rice harvest}, from: 02-20, to: 03-20, yearly: true, points: 2, districts: [mau-dong]}
      # «Ngày cố định.¦Fixed days.»
      - {name: {vi: Kỳ họp HĐND tỉnh, en: Session of the council}, from: 2027-07-20, to: 2027-07-22, points: 3}
      # «Triều cường quanh mùng 1 và rằm.¦Spring tides around the 1st and the 15th.»
      - {name: {vi: Triều cường, en: Spring tides}, tides: {months: [9, 10], days: [1, 15], spread: 1}, points: 3}

    # «Nhiều nhất bao nhiêu lớp mỗi tháng (soft-max: quá thì trừ điểm; max: cấm).¦How much at most each month (above soft-max costs points; above max is forbidden).»
    limits:
      - {kinds: [course, workshop], per: month, soft-max: 2, penalty: 25}

    # «Việc gì trước việc gì.¦What comes before what.»
    orders:
      - {first: G1-01, then: G2-01, gap-days: 7, required: false}
    """
}
