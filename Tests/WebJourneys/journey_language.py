"""Change of language on a phone: every public page in both languages, without sideways scrolling, and it stays chosen."""

from walk import PLAN, journey, lichtrinh

with journey(approved=True, clock="2016-01-06T08:00") as walk:
    lichtrinh("store", "open", walk.store, "--from", "2016-01-05T08:00", "--until", "2016-12-01T17:00",
              "--time", "2016-01-06T08:00")
    page = walk.page(phone=True, language="vi")
    page.goto(f"/y/{PLAN}/offerings/G1-01-1")
    assert page.get_attribute("html", "lang") == "vi"
    with page.expect_navigation():
        page.click(".tongues a[lang=en]")
    assert page.get_attribute("html", "lang") == "en"
    assert "How to register" in page.inner_text("main")
    walk.shot(page, "offering-phone-en")
    for path, words in [
        (f"/y/{PLAN}", "January 2016"),
        (f"/y/{PLAN}/offerings/G1-01-1/ask", "Ask to take part"),
        ("/verify", "Check a certificate"),
        ("/", "Subscribe on this device"),
    ]:
        page.goto(path)
        assert words in page.inner_text("body"), path
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, path
    with page.expect_navigation():
        page.click(".tongues a[lang=vi]")
    assert "Tháng 1/2016" in page.inner_text("main")
