"""Group 7: study tours by coach over several days."""

from dataclasses import replace

from .model import Activity, Cost
from .terms import COORDINATOR, WHOLE_DAY, advance_and_balance, management

PER_KM = 10_000


def hire(coach, days, km):
    """The coach: by the day, or where kilometres are estimated, by the day and the kilometre."""
    day = Cost("Thuê xe 29–35 chỗ", "Coach of 29–35 seats", 1, "day", "ngày", coach)
    if not km:
        return [day]
    per_day, rest = divmod(coach * days - km * PER_KM, days)
    assert rest == 0, "the kilometres leave no whole price of a day"
    return [
        replace(day, unit_cost=per_day, itinerary=True),
        Cost("Thuê xe theo km", "Coach by the kilometre", km, "offering", "km", PER_KM,
             itinerary=True),
    ]


def tour(id, vi, en, note, place, days, window, prefer, coach, lodging, managed, value, rural=10,
         km=0):
    """A tour: coach, per diem, lodging, gifts to the hosts, insurance, papers.

    `place` is the tour's first stop far from home, from which the way home and back is reckoned;
    the whole route stands in the note. Where kilometres are estimated the tour has an itinerary, whose
    price takes the place of the lines that depend on it.
    """
    routed = km > 0
    amount, norm = lodging
    return Activity(
        id=id,
        group="G7",
        kind="tour",
        vi=vi,
        en=en,
        note=note,
        windows=[window],
        pattern={"kind": "calendar-days", "count": days, "halves": WHOLE_DAY},
        lead_days=45,
        prefer=(prefer, 2),
        values=[value],
        people={
            "min": 18,
            "max": 25,
            "per-organisation": 2,
            "reserved": [{"tag": "rural", "seats": rural}],
        },
        place=place,
        needs=[{"role": "coach", "kind": "vehicle", "penalties": {"xe-45": 2}}, COORDINATOR],
        costs=[
            *hire(coach, days, km),
            Cost("Phụ cấp lưu trú, tiền ăn", "Per diem and meals", 1, "person-day", "người-ngày",
                 150_000, "travel.per-diem", mark="sourced", itinerary=routed,
                 paid_to="participant"),
            Cost("Khoán phòng nghỉ (bình quân các điểm)", "Lodging (mean of the stops)", 1,
                 "person-night", "người-đêm", amount, norm, itinerary=routed,
                 paid_to="participant"),
            Cost("Quà lưu niệm đơn vị tiếp đón", "Gifts to the hosts", 5, "offering", "đơn vị",
                 500_000, itinerary=routed),
            Cost("Bảo hiểm, nước uống", "Insurance, drinks", 1, "person-day", "người-ngày",
                 25_000),
            Cost("Tài liệu, băng rôn, báo cáo tổng kết", "Papers, banner, report", 1, "offering",
                 "đoàn", 2_000_000),
            management(managed),
        ],
        payments=advance_and_balance(700, 15, 20),
    )


def tours():
    """The two tours of the decision's group."""
    return [
        tour("G7-01",
             "Tham quan học tập kinh nghiệm làng nghề, cơ sở CNNT Đồng Tháp – An Giang – "
             "Kiên Giang",
             "Study tour to craft villages and workshops of Đồng Tháp, An Giang and Kiên Giang",
             ("Hành trình: Vĩnh Long – Sa Đéc – Long Xuyên – Rạch Giá – Vĩnh Long",
              "Route: Vĩnh Long – Sa Đéc – Long Xuyên – Rạch Giá – Vĩnh Long"),
             "long-xuyen", 4, ("2016-04-19", "2016-05-20"), "2016-05-09", 4_000_000,
             (250_000, "travel.lodging.town"), 1_455_000, 380, km=880),
        tour("G7-02",
             "Tham quan gốm sứ, cơ khí, SXSH tại TP.HCM – Bình Dương – Đồng Nai – Lâm Đồng",
             "Study tour on ceramics, engineering and cleaner production in Hồ Chí Minh City, "
             "Bình Dương, Đồng Nai and Lâm Đồng",
             ("Hành trình: Vĩnh Long – TP. Hồ Chí Minh – Thủ Dầu Một – Biên Hòa – Đà Lạt – "
              "Vĩnh Long",
              "Route: Vĩnh Long – Hồ Chí Minh City – Thủ Dầu Một – Biên Hòa – Đà Lạt – Vĩnh Long"),
             "tp-hcm", 5, ("2016-09-06", "2016-10-14"), "2016-09-19", 4_800_000,
             (300_000, "travel.lodging.city-class-1"), 2_060_000, 420, km=1200),
    ]
