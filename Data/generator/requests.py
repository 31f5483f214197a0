"""Who asks for what: about 1,500 invented requests, more than there are seats for.

For each activity those who may ask are ranked at random, with more weight for those whose work it
touches, and the first so many ask. A person's own requests are then put in an order of priority.
"""

from .chance import Chance
from .organisations import organisations
from .people import people

# How many ask for each activity, in the order in which people hear of them: what is wanted most
# comes first, and who asks for one thing alone has asked for that. The candidates' own come last.
WANTED = {
    "G7-02": 110, "G7-01": 105, "G1-05": 130, "G1-06": 130, "G4-03": 20, "G4-01": 18, "G4-05": 14,
    "G4-02": 15, "G4-04": 17, "G1-02": 56, "G9-04": 66, "G9-03": 88, "G5-01-award": 165,
    "G1-01": 78, "G1-03": 74, "G1-04": 72, "G9-01": 92, "G9-02": 88,
    "G7-03": 70, "G1-08": 78, "G1-07": 70, "G4-06": 14, "G4-07": 8, "G9-06": 90,
}
ADDED = ("G7-03", "G1-08", "G1-07", "G4-06", "G4-07", "G9-06")
# How many things a person asks for, by weight.
APPETITE = [(1, 7), (2, 5), (3, 4), (4, 6), (5, 4)]
# Who asks for one thing alone mostly asks for one of these, so that not everybody can be served.
SOUGHT = ("G7-01", "G7-02", "G1-05", "G1-06")
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
    if activity.id in SOUGHT and own_appetite(person) == 1:
        result += 4
    return result


def own_appetite(person):
    """How many things someone asks for at most."""
    return Chance(f"appetite/{person['id']}").weighted(APPETITE)


def appetite(activity, person):
    """The same by the time of an activity; the network's people ask beside its own three days."""
    result = own_appetite(person)
    if "collaborator" in person["tags"] or "network-office" in person["tags"]:
        result += len(NETWORK) - 1
    return result + (activity.id in ADDED)


def askers(activity, everyone, organisation_of, counts):
    """The people who ask for an activity, of those who would ask for one more thing."""
    if activity.id in NETWORK:
        return [
            row for row in everyone
            if may_ask(activity, row, organisation_of[row["organisation"]])
        ]
    able = [
        row for row in everyone
        if may_ask(activity, row, organisation_of[row["organisation"]])
        and counts.get(row["id"], 0) < appetite(activity, row)
    ]
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
    """All requests, by person and priority."""
    everyone = people()
    organisation_of = {row["id"]: row for row in organisations()}
    counts = {}
    wishes = []
    order = list(NETWORK) + list(WANTED)
    asked_for = [one for one in activities if one.people and not one.enrolled]
    for activity in sorted(asked_for, key=lambda one: order.index(one.id)):
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
