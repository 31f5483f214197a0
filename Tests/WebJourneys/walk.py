"""What journeys share: a store, the server over it, and Chromium with somebody at it.

A journey is a file `journey_*.py` beside this one:

    from walk import journey

    with journey(accounts=["planner"]) as walk:
        page = walk.sign_in("planner")
        page.goto(walk.plan_path + "/year")
        ...

Files are found by their names; each is a test. A journey fails where an assertion does, where a page's script fails,
where the browser refuses something of ours (the policy on contents) or where the server answers with an error of its
own. `python3 Tests/WebJourneys/journey_first_start.py` runs one alone; LICHTRINH names the command, by default the
debug build; LICHTRINH_SHOTS names a folder for pictures that the journey takes with `walk.shot`.
"""

import contextlib
import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
import urllib.error
import urllib.parse
import urllib.request
from http.cookiejar import CookieJar
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
COMMAND = os.environ.get("LICHTRINH", str(ROOT / ".build/debug/lichtrinh"))
CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")
SAMPLE = ROOT / "Data/vinh-long-2016"
PLAN = "vinh-long-2016"
PASSWORD = "mat-khau-thu-nghiem"
# The morning on which journeys begin: before everything that the sample year holds.
MORNING = "2016-01-05T08:00"
# The district of the officer: Tam Bình.
DISTRICT = "860"
PHONE = {"width": 360, "height": 740}
DESK = {"width": 1280, "height": 900}
# What is waited for anything at most, in milliseconds; the machine may be busy.
PATIENCE = 300_000
# How often an address may sign in, and after how many seconds it may once more.
SIGN_INS = 5
SECONDS_PER_SIGN_IN = 12


def lichtrinh(*arguments, typed=None, status=0):
    """Runs the command to its end and gives what it prints."""
    done = subprocess.run(
        [COMMAND, *map(str, arguments)],
        input=typed,
        capture_output=True,
        text=True,
        env={**os.environ, "LICHTRINH_LANG": "en"},
    )
    assert done.returncode == status, f"{arguments}: {done.returncode}\n{done.stdout}{done.stderr}"
    return done.stdout


class Server:
    """`lichtrinh serve` over a store, on a free port, with a clock that begins on MORNING."""

    def __init__(self, store, clock=MORNING, options=()):
        self.store = store
        self.clock = clock
        self.options = list(options)
        self.process = None
        self.address = None
        self.start_address = None

    def start(self):
        self.process = subprocess.Popen(
            [
                COMMAND, "serve", str(self.store), "--port", "0", "--time", self.clock,
                # A fast machine loads more pages than an office does.
                "--requests-per-minute", "1000000", *self.options,
            ],
            stdout=subprocess.PIPE,
            stderr=open(str(self.store) + ".log", "a", encoding="utf-8"),
            text=True,
            env={**os.environ, "LICHTRINH_LANG": "en"},
        )
        line = self.process.stdout.readline()
        assert line.startswith("http"), f"the server said: {line!r}\n{self.log()}"
        self.address = line.strip().rstrip("/")
        if Program(self).get("/start")[0] == 200:
            # Without an account, the next line tells where the first one is made.
            told = re.search(r"https?://\S+", self.process.stdout.readline())
            assert told, "the server printed no start code"
            self.start_address = told.group(0)
        return self

    def stop(self):
        """Ends the server as an administrator does; it has to end by itself and without a failure."""
        if self.process is None or self.process.poll() is not None:
            return
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(timeout=PATIENCE / 1000)
        self.process = None
        assert status == 0, f"the server ended with {status}\n{self.log()}"

    def log(self):
        with open(str(self.store) + ".log", encoding="utf-8") as file:
            return file.read()


