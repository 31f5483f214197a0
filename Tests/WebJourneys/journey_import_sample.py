"""Import of the sample: the folder comes in as a ZIP file with a preview, then a table of people with a mistake, which is
told by line and column, and with the mistake mended."""

import csv
import io
import zipfile

from walk import ROOT, SAMPLE, journey, lichtrinh


def archive(path):
    """The sample folder and those beside it that it is read from."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for folder in (SAMPLE, ROOT / "Data/vietnam"):
            for one in sorted(folder.rglob("*")):
                if one.is_file():
                    file.write(one, one.relative_to(ROOT / "Data"))


def people(change):
    """The table of people with a change to its rows, as CSV."""
    with open(SAMPLE / "people.csv", encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    change(rows)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8")


with journey(plan=False, accounts=["planner"]) as walk:
    page = walk.sign_in("planner")
    page.goto("/import")

    # What is no ZIP file, and one that leads out of its folder, is refused; nothing is kept.
    walk.expected.add(400)
    bad = walk.folder / "bad.zip"
    for content in ("none", "climbs"):
        if content == "none":
            bad.write_bytes(b"not a zip file")
        else:
            with zipfile.ZipFile(bad, "w") as file:
                file.writestr("programme.yaml", "id: x\n")
                file.writestr("../../escaped.txt", "x")
        page.set_input_files("input[name=file]", bad)
        walk.send(page)
        assert "ZIP" in page.inner_text("[role=alert]"), page.inner_text("main")
    assert not (walk.folder / "escaped.txt").exists()
    walk.expected.clear()

    sent = walk.folder / "sample.zip"
    archive(sent)
    page.set_input_files("input[name=file]", sent)
    walk.send(page)
    text = page.inner_text("main")
    assert "thêm" in text and "p001" in text, text[:2000]
    assert lichtrinh("store", "audit", walk.store).count("plan.import") == 0
    walk.shot(page, "import-preview")
    walk.send(page)
    page.wait_for_url("**" + walk.plan_path)
    assert lichtrinh("store", "audit", walk.store).count("plan.import") == 1

    # A person's year of birth that is no number is told with its place, and nothing changes.
    walk.expected.add(400)
    table = walk.folder / "people.csv"

    def damage(rows):
        rows[3][2] = "mười chín"

    table.write_bytes(people(damage))
    page.goto(walk.plan_path + "/import")
    page.select_option("select[name=kind]", "people")
    page.set_input_files("input[name=file]", table)
    walk.send(page)
    assert "people.csv:4:" in page.inner_text("main table"), page.inner_text("main")
    walk.shot(page, "import-mistakes")
    walk.expected.clear()

    # With the mistake mended: one changed, one added, none removed.
    def mend(rows):
        rows[3][1] = "Đỗ Bích Thắm Mới"
        rows.append(["p999", "Lê Thị Thêm", "1990", "nữ", *rows[3][4:]])

    table.write_bytes(people(mend))
    page.select_option("select[name=kind]", "people")
    page.set_input_files("input[name=file]", table)
    walk.send(page)
    text = page.inner_text("main")
    assert "1 thêm, 1 sửa, 0 bỏ" in text, text[:2000]
    walk.send(page)
    assert page.url.endswith(walk.plan_path), page.inner_text("main")
    assert "Lê Thị Thêm" in lichtrinh("store", "search", walk.store, "le thi them")

    # Found by the folded name, and set right by hand.
    page.goto(walk.plan_path + "/people")
    page.fill("input[name=q]", "do bich tham moi")
    walk.send(page, "main form[role=search] button")
    page.click("main tbody a")
    page.wait_for_url("**/people/p003")
    page.fill("input[name=phone]", "0000 111 222")
    walk.send(page)
    assert page.input_value("input[name=phone]") == "0000 111 222"
    assert "person.change" in lichtrinh("store", "audit", walk.store)
