"""What may be run, as values: the activity with its estimate, funding and payments."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Cost:
    """A line of an estimate: quantity × what `per` counts × unit cost, in đồng."""

    vi: str
    en: str
    quantity: int
    per: str
    unit: str
    unit_cost: int
    norm: str = ""
    support: int = 1000
    mark: str = "assumed"
    itinerary: bool = False
    paid_to: str = ""

    def amount(self, people, days, sessions):
        """What the line comes to for so many people, days and half-day sessions."""
        nights = days - 1
        counted = {
            "offering": 1,
            "day": days,
            "night": nights,
            "session": sessions,
            "person": people,
            "person-day": people * days,
            "person-night": people * nights,
        }
        return self.quantity * counted[self.per] * self.unit_cost


@dataclass
class Activity:
    """Something that the money may be given for."""

    id: str
    group: str
    kind: str
    vi: str
    en: str
    windows: list
    pattern: dict
    values: list
    costs: list
    payments: list
    project: str = ""
    note: tuple = ()
    lead_days: int = 30
    prefer: tuple = ()
    least: int = 1
    people: dict = None
    place: str = ""
    needs: list = field(default_factory=list)
    support: str = ""
    share: int = 0
    cap: int = 0
    enrolled: str = ""

    @property
    def of_project(self):
        """The project of the decision that it is part of."""
        return self.project or self.id

    @property
    def days(self):
        """The days with a session."""
        kind = self.pattern["kind"]
        if kind in ("working-days", "calendar-days"):
            return self.pattern["count"]
        if kind == "milestones":
            return len(self.pattern["milestones"])
        return 1

    @property
    def sessions(self):
        """The sessions of half a day; a milestone counts as one."""
        if self.pattern["kind"] in ("working-days", "calendar-days"):
            return self.days * len(self.pattern["halves"])
        return self.days

    @property
    def most_people(self):
        """The greatest headcount; 0 for works."""
        return self.people["max"] if self.people else 0

    @property
    def cost(self):
        """What one offering costs at its greatest headcount."""
        return sum(self.amounts)

    @property
    def amounts(self):
        """What each line comes to at the greatest headcount."""
        return [line.amount(self.most_people, self.days, self.sessions) for line in self.costs]

    @property
    def asked(self):
        """What the province pays of all offerings at their greatest headcount."""
        paid = self.cost
        if self.share:
            paid = min(paid, self.cost * self.share // 1000)
        if self.cap:
            paid = min(paid, self.cap)
        supported = sum(
            amount * line.support // 1000 for amount, line in zip(self.amounts, self.costs)
        )
        return min(paid, supported) * len(self.values)

    @property
    def is_shared(self):
        """Whether the beneficiary pays a part."""
        return self.asked < self.cost * len(self.values)
