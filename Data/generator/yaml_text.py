"""Writes activities as YAML that an organiser can read: one thing a line, comments between."""

import re

from .units import ENGLISH

PLAIN = re.compile(r"[A-Za-zÀ-ỹ][0-9A-Za-zÀ-ỹ %()./+–…-]*\Z")
DATE = re.compile(r"\d{4}-\d{2}-\d{2}\Z")
WORDS = {"yes", "no", "true", "false", "null", "on", "off", "y", "n"}


def text(value):
    """A scalar, quoted where YAML or a reader could take it for something else."""
    if DATE.match(value):
        return value
    if PLAIN.match(value) and not value.endswith(" ") and value.lower() not in WORDS:
        return value
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


def percent(thousandths):
    """A share of thousandths as a percentage with at most one decimal."""
    whole, tenth = divmod(thousandths, 10)
    return f"{whole}.{tenth}%" if tenth else f"{whole}%"


class Share(int):
    """A number of thousandths that is written as a percentage."""


def flow(value):
    """A value in one line."""
    if isinstance(value, Share):
        return percent(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, str):
        return text(value)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {flow(item)}" for key, item in value.items()) + "}"
    return "[" + ", ".join(flow(item) for item in value) + "]"


def both(vi, en):
    """A text in both languages."""
    return {"vi": vi, "en": en}


def window(pair):
    """A range of days."""
    return {"from": pair[0], "to": pair[1]}


def dotted(amount):
    """An amount of đồng in groups of three."""
    return f"{amount:,}".replace(",", ".")


def cost(line):
    """A line of an estimate."""
    result = {"item": both(line.vi, line.en), "quantity": line.quantity, "per": line.per}
    if line.unit:
        result["unit"] = both(line.unit, ENGLISH[line.unit])
    result["unit-cost"] = line.unit_cost
    if line.support != 1000:
        result["support"] = Share(line.support)
    if line.norm:
        result["norm"] = line.norm
    result["mark"] = line.mark
    if line.itinerary:
        result["itinerary"] = True
    if line.paid_to:
        result["paid-to"] = line.paid_to
    return result


def funding(activity):
    """Who pays, in order."""
    if not activity.is_shared:
        return [{"source": "province"}]
    first = {"source": "province"}
    if activity.share:
        first["share"] = Share(activity.share)
    if activity.cap:
        first["cap"] = activity.cap
    return [first, {"source": "own"}]


def items(key, values):
    """A list with one item a line."""
    return [f"    {key}:"] + [f"      - {flow(value)}" for value in values]


def block(activity):
    """The lines of one activity."""
    lines = [f"  - id: {activity.id}"]

    def put(key, value):
        lines.append(f"    {key}: {flow(value)}")

    if activity.project:
        put("project", activity.project)
    put("group", activity.group)
    put("kind", activity.kind)
    lines += ["    title:", f"      vi: {text(activity.vi)}", f"      en: {text(activity.en)}"]
    if activity.note:
        vi, en = activity.note
        lines += ["    note:", f"      vi: {text(vi)}", f"      en: {text(en)}"]
    put("mark", "assumed")
    put("windows", [window(pair) for pair in activity.windows])
    pattern = dict(activity.pattern)
    milestones = pattern.pop("milestones", None)
    if milestones:
        lines += ["    pattern:", "      kind: milestones", "      milestones:"]
        for vi, en, days in milestones:
            lines.append(f"        - {flow({'name': both(vi, en), 'after-days': days})}")
    else:
        put("pattern", pattern)
    put("lead-days", activity.lead_days)
    if activity.prefer:
        put("prefer", {"date": activity.prefer[0], "points-per-week": activity.prefer[1]})
    put("offerings", {"min": activity.least, "values": activity.values})
    if activity.people:
        put("people", activity.people)
    if activity.place:
        put("place", activity.place)
    if activity.needs:
        lines += items("needs", activity.needs)
    lines += items("costs", [cost(line) for line in activity.costs])
    if activity.support:
        put("support", activity.support)
    lines += items("funding", funding(activity))
    lines += items("payments", activity.payments)
    if activity.enrolled:
        put("enrolled", {"tag": activity.enrolled})
    asked = dotted(activity.asked)
    lines.append(f"    # asks {asked} đồng of the province at the greatest headcount")
    return lines


def document(heading, groups, activities):
    """The whole file; `groups` are (id, vi, en) in the order of the decision."""
    lines = [f"# {line}".rstrip() for line in heading] + ["", "activities:"]
    for group, vi, en in groups:
        members = [activity for activity in activities if activity.group == group]
        asked = sum(activity.asked for activity in members)
        projects = len({activity.of_project for activity in members})
        lines += [
            "",
            f"  # {group} · {vi}",
            f"  # {en}: {projects} project{'s' if projects > 1 else ''}, {dotted(asked)} đồng",
        ]
        for activity in members:
            lines += [""] + block(activity)
    return "\n".join(lines) + "\n"
