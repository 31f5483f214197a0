"""Who asks for what: about 1,500 invented requests, more than there are seats for.

For each activity those who may ask are ranked at random, with more weight for those whose work it
touches, and the first so many ask. A person's own requests are then put in an order of priority.
"""

from .chance import Chance
from .organisations import organisations
from .people import people

# How many ask for each activity; the network and the jury are not asked but belong.
WANTED = {
    "G1-01": 80, "G1-02": 62, "G1-03": 74, "G1-04": 72, "G1-05": 115, "G1-06": 125,
    "G4-01": 16, "G4-02": 13, "G4-03": 18, "G4-04": 15, "G4-05": 12,
    "G5-01-award": 160, "G7-01": 92, "G7-02": 96,
    "G9-01": 96, "G9-02": 88, "G9-03": 92, "G9-04": 76,
    "G1-07": 70, "G1-08": 78, "G9-06": 90, "G4-06": 14, "G4-07": 8, "G7-03": 66,
}
NETWORK = ("G8-01-training", "G8-01-meeting-1", "G8-01-meeting-2")
FOOD = ("Thực phẩm", "Nước", "Bún", "Cơm", "Tàu hủ", "Bánh", "Khoai", "Rau", "Xay xát")
FIRE = ("Gạch", "Gốm")
METAL = ("Cơ khí", "Máy")
CRAFT = ("Chằm", "Chiếu", "Thảm", "Trống", "Gốm mỹ nghệ", "May")
TOUCHES = {
    "G1-06": FOOD, "G1-07": FOOD, "G4-04": FOOD, "G4-05": FOOD + CRAFT, "G4-03": FOOD + CRAFT,
    "G7-01": FOOD + CRAFT, "G7-02": FIRE + METAL + CRAFT, "G7-03": FOOD, "G9-06": FIRE,
    "G9-01": FIRE + FOOD, "G9-02": FIRE + METAL, "G9-03": FOOD, "G9-04": FOOD,
}
LEADERS = ("Giám đốc", "Phó giám đốc", "Chủ cơ sở", "Quản đốc")
ACCOUNTS = ("Kế toán", "Giám đốc", "Chủ cơ sở")
SALES = ("Trưởng phòng kinh doanh", "Nhân viên kinh doanh", "Người bán hàng", "Giám đốc", "Chủ")
MOST_EACH = 5


def may_ask(activity, person, organisation):
    """Whether someone may ask for it."""
    rule = activity.people
    tags = person["tags"].split(";")
    if rule.get("tags"):
        return any(tag in tags for tag in rule["tags"])
    if "jury" in tags:
        return False
    if rule.get("districts") and person["home"] not in rule["districts"]:
        return False
    # Stands and awards are for those who make something.
    return organisation["kind"] != "office" or activity.kind in ("course", "workshop")


def weight(activity, person, organisation):
    """How much an activity touches someone's work, from 1."""
    result = 1
    if organisation["industry"].startswith(TOUCHES.get(activity.id, ())):
        result += 2
    position = person["position"]
    if activity.kind in ("fair", "tour", "contest") and position.startswith(LEADERS):
        result += 2
    if activity.id in ("G1-01", "G1-02", "G1-03", "G1-04") and position.startswith(ACCOUNTS):
        result += 1
    if activity.id == "G1-05" and position.startswith(SALES):
        result += 2
    return result


def askers(activity, everyone, organisation_of, counts):
    """The people who ask for an activity, each below the most that one asks for."""
    able = [
        row for row in everyone
        if may_ask(activity, row, organisation_of[row["organisation"]])
        and counts.get(row["id"], 0) < MOST_EACH
    ]
    if activity.id in NETWORK:
        return able
    chance = Chance(f"requests/{activity.id}")
    ranked = sorted(
        ((chance.key(weight(activity, row, organisation_of[row["organisation"]])), row["id"], row)
         for row in able),
        reverse=True,
    )
    chosen = []
    firms = set()
    for _, _, row in ranked:
        if len(chosen) == WANTED[activity.id]:
            break
        # A firm takes one stand, so only one of its people asks.
        if activity.kind == "fair" and row["organisation"] in firms:
            continue
        firms.add(row["organisation"])
        chosen.append(row)
    return chosen


def requests(activities):
    """All requests, by person and priority; `activities` in the order in which people hear of them."""
    everyone = people()
    organisation_of = {row["id"]: row for row in organisations()}
    counts = {}
    wishes = []
    for activity in sorted(activities, key=lambda one: (one.id not in NETWORK, one.id)):
        if not activity.people or activity.enrolled:
            continue
        for row in askers(activity, everyone, organisation_of, counts):
            counts[row["id"]] = counts.get(row["id"], 0) + 1
            interest = Chance(f"interest/{row['id']}/{activity.id}").next()
            # The network's own days come before everything else.
            rank = 0 if activity.id in NETWORK else 1
            wishes.append((row["id"], rank, interest, activity.id))
    rows = []
    priority = {}
    for person, _, _, activity in sorted(wishes):
        priority[person] = priority.get(person, 0) + 1
        rows.append({"person": person, "activity": activity, "priority": priority[person]})
    return rows
