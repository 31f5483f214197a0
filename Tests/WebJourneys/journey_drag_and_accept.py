"""Drag a course and accept: with the mouse, and then by keyboard alone through the form."""

from walk import journey


def drag(page, offering, days):
    """Drags an offering of the year by so many days."""
    sheet = page.locator("#year-picture")
    width = float(sheet.get_attribute("data-day-width"))
    svg = sheet.locator("svg.year")
    scale = svg.bounding_box()["width"] / float(svg.evaluate("one => one.viewBox.baseVal.width"))
    shape = page.locator(f"a[data-offering='{offering}'] .shape *").first
    shape.scroll_into_view_if_needed()
    box = shape.bounding_box()
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + 10, y)
    page.wait_for_selector("svg g.days line", state="attached")
    page.mouse.move(x + days * width * scale, y, steps=5)
    walk.shot(page, "year-drag")
    page.mouse.up()


with journey(accounts=["planner", "viewer"], options=["--job-steps", "300"]) as walk:
    page = walk.sign_in("planner")
    page.goto(walk.plan_path + "/year")
    assert page.locator("a.offering").count() == 53
    walk.shot(page, "year")

    # A click still opens the offering.
    page.click("a[data-offering='G1-01-1'] .shape *")
    page.wait_for_url("**/year/G1-01-1")
    page.goto(walk.plan_path + "/year")

    # From 21 March to about the 15th, which is free.
    drag(page, "G1-01-1", -6)
    page.wait_for_selector("dialog[open]")
    assert "15/03" in page.inner_text("dialog"), page.inner_text("dialog")
    walk.shot(page, "year-ask")
    page.click("#move-no")
    drag(page, "G1-01-1", -6)
    page.wait_for_selector("dialog[open]")
    with page.expect_navigation():
        page.click("#move-yes")
    page.wait_for_url("**/jobs/*")
    page.wait_for_selector("text=Nhận làm dự thảo mới")
    changed = page.locator("tr:has(th:text('G1-01-1'))").inner_text()
    assert "21/03" in changed and "15/03" in changed, changed
    walk.shot(page, "move-proposed")
    walk.send(page, "form[action$='/accept'] button")
    assert "Đã nhận làm dự thảo số 2" in page.inner_text("main")
    page.goto(walk.plan_path + "/year/G1-01-1")
    assert "15/03" in page.inner_text("dl.figures")
    assert "giữ ngày giờ" in page.inner_text("dl.figures")

    # By keyboard: the offering is a link, the times are a list of radio buttons.
    page.goto(walk.plan_path + "/year")
    page.focus("a[data-offering='G1-01-1']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/year/G1-01-1")
    walk.shot(page, "move")
    page.focus("input[name=sessions]:not([disabled])")
    page.keyboard.press("Space")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.wait_for_url("**/jobs/*")
    page.wait_for_selector("text=Nhận làm dự thảo mới")
    walk.send(page, "form[action$='/drop'] button")

    # On a phone there are the months in place of the picture; who does not plan has no form.
    phone = walk.sign_in("viewer", phone=True)
    phone.goto(walk.plan_path + "/year")
    assert not phone.is_visible("#year-picture svg")
    assert phone.is_visible(".month-card >> text=G1-01-1")
    assert phone.evaluate("document.documentElement.scrollWidth") <= 360
    walk.shot(phone, "year-phone")
    phone.goto(walk.plan_path + "/year/G1-01-1")
    assert phone.locator("input[name=sessions]").count() == 0
