"""Terms that several kinds of activity share: payments, needs, lines of the estimate."""

from .model import Cost
from .yaml_text import Share, both

WHOLE_DAY = ["morning", "afternoon"]
TEXT_VI = "Chi quản lý đề án"
TEXT_EN = "Management of the project"

# The province may advance at most 70 % before acceptance.
ADVANCE = both("Tạm ứng", "Advance")
BALANCE = both("Thanh toán", "Balance")


def advance_and_balance(share, before, after):
    """An advance of so many thousandths some days before the start, the rest after the end."""
    return [
        {"anchor": "start", "days": -before, "share": Share(share), "name": ADVANCE},
        {"anchor": "end", "days": after, "name": BALANCE},
    ]


def after_contract(share, after_start, after_end):
    """An advance after the contract is signed, the rest after acceptance."""
    return [
        {"anchor": "start", "days": after_start, "share": Share(share), "name": ADVANCE},
        {"anchor": "end", "days": after_end, "name": BALANCE},
    ]


def once(after):
    """All of it some days after the end."""
    return [{"anchor": "end", "days": after, "name": BALANCE}]


def management(amount):
    """The implementing unit's cost, at most 2.5 % of the project."""
    return Cost(
        TEXT_VI, TEXT_EN, 1, "offering", "lần", amount, "management.implementer", mark="sourced"
    )


def venue(places=(), ids=(), penalties=None):
    """A hall at one of the places, or one of those named."""
    need = {"role": "venue", "kind": "venue"}
    if places:
        need["places"] = list(places)
    if ids:
        need["ids"] = list(ids)
    if penalties:
        need["penalties"] = penalties
    return need


def trainer(skill, penalties=None):
    """A trainer who can teach it."""
    need = {"role": "trainer", "kind": "trainer", "skill": skill}
    if penalties:
        need["penalties"] = penalties
    return need


COORDINATOR = {"role": "coordinator", "kind": "coordinator"}
SECOND_COORDINATOR = {"role": "second-coordinator", "kind": "coordinator"}
