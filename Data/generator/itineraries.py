"""What the itineraries of the study tours are chosen from, and within which bounds."""

from . import sites
from .yaml_text import flow

HEADING = [
    "Which sites each tour may visit, and within which days, roads, nights and fees. Sites: sites.csv.",
    "The itinerary is worked out for every possible start day; coach, nights, meals and fees are then",
    "priced by it in place of the lines of activities.yaml that bear `itinerary: true`.",
]

MEALS = {"per-person-day": 150_000, "norm": "travel.per-diem"}
NOON = {"between": "11:00-13:30", "minutes": 60}


def town(place, *nights):
    """A night in a provincial town."""
    return {"place": place, "per-person": 250_000, "norm": "travel.lodging.town",
            "nights": list(nights)}


def city(place, amount, *nights):
    """A night in a city of class I or above."""
    return {"place": place, "per-person": amount, "norm": "travel.lodging.city-class-1",
            "nights": list(nights)}


TOURS = {
    "G7-01": {
        "home": "855", "leave": "06:30", "back": "18:30", "longest-driving": 360, "meal": NOON,
        "road": {"speed": 45, "detour": 130, "boarding": 10},
        "lodging": [
            town("long-xuyen", 1), town("chau-doc", 1, 2), town("ha-tien", 2, 3),
            town("rach-gia", 2, 3),
        ],
        "coach": {"per-day": 1_800_000, "per-km": 10_000},
        "meals": MEALS,
        "fees": {"budget": 3_000_000},
        "must": ["khuyen-cong-an-giang", "bang-phu-my"],
        "never-together": [["oc-eo", "bao-tang-kien-giang"], ["cho-chau-doc", "cho-ha-tien"]],
        "kinds": [
            {"kind": "craft-village", "min": 4},
            {"kind": "industrial-park", "min": 1, "max": 2},
            {"kind": "enterprise", "min": 1},
            {"kind": "market", "max": 1},
            {"kind": "heritage", "max": 1},
        ],
        "sites": sites.south_west,
    },
    "G7-02": {
        "home": "855", "leave": "06:00", "back": "19:00", "longest-driving": 540, "meal": NOON,
        "road": {"speed": 50, "detour": 130, "boarding": 10},
        "lodging": [
            city("tp-hcm", 330_000, 1), town("thu-dau-mot", 1, 2), city("bien-hoa", 300_000, 2),
            town("bao-loc", 3, 4), city("da-lat", 300_000, 3, 4),
        ],
        "coach": {"per-day": 2_400_000, "per-km": 10_000},
        "meals": MEALS,
        "fees": {"budget": 3_000_000},
        "must": ["gom-minh-long", "tiet-kiem-nang-luong", "rau-hoa-da-lat"],
        "never-together": [["gom-lai-thieu", "gom-tan-van"], ["vsip", "amata"]],
        "kinds": [
            {"kind": "craft-village", "min": 2, "max": 5},
            {"kind": "industrial-park", "min": 1, "max": 2},
            {"kind": "enterprise", "min": 3},
            {"kind": "institute", "min": 1, "max": 3},
            {"kind": "market", "max": 1},
        ],
        "sites": sites.south_east,
    },
}


def block(id, tour):
    """The lines of one tour."""
    lines = [f"  - activity: {id}"]
    for key, value in tour.items():
        if key == "sites":
            lines.append("    sites:")
            lines += [f"      - {row['id']}  # {row['name_vi']}" for row in value()]
        elif isinstance(value, list) and key != "must":
            lines += [f"    {key}:"] + [f"      - {flow(item)}" for item in value]
        else:
            lines.append(f"    {key}: {flow(value)}")
    return lines


def document(heading, listed):
    """The whole file: the tours of the activities listed."""
    lines = [f"# {line}".rstrip() for line in heading + HEADING] + ["", "tours:"]
    ids = [activity.id for activity in listed]
    for id, tour in TOURS.items():
        if id in ids:
            lines += block(id, tour) + [""]
    return "\n".join(lines).rstrip() + "\n"
