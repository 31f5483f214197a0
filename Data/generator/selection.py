"""Group 5: the selection of typical rural industrial products, one project in three activities.

Files come first, then two jury days, then the award; the winners show at the southern fair.
The project's lines are split among the three, the management so that each stays within 2.5 %.
"""

from .model import Activity, Cost
from .terms import COORDINATOR, WHOLE_DAY, advance_and_balance, management, once, venue


def council(session):
    """A sitting of the council of nine."""
    return Cost(
        f"Họp Hội đồng bình chọn, phiên {session} (9 thành viên)",
        f"Council of nine, sitting {session}", 9, "offering", "người-phiên", 150_000,
    )


def selection():
    """Filing, jury days, award."""
    title_vi = "Bình chọn sản phẩm CNNT tiêu biểu cấp tỉnh năm 2016"
    title_en = "Selection of the province's typical rural industrial products 2016"
    filing = Activity(
        id="G5-01-filing",
        project="G5-01",
        group="G5",
        kind="work",
        vi=title_vi + ": nhận hồ sơ",
        en=title_en + ": filing",
        note=("Dự kiến 15–30 sản phẩm; đạt từ 70 điểm trở lên",
              "15–30 products expected; 70 points to pass"),
        windows=[("2016-04-11", "2016-06-30")],
        pattern={"kind": "milestones", "milestones": (
            ("Phát động", "Call opens", 0),
            ("Hạn cuối nhận hồ sơ", "Filing deadline", 42),
            ("Hội đồng họp, thông qua hồ sơ hợp lệ", "Council passes the valid files", 52),
        )},
        prefer=("2016-04-18", 2),
        values=[120],
        costs=[council(1), management(34_600)],
        payments=once(15),
    )
    jury = Activity(
        id="G5-01-jury",
        project="G5-01",
        group="G5",
        kind="contest",
        vi=title_vi + ": chấm điểm",
        en=title_en + ": jury days",
        windows=[("2016-06-20", "2016-07-29")],
        pattern={"kind": "working-days", "count": 2, "halves": WHOLE_DAY},
        prefer=("2016-07-04", 2),
        values=[140],
        people={"min": 7, "max": 7, "tags": ["jury"]},
        needs=[venue(ids=["hoi-truong-so", "phong-hop-trung-tam"]), COORDINATOR],
        costs=[
            Cost("Ban giám khảo chấm điểm (7 người, 2 ngày)", "Jury of seven, two days", 1,
                 "person-day", "người-ngày", 300_000, paid_to="participant"),
            council(2),
            management(142_000),
        ],
        payments=once(15),
        enrolled="jury",
    )
    award = Activity(
        id="G5-01-award",
        project="G5-01",
        group="G5",
        kind="contest",
        vi=title_vi + ": lễ trao giấy chứng nhận",
        en=title_en + ": award",
        note=("Sản phẩm đạt giải được gửi dự cấp khu vực và trưng bày tại hội chợ G4-03",
              "Winners go on to the regional selection and show at the fair G4-03"),
        windows=[("2016-07-18", "2016-08-31")],
        pattern={"kind": "half-days", "count": 1, "halves": ["morning"]},
        prefer=("2016-08-15", 2),
        values=[260],
        people={"min": 60, "max": 100, "per-organisation": 2},
        needs=[venue(ids=["hoi-truong-so", "trung-tam-hoi-nghi"],
                     penalties={"trung-tam-hoi-nghi": 5}), COORDINATOR],
        costs=[
            Cost("Thưởng sản phẩm đạt cấp tỉnh", "Prizes of the province", 12, "offering",
                 "sản phẩm", 3_000_000, "product-selection.prize"),
            Cost("Giấy chứng nhận, khung, logo", "Certificates, frames, logo", 12, "offering",
                 "bộ", 250_000),
            Cost("Tổ chức lễ trao giấy chứng nhận (100 đại biểu)", "Ceremony for 100 guests", 1,
                 "offering", "lần", 18_000_000),
            Cost("Hồ sơ, vận chuyển sản phẩm dự thi cấp khu vực",
                 "Files and transport for the regional selection", 5, "offering", "sản phẩm",
                 1_500_000),
            management(1_653_400),
        ],
        payments=advance_and_balance(500, 15, 20),
    )
    return [filing, jury, award]
