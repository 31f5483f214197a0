extension PlanFolderTemplate {
  static let places = """
    id,name_vi,name_en,district,latitude,longitude,mark
    thanh-pho,Thành phố Ví Dụ,Example City,yes,10.25,105.97,assumed
    mau-dong,Huyện Mẫu Đông,East Sample,yes,10.20,106.10,assumed
    mau-tay,Huyện Mẫu Tây,West Sample,yes,10.15,105.85,assumed
    ban,Thành phố Bạn,Friend City,no,10.03,105.78,assumed
    """

  static let travel = """
    from,to,km,minutes,mark
    thanh-pho,mau-dong,18,35,assumed
    thanh-pho,mau-tay,20,40,assumed
    thanh-pho,ban,38,60,assumed
    mau-dong,mau-tay,36,70,assumed
    mau-dong,ban,55,90,assumed
    mau-tay,ban,25,45,assumed
    """

  static let organisations = """
    id,name,kind,district,address,industry
    dv-1,«Cơ sở mây tre Mẫu (hư cấu)¦Sample Rattan (invented)»,household,mau-dong,,«đan lát¦wickerwork»
    dv-2,«HTX trái cây Mẫu (hư cấu)¦Sample Fruit Co-operative (invented)»,cooperative,mau-tay,,«chế biến¦food processing»
    dv-3,«Công ty gạch Mẫu (hư cấu)¦Sample Bricks (invented)»,enterprise,mau-dong,,«gạch ngói¦bricks»
    dv-4,«Cơ sở cơ khí Mẫu (hư cấu)¦Sample Metalworks (invented)»,household,thanh-pho,,«cơ khí¦metalwork»
    dv-5,«Phòng Kinh tế Mẫu (hư cấu)¦Sample Economic Office (invented)»,office,thanh-pho,,
    """

  static let people = """
    id,name,birth_year,sex,organisation,position,home,address,phone,email,tags,busy,max_activities
    n01,Nguyễn Thị Mẫu Một,1975,nữ,dv-1,«chủ cơ sở¦owner»,mau-dong,,,,rural;invented,,2
    n02,Trần Văn Mẫu Hai,1980,nam,dv-1,«thợ chính¦foreman»,mau-dong,,,,rural;invented,2027-03-15..2027-03-19,2
    n03,Lê Thị Mẫu Ba,1983,nữ,dv-2,«giám đốc¦director»,mau-tay,,,,rural;invented,,3
    n04,Phạm Văn Mẫu Tư,1978,nam,dv-2,«kế toán¦accountant»,mau-tay,,,,rural;invented,,2
    n05,Huỳnh Thị Mẫu Năm,1990,nữ,dv-2,«thành viên¦member»,mau-tay,,,,rural;invented,,2
    n06,Võ Văn Mẫu Sáu,1969,nam,dv-3,«giám đốc¦director»,mau-dong,,,,rural;invented,,3
    n07,Đặng Thị Mẫu Bảy,1987,nữ,dv-3,«kế toán¦accountant»,mau-dong,,,,rural;invented,2027-08-09,2
    n08,Bùi Văn Mẫu Tám,1992,nam,dv-3,«tổ trưởng¦team leader»,mau-dong,,,,rural;invented,,2
    n09,Ngô Thị Mẫu Chín,1985,nữ,dv-4,«chủ cơ sở¦owner»,thanh-pho,,,,invented,,3
    n10,Dương Văn Mẫu Mười,1977,nam,dv-4,«thợ chính¦foreman»,thanh-pho,,,,invented,,2
    n11,Lý Thị Mẫu Mười Một,1981,nữ,dv-5,«chuyên viên¦officer»,thanh-pho,,,,invented,,2
    n12,Mai Văn Mẫu Mười Hai,1972,nam,dv-5,«phó phòng¦deputy head»,thanh-pho,,,,invented,,2
    """

  static let requests = """
    person,activity,priority
    n01,G1-01,1
    n02,G1-01,2
    n03,G1-01,1
    n04,G1-01,1
    n06,G1-01,2
    n07,G1-01,1
    n09,G1-01,1
    n11,G1-01,2
    n03,G1-02,2
    n05,G1-02,1
    n06,G1-02,1
    n08,G1-02,1
    n10,G1-02,1
    n12,G1-02,2
    n01,G2-01,2
    n04,G2-01,2
    n06,G2-01,3
    n09,G2-01,2
    n10,G2-01,2
    n12,G2-01,1
    n03,G2-02,3
    n09,G2-02,3
    """

  static let venues = """
    id,name,place,address,seats,units,busy,cost_per_use,cost_per_session
    hoi-truong,«Hội trường Sở (hư cấu)¦Hall of the office (invented)»,thanh-pho,,60,1,2027-04-05..2027-04-09,0,0
    nha-van-hoa,«Nhà văn hóa Mẫu Đông (hư cấu)¦East Sample House of Culture (invented)»,mau-dong,,80,1,,500000,300000
    """

  static let trainers = """
    id,name,place,skills,busy,max_sessions,cost_per_session,phone,email
    gv-1,Hồ Thị Mẫu An,thanh-pho,management;marketing,2027-03-22..2027-03-26,40,0,,
    gv-2,Đỗ Văn Mẫu Bình,ban,energy;safety,,20,0,,
    """

  static let vehicles = """
    id,name,seats,busy,max_sessions,cost_per_session
    xe-16,«Xe 16 chỗ (hư cấu)¦Bus with 16 seats (invented)»,15,2027-09-10..2027-09-12,60,0
    """

  static let coordinators = """
    id,name,busy,max_sessions,phone,email
    cb-1,Phan Thị Mẫu Cúc,2027-06-07..2027-06-18,60,,
    cb-2,Vũ Văn Mẫu Dũng,,60,,
    """

  /// `README.md`.
  static let guide = """
    # «Thư mục kế hoạch mẫu¦An example plan folder»

    «Mọi người, đơn vị, địa danh và con số ở đây là hư cấu. Sửa các tệp theo chú thích trong đó rồi kiểm tra:¦All people, organisations, places and figures here are invented. Edit the files along their comments, then check:»

        lichtrinh check «THƯ-MỤC¦DIR»
        lichtrinh plan «THƯ-MỤC¦DIR»

    | «tệp¦file» | «nội dung¦what it holds» |
    | --- | --- |
    | programme.yaml | «cơ quan, quyết định, năm, nhóm, nguồn kinh phí, thời gian cần tránh¦office, decision, year, groups, money, days to avoid» |
    | activities.yaml | «các hoạt động: khoảng ngày, kiểu buổi, người, nguồn lực, dự toán, chi trả¦what may be run: windows, sessions, people, resources, estimate, payments» |
    | tours.yaml, sites.csv | «hành trình của các chuyến tham quan: điểm, giờ mở cửa theo thứ, phí, điểm số; hours: `T2-T6 07:30-11:30 13:30-17:00; CN 08:00-11:00`¦itineraries of study tours: sites, opening hours by weekday, fees, points; hours: `mon-fri 07:30-11:30 13:30-17:00; sun 08:00-11:00`» |
    | settlement.yaml | «chứng nhận, tiền chi theo điểm danh, quyết định khác quy định, chi phí thực tế¦certificates, what attendance pays, decisions that depart from rules, real costs» |
    | payments.csv | «đã chi gì (không bắt buộc): date, offering, source, amount, voucher, note¦what has been paid (optional): date, offering, source, amount, voucher, note» |
    | norms.yaml | «định mức với văn bản và hiệu lực¦lawful rates with their texts and dates» |
    | places.csv, travel.csv | «địa điểm; km và phút đi đường (tính cho cả hai chiều)¦places; kilometres and minutes by road (both ways)» |
    | organisations.csv, people.csv | «đơn vị; người (sex: nam hoặc nữ; home: mã địa điểm; tags: nhãn)¦organisations; people (sex: male or female; home: a place id; tags)» |
    | requests.csv | «ai đăng ký hoạt động nào; priority 1 là muốn nhất¦who asks for what; priority 1 is the most wanted» |
    | venues.csv, trainers.csv, vehicles.csv, coordinators.csv | «nguồn lực; busy: ngày không dùng được; max_sessions: số buổi nhiều nhất¦resources; busy: days on which they cannot be used; max_sessions: the most sessions» |

    «Trong một ô, các giá trị cách nhau bằng dấu chấm phẩy; ngày bận viết như `2027-03-01..2027-03-05;2027-06-10`. Mỗi tệp CSV có thể là một tệp .xlsx với cùng các cột. Ngày lễ đã có sẵn; chỉ thêm `holidays.csv` khi cần bảng khác.¦Values in one cell are separated by semicolons; busy days are written as `2027-03-01..2027-03-05;2027-06-10`. Each CSV may be an .xlsx file of the same columns. Public holidays are built in; add a `holidays.csv` only for another table.»
    """
}
