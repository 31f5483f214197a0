"""The candidate list: the decision's projects and 13 more, 3 billion đồng asked of 2.1 billion.

Only what the law or the decision obliges to must run: the network (group 8) and the selection of
products (group 5). Everything else competes by its points, its seats and its cost.
"""

from . import decision
from .courses import course, workshop
from .fairs import CITY, TOWN, fair
from .grants import (
    MACHINES_EN, MACHINES_VI, MANG_THIT, PACK_EN, PACK_VI, TAM_BINH, TRA_ON, VINH_LONG, VUNG_LIEM,
    WATER_EN, WATER_VI, grant,
)
from .model import Cost
from .terms import advance_and_balance, venue
from .tours import tour

TOTAL = 3_000_000_000
PROJECTS = 50
MUST_RUN = ("G5", "G8")


def added_courses():
    """Two courses and a workshop."""
    return [
        course("G1-07", "An toàn thực phẩm và ghi nhãn cho cơ sở chế biến nhỏ",
               "Food safety and labelling for small processors", "integration",
               ("2016-07-11", "2016-08-05"), "2016-07-18", (25, 35), 2_500_000,
               venue(places=["862", "863"]), 600_000, "training.lecturer.deputy", 560_000, 290,
               districts=("860", "862", "863"), women=8),
        course("G1-08", "Khởi sự doanh nghiệp công nghiệp nông thôn",
               "Starting a small rural enterprise", "management",
               ("2016-10-10", "2016-11-11"), "2016-10-17", (30, 35), 3_000_000,
               venue(places=["855", "857"]), 600_000, "training.lecturer.deputy", 585_000, 310),
        workshop("G9-06", "Hội thảo sản xuất sạch hơn cho ngành gạch, gốm",
                 "Workshop on cleaner production of bricks and ceramics",
                 ("2016-11-07", "2016-12-02"), "2016-11-14", ("857", "858"), 230),
    ]


def added_grants():
    """Machines, treatment, packaging."""
    return [
        grant("G2-10", MACHINES_VI + "Cơ sở cơ khí (máy CNC)", MACHINES_EN + "a CNC workshop",
              180_000_000, 390_000_000, MANG_THIT, 450, "2016-04-11"),
        grant("G2-11", MACHINES_VI + "Hợp tác xã sấy nông sản",
              MACHINES_EN + "a co-operative that dries produce", 150_000_000, 330_000_000, TRA_ON,
              660, "2016-05-16"),
        grant("G2-12", MACHINES_VI + "Cơ sở dệt chiếu lác", MACHINES_EN + "a weaver of sedge mats",
              83_062_000, 170_000_000, VUNG_LIEM, 380, "2016-06-13"),
        grant("G3-03", WATER_VI + "Cơ sở nước chấm", WATER_EN + "a maker of sauces", 110_000_000,
              380_000_000, VINH_LONG, 520, "2016-04-18"),
        grant("G3-04", "Hỗ trợ hệ thống lọc bụi – Cơ sở xay xát gạo",
              "Dust filters: a rice mill", 85_000_000, 290_000_000, TAM_BINH, 300, "2016-05-23"),
        grant("G6-05", PACK_VI + "Cơ sở cơm sấy Tam Bình", PACK_EN + "dried rice of Tam Bình",
              35_000_000, 70_000_000, TAM_BINH, 290, "2016-05-09"),
        grant("G6-06", PACK_VI + "Cơ sở nước chấm Vĩnh Long", PACK_EN + "sauces of Vĩnh Long",
              33_000_000, 66_000_000, VINH_LONG, 200, "2016-06-13"),
    ]


def added_fairs():
    """A fair near by at a full moon, and one far away before Tết."""
    spring = fair(
        "G4-07", "Hội chợ Xuân Giảng Võ 2016 – Hà Nội", "Spring fair at Giảng Võ, Hà Nội 2016",
        "ha-noi", 6, ("2016-01-18", "2016-01-31"), "2016-01-22", (2, 3), 15_000_000, CITY,
        1_880_000, 220,
        ("Hội chợ có thật (có nguồn); tháng 1–2/2016 là suy đoán",
         "The fair is real (sourced); January–February 2016 is inferred"),
        lead_days=14,
        journey=[
            Cost("Vận chuyển hàng đi Hà Nội", "Freight to Hà Nội", 1, "offering", "chuyến",
                 12_000_000),
            Cost("Vé máy bay khứ hồi cán bộ, phục vụ", "Return flights of staff", 4, "offering",
                 "vé", 3_200_000),
        ],
    )
    # The decision is of 4 January, so the advance comes only days before the fair.
    spring.payments = advance_and_balance(600, 5, 20)
    moon = fair(
        "G4-06", "Hội chợ mùa lễ hội Ok Om Bok – Trà Vinh",
        "Fair at the Ok Om Bok festival, Trà Vinh",
        "tra-vinh", 6, ("2016-11-08", "2016-11-17"), "2016-11-10", (3, 4), 5_000_000, TOWN,
        712_000, 290,
        ("Rằm tháng 10 âm lịch là 14/11/2016 (tính); hội chợ là giả định",
         "The full moon of the 10th lunar month is 14 November 2016 (computed); the fair is "
         "assumed"),
    )
    return [moon, spring]


def added_tour():
    """A tour to the south-western coast."""
    return tour(
        "G7-03", "Tham quan chế biến thủy sản, làng nghề Sóc Trăng – Bạc Liêu – Cà Mau",
        "Study tour to fish processors and craft villages of Sóc Trăng, Bạc Liêu and Cà Mau",
        ("Hành trình: Vĩnh Long – Sóc Trăng – Bạc Liêu – Cà Mau – Vĩnh Long",
         "Route: Vĩnh Long – Sóc Trăng – Bạc Liêu – Cà Mau – Vĩnh Long"),
        "soc-trang", 4, ("2016-11-01", "2016-12-02"), "2016-11-21", 4_200_000,
        (250_000, "travel.lodging.town"), 1_475_000, 300,
    )


def activities():
    """The candidates in the order of the groups; the decision's own come first in each."""
    listed = decision.activities() + added_courses() + added_grants() + added_fairs()
    listed.append(added_tour())
    for activity in listed:
        if activity.group not in MUST_RUN:
            activity.least = 0
    order = [group for group, _, _, _ in decision.GROUPS]
    return sorted(listed, key=lambda activity: order.index(activity.group))
