"""Group 8: the network of collaborators, one project in four activities.

The project's management is split so that every part stays within 2.5 %.
"""

from .model import Activity, Cost
from .terms import COORDINATOR, WHOLE_DAY, management, once, trainer, venue

MEMBERS = {"min": 40, "max": 55, "tags": ["collaborator", "network-office"]}
NAME_VI = "Mạng lưới cộng tác viên khuyến công"
NAME_EN = "Network of collaborators"


def meeting(number, vi, en, window, prefer, value):
    """A meeting of the whole network, in one half day."""
    return Activity(
        id=f"G8-01-meeting-{number}",
        project="G8-01",
        group="G8",
        kind="meeting",
        vi=f"{NAME_VI}: {vi}",
        en=f"{NAME_EN}: {en}",
        windows=[window],
        pattern={"kind": "half-days", "count": 1, "halves": WHOLE_DAY},
        prefer=(prefer, 2),
        values=[value],
        people=dict(MEMBERS),
        needs=[venue(places=["855"]), COORDINATOR],
        costs=[
            Cost("Họp giao ban (tiền ăn, đi lại, nước uống, tài liệu; trọn gói)",
                 "Meeting: meals, journeys, drinks, papers, as a whole", 1, "offering", "cuộc",
                 7_500_000),
            management(192_300),
        ],
        payments=once(7),
    )


def network():
    """Monthly allowance, training day, two meetings."""
    allowance = Activity(
        id="G8-01-allowance",
        project="G8-01",
        group="G8",
        kind="work",
        vi=NAME_VI + ": thù lao hằng tháng",
        en=NAME_EN + ": monthly allowance",
        windows=[("2016-01-04", "2016-12-31")],
        pattern={"kind": "monthly", "day": 25,
                 "name": {"vi": "Chi thù lao cộng tác viên", "en": "Allowance paid"}},
        lead_days=0,
        least=12,
        values=[30] * 12,
        costs=[
            Cost("Thù lao cộng tác viên (48 người)", "Allowance of 48 collaborators", 48,
                 "offering", "người-tháng", 180_000),
            management(221_530),
        ],
        payments=[{"anchor": "start", "days": 0, "name": {"vi": "Chi trả", "en": "Paid"}}],
    )
    training = Activity(
        id="G8-01-training",
        project="G8-01",
        group="G8",
        kind="course",
        vi=NAME_VI + ": tập huấn nghiệp vụ khuyến công",
        en=NAME_EN + ": training day",
        windows=[("2016-03-01", "2016-05-31")],
        pattern={"kind": "working-days", "count": 1, "halves": WHOLE_DAY},
        prefer=("2016-04-04", 2),
        values=[220],
        people=dict(MEMBERS),
        needs=[venue(places=["855"]), trainer("network"), COORDINATOR],
        costs=[
            Cost("Tập huấn nghiệp vụ khuyến công (1 ngày, 55 người; trọn gói)",
                 "Training day for 55, as a whole", 1, "offering", "lớp", 11_000_000),
            management(282_040),
        ],
        payments=once(15),
    )
    return [
        allowance,
        training,
        meeting(1, "họp giao ban 6 tháng", "mid-year meeting", ("2016-06-28", "2016-07-08"),
                "2016-06-29", 180),
        meeting(2, "họp tổng kết năm", "year-end meeting", ("2016-12-12", "2016-12-23"),
                "2016-12-15", 180),
    ]
