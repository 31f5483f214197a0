"""Groups 1 and 9: courses of two or three days, workshops of one day on cleaner production."""

from .model import Activity, Cost
from .terms import COORDINATOR, WHOLE_DAY, advance_and_balance, management, trainer, venue

# A trainer who lives far away costs points, so that a nearer one is taken where one is free.
FAR_TRAINERS = {
    "management": {"gv-02": 2, "gv-03": 4},
    "marketing": {"gv-05": 4},
    "integration": {"gv-07": 4},
    "cleaner-production": {"gv-10": 4, "gv-11": 2},
}


def working_days(count):
    """So many working days in a row, morning and afternoon."""
    return {"kind": "working-days", "count": count, "halves": WHOLE_DAY}


def course(
    id, vi, en, skill, window, prefer, people, hall, halls, fee, fee_norm, managed, value, days=2,
    districts=(), women=0, note=(),
):
    """A course: fees and journeys of the trainer, hall, papers, drinks and meals of trainees."""
    rule = {"min": people[0], "max": people[1], "per-organisation": 3}
    if women:
        rule["reserved"] = [{"tag": "woman", "seats": women}]
    if districts:
        rule["districts"] = list(districts)
    return Activity(
        id=id,
        group="G1",
        kind="course",
        vi=vi,
        en=en,
        note=note,
        windows=[window],
        pattern=working_days(days),
        prefer=(prefer, 2),
        values=[value],
        people=rule,
        needs=[halls, trainer(skill, FAR_TRAINERS[skill]), COORDINATOR],
        costs=[
            Cost("Thù lao giảng viên", "Trainer's fee", 1, "session", "buổi", fee, fee_norm,
                 mark="memory", paid_to="trainer"),
            Cost("Phụ cấp lưu trú giảng viên", "Trainer's per diem", 1, "day", "ngày", 150_000,
                 "travel.per-diem", mark="sourced"),
            Cost("Khoán phòng nghỉ giảng viên", "Trainer's lodging", 1, "night", "đêm", 250_000,
                 "travel.lodging.town", mark="memory"),
            Cost("Xe đưa đón giảng viên", "Trainer's car", 1, "offering", "lượt khứ hồi",
                 1_200_000),
            Cost("Thuê hội trường, âm thanh", "Hall and sound", 1, "day", "ngày", hall),
            Cost("Tài liệu học viên", "Course papers", 1, "person", "bộ", 45_000),
            Cost("Văn phòng phẩm", "Stationery", 1, "person", "bộ", 15_000),
            Cost("Nước uống", "Drinks", 1, "person-day", "người-ngày", 30_000, "travel.drinks",
                 mark="memory"),
            Cost("Hỗ trợ tiền ăn học viên không hưởng lương NSNN",
                 "Meals of trainees without a State salary", 1, "person-day", "người-ngày",
                 100_000, "travel.meal.town", mark="memory", paid_to="participant"),
            Cost("Băng rôn, trang trí, khai giảng, giấy chứng nhận",
                 "Banner, opening, certificates", 1, "offering", "lớp", 1_500_000),
            management(managed),
        ],
        payments=advance_and_balance(500, 10, 20),
    )


def workshop(id, vi, en, window, prefer, districts, value, group="G9"):
    """A workshop of one day in one of two neighbouring districts."""
    return Activity(
        id=id,
        group=group,
        kind="workshop",
        vi=vi,
        en=en,
        windows=[window],
        pattern=working_days(1),
        prefer=(prefer, 2),
        values=[value],
        people={
            "min": 35,
            "max": 50,
            "per-organisation": 4,
            "reserved": [{"tag": "woman", "seats": 10}],
            "districts": list(districts),
        },
        needs=[
            venue(places=districts),
            trainer("cleaner-production", FAR_TRAINERS["cleaner-production"]),
            COORDINATOR,
        ],
        costs=[
            Cost("Thù lao báo cáo viên", "Speaker's fee", 1, "session", "buổi", 600_000,
                 "training.lecturer.deputy", mark="memory", paid_to="trainer"),
            Cost("Đi lại, lưu trú báo cáo viên", "Speaker's journey and stay", 1, "offering",
                 "lượt", 1_600_000),
            Cost("Thuê hội trường", "Hall", 1, "day", "ngày", 2_500_000),
            Cost("Tài liệu", "Papers", 1, "person", "bộ", 40_000),
            Cost("Nước uống", "Drinks", 1, "person-day", "người-ngày", 30_000, "travel.drinks",
                 mark="memory"),
            Cost("Hỗ trợ tiền ăn đại biểu không hưởng lương",
                 "Meals of delegates without a State salary", 1, "person-day", "người-ngày",
                 100_000, "travel.meal.town", mark="memory", paid_to="participant"),
            Cost("Băng rôn", "Banner", 1, "offering", "lần", 900_000),
            management(376_000),
        ],
        payments=advance_and_balance(500, 7, 20),
    )


