"""The year's decision: 11 groups, 37 projects, 2,100,000,000 đồng."""

from .courses import courses, workshops
from .fairs import fairs
from .grants import machinery, packaging, treatment
from .network import network
from .papers import guides, media
from .selection import selection
from .tours import tours

TOTAL = 2_100_000_000
PROJECTS = 37

# Published: the number of groups, their names and the total. Assumed: each group's amount, and that
# the last name published stands for two groups, one guide for enterprises and one for schools.
GROUPS = [
    ("G1", "Tổ chức tập huấn nâng cao năng lực doanh nghiệp", "Courses for enterprises",
     145_433_000),
    ("G2", "Hỗ trợ máy móc thiết bị tiên tiến trong sản xuất", "Advanced machinery", 837_788_000),
    ("G3", "Hỗ trợ hệ thống xử lý ô nhiễm môi trường", "Treatment of pollution", 190_000_000),
    ("G4", "Tham dự hội chợ triển lãm trong nước", "Fairs in the country", 218_253_000),
    ("G5", "Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu",
     "Selection of typical rural industrial products", 73_230_000),
    ("G6", "Thuê tư vấn thiết kế mẫu mã bao bì và quảng bá sản phẩm",
     "Design of packaging and publicity", 125_000_000),
    ("G7", "Tham quan học tập kinh nghiệm", "Study tours", 140_640_000),
    ("G8", "Duy trì mạng lưới cộng tác viên khuyến công", "Network of collaborators", 133_005_000),
    ("G9", "Tuyên truyền nâng cao nhận thức và năng lực áp dụng SXSH",
     "Awareness of cleaner production", 104_406_000),
    ("G10", "Tài liệu SDNLTK&HQ trong doanh nghiệp", "Energy guide for enterprises", 62_871_000),
    ("G11", "Tài liệu SDNLTK&HQ trong trường học", "Energy guide for schools", 69_374_000),
]


def activities():
    """Every activity of the decision, in the order of its groups."""
    return (
        courses() + machinery() + treatment() + fairs() + selection() + packaging() + tours()
        + network() + workshops() + [media()] + guides()
    )
