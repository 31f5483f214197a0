"""Roads between places, from vietnam/places.csv: sourced where a kilometre count is, else computed.

Kilometres are 1.3 × the great circle; minutes follow from the speeds below. They are for planning
whole half days, not for navigation.
"""

import csv
import math
import pathlib

PLACES = pathlib.Path(__file__).parent.parent / "vietnam" / "places.csv"
COLUMNS = ["from", "to", "km", "minutes", "source", "mark"]
EARTH_KM = 6371.0
DETOUR = 1.3
COMPUTED = "1.3 × great circle"
# Kilometres by road that a page gives.
SOURCED = {
    ("855", "can-tho"): (33, "galaxylands.com.vn"),
    ("855", "my-tho"): (70, "e-travelvietnam.com"),
    ("855", "tp-hcm"): (135, "galaxylands.com.vn"),
    ("855", "860"): (32, "a page that was not noted"),
}
# Within the province ferries and narrow roads; beyond it trunk roads.
PROVINCE_KM_PER_HOUR = 40
TRUNK_KM_PER_HOUR = 50
START_MINUTES = 10
# Farther than this by road, to or from a city with an airport, people fly.
FLIGHT_FROM_KM = 600
AIRPORTS = {"hue", "da-nang", "ha-noi"}
FLIGHT_KM_PER_HOUR = 700
AIRPORT_MINUTES = 240


def places():
    """The rows of places.csv."""
    with PLACES.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def great_circle(one, other):
    """Kilometres between two places over a round earth (haversine)."""
    lat1, lon1, lat2, lon2 = (
        math.radians(float(place[key])) for place in (one, other)
        for key in ("latitude", "longitude")
    )
    half = (
        math.sin((lat2 - lat1) / 2) ** 2
        + math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(math.sqrt(half))


def up_to_five(minutes):
    """The next multiple of five minutes."""
    return -(-int(minutes) // 5) * 5


def minutes(one, other, km):
    """Minutes from one place to another."""
    if km > FLIGHT_FROM_KM and AIRPORTS & {one["id"], other["id"]}:
        flight = great_circle(one, other) * 60 / FLIGHT_KM_PER_HOUR
        return up_to_five(AIRPORT_MINUTES + flight)
    local = one["district"] == other["district"] == "yes"
    speed = PROVINCE_KM_PER_HOUR if local else TRUNK_KM_PER_HOUR
    return up_to_five(START_MINUTES + km * 60 / speed)


def journeys():
    """A row for each pair of places; it holds both ways."""
    listed = places()
    rows = []
    for position, one in enumerate(listed):
        for other in listed[position + 1:]:
            pair = (one["id"], other["id"])
            computed = (round(DETOUR * great_circle(one, other)), COMPUTED)
            km, source = SOURCED.get(pair, computed)
            rows.append({
                "from": one["id"], "to": other["id"], "km": km,
                "minutes": minutes(one, other, km), "source": source,
                "mark": "sourced" if pair in SOURCED else "assumed",
            })
    return rows
