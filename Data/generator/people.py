"""The 600 invented people of the 220 organisations."""

from .chance import Chance
from .names import email, full_name, phone
from .organisations import organisations
from .tables import windows

COUNT = 600
COLLABORATORS = 48
JURY = 7
SIZES = {
    "enterprise": [(3, 3), (4, 4), (5, 2)],
    "cooperative": [(2, 3), (3, 4), (4, 2)],
    "household": [(1, 3), (2, 5), (3, 2)],
    "office": [(3, 1)],
}
POSITIONS = {
    "enterprise": ["Giám đốc", "Kế toán trưởng", "Trưởng phòng kinh doanh", "Quản đốc",
                   "Phó giám đốc", "Nhân viên kỹ thuật", "Nhân viên kinh doanh"],
    "cooperative": ["Giám đốc HTX", "Kế toán HTX", "Tổ trưởng sản xuất", "Thành viên HTX",
                    "Phó giám đốc HTX"],
    "household": ["Chủ cơ sở", "Kế toán", "Thợ chính", "Người bán hàng"],
    "office": ["Phó trưởng phòng", "Chuyên viên", "Cán bộ kinh tế", "Chuyên viên"],
}


def sizes(listed):
    """How many people each organisation has, 600 together."""
    result = [Chance(f"size/{row['id']}").weighted(SIZES[row["kind"]]) for row in listed]
    chance = Chance("sizes")
    firms = [place for place, row in enumerate(listed) if row["kind"] != "office"]
    while sum(result) != COUNT:
        place = chance.choice(firms)
        if sum(result) < COUNT and result[place] < len(POSITIONS[listed[place]["kind"]]):
            result[place] += 1
        elif sum(result) > COUNT and result[place] > 1:
            result[place] -= 1
    return result


def roles(listed):
    """Which members of offices are collaborators, officials of the network, or on the jury.

    Keyed by organisation and position in it. The seven of the jury come from the province's
    offices; each district's office has one official of the network; collaborators come from the
    communes, six in each district.
    """
    result = {}
    provincial = [row["id"] for row in listed if row["name"].startswith(("Sở", "Liên minh", "Hội"))]
    seats = [(id, member) for member in range(2) for id in provincial]
    for seat in seats[:JURY]:
        result[seat] = "jury"
    for row in listed:
        if row["kind"] != "office" or row["id"] in provincial:
            continue
        if row["name"].startswith("Phòng"):
            result[row["id"], 0] = "network-office"
        else:
            result[row["id"], 0] = result[row["id"], 1] = "collaborator"
    assert sum(role == "collaborator" for role in result.values()) == COLLABORATORS
    return result


def person(id, row, member, role, used):
    """One person; the name is unlike all those in `used`."""
    chance = Chance(f"person/{id}")
    name, woman = full_name(chance)
    while name in used:
        name, woman = full_name(chance)
    used.add(name)
    tags = [role] if role else []
    if row["district"] != "855" or (row["kind"] != "office" and chance.happens(35)):
        tags.append("rural")
    trusted = role in ("jury", "collaborator", "network-office")
    busy = windows(chance, chance.weighted([(0, 2), (1, 3), (2, 3), (3, 2)]), 1, 10)
    return {
        "id": id,
        "name": name,
        "birth_year": chance.between(1958, 1994),
        "sex": "nữ" if woman else "nam",
        "organisation": row["id"],
        "position": POSITIONS[row["kind"]][member],
        "home": row["district"],
        "address": row["address"],
        "phone": phone(chance),
        "email": email(id, "nguoithamgia"),
        "tags": ";".join(tags),
        "busy": "" if role == "jury" else busy,
        "max_activities": 6 if trusted else chance.weighted([(2, 4), (3, 4), (4, 2)]),
    }


def people():
    """All 600, by organisation."""
    listed = organisations()
    special = roles(listed)
    used = set()
    rows = []
    for row, size in zip(listed, sizes(listed)):
        for member in range(size):
            id = f"p{len(rows) + 1:03}"
            rows.append(person(id, row, member, special.get((row["id"], member)), used))
    return rows
