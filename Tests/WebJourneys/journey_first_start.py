"""First start: whoever saw the server start makes the first administrator, who lets others in."""

from walk import PASSWORD, journey

with journey(plan=False, accounts=None) as walk:
    page = walk.page(language="vi")
    # Without the code there is no first account.
    page.goto("/sign-in")
    page.wait_for_url("**/start")
    walk.expected.add(403)
    page.fill("input[name=code]", "khong-dung")
    page.fill("input[name=name]", "Nguyễn Thị Mẫu")
    page.fill("input[name=login]", "mau")
    page.fill("input[name=password]", PASSWORD)
    walk.send(page)
    assert "Mã khởi đầu không đúng" in page.inner_text("main"), page.content()
    walk.expected.clear()

    # The address that the server printed carries it.
    page.goto(walk.server.start_address)
    walk.shot(page, "first-start")
    page.fill("input[name=name]", "Nguyễn Thị Mẫu")
    page.fill("input[name=login]", "mau")
    page.fill("input[name=password]", PASSWORD)
    walk.send(page)
    page.wait_for_url("**/plans")
    assert "Nguyễn Thị Mẫu" in page.inner_text("header")
    assert "Kho chưa có kế hoạch nào" in page.inner_text("main")

    # The way in is closed behind the first one.
    walk.expected.add(404)
    stranger = walk.page(language="en")
    stranger.goto(walk.server.start_address)
    assert "Not found" in stranger.inner_text("h1")

    # Signing out ends the session; the password brings it back.
    walk.send(page, "header .account button")
    page.goto("/sign-in")
    page.fill("input[name=login]", "mau")
    page.fill("input[name=password]", PASSWORD)
    walk.send(page)
    page.wait_for_url("**/plans")
