"""The 220 invented establishments, co-operatives, households and offices of the 8 districts.

Districts get establishments by their population, industries by what each district is known for.
"""

from .chance import Chance

COUNT = 220
# Name and population of each unit, for shares only; sources and years stand in districts.csv.
DISTRICTS = {
    "855": ("TP. Vĩnh Long", 140_872),
    "857": ("huyện Long Hồ", 163_000),
    "858": ("huyện Mang Thít", 100_000),
    "859": ("huyện Vũng Liêm", 149_371),
    "860": ("huyện Tam Bình", 153_000),
    "861": ("TX. Bình Minh", 95_282),
    "862": ("huyện Trà Ôn", 135_000),
    "863": ("huyện Bình Tân", 93_000),
}
INDUSTRIES = {
    "855": [("Thực phẩm chế biến", 4), ("Cơ khí", 3), ("May mặc", 2), ("Nước chấm", 2),
            ("In, bao bì", 2)],
    "857": [("Gạch, gốm đỏ", 5), ("Chằm nón lá", 2), ("Bún, hủ tiếu", 3), ("Cơ khí", 1),
            ("Gốm mỹ nghệ", 2)],
    "858": [("Gạch, gốm đỏ", 6), ("Gốm mỹ nghệ", 4), ("Gạch không nung", 2), ("Cơ khí", 1)],
    "859": [("May công nghiệp", 3), ("Chiếu lác", 3), ("Máy nông nghiệp", 2), ("Xay xát gạo", 3)],
    "860": [("Cơm sấy, thực phẩm ăn liền", 4), ("Xay xát gạo", 4), ("Thảm lục bình", 3),
            ("Cơ khí", 1)],
    "861": [("Tàu hủ ky", 6), ("Nước tương", 2), ("Cơ khí", 1), ("Xay xát gạo", 1)],
    "862": [("Bánh tráng", 5), ("Thảm lục bình", 3), ("Xay xát gạo", 2), ("Trống gỗ", 1)],
    "863": [("Khoai lang sấy", 5), ("Rau củ chế biến", 3), ("Xay xát gạo", 1)],
}
FORMS = {
    "enterprise": ["Công ty TNHH", "DNTN"],
    "cooperative": ["HTX"],
    "household": ["Cơ sở", "Hộ kinh doanh"],
}
FIRST = ["Tân", "Phước", "Hưng", "Thành", "Vạn", "Minh", "Phú", "An", "Thuận", "Đại", "Kim", "Hòa",
         "Mỹ", "Trường", "Bảo", "Hồng"]
SECOND = ["Lợi", "Phát", "Thịnh", "Tiến", "Đức", "Hưng", "Long", "Lộc", "Khánh", "Xuân", "Sơn",
          "Thạnh", "Vinh", "Nghĩa", "Hiệp", "Quới"]
PROVINCIAL_OFFICES = ["Sở Công Thương", "Sở Khoa học và Công nghệ",
                      "Sở Nông nghiệp và PTNT", "Sở Tài nguyên và Môi trường",
                      "Liên minh Hợp tác xã tỉnh", "Hội Doanh nghiệp tỉnh"]
COMMUNE_OFFICES = 3


def shares(count):
    """How many of `count` each district gets by population: largest remainders."""
    total = sum(people for _, people in DISTRICTS.values())
    result = {code: count * people // total for code, (_, people) in DISTRICTS.items()}
    left = count - sum(result.values())
    remainders = sorted(
        DISTRICTS, key=lambda code: (-(count * DISTRICTS[code][1] % total), code)
    )
    for code in remainders[:left]:
        result[code] += 1
    return result


def address(chance, code):
    """An address no nearer than a numbered hamlet of the district."""
    area = "Khóm" if code == "855" else "Ấp"
    return f"{area} {chance.between(1, 12)}, {DISTRICTS[code][0]}"


def offices():
    """Offices of the province, of each district and of some communes."""
    rows = [(f"{name} (mẫu)", "855") for name in PROVINCIAL_OFFICES]
    for code, (name, _) in DISTRICTS.items():
        rows.append((f"Phòng kinh tế {name} (mẫu)", code))
        for number in range(1, COMMUNE_OFFICES + 1):
            rows.append((f"UBND xã, phường số {number}, {name} (mẫu)", code))
    return [(name, "office", code, "Quản lý nhà nước") for name, code in rows]


def establishments(count):
    """Enterprises, co-operatives and households."""
    rows = []
    used = set()
    for code, share in shares(count).items():
        chance = Chance(f"establishments/{code}")
        for _ in range(share):
            industry = chance.weighted(INDUSTRIES[code])
            kind = chance.weighted([("enterprise", 34), ("cooperative", 16), ("household", 50)])
            name = ""
            while not name or name in used:
                brand = f"{chance.choice(FIRST)} {chance.choice(SECOND)}"
                name = f"{chance.choice(FORMS[kind])} {industry.lower()} {brand} (mẫu)"
            used.add(name)
            rows.append((name, kind, code, industry))
    return rows


def organisations():
    """All 220, offices first."""
    listed = offices()
    listed += establishments(COUNT - len(listed))
    rows = []
    for number, (name, kind, code, industry) in enumerate(listed, 1):
        id = f"o{number:03}"
        rows.append({
            "id": id, "name": name, "kind": kind, "district": code,
            "address": address(Chance(f"organisation/{id}"), code), "industry": industry,
        })
    return rows
