"""Register as a participant: an own address, one press and a confirmation; the calendar follows; withdrawing frees the seat."""

from walk import Program, journey, lichtrinh

with journey(approved=True, clock="2016-01-06T08:00") as walk:
    at = ["--time", "2016-01-06T08:00"]
    lichtrinh("store", "open", walk.store, "--from", "2016-01-05T08:00", "--until", "2016-12-01T17:00", *at)
    person = "p003"
    path = lichtrinh("store", "token", "issue", walk.store, person, *at).strip()
    assert path.startswith("/my/"), path

    page = walk.page(phone=True)
    page.goto("/")
    assert "Chương trình khuyến công" in page.inner_text("h1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    walk.shot(page, "public-year-phone")
    page.goto(path)
    assert "Năm của tôi" in page.inner_text("h1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    walk.shot(page, "my-year-phone")
    own = page.locator(".item a.button.primary").first
    with page.expect_navigation():
        own.click()
    page.wait_for_selector("button[value=register]")
    walk.shot(page, "register-phone")
    walk.send(page, "button[value=register]")
    told = page.inner_text("[role=status]")
    assert "bạn có chỗ" in told or "danh sách chờ" in told, told
    walk.shot(page, "registered-phone")

    # The subscription shows what is seated and nothing else.
    feed = page.get_attribute(".subscribe a[href^=webcal]", "href").replace("webcal://", "http://")
    program = Program(walk.server)
    status, headers, octets = program.get(feed.removeprefix(walk.server.address))
    assert status == 200 and octets.startswith(b"BEGIN:VCALENDAR"), status
    assert program.get(feed.removeprefix(walk.server.address), {"If-None-Match": headers["ETag"]})[0] == 304

    # The office ends the address.
    lichtrinh("store", "token", "revoke", walk.store, person, *at)
    walk.expected.add(404)
    page.goto(path)
    assert program.get(feed.removeprefix(walk.server.address))[0] == 404
