"""Accessibility: axe-core over one page of each kind, as each role sees it, in Vietnamese and English, light and dark; and
no page is wider than a phone of 360 px."""

import sys

from axe_playwright_python.base import AXE_FILE_PATH

from pages import ROLES, walk_pages
from walk import journey

AXE = AXE_FILE_PATH.read_text(encoding="utf-8")
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page, **options):
    if not page.evaluate("typeof axe === 'object'"):
        page.evaluate(AXE)
    found = page.evaluate(
        "options => axe.run(document, options)",
        {"resultTypes": ["violations"], **options},
    )["violations"]
    return [
        f"{one['id']} ({one['impact']}): {one['help']}: "
        + "; ".join(node["html"][:160] + " " + " / ".join(str(part) for part in node["target"]) for node in one["nodes"][:3])
        for one in found
    ]


def main(languages):
    mistakes = []
    looked = 0
    with journey(accounts=ROLES, approved=True) as walk:
        # Whoever may not see a page gets one that says so.
        walk.expected |= {403, 404}
        seen = set()
        for sight in walk_pages(walk, [*ROLES, None], languages, seen):
            looked += 1
            where = f"{sight.name} ({sight.path}, {sight.language})"
            sight.page.emulate_media(color_scheme="light")
            found = violations(sight.page, runOnly={"type": "tag", "values": RULES})
            sight.page.emulate_media(color_scheme="dark")
            dark = violations(sight.page, runOnly={"type": "rule", "values": ["color-contrast"]})
            mistakes += [f"{where}: {one}" for one in found]
            mistakes += [f"{where}, dark: {one}" for one in dark]
            sight.page.emulate_media(color_scheme="light")
            sight.page.set_viewport_size({"width": 360, "height": 740})
            width = sight.page.evaluate("document.documentElement.scrollWidth")
            if width > 360:
                mistakes.append(f"{where}: {width} px wide on a phone of 360 px")
            sight.page.set_viewport_size({"width": 1280, "height": 900})
    print(f"{looked} pages looked at")
    assert looked >= 10, "the pages were not found"
    assert not mistakes, "\n".join(mistakes)


if __name__ == "__main__":
    main(sys.argv[1:] or ["vi", "en"])
