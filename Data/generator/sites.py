"""Stops of the study tours: places that exist, with coordinates, hours, fees and points that are assumed.

Coordinates are of the village, park or street, good to a kilometre or two. Nobody was asked when groups
are received; hours follow what such places keep as a rule.
"""

OFFICE = "mon-fri 07:30-11:30 13:30-16:30"
WORKS = "mon-sat 07:30-11:30 13:00-16:30"
VILLAGE = "daily 07:00-11:30 13:00-17:00"
SHOP = "daily 08:00-17:30"
MUSEUM = "tue-sun 07:30-11:00 13:30-17:00"
KNOWN = "có thật; tọa độ, giờ, phí, điểm giả định"

COLUMNS = [
    "id", "name_vi", "name_en", "kind", "place", "latitude", "longitude", "hours", "closed",
    "minutes", "fee", "group_fee", "value", "source", "mark",
]


def site(id, vi, en, kind, place, at, hours, minutes, value, fee=0, group=0, closed=""):
    """A row; `fee` is for each person, `group` for the reception of the whole group."""
    latitude, longitude = at
    return {
        "id": id, "name_vi": vi, "name_en": en, "kind": kind, "place": place,
        "latitude": f"{latitude:.3f}", "longitude": f"{longitude:.3f}", "hours": hours,
        "closed": closed, "minutes": minutes, "fee": fee, "group_fee": group, "value": value,
        "source": KNOWN, "mark": "assumed",
    }


def south_west():
    """Đồng Tháp, An Giang, Kiên Giang."""
    return [
        site("hoa-sa-dec", "Làng hoa Tân Quy Đông, Sa Đéc", "Flower village of Tân Quy Đông, Sa Đéc",
             "craft-village", "sa-dec", (10.322, 105.748), VILLAGE, 60, 10),
        site("bot-sa-dec", "Làng bột Tân Phú Đông, Sa Đéc", "Rice flour village of Tân Phú Đông",
             "craft-village", "sa-dec", (10.284, 105.732), WORKS, 75, 16, group=300_000),
        site("kcn-sa-dec", "Khu công nghiệp Sa Đéc", "Sa Đéc industrial park", "industrial-park",
             "sa-dec", (10.327, 105.764), OFFICE, 90, 16, group=500_000),
        site("nem-lai-vung", "Làng nghề nem Lai Vung", "Fermented pork village of Lai Vung",
             "craft-village", "sa-dec", (10.288, 105.659), WORKS, 60, 14, group=200_000),
        site("xuong-ba-dai", "Làng đóng xuồng ghe rạch Bà Đài, Lai Vung",
             "Boat builders of the Bà Đài canal, Lai Vung", "craft-village", "sa-dec",
             (10.256, 105.623), WORKS, 60, 13, group=200_000),
        site("chieu-dinh-yen", "Làng chiếu Định Yên, Lấp Vò", "Mat weavers of Định Yên, Lấp Vò",
             "craft-village", "sa-dec", (10.315, 105.533), "mon-sat 07:00-11:00 13:00-16:30", 75,
             18, group=300_000),
        site("moc-cho-thu", "Làng mộc Chợ Thủ, Chợ Mới", "Carpenters of Chợ Thủ, Chợ Mới",
             "craft-village", "long-xuyen", (10.556, 105.448), WORKS, 75, 15, group=200_000),
        site("dh-an-giang", "Trường Đại học An Giang", "An Giang University", "institute",
             "long-xuyen", (10.372, 105.433), "mon-fri 07:30-11:00 13:30-16:30", 75, 12,
             group=300_000),
        site("khuyen-cong-an-giang", "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp An Giang",
             "Industry promotion centre of An Giang", "institute", "long-xuyen", (10.380, 105.440),
             "mon-thu 08:00-11:00 14:00-16:30; fri 08:00-11:00", 90, 20, group=300_000),
        site("ca-tra-long-xuyen", "Nhà máy chế biến cá tra, Long Xuyên",
             "Pangasius processing plant, Long Xuyên", "enterprise", "long-xuyen",
             (10.346, 105.463), "mon-fri 08:00-11:00 13:30-16:00; sat 08:00-11:00", 90, 18,
             group=500_000),
        site("kcn-binh-long", "Khu công nghiệp Bình Long, Châu Phú",
             "Bình Long industrial park, Châu Phú", "industrial-park", "long-xuyen",
             (10.565, 105.224), OFFICE, 75, 13, group=500_000),
        site("lua-tan-chau", "Làng lụa Tân Châu", "Silk village of Tân Châu", "craft-village",
             "chau-doc", (10.801, 105.242), WORKS, 75, 17, group=300_000),
        site("tho-cam-chau-phong", "Làng dệt thổ cẩm Chăm Châu Phong",
             "Chăm weavers of Châu Phong", "craft-village", "chau-doc", (10.723, 105.133),
             "mon-thu 08:00-11:00 13:30-16:30; fri 08:00-10:30; sat,sun 08:00-11:00 13:30-16:30",
             60, 18, group=300_000),
        site("cho-chau-doc", "Chợ Châu Đốc, khu mắm", "Châu Đốc market, fish sauces", "market",
             "chau-doc", (10.708, 105.118), "daily 05:30-10:30 14:00-18:00", 60, 11),
        site("thot-not-an-phu", "Làng nghề đường thốt nốt An Phú, Tịnh Biên",
             "Palm sugar village of An Phú, Tịnh Biên", "craft-village", "chau-doc",
             (10.597, 104.950), VILLAGE, 60, 15, group=200_000),
        site("oc-eo", "Di tích Óc Eo – Ba Thê, Thoại Sơn", "Óc Eo site at Ba Thê, Thoại Sơn",
             "heritage", "long-xuyen", (10.233, 105.151), MUSEUM, 60, 8, fee=20_000),
        site("bang-phu-my", "Hợp tác xã cỏ bàng Phú Mỹ, Giang Thành",
             "Sedge weavers' co-operative of Phú Mỹ, Giang Thành", "cooperative", "ha-tien",
             (10.432, 104.602), WORKS, 75, 20, group=300_000),
        site("cho-ha-tien", "Chợ Hà Tiên", "Hà Tiên market", "market", "ha-tien",
             (10.383, 104.487), "daily 06:00-18:00", 45, 8),
        site("gom-hon-dat", "Làng nghề nắn nồi đất Hòn Đất", "Potters of Hòn Đất",
             "craft-village", "rach-gia", (10.190, 104.929), WORKS, 60, 14, group=200_000),
        site("nuoc-mam-rach-gia", "Cơ sở nước mắm, Rạch Giá", "Fish sauce works, Rạch Giá",
             "enterprise", "rach-gia", (10.021, 105.072), WORKS, 60, 15, group=300_000),
        site("xttm-kien-giang", "Phòng trưng bày của Trung tâm Xúc tiến thương mại Kiên Giang",
             "Showroom of Kiên Giang's trade promotion centre", "fair", "rach-gia",
             (10.006, 105.083), OFFICE, 60, 12),
        site("bao-tang-kien-giang", "Bảo tàng Kiên Giang", "Kiên Giang museum", "heritage",
             "rach-gia", (10.011, 105.085), MUSEUM, 60, 7, fee=10_000),
        site("kcn-thanh-loc", "Khu công nghiệp Thạnh Lộc, Châu Thành",
             "Thạnh Lộc industrial park, Châu Thành", "industrial-park", "rach-gia",
             (9.956, 105.123), OFFICE, 90, 15, group=500_000),
        site("cang-tac-cau", "Cảng cá và khu chế biến Tắc Cậu", "Fishing port and plants of Tắc Cậu",
             "enterprise", "rach-gia", (9.873, 105.113), "mon-sat 06:00-11:00", 75, 16,
             group=300_000),
    ]


