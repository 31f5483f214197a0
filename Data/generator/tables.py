"""CSV files, and busy windows as their cells hold them."""

import csv
import datetime
import io

FIRST_DAY = datetime.date(2016, 1, 4)
DAYS = 360


def table(columns, rows):
    """A table as CSV text with line feeds."""
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def windows(chance, count, shortest, longest):
    """So many busy windows of some days each in the year, in order and apart, as one cell."""
    taken = []
    for _ in range(count):
        length = chance.between(shortest, longest)
        start = chance.below(DAYS - length)
        if all(start + length < other or end + 1 < start for other, end in taken):
            taken.append((start, start + length - 1))
    return ";".join(window(*pair) for pair in sorted(taken))


def window(start, end):
    """A window from one day of the year to another, both included."""
    first = FIRST_DAY + datetime.timedelta(days=start)
    last = FIRST_DAY + datetime.timedelta(days=end)
    return first.isoformat() if start == end else f"{first.isoformat()}..{last.isoformat()}"