class Walk:
    """A journey under way."""

    def __init__(self, folder, browser, server):
        self.folder = folder
        self.browser = browser
        self.server = server
        self.store = server.store
        self.plan = PLAN
        self.plan_path = f"/plans/{PLAN}"
        self.faults = []
        # Status codes from 400 that the journey provokes on purpose.
        self.expected = set()
        self._contexts = []
        # How many sign-ins are left, and when that was reckoned.
        self._sign_ins = (SIGN_INS, time.monotonic())

    def add_account(self, role, login=None, name=None, district=None):
        """Makes an account whose password is PASSWORD; the login is the role's name unless told."""
        arguments = ["store", "accounts", "add", self.store, login or role]
        arguments += ["--name", name or f"Người mẫu {role}", "--role", role]
        if role == "officer":
            arguments += ["--district", district or DISTRICT]
        lichtrinh(*arguments, typed=PASSWORD + "\n")

    def page(self, phone=False, language="vi", dark=False, **options):
        """A page of a fresh browser with nobody signed in."""
        context = self.browser.new_context(
            base_url=self.server.address,
            viewport=PHONE if phone else DESK,
            has_touch=phone,
            is_mobile=phone,
            locale={"vi": "vi-VN", "en": "en-GB"}[language],
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            accept_downloads=True,
            **options,
        )
        context.set_default_timeout(PATIENCE)
        self._contexts.append(context)
        page = context.new_page()
        page.on("pageerror", lambda error: self.faults.append(f"script: {error}"))
        page.on("console", self._heard)
        page.on("response", self._answered)
        return page

    def sign_in(self, role, **options):
        """A page on which an account is signed in, shown the plans; options as `page` has them."""
        self._wait_for_sign_in()
        page = self.page(**options)
        page.goto("/sign-in")
        page.fill("input[name=login]", role)
        page.fill("input[name=password]", PASSWORD)
        self.send(page)
        assert urllib.parse.urlsplit(page.url).path == "/plans", page.inner_text("main")
        return page

    def _wait_for_sign_in(self):
        """Waits until the server lets this address sign in once more; reckoned with a second to spare, as it does."""
        left, then = self._sign_ins
        while (left := min(SIGN_INS, left + (time.monotonic() - then) / (SECONDS_PER_SIGN_IN + 1))) < 1:
            then = time.monotonic()
            time.sleep(0.2)
        self._sign_ins = (left - 1, time.monotonic())

    def send(self, page, button="main form button"):
        """Clicks a form's button and waits for the page that follows."""
        with page.expect_navigation():
            page.click(button)

    def shot(self, page, name):
        """Takes a picture of a whole page where pictures are wanted."""
        folder = os.environ.get("LICHTRINH_SHOTS")
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=f"{folder}/{name}.png", full_page=True)

    def _heard(self, message):
        # Answers with an error are judged by their status; the console only repeats them.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.faults.append(f"console: {message.text}")

    def _answered(self, response):
        if response.status >= 400 and response.status not in self.expected:
            where = urllib.parse.urlsplit(response.url).path
            self.faults.append(f"{response.status} {response.request.method} {where}")

    def close(self):
        for context in self._contexts:
            context.close()


@contextlib.contextmanager
def journey(plan=True, accounts=(), approved=False, clock=MORNING, options=()):
    """A store with a server over it and a browser beside.

    plan: whether the sample year is in the store, with its published revision as a draft.
    accounts: roles for which there are accounts besides an administrator; None: no account at all.
    approved: whether revision 1 was submitted and approved.
    """
    folder = Path(tempfile.mkdtemp(prefix="lichtrinh-journey-"))
    store = folder / "store.db"
    server = Server(store, clock, options)
    try:
        lichtrinh("store", "init", store)
        if plan:
            lichtrinh("store", "import", SAMPLE, store, "--by", "test", "--time", clock)
        if approved:
            at = ["--by", "test", "--time", clock]
            lichtrinh("store", "submit", store, 1, *at)
            decision = ["--decision", "10/QĐ-UBND", "--date", "2016-01-05", "--signer", "Người mẫu"]
            lichtrinh("store", "approve", store, 1, *decision, *at)
        with sync_playwright() as driver:
            browser = driver.chromium.launch(
                executable_path=CHROMIUM, args=["--no-sandbox"], timeout=PATIENCE
            )
            walk = Walk(folder, browser, server)
            if accounts is not None:
                for role in dict.fromkeys(["administrator", *accounts]):
                    walk.add_account(role)
            server.start()
            try:
                yield walk
            finally:
                walk.close()
                browser.close()
            server.stop()
        assert not walk.faults, "\n".join(walk.faults)
        assert "request failed" not in server.log(), server.log()
    finally:
        if server.process is not None and server.process.poll() is None:
            server.process.kill()
        shutil.rmtree(folder, ignore_errors=True)


class Program:
    """A client without a browser, with cookies, for what is too dull to click."""

    def __init__(self, server):
        self.address = server.address
        self.opener = urllib.request.build_opener(
            urllib.request.HTTPCookieProcessor(CookieJar())
        )

    def get(self, path, headers=None):
        """Status, headers and octets of an answer."""
        request = urllib.request.Request(self.address + path, headers=headers or {})
        try:
            with self.opener.open(request) as answer:
                return answer.status, answer.headers, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.headers, error.read()
