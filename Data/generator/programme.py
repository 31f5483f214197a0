"""The programme of each plan folder: one text by hand, with what differs between them filled in."""

import pathlib
import string

from .decision import GROUPS
from .yaml_text import flow

TEMPLATE = pathlib.Path(__file__).with_name("programme.template.yaml")
DECISION = {
    "id": "vinh-long-2016",
    "heading": "Vĩnh Long's industry promotion programme of 2016, as decided.",
    "title_vi": "Chương trình khuyến công tỉnh Vĩnh Long năm 2016",
    "title_en": "Vĩnh Long industry promotion programme 2016",
    "notice_vi": "",
    "notice_en": "",
    "status": "published",
    "groups_comment": "What each group may be paid: the decision's split (assumed).",
}
CANDIDATES = {
    "id": "vinh-long-2016-candidates",
    "heading": "A year in which 3 billion đồng are asked and 2.1 billion are there.",
    "title_vi": "Chương trình khuyến công tỉnh Vĩnh Long năm 2016: danh mục đề xuất",
    "title_en": "Vĩnh Long industry promotion programme 2016: list of candidates",
    "notice_vi": " Danh mục gồm 37 đề án của quyết định và 13 đề án đề xuất thêm (hư cấu).",
    "notice_en": " The list holds the decision's 37 projects and 13 more, which are invented.",
    "status": "draft",
    "groups_comment": "No group may take more than 140 % of its part in the decision (assumed).",
}
# Thousandths of the decision's split that a group may take.
SHARES = {"vinh-long-2016": 1000, "vinh-long-2016-candidates": 1400}


def underscored(amount):
    """An amount in groups of three, as YAML allows."""
    return f"{amount:_}"


def programme(words):
    """The text of a folder's programme.yaml."""
    share = SHARES[words["id"]]
    groups = [f"  - {flow({'id': id, 'name': {'vi': vi, 'en': en}})}" for id, vi, en, _ in GROUPS]
    ceilings = [
        f"      - {{amount: {underscored(amount * share // 1000)}, groups: [{id}]}}"
        for id, _, _, amount in GROUPS
    ]
    template = string.Template(TEMPLATE.read_text(encoding="utf-8"))
    return template.substitute(
        words, groups="\n".join(groups), ceilings="\n".join(ceilings)
    )
