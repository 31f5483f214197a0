import Planning

extension ReportMessage {
  /// The text in both languages.
  var text: LocalizedText {
    switch self {
    case .reportTitle: LocalizedText(vi: "Báo cáo kế hoạch năm", en: "Report of the year's plan")
    case .navYear: LocalizedText(vi: "Cả năm", en: "The year")
    case .navBudget: LocalizedText(vi: "Kinh phí", en: "Budget")
    case .navCalendar: LocalizedText(vi: "Lịch", en: "Calendar")
    case .navService: LocalizedText(vi: "Người", en: "People")
    case .navTours: LocalizedText(vi: "Hành trình", en: "Tours")
    case .tours: LocalizedText(vi: "Hành trình tham quan", en: "Itineraries of study tours")
    case .toursHint:
      LocalizedText(
        vi:
          "Hành trình được chọn trong giờ mở cửa từng thứ, giờ lái xe, bữa trưa, chỗ nghỉ và tiền phí. Đường và giờ xe tính từ tọa độ; bản đồ đúng tỷ lệ, bắc ở trên.",
        en:
          "Chosen within opening hours by weekday, driving hours, the midday break, nights and fees. Roads and times follow from coordinates; the maps are to scale, north up."
      )
    case .tourStops: LocalizedText(vi: "điểm", en: "stops")
    case .tourDriving: LocalizedText(vi: "trên xe", en: "at the wheel")
    case .tourFees: LocalizedText(vi: "Phí các điểm", en: "Fees of the stops")
    case .tourMap: LocalizedText(vi: "Bản đồ hành trình", en: "Map of the itinerary")
    case .tourDay: LocalizedText(vi: "Ngày", en: "Day")
    case .tourDays: LocalizedText(vi: "Từng ngày", en: "Day by day")
    case .tourNight: LocalizedText(vi: "Nghỉ đêm", en: "Night")
    case .tourTime: LocalizedText(vi: "Giờ", en: "Time")
    case .tourPart: LocalizedText(vi: "Nội dung", en: "Programme")
    case .tourSite: LocalizedText(vi: "Điểm", en: "Site")
    case .tourOmitted: LocalizedText(vi: "Điểm không đi và lý do", en: "Sites left out, and why")
    case .tourHourMore:
      LocalizedText(vi: "Nếu mỗi ngày thêm một giờ", en: "With one more hour each day")
    case .tourMillionMore:
      LocalizedText(
        vi: "Nếu phí các điểm thêm 1.000.000 đồng",
        en: "With VND 1,000,000 more for fees"
      )
    case .tourNoGain: LocalizedText(vi: "không thêm được điểm nào", en: "nothing would be added")
    case .tourPoints: LocalizedText(vi: "điểm số", en: "points")
    case .tourAdded: LocalizedText(vi: "thêm", en: "comes in")
    case .tourRemoved: LocalizedText(vi: "bỏ", en: "goes out")
    case .navLeftOut: LocalizedText(vi: "Không tổ chức", en: "Left out")
    case .navNorms: LocalizedText(vi: "Định mức", en: "Norms")
    case .taken: LocalizedText(vi: "Có người", en: "Taken")
    case .figures: LocalizedText(vi: "Bảng số liệu", en: "The figures")
    case .skipToContent: LocalizedText(vi: "Đến nội dung", en: "Skip to the content")
    case .contents: LocalizedText(vi: "Mục lục", en: "Contents")
    case .sampleBadge: LocalizedText(vi: "Dữ liệu mẫu", en: "Sample data")
    case .sampleNotice:
      LocalizedText(
        vi: "Người, cơ sở và nguyện vọng trong báo cáo này là hư cấu.",
        en: "The people, organisations and requests in this report are invented."
      )
    case .decision: LocalizedText(vi: "Quyết định", en: "Decision")
    case .dated: LocalizedText(vi: "ngày", en: "of")
    case .revision: LocalizedText(vi: "Bản", en: "Revision")
    case .draft: LocalizedText(vi: "dự thảo", en: "draft")
    case .published: LocalizedText(vi: "đã công bố", en: "published")
    case .period: LocalizedText(vi: "Thời gian", en: "Period")
    case .summary: LocalizedText(vi: "Số liệu chính", en: "Key figures")
    case .spentOfCeiling: LocalizedText(vi: "đã phân bổ", en: "allotted")
    case .ofCeiling: LocalizedText(vi: "trên mức trần", en: "of the ceiling of")
    case .leftUnder: LocalizedText(vi: "còn lại", en: "left")
    case .projectsRun: LocalizedText(vi: "đề án được thực hiện", en: "projects run")
    case .offeringsRun: LocalizedText(vi: "lượt tổ chức", en: "offerings run")
    case .peopleServed: LocalizedText(vi: "người tham gia", en: "people take part")
    case .whoAsked:
      LocalizedText(vi: "người đăng ký có nguyện vọng được đáp ứng", en: "who asked are served")
    case .requestsServed: LocalizedText(vi: "nguyện vọng được đáp ứng", en: "requests served")
    case .seatsTaken: LocalizedText(vi: "chỗ có người", en: "seats taken")
    case .groupsServed:
      LocalizedText(
        vi: "nhóm đề án được phục vụ",
        en: "groups served"
      )
    case .outOf: LocalizedText(vi: "trên", en: "out of")
    case .yearAtGlance: LocalizedText(vi: "Cả năm trong một hình", en: "The year at a glance")
    case .yearChartTitle:
      LocalizedText(
        vi: "Các lượt tổ chức trong năm, theo nhóm và ngày",
        en: "The year's offerings by group and day"
      )
    case .yearChartHint:
      LocalizedText(
        vi: "Mỗi dòng là một nhóm đề án; mỗi dấu là một lượt tổ chức với mã của nó. Di chuột "
          + "hoặc chạm để xem ngày và nơi.",
        en: "Each lane is a group; each mark is an offering with its id. Point at a mark to "
          + "read its days and place."
      )
    case .legend: LocalizedText(vi: "Chú giải", en: "Legend")
    case .milestone: LocalizedText(vi: "Mốc công việc", en: "Milestone of a work")
    case .holiday: LocalizedText(vi: "Ngày nghỉ lễ", en: "Public holiday")
    case .avoidedSoft: LocalizedText(vi: "Thời kỳ nên tránh", en: "Period better avoided")
    case .avoidedHard: LocalizedText(vi: "Thời kỳ không tổ chức", en: "Period with no sessions")
    case .budget: LocalizedText(vi: "Kinh phí so với mức trần", en: "Budget against ceilings")
    case .bySource: LocalizedText(vi: "Theo nguồn", en: "By source")
    case .byQuarter: LocalizedText(vi: "Theo quý", en: "By quarter")
    case .byCeiling: LocalizedText(vi: "Từng mức trần", en: "Each ceiling")
    case .byGroupAndQuarter: LocalizedText(vi: "Theo nhóm và quý", en: "By group and quarter")
    case .byMonth: LocalizedText(vi: "Theo tháng", en: "By month")
    case .source: LocalizedText(vi: "Nguồn", en: "Source")
    case .asked: LocalizedText(vi: "Đề nghị", en: "Asked")
    case .planned: LocalizedText(vi: "Dự toán", en: "Planned")
    case .spent: LocalizedText(vi: "Chi", en: "Spent")
    case .ceiling: LocalizedText(vi: "Mức trần", en: "Ceiling")
    case .left: LocalizedText(vi: "Còn lại", en: "Left")
    case .share: LocalizedText(vi: "Tỷ lệ", en: "Share")
    case .comparison: LocalizedText(vi: "So sánh", en: "Comparison")
    case .noCeiling: LocalizedText(vi: "không có", en: "none")
    case .total: LocalizedText(vi: "Tổng cộng", en: "Total")
    case .quarter: LocalizedText(vi: "Quý", en: "Quarter")
    case .month: LocalizedText(vi: "Tháng", en: "Month")
    case .paidInPeriod: LocalizedText(vi: "Chi trong kỳ", en: "Paid in the period")
    case .paidSoFar: LocalizedText(vi: "Lũy kế", en: "Paid so far")
    case .ceilingSoFar: LocalizedText(vi: "Mức trần lũy kế", en: "Ceiling by then")
    case .appliesTo: LocalizedText(vi: "Phạm vi", en: "Holds for")
    case .allGroups: LocalizedText(vi: "mọi nhóm", en: "all groups")
    case .wholeYear: LocalizedText(vi: "cả năm", en: "the whole year")
    case .amountsInDong:
      LocalizedText(
        vi: "Số tiền tính bằng đồng.",
        en: "Amounts are in Vietnamese dong."
      )
    case .barHint:
      LocalizedText(
        vi: "Thanh đậm: chi; thanh nhạt: đề nghị; vạch đứng: mức trần.",
        en: "Full bar: spent; pale bar: asked; upright mark: ceiling."
      )
    case .barHintUsed:
      LocalizedText(
        vi: "Thanh đậm: đã dùng; vạch đứng: mức trần.",
        en: "Full bar: used; upright mark: ceiling."
      )
    case .used: LocalizedText(vi: "Đã dùng", en: "Used")
    case .monthChartTitle: LocalizedText(vi: "Chi theo tháng", en: "Payments by month")
    case .monthChartHint:
      LocalizedText(
        vi: "Phần dưới: ngân sách nhà nước; phần kẻ sọc phía trên: nguồn khác.",
        en: "Lower part: the State's money; hatched part above: other sources."
      )
    case .millions: LocalizedText(vi: "triệu đồng", en: "million dong")
    case .otherSources: LocalizedText(vi: "Nguồn khác", en: "Other sources")
    case .groups: LocalizedText(vi: "Các nhóm đề án", en: "The groups")
    case .group: LocalizedText(vi: "Nhóm", en: "Group")
    case .projects: LocalizedText(vi: "Đề án", en: "Projects")
    case .offerings: LocalizedText(vi: "Lượt tổ chức", en: "Offerings")
    case .people: LocalizedText(vi: "Người", en: "People")
    case .groupsHint:
      LocalizedText(
        vi: "Đề nghị: mọi lượt có thể tổ chức với số người nhiều nhất. Dự toán: các lượt "
          + "được tổ chức với số người nhiều nhất. Chi: các lượt được tổ chức với số người "
          + "thực có.",
        en: "Asked: all offerings that could run, each with the most people. Planned: the "
          + "offerings that run, each with the most people. Spent: the offerings that run, "
          + "with the people who come."
      )
    case .whatRuns: LocalizedText(vi: "Từng đề án", en: "Project by project")
    case .offering: LocalizedText(vi: "Lượt tổ chức", en: "Offering")
    case .dates: LocalizedText(vi: "Ngày", en: "Dates")
    case .place: LocalizedText(vi: "Nơi", en: "Place")
    case .cost: LocalizedText(vi: "Chi phí", en: "Cost")
    case .payer: LocalizedText(vi: "Nguồn chi", en: "Payer")
    case .details: LocalizedText(vi: "Chi tiết", en: "Details")
    case .women: LocalizedText(vi: "nữ", en: "women")
    case .costLines: LocalizedText(vi: "Dự toán chi tiết", en: "Estimate")
    case .item: LocalizedText(vi: "Nội dung", en: "Item")
    case .units: LocalizedText(vi: "Số lượng", en: "Units")
    case .unitCost: LocalizedText(vi: "Đơn giá", en: "Unit cost")
    case .amount: LocalizedText(vi: "Thành tiền", en: "Amount")
    case .normAndMark: LocalizedText(vi: "Định mức", en: "Norm")
    case .sessions: LocalizedText(vi: "Lịch", en: "Sessions")
    case .resources: LocalizedText(vi: "Nguồn lực", en: "Resources")
    case .payments: LocalizedText(vi: "Các lần chi", en: "Payments")
    case .payment: LocalizedText(vi: "Lần chi", en: "Payment")
    case .paymentDays:
      LocalizedText(
        vi: "Ngày chi tính theo ngày lịch; lần chi rơi vào ngày nghỉ được chi vào ngày làm việc "
          + "kế tiếp.",
        en: "Payments are dated in calendar days; what falls on a day off is paid on the next "
          + "working day."
      )
    case .paymentsOnDaysOff:
      LocalizedText(vi: "Số lần chi rơi vào ngày nghỉ", en: "Payments dated on days off")
    case .day: LocalizedText(vi: "Ngày chi", en: "Day")
    case .participants: LocalizedText(vi: "Người tham gia", en: "Participants")
    case .notRunning: LocalizedText(vi: "Không tổ chức", en: "Not running")
    case .nothingRuns:
      LocalizedText(
        vi: "Nhóm này không có lượt nào.",
        en: "Nothing of this group runs."
      )
    case .calendar: LocalizedText(vi: "Lịch theo tháng", en: "The calendar by month")
    case .nothingThisMonth: LocalizedText(vi: "Không có lượt tổ chức.", en: "No offerings.")
    case .makeUpWorkday: LocalizedText(vi: "Ngày làm việc bù", en: "Make-up working day")
    case .service: LocalizedText(vi: "Ai được phục vụ", en: "Who is served")
    case .serviceHint:
      LocalizedText(
        vi: "Các bảng đếm người đăng ký hoặc được triệu tập; ai tham gia ít nhất một lượt là "
          + "được phục vụ, kể cả người được triệu tập mà không đăng ký.",
        en: "The tables count people who asked or were called in; whoever takes part in at "
          + "least one offering is served, those called in without asking among them."
      )
    case .byDistrict: LocalizedText(vi: "Theo huyện, thị xã, thành phố", en: "By district")
    case .bySex: LocalizedText(vi: "Theo giới tính", en: "By sex")
    case .byOrganisation: LocalizedText(vi: "Theo loại cơ sở", en: "By kind of organisation")
    case .district: LocalizedText(vi: "Địa bàn", en: "District")
    case .sex: LocalizedText(vi: "Giới tính", en: "Sex")
    case .organisationKind: LocalizedText(vi: "Loại cơ sở", en: "Kind of organisation")
    case .asking: LocalizedText(vi: "Đăng ký, triệu tập", en: "Asked, called in")
    case .served: LocalizedText(vi: "Được phục vụ", en: "Served")
    case .notServed: LocalizedText(vi: "Chưa được phục vụ", en: "Not served")
    case .serviceBarHint:
      LocalizedText(
        vi: "Thanh đậm: được phục vụ; thanh nhạt: chưa.",
        en: "Full bar: served; pale bar: not served."
      )
    case .unknown: LocalizedText(vi: "không rõ", en: "unknown")
    case .noOrganisation: LocalizedText(vi: "không thuộc cơ sở nào", en: "of no organisation")
    case .men: LocalizedText(vi: "Nam", en: "Men")
    case .womenTitle: LocalizedText(vi: "Nữ", en: "Women")
    case .requestsByActivity:
      LocalizedText(
        vi: "Nguyện vọng theo hoạt động",
        en: "Requests by activity"
      )
    case .activity: LocalizedText(vi: "Hoạt động", en: "Activity")
    case .requests: LocalizedText(vi: "Nguyện vọng", en: "Requests")
    case .firstChoices: LocalizedText(vi: "Nguyện vọng 1", en: "First choices")
    case .seats: LocalizedText(vi: "Chỗ", en: "Seats")
    case .neverServed: LocalizedText(vi: "Người chưa được phục vụ", en: "People not served")
    case .leftOut:
      LocalizedText(
        vi: "Những gì không tổ chức và vì sao",
        en: "What was left out and why"
      )
    case .nothingLeftOut:
      LocalizedText(
        vi: "Mọi lượt có thể tổ chức đều được tổ chức.",
        en: "Every offering that could run does run."
      )
    case .notRun: LocalizedText(vi: "Không tổ chức", en: "Not run")
    case .shortfall: LocalizedText(vi: "Thiếu so với mức tối thiểu", en: "Missing of the minimum")
    case .reasons: LocalizedText(vi: "Lý do", en: "Reasons")
    case .noCertainReason:
      LocalizedText(
        vi: "Không có lý do chắc chắn: kế hoạch khác được nhiều điểm hơn.",
        en: "No certain reason: the money and time earn more points elsewhere."
      )
    case .verdict: LocalizedText(vi: "Thẩm định", en: "The referee's verdict")
    case .verdictHint:
      LocalizedText(
        vi: "Một chương trình độc lập tính lại kế hoạch từ đầu theo các quy tắc.",
        en: "An independent program recomputed the plan from the rules."
      )
    case .lawful:
      LocalizedText(
        vi: "Hợp lệ: không vi phạm quy tắc nào",
        en: "Lawful: no rule is broken"
      )
    case .unlawful: LocalizedText(vi: "Không hợp lệ", en: "Not lawful")
    case .lawfulShort: LocalizedText(vi: "Hợp lệ", en: "Lawful")
    case .score: LocalizedText(vi: "Điểm", en: "Score")
    case .scoreBound: LocalizedText(vi: "Không kế hoạch nào quá", en: "No plan can exceed")
    case .scorePart: LocalizedText(vi: "Phần điểm", en: "Part of the score")
    case .scoreItem: LocalizedText(vi: "Mục", en: "Item")
    case .largestItems: LocalizedText(vi: "Điểm lớn nhất theo mục", en: "The largest by item")
    case .otherItems: LocalizedText(vi: "các mục khác", en: "all other items")
    case .points: LocalizedText(vi: "Điểm", en: "Points")
    case .brokenRules: LocalizedText(vi: "Quy tắc bị vi phạm", en: "Broken rules")
    case .search: LocalizedText(vi: "Cách tìm kế hoạch", en: "How the plan was found")
    case .seed: LocalizedText(vi: "Hạt giống", en: "Seed")
    case .steps: LocalizedText(vi: "Số bước", en: "Steps")
    case .seconds: LocalizedText(vi: "Số giây", en: "Seconds")
    case .threads: LocalizedText(vi: "Số luồng", en: "Threads")
    case .norms: LocalizedText(vi: "Định mức và độ tin cậy", en: "Norms and how sure they are")
    case .norm: LocalizedText(vi: "Định mức", en: "Norm")
    case .rate: LocalizedText(vi: "Mức", en: "Rate")
    case .legalText: LocalizedText(vi: "Căn cứ", en: "Legal text")
    case .validity: LocalizedText(vi: "Hiệu lực", en: "In force")
    case .mark: LocalizedText(vi: "Độ tin cậy", en: "Sureness")
    case .usedBy: LocalizedText(vi: "Dùng cho", en: "Used by")
    case .noNorms:
      LocalizedText(
        vi: "Các lượt được tổ chức không viện dẫn định mức nào.",
        en: "The offerings that run cite no norms."
      )
    case .sourced: LocalizedText(vi: "đã đọc trong văn bản", en: "read in the text")
    case .memory:
      LocalizedText(
        vi: "theo trí nhớ, chưa kiểm chứng",
        en: "from memory, not verified"
      )
    case .assumed: LocalizedText(vi: "giả định", en: "assumed")
    case .hire:
      LocalizedText(
        vi: "theo bảng giá của kế hoạch",
        en: "from the plan's own price lists"
      )
    case .sureness: LocalizedText(vi: "Chi phí theo độ tin cậy", en: "Money by sureness")
    case .bindingCap: LocalizedText(vi: "mức trần bắt buộc", en: "binding cap")
    case .bindingGuide: LocalizedText(vi: "mức hướng dẫn", en: "guide")
    case .from: LocalizedText(vi: "từ", en: "from")
    case .until: LocalizedText(vi: "đến", en: "until")
    case .upTo: LocalizedText(vi: "tối đa", en: "up to")
    case .about: LocalizedText(vi: "Về báo cáo này", en: "About this report")
    case .noPersonalData:
      LocalizedText(
        vi: "Báo cáo không nêu tên hay liên hệ của người tham gia.",
        en: "The report names no participant and no contact."
      )
    case .namesPeople:
      LocalizedText(
        vi: "Báo cáo này nêu tên người tham gia: chỉ dùng nội bộ.",
        en: "This report names participants: for the organiser alone."
      )
    case .contact: LocalizedText(vi: "Liên hệ", en: "Contact")
    case .partOfferings: LocalizedText(vi: "Các lượt được tổ chức", en: "Offerings that run")
    case .partRequests: LocalizedText(vi: "Nguyện vọng được đáp ứng", en: "Requests served")
    case .partFirsts:
      LocalizedText(
        vi: "Mỗi người có ít nhất một nguyện vọng được đáp ứng",
        en: "Each person with at least one request served"
      )
    case .partPenalties:
      LocalizedText(
        vi: "Ngày và nguồn lực kém thuận lợi",
        en: "Less convenient days and resources"
      )
    case .partTravel: LocalizedText(vi: "Quãng đường đi lại", en: "Travel")
    case .partSoftLimits:
      LocalizedText(
        vi: "Quá nhiều lượt cùng một kỳ",
        en: "Too many at one time"
      )
    case .partChanges:
      LocalizedText(
        vi: "Thay đổi so với bản đã công bố",
        en: "Changes to what was published"
      )
    case .kindEnterprise: LocalizedText(vi: "Doanh nghiệp", en: "Enterprise")
    case .kindCooperative: LocalizedText(vi: "Hợp tác xã", en: "Co-operative")
    case .kindHousehold: LocalizedText(vi: "Hộ, cơ sở", en: "Household business")
    case .kindOffice: LocalizedText(vi: "Cơ quan", en: "Office")
    }
  }
}
