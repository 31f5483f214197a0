"""Plan with progress: a planner begins a search, watches it, stops it, and takes a result over."""

from walk import journey

# So many steps that only who stops it ends it.
with journey(accounts=["planner"], options=["--job-steps", "1000000000"]) as walk:
    page = walk.sign_in("planner")
    page.goto(walk.plan_path)
    page.fill("input[name=seconds]", "600")
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
    page.wait_for_selector("#job-text:has-text('điểm')")

    # It is stopped; what it has by then is offered and taken over.
    walk.send(page, "form[action$='/stop'] button")
    page.wait_for_selector("text=Việc tìm đã dừng sớm")
    walk.shot(page, "plan-proposed")
    walk.send(page, "form[action$='/accept'] button")
    assert "Đã nhận làm dự thảo số 2" in page.inner_text("main")

with journey(accounts=["planner"], options=["--job-steps", "300"]) as walk:
    # One that ends by itself tells so while the page is open, and is dropped.
    page = walk.sign_in("planner")
    page.goto(walk.plan_path)
    walk.send(page, "form:has(input[value=plan]) button")
    page.wait_for_selector("text=Nhận làm dự thảo mới")
    assert "dừng sớm" not in page.inner_text("main")
    walk.send(page, "form[action$='/drop'] button")
    assert "Đã bỏ phương án này" in page.inner_text("main")

    # Without JavaScript the page renews itself.
    plain = walk.sign_in("planner", java_script_enabled=False)
    plain.goto(walk.plan_path)
    walk.send(plain, "form:has(input[value=plan]) button")
    plain.wait_for_selector("text=Nhận làm dự thảo mới")
