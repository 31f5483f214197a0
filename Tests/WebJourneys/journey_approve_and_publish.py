"""Approve: a planner submits the draft, only the approver decides, and what was decided stays. Publish: with the
decision the plan is in force, registrations follow it, and an adjustment takes its place."""

from walk import PASSWORD, Program, journey, lichtrinh

with journey(accounts=["planner", "approver", "viewer"]) as walk:
    planner = walk.sign_in("planner")
    revision = walk.plan_path + "/revisions/1"

    # A viewer reads and can do nothing.
    viewer = walk.sign_in("viewer", language="en")
    viewer.goto(walk.plan_path + "/revisions")
    viewer.click("main h2 a")
    viewer.wait_for_url("**/revisions/1")
    assert "53" in viewer.inner_text(".figures"), viewer.inner_text(".figures")
    assert viewer.locator("main form").count() == 0
    assert "53 offerings are new" in viewer.inner_text("main")

    # The planner submits, and cannot decide.
    planner.goto(revision)
    walk.shot(planner, "revision-draft")
    assert planner.locator("input[name=decision]").count() == 0
    walk.send(planner)
    assert "đã trình" in planner.inner_text("main .tag")
    assert planner.locator("main form").count() == 0

    # The approver decides; a decision without number or with a date to come is told and nothing is kept.
    approver = walk.sign_in("approver")
    approver.goto(revision)
    walk.expected.add(400)
    approver.fill("input[name=decision]", "10/QĐ-UBND")
    approver.fill("input[name=signer]", "Trần Văn Mẫu")
    approver.fill("input[name=date]", "2016-12-31")
    walk.send(approver)
    assert "còn ở tương lai" in approver.inner_text("[role=alert]")
    assert approver.input_value("input[name=decision]") == "10/QĐ-UBND"
    walk.expected.clear()
    approver.fill("input[name=date]", "2016-01-05")
    walk.shot(approver, "revision-decide")
    walk.send(approver)
    text = approver.inner_text("main")
    assert "đã duyệt" in text and "10/QĐ-UBND" in text and "Trần Văn Mẫu" in text, text
    walk.shot(approver, "revision-approved")
    assert approver.locator("main form").count() == 0

    # What was decided stays: the command knows the same and refuses another decision.
    assert "approved" in lichtrinh("store", "revisions", walk.store)
    decision = ["--decision", "11/QĐ", "--date", "2016-01-06", "--signer", "X"]
    lichtrinh("store", "approve", walk.store, 1, *decision, status=2)

    # Offerings that people register for are those of the plan in force.
    viewer.goto(walk.plan_path + "/offerings")
    assert viewer.locator("main tbody tr").count() > 20

    # Those concerned are to be told: found under the headings of the sections by keyboard, and sent once there is a server.
    planner.goto(walk.plan_path)
    planner.locator("header .groups a", has_text="Người tham dự").focus()
    with planner.expect_navigation():
        planner.keyboard.press("Enter")
    planner.locator("header .sections a", has_text="Thư").focus()
    with planner.expect_navigation():
        planner.keyboard.press("Enter")
    assert planner.locator("header .sections a[aria-current=page]").inner_text() == "Thư"
    text = planner.inner_text("main")
    assert "chờ gửi" in text and "Máy chủ này chưa gửi thư" in text and "@" not in text, text
    walk.shot(planner, "mail")

    # Everybody sees the year now, without signing in.
    guest = Program(walk.server)
    status, headers, body = guest.get("/")
    if status == 200:
        assert "Vĩnh Long" in body.decode("utf-8")

    # The audit tells who did what.
    audit = lichtrinh("store", "audit", walk.store)
    assert "revision.submitted" in audit and "revision.approved" in audit, audit
