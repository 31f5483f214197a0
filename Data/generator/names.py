"""Invented names, telephone numbers and addresses of mail.

Names of people are put together at random from common Vietnamese family, middle and given names:
any likeness to someone is chance. The telephone numbers begin with 0000, which no network has; the
addresses of mail are under .example, which RFC 2606 keeps free.
"""

FAMILIES = [
    ("Nguyễn", 38), ("Trần", 13), ("Lê", 11), ("Phạm", 8), ("Huỳnh", 6), ("Võ", 5), ("Phan", 4),
    ("Trương", 3), ("Bùi", 2), ("Đặng", 3), ("Đỗ", 2), ("Ngô", 2), ("Hồ", 2), ("Dương", 2),
    ("Lý", 1), ("Thạch", 2), ("Kim", 1), ("Sơn", 1), ("Mai", 1), ("Lâm", 2), ("Cao", 1),
    ("Đinh", 1),
]
MEN_MIDDLE = [
    "Văn", "Hữu", "Minh", "Thanh", "Quốc", "Hoàng", "Đức", "Công", "Ngọc", "Chí", "Tấn",
    "Phước",
]
MEN_GIVEN = [
    "An", "Bình", "Cường", "Dũng", "Đạt", "Hải", "Hậu", "Hiếu", "Hòa", "Hùng", "Khánh", "Khoa",
    "Lâm", "Long", "Lộc", "Luân", "Mẫn", "Nam", "Nghĩa", "Nhân", "Phát", "Phong", "Phúc",
    "Quân", "Quang", "Sang", "Sơn", "Tài", "Tâm", "Tân", "Thành", "Thắng", "Thịnh", "Tín",
    "Toàn", "Trí", "Trung", "Tuấn", "Út", "Vinh",
]
WOMEN_MIDDLE = [
    "Thị", "Thị", "Thị Kim", "Thị Ngọc", "Thị Mỹ", "Thị Thu", "Ngọc", "Kim", "Thanh", "Bích",
]
WOMEN_GIVEN = [
    "Anh", "Bé", "Châu", "Chi", "Diễm", "Dung", "Đào", "Hạnh", "Hằng", "Hiền", "Hoa", "Hồng",
    "Huệ", "Hương", "Lan", "Lệ", "Liên", "Linh", "Loan", "Ly", "Mai", "My", "Nga", "Ngân",
    "Nhung", "Oanh", "Phượng", "Quyên", "Sương", "Thảo", "Thắm", "Thơ", "Thúy", "Trang", "Trâm",
    "Tuyền", "Vân", "Xuân", "Yến",
]


# Names that every reader knows from public life are drawn again.
WELL_KNOWN = {
    "Lê Thanh Hải", "Nguyễn Chí Dũng", "Nguyễn Công Phượng", "Nguyễn Quang Hải", "Nguyễn Tấn Dũng",
    "Nguyễn Thanh Long", "Nguyễn Thanh Phong", "Nguyễn Thị Kim Ngân", "Nguyễn Văn Thắng",
    "Nguyễn Đức Hải", "Trương Tấn Sang", "Trần Thanh Mẫn",
}


def full_name(chance, women_percent=40):
    """A full name in Vietnamese order and whether it is a woman's."""
    while True:
        family = chance.weighted(FAMILIES)
        woman = chance.happens(women_percent)
        middles, givens = (
            (WOMEN_MIDDLE, WOMEN_GIVEN) if woman else (MEN_MIDDLE, MEN_GIVEN)
        )
        name = f"{family} {chance.choice(middles)} {chance.choice(givens)}"
        if name not in WELL_KNOWN:
            return name, woman


def phone(chance):
    """A telephone number that cannot be called."""
    return f"0000 {chance.below(1000):03} {chance.below(1000):03}"


def email(id, host):
    """An address to which no mail can go."""
    return f"{id}@{host}.example"
