extension PlanFolderTemplate {
  /// `tours.yaml`.
  static let tours = """
    # «Hành trình của các chuyến tham quan: chọn từ những điểm nào, trong những giới hạn nào. Chuyến không có ở đây thì¦The itineraries of study tours: chosen from which sites, within which bounds. A tour that is not named here»
    # «không có hành trình. Không có tệp này cũng được.¦has no itinerary. The file may be absent.»
    tours:
      # «Hoạt động trong activities.yaml, có pattern là calendar-days.¦The activity of activities.yaml; its pattern is calendar-days.»
      - activity: G2-01
        # «Nơi xe xuất phát và trở về.¦Where the coach sets out and returns to.»
        home: thanh-pho
        # «Mỗi ngày: đi không sớm hơn, về đến nơi nghỉ không muộn hơn; nhiều nhất bao nhiêu phút lái xe.¦Each day: not before, at the lodging no later than; at most so many minutes at the wheel.»
        leave: "06:30"
        back: "18:00"
        longest-driving: 300
        # «Giờ nghỉ trưa nằm trọn trong khoảng này.¦The break at noon lies wholly within the window.»
        meal: {between: "11:00-13:30", minutes: 60}
        # «Đường tính từ tọa độ: km/giờ; độ dài bằng bao nhiêu phần trăm đường chim bay; phút thêm cho mỗi chặng.¦Roads follow from coordinates: km an hour; length in per cent of the crow's flight; minutes more for each leg.»
        road: {speed: 40, detour: 130, boarding: 10}
        # «Nơi nghỉ; nights: dùng cho những đêm nào (bỏ trống: mọi đêm).¦Where nights may be spent; nights: which of them (absent: all).»
        lodging:
          - {place: ban, per-person: 300000, norm: travel.lodging, nights: [1]}
        # «Những giá này thay các dòng có `itinerary: true` trong dự toán.¦These prices take the place of the lines of the estimate with `itinerary: true`.»
        coach: {per-day: 2_000_000, per-km: 12_000}
        meals: {per-person-day: 150_000}
        # «Tổng phí các điểm, tính cho số người nhiều nhất.¦What all visits may cost, at the greatest headcount.»
        fees: {budget: 1_500_000}
        # «Bắt buộc; không đi cùng nhau; số điểm mỗi loại.¦Must be visited; never together; how many of a kind.»
        must: [lang-dan-mau]
        never-together:
          - [cho-mau, hoi-cho-mau]
        kinds:
          - {kind: enterprise, min: 1, max: 2}
        sites: [lang-dan-mau, xuong-mau, kcn-mau, vien-mau, cho-mau, hoi-cho-mau]
    """

  /// `sites.csv`.
  static let sites = """
    id,name_vi,name_en,kind,place,latitude,longitude,hours,closed,minutes,fee,group_fee,value,source,mark
    lang-dan-mau,Làng đan Mẫu (hư cấu),Sample weaving village (invented),craft-village,ban,10.06,105.75,«T2-T7 07:30-11:30 13:00-16:30¦mon-sat 07:30-11:30 13:00-16:30»,,75,0,200000,15,,assumed
    xuong-mau,Xưởng cơ khí Mẫu (hư cấu),Sample workshop (invented),enterprise,ban,10.02,105.80,«T2-T6 08:00-11:00 13:30-16:00; T7 08:00-11:00¦mon-fri 08:00-11:00 13:30-16:00; sat 08:00-11:00»,,90,0,300000,18,,assumed
    kcn-mau,Khu công nghiệp Mẫu (hư cấu),Sample industrial park (invented),industrial-park,ban,9.99,105.83,«T2-T6 07:30-11:30 13:30-16:30¦mon-fri 07:30-11:30 13:30-16:30»,2027-09-13..2027-09-17,60,0,300000,12,,assumed
    vien-mau,Viện nghiên cứu Mẫu (hư cấu),Sample institute (invented),institute,ban,10.04,105.77,«T2-T6 08:00-11:00¦mon-fri 08:00-11:00»,,60,0,200000,14,,assumed
    cho-mau,Chợ Mẫu (hư cấu),Sample market (invented),market,mau-tay,10.12,105.86,daily 06:00-18:00,,45,0,0,8,,assumed
    hoi-cho-mau,Phòng trưng bày Mẫu (hư cấu),Sample showroom (invented),fair,thanh-pho,10.24,105.96,"«T3-T6,CN 08:00-17:00¦tue-fri,sun 08:00-17:00»",,45,20000,0,9,,assumed
    """
}
