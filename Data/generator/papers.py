"""Works that make something to see or read: media of group 9, guides of groups 10 and 11."""

from .model import Activity, Cost
from .terms import after_contract, management

REPORTS = (
    ("Ký hợp đồng, duyệt kịch bản", "Contract signed, scripts approved", 0),
    ("Phát sóng phóng sự 1", "First report on air", 45),
    ("Phát hành tờ rơi", "Leaflets handed out", 75),
    ("Phát sóng phóng sự 2, nghiệm thu", "Second report on air, acceptance", 120),
)
GUIDE = (
    ("Ký hợp đồng biên soạn", "Contract of writing signed", 0),
    ("Thẩm định bản thảo", "Draft reviewed", 60),
    ("In xong", "Printed", 100),
    ("Phát hành, nghiệm thu", "Handed out, acceptance", 120),
)


def media():
    """Two television reports and leaflets on cleaner production."""
    return Activity(
        id="G9-05",
        group="G9",
        kind="work",
        vi="Phóng sự truyền hình THVL và tờ rơi về sản xuất sạch hơn",
        en="Television reports and leaflets on cleaner production",
        windows=[("2016-05-03", "2016-11-30")],
        pattern={"kind": "milestones", "milestones": REPORTS},
        lead_days=20,
        prefer=("2016-06-06", 1),
        values=[330],
        costs=[
            Cost("Phóng sự truyền hình 10 phút", "Television report of 10 minutes", 2, "offering",
                 "phóng sự", 15_000_000),
            Cost("Tờ rơi", "Leaflet", 5_000, "offering", "tờ", 2_600),
            management(1_102_000),
        ],
        payments=after_contract(500, 10, 15),
    )


def guide(id, vi, en, window, prefer, value, pages, review, review_text, copies, printing, out,
          managed, milestones=GUIDE):
    """A printed guide: written, reviewed, printed, handed out."""
    return Activity(
        id=id,
        group=id.split("-")[0],
        kind="work",
        vi=vi,
        en=en,
        windows=[window],
        pattern={"kind": "milestones", "milestones": milestones},
        lead_days=20,
        prefer=(prefer, 1),
        values=[value],
        costs=[
            Cost(f"Biên soạn tài liệu ({pages} trang)", f"Writing, {pages} pages", pages,
                 "offering", "trang", 150_000),
            Cost(review_text[0], review_text[1], pages, "offering", "trang", review),
            Cost("In ấn", "Printing", copies, "offering", "cuốn", printing),
            Cost(out[0], out[1], 1, "offering", "đợt", out[2]),
            management(managed),
        ],
        payments=after_contract(500, 10, 15),
    )


def guides():
    """The guides for enterprises and for schools."""
    subject_vi = "Biên soạn, in và phát hành tài liệu sử dụng năng lượng tiết kiệm và hiệu quả"
    subject_en = "Guide to the economical and efficient use of energy"
    schools = tuple((vi, en, days * 3 // 4) for vi, en, days in GUIDE)
    return [
        guide("G10-01", subject_vi + " trong doanh nghiệp", subject_en + " in enterprises",
              ("2016-03-01", "2016-10-31"), "2016-03-14", 430, 60, 45_000,
              ("Thẩm định, biên tập", "Review and editing"), 1_200, 38_000,
              ("Phát hành", "Handing out", 4_000_000), 1_571_000),
        guide("G11-01", subject_vi + " trong trường học", subject_en + " in schools",
              ("2016-05-03", "2016-09-30"), "2016-05-16", 520, 32, 120_000,
              ("Thẩm định, biên tập, minh họa", "Review, editing, pictures"), 4_000, 13_500,
              ("Phát hành đến trường", "Handing out to schools", 5_000_000), 1_734_000, schools),
    ]
