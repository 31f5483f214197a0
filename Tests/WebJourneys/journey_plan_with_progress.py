"""Plan with progress: a planner begins a search, watches it, stops another, and takes a result over."""

from walk import journey

with journey(accounts=["planner"]) as walk:
    page = walk.sign_in("planner")
    page.goto(walk.plan_path)
    page.fill("input[name=seconds]", "6")
    walk.send(page, "form:has(input[value=plan]) button")
    page.wait_for_url("**/jobs/*")
    address = page.url
    # The line changes without the page being loaded again, as events come.
    page.wait_for_selector("#job-text:has-text('điểm')")
    walk.shot(page, "plan-progress")

    # Whoever closes the page finds the work on the overview.
    page.goto(walk.plan_path)
    assert "Lập kế hoạch năm" in page.inner_text("main")
    page.goto(address)
    page.wait_for_selector("text=Nhận làm dự thảo mới")
    walk.shot(page, "plan-proposed")
    walk.send(page, "form[action$='/drop'] button")
    assert "Đã bỏ phương án này" in page.inner_text("main")

    # A long search is stopped; what it has by then is offered and taken over.
    page.goto(walk.plan_path)
    page.fill("input[name=seconds]", "600")
    walk.send(page, "form:has(input[value=plan]) button")
    page.wait_for_selector("#job-text:has-text('điểm')")
    walk.send(page, "form[action$='/stop'] button")
    page.wait_for_selector("text=Việc tìm đã dừng sớm")
    walk.send(page, "form[action$='/accept'] button")
    assert "Đã nhận làm dự thảo số 2" in page.inner_text("main")

    # Without JavaScript the page renews itself.
    plain = walk.sign_in("planner", java_script_enabled=False)
    plain.goto(walk.plan_path)
    plain.fill("input[name=seconds]", "5")
    walk.send(plain, "form:has(input[value=plan]) button")
    plain.wait_for_selector("text=Nhận làm dự thảo mới", timeout=120_000)
