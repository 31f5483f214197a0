extension PlanFolderTemplate {
  /// `activities.yaml`.
  static let activities = """
    # «Các hoạt động có thể tổ chức. kind: course (tập huấn), workshop (hội thảo), tour (tham quan), fair (hội chợ),¦What may be run. kind: course, workshop, tour, fair,»
    # «contest (bình chọn), meeting (họp), work (hỗ trợ không có người dự).¦contest, meeting, work (without participants).»
    activities:
      - id: G1-01
        group: G1
        kind: course
        title: {vi: Tập huấn quản trị cơ sở sản xuất, en: Managing a workshop}
        # «Chỉ cần nằm trong một trong các khoảng này.¦Any one of the windows will do.»
        windows:
          - {from: 2027-03-15, to: 2027-04-23}
          - {from: 2027-05-10, to: 2027-06-11}
        # «Hai ngày làm việc liền nhau, cả sáng và chiều. Kiểu khác: calendar-days, half-days, weekly, evenings,¦Two working days in a row, morning and afternoon. Others: calendar-days, half-days, weekly, evenings,»
        # fixed, milestones, monthly.
        pattern: {kind: working-days, count: 2, halves: [morning, afternoon]}
        lead-days: 20
        # «Nên bắt đầu gần ngày này.¦It should start near this day.»
        prefer: {date: 2027-03-29, points-per-week: 2}
        # «values: điểm của lớp thứ nhất, thứ hai…; số phần tử là số lớp nhiều nhất.¦values: points of the first, the second … offering; as many as there may be.»
        offerings: {min: 1, values: [300]}
        # «Số người; nhiều nhất mỗi đơn vị; chỗ dành cho nữ.¦How many people; the most from one organisation; seats kept for women.»
        people: {min: 5, max: 8, per-organisation: 3, reserved: [{tag: woman, seats: 2}]}
        # «Mỗi lớp dùng đúng một nguồn lực cho mỗi dòng.¦An offering uses exactly one resource for each of these.»
        needs:
          - {role: venue, kind: venue}
          - {role: trainer, kind: trainer, skill: management}
          - {role: coordinator, kind: coordinator}
        # «Dự toán: số lượng × (per: offering, day, night, session, person, person-day, person-night) × đơn giá.¦The estimate: quantity × (per: offering, day, night, session, person, person-day, person-night) × unit cost.»
        # «norm: định mức trong norms.yaml giới hạn đơn giá. itinerary: true: hành trình trong tours.yaml tính thay dòng này. paid-to: participant hoặc trainer: chi tiền cho từng người, có ký nhận.¦norm: the lawful rate in norms.yaml that limits the unit cost. itinerary: true: the itinerary of tours.yaml prices it. paid-to: participant or trainer: paid to each in money, against a signature.»
        costs:
          - {item: {vi: Thù lao giảng viên, en: Trainer's fee}, quantity: 1, per: session, unit: «buổi¦session», unit-cost: 600000, norm: training.lecturer, paid-to: trainer}
          - {item: {vi: Tài liệu, en: Papers}, quantity: 1, per: person, unit: «bộ¦set», unit-cost: 50000}
          - {item: {vi: Nước uống, en: Drinks}, quantity: 1, per: person-day, unit: «người-ngày¦person-day», unit-cost: 40000}
        # «Ai chi, theo thứ tự; nguồn cuối chi phần còn lại.¦Who pays, in order; the last takes the rest.»
        funding:
          - {source: province}
        # «Chi khi nào; lần cuối chi phần còn lại.¦When it is paid; the last takes the rest.»
        payments:
          - {anchor: start, days: -10, share: 50%, name: {vi: Tạm ứng, en: Advance}}
          - {anchor: end, days: 15, name: {vi: Thanh toán, en: Balance}}

      - id: G1-02
        group: G1
        kind: workshop
        title: {vi: Hội thảo tiết kiệm điện trong sản xuất, en: Saving power in the workshop}
        windows: [{from: 2027-08-02, to: 2027-08-31}]
        # «Một buổi, sáng hoặc chiều.¦One half day, morning or afternoon.»
        pattern: {kind: half-days, count: 1, halves: [morning, afternoon]}
        # «Những ngày không được xếp.¦Days on which it may not lie.»
        blackouts: [{from: 2027-08-19, to: 2027-08-20}]
        offerings: {min: 1, values: [200, 120]}
        # «Chỉ người ở các địa bàn này được đăng ký.¦Only people of these districts may ask.»
        people: {min: 3, max: 10, districts: [thanh-pho, mau-dong, mau-tay]}
        needs:
          - {role: venue, kind: venue, places: [thanh-pho, mau-dong], penalties: {nha-van-hoa: 2}}
          - {role: trainer, kind: trainer, skill: energy}
        costs:
          - {item: {vi: Thù lao báo cáo viên, en: Speaker's fee}, quantity: 1, per: session, unit: «buổi¦session», unit-cost: 800000, norm: training.lecturer, paid-to: trainer}
          - {item: {vi: "Giải khát", en: Refreshments}, quantity: 1, per: person, unit: «người¦person», unit-cost: 20000}
        funding:
          - {source: province}
        payments:
          - {anchor: end, days: 15, name: {vi: Thanh toán, en: Payment}}

      - id: G2-01
        group: G2
        kind: tour
        title: {vi: Tham quan mô hình ở thành phố Bạn, en: Study tour to Friend City}
        windows: [{from: 2027-09-06, to: 2027-10-22}]
        # «Hai ngày liền, kể cả cuối tuần nhưng không vào ngày lễ.¦Two days in a row, over weekends but not over public holidays.»
        pattern: {kind: calendar-days, count: 2, halves: [morning, afternoon]}
        offerings: {min: 1, values: [250]}
        people: {min: 4, max: 8, per-organisation: 2}
        # «Nơi diễn ra, khi không phải là nơi của hội trường.¦Where it happens, if not where a venue stands.»
        place: ban
        needs:
          - {role: vehicle, kind: vehicle}
          - {role: coordinator, kind: coordinator}
        costs:
          - {item: {vi: Phòng nghỉ, en: Lodging}, quantity: 1, per: person-night, unit: «đêm¦night», unit-cost: 300000, norm: travel.lodging, itinerary: true, paid-to: participant}
          - {item: {vi: Thuê xe, en: Hire of the bus}, quantity: 1, per: day, unit: «ngày¦day», unit-cost: 6000000, itinerary: true}
        funding:
          - {source: province}
        payments:
          - {anchor: start, days: -7, share: 50%, name: {vi: Tạm ứng, en: Advance}}
          - {anchor: end, days: 10, name: {vi: Thanh toán, en: Balance}}

      - id: G2-02
        group: G2
        kind: fair
        title: {vi: Gian hàng tại hội chợ Ví Dụ, en: Booths at the fair of Example}
        windows: [{from: 2027-11-11, to: 2027-11-14}]
        pattern: {kind: fixed, dates: [2027-11-11, 2027-11-12, 2027-11-13, 2027-11-14], halves: [morning, afternoon]}
        offerings: {min: 0, values: [220]}
        people: {min: 2, max: 4, per-organisation: 1}
        place: ban
        # «support: phần mà nguồn thứ nhất chi cho dòng này; cơ sở chi phần còn lại.¦support: the share of the line that the first source pays; the establishment pays the rest.»
        costs:
          - {item: {vi: Thuê gian hàng, en: Hire of a booth}, quantity: 1, per: person, unit: «gian hàng¦booth», unit-cost: 9000000, support: 80%, norm: support.booth}
        funding:
          - {source: province}
          - {source: own}
        payments:
          - {anchor: start, days: -20, share: 60%, name: {vi: Tạm ứng, en: Advance}}
          - {anchor: end, days: 15, name: {vi: Thanh toán, en: Balance}}

      - id: G3-01
        group: G3
        kind: work
        title: {vi: Hỗ trợ máy sấy cho một hợp tác xã, en: A dryer for a co-operative}
        windows: [{from: 2027-03-01, to: 2027-09-30}]
        # «Các mốc, mỗi mốc sau mốc đầu chừng ấy ngày.¦Milestones, each so many days after the first.»
        pattern:
          kind: milestones
          milestones:
            - {name: {vi: Ký hợp đồng, en: Contract signed}, after-days: 0}
            - {name: {vi: Lắp đặt máy, en: Machine installed}, after-days: 60}
            - {name: {vi: Nghiệm thu, en: Acceptance}, after-days: 90}
        offerings: {min: 1, values: [400]}
        costs:
          - {item: {vi: Máy sấy mới, en: New dryer}, quantity: 1, per: offering, unit: «máy¦machine», unit-cost: 180000000}
        # «Định mức hỗ trợ giới hạn tỷ lệ và mức của nguồn thứ nhất.¦The norm of support that limits the first payer's share and cap.»
        support: support.machinery
        funding:
          - {source: province, share: 50%, cap: 90000000}
          - {source: own}
        payments:
          - {anchor: start, days: 10, share: 60%, name: {vi: Tạm ứng, en: Advance}}
          - {anchor: end, days: 15, name: {vi: Thanh toán, en: Balance}}
    """

  /// `norms.yaml`.
  static let norms = """
    # «Định mức: amount là mức cao nhất cho mỗi đơn vị; rate và cap là tỷ lệ và mức hỗ trợ cao nhất.¦Lawful rates: amount is the most per unit; rate and cap are the greatest share and sum of support.»
    # «binding: cap (vượt là lỗi) hoặc guide (vượt là cảnh báo). mark: sourced (đã đọc văn bản), memory, assumed.¦binding: cap (more is an error) or guide (more is a warning). mark: sourced (read in the text), memory, assumed.»
    # «Nhiều phiên bản có thể cùng mã, khác thời gian hiệu lực (valid).¦Several versions may share an id and differ in the time they are in force (valid).»
    norms:
      - id: training.lecturer
        name: {vi: Thù lao giảng viên, en: Lecturer's fee}
        amount: 2_000_000
        unit: session
        binding: guide
        legal: {text: TT 36/2018/TT-BTC}
        valid: {from: 2018-05-15}
        mark: memory
      - id: travel.lodging
        name: {vi: Khoán phòng nghỉ, en: Lodging}
        amount: 350_000
        unit: night
        binding: guide
        legal: {text: TT 40/2017/TT-BTC}
        valid: {from: 2017-07-01}
        mark: memory
      - id: support.booth
        name: {vi: Hỗ trợ gian hàng, en: Support for booths}
        rate: 80%
        unit: booth
        binding: guide
        legal: {text: TT 28/2018/TT-BTC}
        valid: {from: 2018-05-11}
        mark: memory
      - id: support.machinery
        name: {vi: Hỗ trợ máy móc, en: Support for machinery}
        rate: 50%
        cap: 300_000_000
        unit: establishment
        binding: cap
        legal: {text: TT 28/2018/TT-BTC}
        valid: {from: 2018-05-11}
        mark: sourced
    """
}