def south_east():
    """Hồ Chí Minh City, Bình Dương, Đồng Nai, Lâm Đồng."""
    return [
        site("khu-cong-nghe-cao", "Khu Công nghệ cao TP.HCM", "Saigon Hi-Tech Park",
             "industrial-park", "tp-hcm", (10.843, 106.794), OFFICE, 90, 18, group=300_000),
        site("tiet-kiem-nang-luong", "Trung tâm Tiết kiệm năng lượng TP.HCM",
             "Energy conservation centre of Hồ Chí Minh City", "institute", "tp-hcm",
             (10.779, 106.689), OFFICE, 75, 19, group=300_000),
        site("bach-khoa-co-khi", "Khoa Cơ khí, Đại học Bách khoa TP.HCM",
             "Mechanical engineering, Hồ Chí Minh City University of Technology", "institute",
             "tp-hcm", (10.772, 106.658),
             "mon-fri 07:30-11:30 13:30-16:30; sat 07:30-11:30", 90, 17, group=300_000),
        site("lu-dong-an-hoi", "Làng đúc lư đồng An Hội, Gò Vấp",
             "Bronze founders of An Hội, Gò Vấp", "craft-village", "tp-hcm", (10.848, 106.643),
             WORKS, 60, 13, group=200_000),
        site("secc-co-khi", "Triển lãm công cụ và gia công kim loại, SECC",
             "Machine tools and metalworking exhibition, SECC", "fair", "tp-hcm",
             (10.729, 106.721), "daily 09:00-17:00", 150, 34,
             closed="2016-01-01..2016-10-05;2016-10-09..2016-12-31"),
        site("cho-binh-tay", "Chợ Bình Tây", "Bình Tây market", "market", "tp-hcm",
             (10.750, 106.651), "daily 06:00-18:00", 45, 8),
        site("gom-minh-long", "Nhà máy gốm sứ Minh Long I, Thuận An",
             "Minh Long I porcelain works, Thuận An", "enterprise", "thu-dau-mot",
             (10.908, 106.706), "mon-sat 08:00-11:00 13:30-16:30", 90, 22, group=300_000),
        site("gom-lai-thieu", "Làng gốm Lái Thiêu", "Potters of Lái Thiêu", "craft-village",
             "thu-dau-mot", (10.904, 106.699), WORKS, 75, 16, group=200_000),
        site("vsip", "Khu công nghiệp Việt Nam – Singapore", "Vietnam–Singapore Industrial Park",
             "industrial-park", "thu-dau-mot", (10.933, 106.718), OFFICE, 75, 17, group=300_000),
        site("son-mai-tuong-binh-hiep", "Làng sơn mài Tương Bình Hiệp",
             "Lacquer village of Tương Bình Hiệp", "craft-village", "thu-dau-mot",
             (11.005, 106.631), WORKS, 75, 17, group=200_000),
        site("lo-lu-dai-hung", "Lò lu Đại Hưng", "Đại Hưng jar kiln", "craft-village",
             "thu-dau-mot", (10.999, 106.640), VILLAGE, 45, 14, group=200_000),
        site("dh-viet-duc", "Trường Đại học Việt Đức", "Vietnamese-German University",
             "institute", "thu-dau-mot", (11.054, 106.666), OFFICE, 75, 13, group=300_000),
        site("xu-ly-nam-binh-duong", "Khu liên hợp xử lý chất thải Nam Bình Dương",
             "Nam Bình Dương waste treatment complex", "enterprise", "thu-dau-mot",
             (11.130, 106.615), "mon-fri 08:00-11:00 13:30-16:00", 90, 20, group=300_000),
        site("gom-tan-van", "Làng gốm Tân Vạn, Biên Hòa", "Potters of Tân Vạn, Biên Hòa",
             "craft-village", "bien-hoa", (10.921, 106.826), WORKS, 75, 17, group=200_000),
        site("my-thuat-dong-nai", "Trường Cao đẳng Mỹ thuật Trang trí Đồng Nai",
             "Đồng Nai College of Decorative Arts", "institute", "bien-hoa", (10.950, 106.817),
             OFFICE, 75, 15, group=300_000),
        site("da-buu-long", "Làng đá Bửu Long", "Stone carvers of Bửu Long", "craft-village",
             "bien-hoa", (10.960, 106.793), VILLAGE, 60, 13, group=200_000),
        site("amata", "Khu công nghiệp Amata", "Amata industrial park", "industrial-park",
             "bien-hoa", (10.945, 106.879), OFFICE, 75, 16, group=300_000),
        site("moc-ho-nai", "Làng mộc Hố Nai", "Carpenters of Hố Nai", "craft-village",
             "bien-hoa", (10.964, 106.882), WORKS, 60, 13, group=200_000),
        site("ca-cao-dinh-quan", "Hợp tác xã ca cao Định Quán", "Cocoa co-operative of Định Quán",
             "cooperative", "bien-hoa", (11.184, 107.352), WORKS, 60, 16, group=200_000),
        site("tra-bao-loc", "Nhà máy trà, Bảo Lộc", "Tea factory, Bảo Lộc", "enterprise",
             "bao-loc", (11.548, 107.808), "daily 07:30-17:00", 60, 15),
        site("to-tam-bao-loc", "Cơ sở ươm tơ, dệt lụa Bảo Lộc", "Silk reeling and weaving, Bảo Lộc",
             "enterprise", "bao-loc", (11.553, 107.799), WORKS, 75, 19, group=200_000),
        site("kcn-loc-son", "Khu công nghiệp Lộc Sơn, Bảo Lộc", "Lộc Sơn industrial park, Bảo Lộc",
             "industrial-park", "bao-loc", (11.519, 107.816), OFFICE, 75, 12, group=300_000),
        site("hat-nhan-da-lat", "Viện Nghiên cứu hạt nhân, Đà Lạt",
             "Nuclear Research Institute, Đà Lạt", "institute", "da-lat", (11.956, 108.452),
             "mon-fri 08:00-11:00 14:00-16:00", 75, 12, group=300_000),
        site("rau-hoa-da-lat", "Trung tâm Nghiên cứu khoai tây, rau và hoa, Đà Lạt",
             "Potato, vegetable and flower research centre, Đà Lạt", "institute", "da-lat",
             (11.949, 108.488), OFFICE, 75, 16, group=300_000),
        site("hoa-van-thanh", "Làng hoa Vạn Thành, Đà Lạt", "Flower village of Vạn Thành, Đà Lạt",
             "craft-village", "da-lat", (11.950, 108.413), VILLAGE, 60, 12),
        site("tranh-theu-da-lat", "Làng tranh thêu, Đà Lạt", "Embroidery village, Đà Lạt",
             "enterprise", "da-lat", (11.972, 108.445), SHOP, 60, 12, fee=20_000),
        site("tra-cau-dat", "Nhà máy trà Cầu Đất", "Cầu Đất tea factory", "enterprise", "da-lat",
             (11.882, 108.566), "daily 07:30-16:30", 75, 15, fee=15_000),
        site("cho-da-lat", "Chợ Đà Lạt", "Đà Lạt market", "market", "da-lat", (11.943, 108.437),
             "daily 06:00-19:00", 60, 10),
    ]


def sites():
    """Every stop, the pool of each tour together."""
    return south_west() + south_east()
