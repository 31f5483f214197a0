"""Fills and signs issued lists as people would, so that they can be taken back.

Usage: sign_lists.py ISSUED PRINTED STORY. STORY is JSON: `fill` names offerings whose XLSX is filled (to
`<offering>.xlsx` in PRINTED) and `sign` those whose PDF is signed and scanned (to `<offering>-<page>.jpg`);
`away` gives for a person the sessions missed, `substitutes` the name of who came instead.
"""

import json
import pathlib
import subprocess
import sys

import numpy
import openpyxl
from PIL import Image

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "ScanningTests"))
import make_scans

DPI = 200


def fill(issued, printed, offering, story):
    """Writes a sign into each session's cell of the filled list."""
    book = openpyxl.load_workbook(printed / f"{offering}.1.xlsx")
    sheet = book.active
    cells = (cell for row in sheet.iter_rows(max_row=30) for cell in row)
    first = next(cell for cell in cells if cell.value == "Sáng")
    for position, entry in enumerate(issued["entries"]):
        person = entry["person"]
        for session in range(len(issued["sessions"])):
            sign = "K" if session in story["away"].get(person, []) else "x"
            if person in story["substitutes"]:
                sign = "T: " + story["substitutes"][person]
            sheet.cell(first.row + 1 + position, first.column + session).value = sign
    book.save(printed / f"{offering}.xlsx")


def sign(issued, printed, offering, story, random):
    """Signs the boxes of the sessions that each person attended, and scans the pages askew."""
    stem = printed / f"{offering}-page"
    source = printed / f"{offering}.1.pdf"
    subprocess.run(["pdftoppm", "-r", str(DPI), "-gray", source, stem], check=True)
    for number, layout in enumerate(issued["pages"]):
        (rendered,) = printed.glob(f"{offering}-page-*{number + 1}.pgm")
        page = Image.open(rendered).convert("L")
        strokes = []
        for box in layout["boxes"]:
            person = box.get("person")
            if person is None or box["session"] in story["away"].get(person, []):
                continue
            style = random.choice(["small", "usual", "large"], p=[0.2, 0.5, 0.3])
            points, width = make_scans.signature(random, box["area"], style)
            strokes.append((points, width, int(random.choice([25, 70, 110]))))
        make_scans.draw_strokes(page, DPI, strokes)
        condition = {"degrees": random.uniform(-3, 3), "noise": 8, "shadow": 0.25, "dpi": DPI}
        scan = make_scans.spoil(page, random, condition)
        scan.save(printed / f"{offering}-{number}.jpg", quality=80, dpi=(DPI, DPI))


def main(issued, printed, story):
    issued, printed, story = pathlib.Path(issued), pathlib.Path(printed), json.loads(story)
    random = numpy.random.default_rng(7)
    for offering in story["fill"]:
        fill(json.loads((issued / f"{offering}.1.json").read_text()), printed, offering, story)
    for offering in story["sign"]:
        issue = json.loads((issued / f"{offering}.1.json").read_text())
        sign(issue, printed, offering, story, random)


if __name__ == "__main__":
    main(*sys.argv[1:])
