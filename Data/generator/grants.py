"""Groups 2, 3 and 6: machinery, treatment, packaging; the beneficiary pays the rest."""

from .model import Activity, Cost
from .terms import after_contract

MACHINERY = (
    ("Ký hợp đồng hỗ trợ", "Contract signed", 0),
    ("Lắp đặt, bàn giao máy", "Machine installed and handed over", 75),
    ("Nghiệm thu", "Acceptance", 105),
)
TREATMENT = (
    ("Ký hợp đồng hỗ trợ", "Contract signed", 0),
    ("Hoàn thành xây lắp", "Works finished", 90),
    ("Vận hành thử, lấy mẫu", "Trial run and samples", 120),
    ("Nghiệm thu", "Acceptance", 140),
)
PACKAGING = (
    ("Ký hợp đồng tư vấn", "Contract signed", 0),
    ("Duyệt mẫu thiết kế", "Designs approved", 45),
    ("Bàn giao bao bì, nghiệm thu", "Packaging handed over, acceptance", 90),
)
KINDS = {
    "G2": ("support.machinery", 500, MACHINERY, ("2016-02-22", "2016-11-30"), 600,
           "Máy móc, thiết bị mới", "New machines", "dây chuyền"),
    "G3": ("support.pollution", 300, TREATMENT, ("2016-03-01", "2016-11-15"), 500,
           "Hệ thống xử lý", "Treatment plant", "hệ thống"),
    "G6": ("support.packaging", 500, PACKAGING, ("2016-04-01", "2016-10-31"), 500,
           "Tư vấn, thiết kế, làm khuôn in", "Consultancy, design, printing plates", "hợp đồng"),
}


def grant(id, vi, en, asked, investment, district, value, prefer):
    """Support of one establishment: the lawful share of its investment, capped at what it asked."""
    group = id.split("-")[0]
    norm, share, milestones, window, advance, item_vi, item_en, unit = KINDS[group]
    note = (
        f"Một cơ sở ở {district[0]} (giả định); cơ sở tự chi phần còn lại",
        f"One establishment in {district[1]} (assumed), which pays the rest itself",
    )
    return Activity(
        id=id,
        group=group,
        kind="work",
        vi=vi,
        en=en,
        note=note,
        windows=[window],
        pattern={"kind": "milestones", "milestones": milestones},
        lead_days=20,
        prefer=(prefer, 1),
        values=[value],
        costs=[Cost(item_vi, item_en, 1, "offering", unit, investment)],
        support=norm,
        share=share,
        cap=asked,
        payments=after_contract(advance, 10, 15),
    )


VINH_LONG = ("TP. Vĩnh Long", "Vĩnh Long city")
LONG_HO = ("huyện Long Hồ", "Long Hồ")
MANG_THIT = ("huyện Mang Thít", "Mang Thít")
VUNG_LIEM = ("huyện Vũng Liêm", "Vũng Liêm")
TAM_BINH = ("huyện Tam Bình", "Tam Bình")
BINH_MINH = ("TX. Bình Minh", "Bình Minh town")
TRA_ON = ("huyện Trà Ôn", "Trà Ôn")
BINH_TAN = ("huyện Bình Tân", "Bình Tân")
MACHINES_VI = "Hỗ trợ ứng dụng máy móc tiên tiến – "
MACHINES_EN = "Advanced machinery: "
WATER_VI = "Hỗ trợ hệ thống xử lý nước thải – "
WATER_EN = "Treatment of waste water: "
PACK_VI = "Thuê tư vấn thiết kế mẫu mã, bao bì – "
PACK_EN = "Design of packaging: "


def machinery():
    """The nine machines of group 2."""
    rows = [
        ("Doanh nghiệp xay xát, lau bóng gạo", "a rice mill", 70, 156, TAM_BINH, 420,
         "2016-03-14"),
        ("Cơ sở chế biến khoai lang sấy", "dried sweet potato", 75, 167, BINH_TAN, 560,
         "2016-03-28"),
        ("Cơ sở cơ khí sản xuất máy nông nghiệp", "a maker of farm machines", 80, 178,
         VUNG_LIEM, 500, "2016-04-11"),
        ("Cơ sở bánh tráng", "rice paper", 85, 189, TRA_ON, 590, "2016-04-25"),
        ("Cơ sở gạch không nung", "unfired bricks", 90, 200, MANG_THIT, 640, "2016-05-09"),
        ("Cơ sở gốm mỹ nghệ (lò gas)", "art ceramics (gas kiln)", 95, 212, LONG_HO, 610,
         "2016-05-23"),
        ("Cơ sở cơm sấy, thực phẩm ăn liền", "dried rice and instant food", 100, 223, TAM_BINH,
         570, "2016-06-06"),
        ("Cơ sở may công nghiệp", "a garment workshop", 105, 234, VUNG_LIEM, 480, "2016-06-20"),
        ("Cơ sở sản xuất tàu hủ ky", "tofu skin", 137.788, 307, BINH_MINH, 620, "2016-07-04"),
    ]
    return [
        grant(f"G2-{number:02}", MACHINES_VI + vi, MACHINES_EN + en, round(asked * 1_000_000),
              investment * 1_000_000, district, value, prefer)
        for number, (vi, en, asked, investment, district, value, prefer) in enumerate(rows, 1)
    ]


def treatment():
    """The two waste-water plants of group 3."""
    return [
        grant("G3-01", WATER_VI + "Hộ kinh doanh sản xuất tàu hủ ky (Mỹ Hòa)",
              WATER_EN + "a tofu-skin household (Mỹ Hòa)", 90_000_000, 310_000_000, BINH_MINH,
              560, "2016-04-04"),
        grant("G3-02", WATER_VI + "Cơ sở sản xuất bún, hủ tiếu", WATER_EN + "a noodle maker",
              100_000_000, 340_000_000, LONG_HO, 580, "2016-05-16"),
    ]


def packaging():
    """The four designs of group 6."""
    return [
        grant("G6-01", PACK_VI + "Bánh tráng cù lao Mây", PACK_EN + "rice paper of Mây islet",
              32_000_000, 64_000_000, TRA_ON, 260, "2016-04-18"),
        grant("G6-02", PACK_VI + "Tàu hủ ky Mỹ Hòa", PACK_EN + "tofu skin of Mỹ Hòa",
              28_000_000, 56_000_000, BINH_MINH, 280, "2016-05-09"),
        grant("G6-03", PACK_VI + "Cơ sở chế biến khoai lang Bình Tân",
              PACK_EN + "sweet potato of Bình Tân", 35_000_000, 70_000_000, BINH_TAN, 300,
              "2016-05-30"),
        grant("G6-04", PACK_VI + "Cơ sở gốm mỹ nghệ Mang Thít", PACK_EN + "ceramics of Mang Thít",
              30_000_000, 60_000_000, MANG_THIT, 240, "2016-06-20"),
    ]
