"""Waiting list: a full course gives a place in line; who leaves frees a seat, which is offered, and accepted in time."""

import json

from walk import SAMPLE, journey, lichtrinh

OFFERING = "G1-05-1"
AT = ["--time", "2016-01-06T08:00"]


with journey(approved=True, clock="2016-01-06T08:00") as walk:
    lichtrinh("store", "open", walk.store, OFFERING, "--from", "2016-01-05T08:00", "--until", "2016-12-01T17:00", *AT)
    answer = json.loads((SAMPLE / "revisions/0001.json").read_text("utf-8"))
    planned = next(one for one in answer["offerings"] if one["id"] == OFFERING)["participants"]
    people = [line.split(",")[0] for line in (SAMPLE / "people.csv").read_text("utf-8").splitlines()[1:]]
    line = []
    # People register until two have to wait.
    page = walk.page(phone=True)
    walk.expected.add(409)
    for person in people:
        if len(line) == 2:
            break
        path = lichtrinh("store", "token", "issue", walk.store, person, *AT).strip()
        page.goto(f"{path}/offerings/{OFFERING}")
        if not page.locator("button[value=register]").count():
            continue
        walk.send(page, "button[value=register]")
        if "done=waiting" in page.url:
            line.append(path)
    assert len(line) == 2, line

    page.goto(f"{line[1]}/offerings/{OFFERING}")
    assert "thứ 2 trong danh sách chờ" in page.inner_text("main"), page.inner_text("main")
    walk.shot(page, "waiting-phone")

    # Somebody leaves; whoever may have the seat is asked.
    seated = lichtrinh("store", "token", "issue", walk.store, planned[-1], *AT).strip()
    page.goto(f"{seated}/offerings/{OFFERING}")
    walk.send(page, "button[value=withdraw]")
    assert "done=withdrawn" in page.url
    offered = None
    for path in line:
        page.goto(path)
        if page.locator("button[value=accept]").count():
            offered = path
            break
    assert offered is not None
    assert "hãy trả lời trước" in page.inner_text("main")
    walk.shot(page, "offered-phone")
    walk.send(page, "button[value=accept]")
    assert "done=seated" in page.url