HALL = venue(ids=["hoi-truong-so", "nha-van-hoa-tp"], penalties={"nha-van-hoa-tp": 3})
DEPUTY = "training.lecturer.deputy"
SMALL_VI = "Tập huấn quản trị doanh nghiệp nhỏ"
SMALL_EN = "Managing a small enterprise"


def courses():
    """The six courses of group 1."""
    return [
        course("G1-01", SMALL_VI + ": tài chính, kế toán, thuế (khóa 1)",
               SMALL_EN + ": finance, accounts, tax (course 1)", "management",
               ("2016-03-14", "2016-04-08"), "2016-03-21", (25, 35), 3_000_000, HALL, 600_000,
               DEPUTY, 585_000, 300, districts=("855", "857"), women=8),
        course("G1-02", SMALL_VI + " (khóa 2)", SMALL_EN + " (course 2)", "management",
               ("2016-03-28", "2016-04-29"), "2016-04-11", (25, 35), 2_500_000,
               venue(places=["861"]), 600_000, DEPUTY, 560_000, 280, districts=("861", "863")),
        course("G1-03", SMALL_VI + " (khóa 3)", SMALL_EN + " (course 3)", "management",
               ("2016-05-30", "2016-06-24"), "2016-06-06", (25, 35), 2_500_000,
               venue(places=["860"]), 600_000, DEPUTY, 560_000, 280, districts=("860", "862")),
        course("G1-04", SMALL_VI + " (khóa 4)", SMALL_EN + " (course 4)", "management",
               ("2016-06-06", "2016-07-08"), "2016-06-20", (25, 35), 2_500_000,
               venue(places=["859"]), 600_000, DEPUTY, 560_000, 280, districts=("858", "859")),
        course("G1-05", "Kỹ năng marketing, thương mại điện tử và phát triển thương hiệu",
               "Marketing, trade by Internet and building a brand", "marketing",
               ("2016-05-09", "2016-06-17"), "2016-05-23", (20, 30), 3_000_000, HALL, 600_000,
               DEPUTY, 762_000, 340, days=3, women=10),
        course("G1-06", "Hội nhập kinh tế quốc tế, an toàn thực phẩm và ghi nhãn hàng hóa",
               "Trade agreements, food safety and labelling of goods", "integration",
               ("2016-08-08", "2016-09-30"), "2016-08-22", (25, 35), 3_000_000, HALL, 800_000,
               "training.lecturer.vice-minister", 606_000, 320),
    ]


def workshops():
    """The four workshops of group 9, each for two neighbouring districts."""
    vi = "Hội thảo nâng cao nhận thức và năng lực áp dụng sản xuất sạch hơn"
    en = "Workshop on cleaner production"
    return [
        workshop("G9-01", vi + " (cụm 1)", en + " (area 1)", ("2016-04-04", "2016-04-29"),
                 "2016-04-11", ("855", "857"), 200),
        workshop("G9-02", vi + " (cụm 2)", en + " (area 2)", ("2016-06-13", "2016-07-08"),
                 "2016-06-20", ("858", "859"), 210),
        workshop("G9-03", vi + " (cụm 3)", en + " (area 3)", ("2016-08-15", "2016-09-16"),
                 "2016-08-22", ("860", "862"), 190),
        workshop("G9-04", vi + " (cụm 4)", en + " (area 4)", ("2016-10-03", "2016-10-28"),
                 "2016-10-10", ("861", "863"), 190),
    ]
