"""Group 4: stands at fairs; the province pays 80 % of a booth, the firm the rest."""

from .model import Activity, Cost
from .terms import COORDINATOR, SECOND_COORDINATOR, WHOLE_DAY, advance_and_balance, management


def fair(
    id, vi, en, place, days, window, prefer, people, booth, lodging, managed, value, note,
    lead_days=30, journey=(),
):
    """A fair of some calendar days: booths, decoration, transport, two officials on the spot."""
    amount, norm = lodging
    lines = [
        Cost("Thuê gian hàng (hỗ trợ 80%)", "Booth (80% supported)", 1, "person", "gian hàng",
             booth, "support.fair-booth", support=800),
        Cost("Trang trí gian hàng chung của tỉnh", "Decoration of the province's stand", 1,
             "offering", "lần", 4_000_000),
        Cost("Vận chuyển hàng trưng bày", "Transport of exhibits", 1, "offering", "chuyến",
             3_500_000),
        Cost("Phụ cấp lưu trú cán bộ (2 người)", "Per diem of two officials", 2, "day",
             "người-ngày", 150_000, "travel.per-diem", mark="sourced"),
        Cost("Khoán phòng nghỉ cán bộ (2 người)", "Lodging of two officials", 2, "night",
             "người-đêm", amount, norm, mark="memory"),
    ]
    lines += journey
    return Activity(
        id=id,
        group="G4",
        kind="fair",
        vi=vi,
        en=en,
        note=note,
        windows=[window],
        pattern={"kind": "calendar-days", "count": days, "halves": WHOLE_DAY},
        lead_days=lead_days,
        prefer=(prefer, 3),
        values=[value],
        people={"min": people[0], "max": people[1], "per-organisation": 1},
        place=place,
        needs=[COORDINATOR, SECOND_COORDINATOR],
        costs=lines + [management(managed)],
        payments=advance_and_balance(600, 20, 20),
    )


CITY = (350_000, "travel.lodging.city-class-1")
TOWN = (250_000, "travel.lodging.town")


def fairs():
    """The five fairs of the decision's group."""
    return [
        fair("G4-01", "Hội chợ Hàng Việt Nam chất lượng cao – Cần Thơ",
             "Fair of High-Quality Vietnamese Goods, Cần Thơ", "can-tho", 6,
             ("2016-06-14", "2016-06-26"), "2016-06-14", (3, 4), 9_000_000, CITY, 1_066_000, 340,
             ("Hội chợ có thật (17–22/6/2014 có nguồn); ngày năm 2016 là giả định",
              "The series is real (17–22 June 2014 is sourced); the dates of 2016 are assumed")),
        fair("G4-02", "Hội chợ nhân Diễn đàn MDEC – Hậu Giang 2016",
             "Fair at the MDEC forum, Hậu Giang 2016", "vi-thanh", 6,
             ("2016-07-09", "2016-07-16"), "2016-07-10", (3, 4), 7_000_000, TOWN, 876_000, 300,
             ("Diễn đàn 11–15/7/2016 có nguồn; ngày hội chợ là giả định",
              "The forum, 11–15 July 2016, is sourced; the fair's dates are assumed")),
        fair("G4-03", "Hội chợ triển lãm hàng CNNT tiêu biểu khu vực phía Nam",
             "Fair of typical rural industrial goods of the South", "tan-an", 7,
             ("2016-09-19", "2016-10-31"), "2016-10-03", (4, 5), 8_000_000, TOWN, 1_143_000, 380,
             ("Hội chợ năm chẵn có nguồn (2014: Tiền Giang); ngày và nơi năm 2016 chưa xác minh, "
              "Tân An là giả định",
              "The series of even years is sourced (2014: Tiền Giang); the dates and place of 2016 "
              "are not verified, Tân An is assumed")),
        fair("G4-04", "Hội chợ Nông nghiệp quốc tế Việt Nam (VIAF) – Cần Thơ",
             "Vietnam International Agriculture Fair (VIAF), Cần Thơ", "can-tho", 6,
             ("2016-11-07", "2016-11-20"), "2016-11-08", (3, 4), 8_000_000, CITY, 984_000, 330,
             ("Hội chợ có thật (tháng 11, 6 ngày năm 2014 có nguồn); ngày năm 2016 là giả định",
              "The series is real (November, 6 days in 2014 are sourced); the dates of 2016 are "
              "assumed")),
        fair("G4-05", "Vietnam Expo TP. Hồ Chí Minh", "Vietnam Expo, Hồ Chí Minh City", "tp-hcm",
             4, ("2016-12-05", "2016-12-11"), "2016-12-07", (2, 3), 18_000_000, CITY, 1_384_000,
             260,
             ("SECC, Quận 7. Đầu tháng 12 hằng năm (5–8/12/2018 có nguồn); 7–10/12/2016 theo trí "
              "nhớ",
              "SECC, District 7. Early December each year (5–8 December 2018 is sourced); "
              "7–10 December 2016 is from memory")),
    ]
