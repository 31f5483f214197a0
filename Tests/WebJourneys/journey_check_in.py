"""Check-in and certificate: a scanner types badges, the network fails and returns, a reload works without it; who came
gets a certificate that everybody can check."""

import json
import time

from walk import PATIENCE, PLAN, journey, lichtrinh

OFFERING = "G1-05-1"

with journey(approved=True, accounts=["planner"], clock="2016-01-06T08:00") as walk:
    page = walk.sign_in("planner", phone=True)
    page.goto(f"/check-in/{PLAN}")
    assert page.locator(".item a").count() > 10
    walk.shot(page, "check-in-list-phone")
    page.goto(f"/check-in/{PLAN}/{OFFERING}/1")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    guests = page.eval_on_selector_all(".guest", "all => all.map(one => ({ ...one.dataset }))")
    assert len(guests) > 5
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    def until(what):
        """Waits until a question to the page is answered by yes; the page's policy lets nobody evaluate texts in it."""
        end = time.monotonic() + PATIENCE / 1000
        while not page.evaluate(what):
            assert time.monotonic() < end, what
            time.sleep(0.1)

    def sent():
        until("document.getElementById('queue').textContent.startsWith('Đã gửi')")

    def scan(code):
        page.fill("#code", code)
        page.press("#code", "Enter")

    def there():
        return int(page.inner_text("#there"))

    until("caches.open('check-in-1').then((all) => all.match(location.href)).then((kept) => kept !== undefined)")

    # A scanner types the code and ends the line; a second time changes nothing.
    scan(guests[0]["badge"])
    sent()
    assert there() == 1
    scan(guests[0]["badge"])
    assert there() == 1
    walk.shot(page, "check-in-phone")

    # Without a network marks are kept, also through a reload, and are sent once when it is back.
    page.context.set_offline(True)
    scan(guests[1]["badge"])
    scan(guests[2]["row"])
    page.locator(f".guest[data-person='{guests[3]['person']}'] button[value=present]").click()
    until("document.getElementById('queue').textContent.startsWith('3 ')")
    walk.shot(page, "check-in-offline-phone")
    page.reload()
    page.wait_for_selector("#code")
    assert page.inner_text("#queue").startswith("3 "), page.inner_text("#queue")
    assert there() == 4
    scan(guests[4]["badge"])
    page.context.set_offline(False)
    sent()
    page.reload()
    assert there() == 5, there()

    # Each mark is in the journal once.
    lichtrinh("store", "export", walk.store, walk.folder / "plan")
    journal = (walk.folder / "plan/attendance/journal.jsonl").read_text("utf-8").splitlines()
    people = [json.loads(line)["person"] for line in journal]
    assert sorted(people) == sorted(guest["person"] for guest in guests[:5]), people

    # Somebody who is not on the list joins and is there; a trainer is marked and counts among nobody who takes part.
    page.fill("#join-name", "Lê Thị Mới Đến")
    page.select_option("#join-sex", "female")
    with page.expect_navigation():
        page.click("#join button.primary")
    page.wait_for_selector("#code")
    assert "Lê Thị Mới Đến" in page.inner_text(".guests >> nth=0"), page.inner_text("main")
    assert there() == 6, there()
    trainer = page.locator(".guest[data-part=trainer]").first
    trainer.locator("button[value=present]").click()
    sent()
    assert "có mặt" in trainer.locator(".state").inner_text()
    assert there() == 6, there()
    walk.shot(page, "check-in-newcomer-phone")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360

    # The other sessions, then the certificate of the first.
    sessions = page.eval_on_selector_all(".sessions a", "all => all.map(one => one.getAttribute('href'))")
    for path in sessions[1:]:
        page.goto(path)
        scan(guests[0]["badge"])
        sent()
    page.goto(f"/check-in/{PLAN}/{OFFERING}/certificates")
    walk.send(page, "main form button.primary")
    assert "001/2016/" in page.inner_text("main"), page.inner_text("main")
    walk.shot(page, "certificates-phone")
    with page.expect_download() as download:
        page.click("main a.button")
    pdf = walk.folder / "certificates.pdf"
    download.value.save_as(pdf)
    assert pdf.read_bytes().startswith(b"%PDF")
