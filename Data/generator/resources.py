"""Venues, trainers, vehicles and coordinators: all invented, and marked "(mẫu)".

Hire and fees stand in the activities' estimates, so the resources themselves cost nothing more.
"""

from .names import email, full_name, phone
from .chance import Chance
from .people import people
from .tables import windows

VENUES = [
    ("hoi-truong-so", "Hội trường Sở Công Thương (mẫu)", "855", "TP. Vĩnh Long", 120),
    ("trung-tam-hoi-nghi", "Trung tâm hội nghị tỉnh (mẫu)", "855", "TP. Vĩnh Long", 110),
    ("nha-van-hoa-tp", "Nhà văn hóa thành phố (mẫu)", "855", "TP. Vĩnh Long", 80),
    ("phong-hop-trung-tam", "Phòng họp Trung tâm Khuyến công (mẫu)", "855", "TP. Vĩnh Long", 40),
    ("hoi-truong-long-ho", "Hội trường huyện Long Hồ (mẫu)", "857", "Huyện Long Hồ", 60),
    ("nha-van-hoa-long-ho", "Nhà văn hóa huyện Long Hồ (mẫu)", "857", "Huyện Long Hồ", 45),
    ("hoi-truong-mang-thit", "Hội trường huyện Mang Thít (mẫu)", "858", "Huyện Mang Thít", 60),
    ("hoi-truong-vung-liem", "Hội trường huyện Vũng Liêm (mẫu)", "859", "Huyện Vũng Liêm", 70),
    ("nha-van-hoa-vung-liem", "Nhà văn hóa huyện Vũng Liêm (mẫu)", "859", "Huyện Vũng Liêm", 50),
    ("hoi-truong-tam-binh", "Hội trường huyện Tam Bình (mẫu)", "860", "Huyện Tam Bình", 60),
    ("nha-van-hoa-tam-binh", "Nhà văn hóa huyện Tam Bình (mẫu)", "860", "Huyện Tam Bình", 40),
    ("hoi-truong-binh-minh", "Hội trường thị xã Bình Minh (mẫu)", "861", "TX. Bình Minh", 80),
    ("nha-van-hoa-binh-minh", "Nhà văn hóa thị xã Bình Minh (mẫu)", "861", "TX. Bình Minh", 50),
    ("hoi-truong-tra-on", "Hội trường huyện Trà Ôn (mẫu)", "862", "Huyện Trà Ôn", 60),
    ("hoi-truong-binh-tan", "Hội trường huyện Bình Tân (mẫu)", "863", "Huyện Bình Tân", 55),
]

TRAINERS = [
    ("gv-01", "855", "management", 14),
    ("gv-02", "can-tho", "management;marketing", 14),
    ("gv-03", "tp-hcm", "management", 10),
    ("gv-04", "can-tho", "marketing", 10),
    ("gv-05", "tp-hcm", "marketing;integration", 12),
    ("gv-06", "can-tho", "integration", 8),
    ("gv-07", "tp-hcm", "integration", 8),
    ("gv-08", "855", "cleaner-production", 8),
    ("gv-09", "855", "cleaner-production;network", 8),
    ("gv-10", "tp-hcm", "cleaner-production", 6),
    ("gv-11", "can-tho", "cleaner-production", 8),
    ("gv-12", "855", "network", 6),
    ("gv-13", "855", "management;network", 10),
    ("gv-14", "855", "marketing;integration", 10),
]

VEHICLES = [
    ("xe-29", "Xe 29 chỗ (mẫu)", 29),
    ("xe-35", "Xe 35 chỗ (mẫu)", 35),
    ("xe-45", "Xe 45 chỗ (mẫu)", 45),
]

COORDINATORS = 5


def own_name(id, drawn):
    """The name drawn, or another where one of the people has it; the stream of its rows is untouched."""
    taken = {row["name"] for row in people()}
    chance = Chance(f"name/{id}")
    while drawn in taken:
        drawn, _ = full_name(chance)
    return drawn


def venues():
    """The halls: one or two in each district."""
    rows = []
    for id, name, place, address, seats in VENUES:
        chance = Chance(f"venue/{id}")
        rows.append({
            "id": id, "name": name, "place": place, "address": address, "seats": seats,
            "units": 1, "busy": windows(chance, chance.between(3, 7), 1, 4),
            "cost_per_use": 0, "cost_per_session": 0,
        })
    return rows


def trainers():
    """The trainers, from Vĩnh Long, Cần Thơ and Hồ Chí Minh City."""
    rows = []
    for id, place, skills, most in TRAINERS:
        chance = Chance(f"trainer/{id}")
        name = own_name(id, full_name(chance)[0])
        rows.append({
            "id": id, "name": f"{name} (mẫu)", "place": place, "skills": skills,
            "busy": windows(chance, chance.between(4, 8), 2, 6), "max_sessions": most,
            "cost_per_session": 0, "phone": phone(chance), "email": email(id, "giangvien"),
        })
    return rows


def vehicles():
    """The coaches for study tours."""
    rows = []
    for id, name, seats in VEHICLES:
        chance = Chance(f"vehicle/{id}")
        rows.append({
            "id": id, "name": name, "seats": seats, "busy": windows(chance, 5, 2, 5),
            "max_sessions": 60, "cost_per_session": 0,
        })
    return rows


def coordinators():
    """The agency's officials who go with the activities."""
    rows = []
    for number in range(1, COORDINATORS + 1):
        id = f"cb-{number}"
        chance = Chance(f"coordinator/{id}")
        name = own_name(id, full_name(chance)[0])
        rows.append({
            "id": id, "name": f"{name} (mẫu)", "busy": windows(chance, 5, 2, 8),
            "max_sessions": 70, "phone": phone(chance), "email": email(id, "khuyencong"),
        })
    return rows
