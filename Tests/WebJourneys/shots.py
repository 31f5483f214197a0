"""Pictures of every page, at phone and desk width, light and dark: `shots.py FOLDER`."""

import sys

from pages import ROLES, Sight, walk_pages
from walk import journey


def main(folder):
    with journey(accounts=ROLES, approved=True) as walk:
        for sight in walk_pages(walk, ["administrator", "approver", None], languages=["vi"]):
            picture(sight, folder)


def picture(sight: Sight, folder):
    for width in (360, 1280):
        for scheme in ("light", "dark"):
            sight.page.set_viewport_size({"width": width, "height": 800})
            sight.page.emulate_media(color_scheme=scheme)
            path = f"{folder}/{sight.name}-{width}-{scheme}.png"
            sight.page.screenshot(path=path, full_page=True)
    print(f"{folder}/{sight.name}")


if __name__ == "__main__":
    main(sys.argv[1])
