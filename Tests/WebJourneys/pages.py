"""Walks through every page that somebody can reach by links, one of each kind."""

import re
import urllib.parse
from dataclasses import dataclass

ROLES = ["administrator", "planner", "officer", "approver", "viewer"]
# Where nobody has a link from.
GUEST_STARTS = ["/", "/sign-in"]
STAFF_STARTS = ["/plans"]
# At most so many pages of one kind are looked at, and so many kinds.
MOST_KINDS = 80


@dataclass
class Sight:
    """A page as somebody sees it."""

    page: object
    path: str
    # Such as `planner-plans-x-offerings-x`: the role and the path, with `x` for ids.
    name: str
    language: str


def kind(path):
    """The kind of a page: its path with a star for each part that is an id; such parts have a digit in them."""
    parts = urllib.parse.urlsplit(path).path.split("/")
    return "/".join("*" if re.search(r"[0-9]", part) else part for part in parts)


def walk_pages(walk, roles, languages=("vi",), seen=None):
    """Gives each kind of page once for each role and language; None is a guest.

    With `seen`, a set, a kind of page is given once for all roles.
    """
    for role in roles:
        for language in languages:
            page = walk.page(language=language) if role is None else walk.sign_in(role, language=language)
            # Whoever may not is told so; that is a page too.
            waiting = list(GUEST_STARTS if role is None else STAFF_STARTS)
            met = set()
            while waiting and len(met) < MOST_KINDS:
                path = waiting.pop(0)
                if kind(path) in met:
                    continue
                met.add(kind(path))
                answer = page.goto(path)
                if answer is None or "text/html" not in answer.headers.get("content-type", ""):
                    continue
                waiting += links(page)
                if seen is not None and (kind(path), language) in seen:
                    continue
                if seen is not None:
                    seen.add((kind(path), language))
                place = kind(path).strip("/").replace("*", "x").replace("/", "-") or "home"
                yield Sight(page, path, f"{role or 'guest'}-{place}", language)
            page.context.close()


def links(page):
    """The paths of this site that a page leads to, but for files and what streams."""
    # Links in pictures have no address as text; what is written is made whole instead.
    whole = "all => all.map(one => new URL(one.getAttribute('href'), document.baseURI).href)"
    hrefs = page.eval_on_selector_all("a[href]", whole)
    here = urllib.parse.urlsplit(page.url).netloc
    paths = []
    for href in hrefs:
        parts = urllib.parse.urlsplit(href)
        name = parts.path.rsplit("/", 1)[-1]
        if parts.scheme not in ("http", "https") or parts.netloc != here:
            continue
        if "." in name or parts.path.endswith("/events") or parts.path.startswith(("/api/", "/feeds/")):
            continue
        paths.append(parts.path)
    return list(dict.fromkeys(paths))
