// The door: marks are kept on this device until the server has taken each of them, once.
"use strict";

const door = document.getElementById("door");
const KEY = "lichtrinh check-in";
const told = document.getElementById("told");

/** The marks that wait, of all pages of this device. */
function waiting() { return JSON.parse(localStorage.getItem(KEY) || "[]"); }
function keep(marks) { localStorage.setItem(KEY, JSON.stringify(marks)); }
function put(mark) { const marks = waiting(); marks.push(mark); keep(marks); }
function drop(id) { keep(waiting().filter((mark) => mark.id !== id)); }

/** What the server has taken from this device: a copy of the page that was kept before does not show it. */
const SHOWN = KEY + " shown " + (door ? door.dataset.action : "");
function shown() { return JSON.parse(localStorage.getItem(SHOWN) || "{}"); }
function remember(person, mark, text) {
  const marks = shown();
  marks[person] = { mark, text, at: Date.now() };
  localStorage.setItem(SHOWN, JSON.stringify(marks));
}

function drawId() {
  const octets = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(octets, (octet) => octet.toString(16).padStart(2, "0")).join("");
}

function tell(text, isBad) {
  told.textContent = text;
  told.classList.toggle("bad", isBad);
  told.classList.toggle("good", !isBad);
}

function rowOf(person) {
  return Array.from(document.querySelectorAll(".guest")).find((row) => row.dataset.person === person);
}

/** What the code says to this device: a badge is compared whole, a row's code as people type it. */
function rowOfCode(code) {
  const typed = code.toUpperCase().replace(/[\s.-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  return Array.from(document.querySelectorAll(".guest")).find((row) =>
    row.dataset.badge === code || row.dataset.row === typed || row.dataset.person === code);
}

function nameOf(row) { return row.querySelector(".name").textContent; }

/** Shows a mark in the list before and after the server has it. */
function show(row, mark, text, isSent) {
  row.dataset.mark = mark === "clear" ? "" : mark;
  row.querySelector(".state").textContent = mark === "clear" ? "" : text + (isSent ? "" : " …");
  const there = Array.from(document.querySelectorAll(".guest:not([data-part])"))
    .filter((one) => ["present", "late", "substituted"].includes(one.dataset.mark));
  document.getElementById("there").textContent = there.length;
}

function showQueue(problem) {
  const count = waiting().length;
  const line = document.getElementById("queue");
  line.textContent = problem || (count === 0 ? door.dataset.online : count + " " + door.dataset.waits);
}

/** The token of forms, of a page loaded just now. */
async function freshToken(action) {
  const page = await fetch(action, { credentials: "same-origin", cache: "reload" });
  if (!page.ok) return null;
  const html = new DOMParser().parseFromString(await page.text(), "text/html");
  const meta = html.querySelector('meta[name="csrf"]');
  return html.getElementById("door") && meta ? meta.content : null;
}

let isSending = false;

/** Sends what waits, in order; what the server has answered to is dropped. */
async function sendAll() {
  if (isSending) return;
  isSending = true;
  try {
    let token = document.querySelector('meta[name="csrf"]').content;
    while (waiting().length > 0) {
      const mark = waiting()[0];
      const body = new URLSearchParams(mark.fields);
      body.set("id", mark.id);
      body.set("ago", Math.max(0, Math.round((Date.now() - mark.at) / 1000)));
      body.set("csrf", token);
      let answer = await fetch(mark.action, {
        method: "POST", body, credentials: "same-origin", headers: { Accept: "application/json" },
      });
      if (answer.status === 403) {
        token = await freshToken(mark.action);
        if (token === null) { showQueue(door.dataset.signIn); return; }
        document.querySelector('meta[name="csrf"]').content = token;
        body.set("csrf", token);
        answer = await fetch(mark.action, {
          method: "POST", body, credentials: "same-origin", headers: { Accept: "application/json" },
        });
      }
      if (answer.status === 429 || answer.status >= 500) throw new Error("later");
      const isJSON = (answer.headers.get("Content-Type") || "").startsWith("application/json");
      const result = isJSON ? await answer.json() : null;
      if (answer.status === 403) { showQueue(door.dataset.signIn); return; }
      drop(mark.id);
      if (mark.action === door.dataset.action) done(mark, result, answer.ok);
    }
    showQueue();
  } catch (error) {
    showQueue();
    setTimeout(sendAll, 4000);
  } finally {
    isSending = false;
  }
}

/** What the server answered, in the list and above it. */
function done(mark, result, isFine) {
  const row = result && result.person ? rowOf(result.person) : null;
  const text = result ? result[door.dataset.language] : "";
  if (!isFine || !result || result.outcome === "refused") {
    tell((mark.fields.code || mark.fields.join || "") + " " + text, true);
    if (mark.before !== undefined && rowOf(mark.person)) show(rowOf(mark.person), mark.before, mark.beforeText, true);
    return;
  }
  if (row && result.mark) {
    const clock = (result.time || "").slice(11, 16);
    const words = door.dataset["mark" + result.mark[0].toUpperCase() + result.mark.slice(1)] + " " + clock;
    show(row, result.mark, words, true);
    remember(row.dataset.person, result.mark, words);
  } else if (row) {
    show(row, "clear", "", true);
    remember(row.dataset.person, "clear", "");
  }
  tell((row ? nameOf(row) + ": " : mark.fields.join ? mark.fields.join + ": " : "") + text, false);
  // Whoever joined stands in the list of a page that is loaded anew.
  if (mark.fields.join && waiting().length === 0) location.assign(door.dataset.action + "?told=" + mark.id);
}

/** Keeps a mark and tries to send it. */
function take(fields, row, shown) {
  const mark = { id: drawId(), action: door.dataset.action, fields, at: Date.now() };
  if (row) {
    mark.person = row.dataset.person;
    mark.before = row.dataset.mark || "clear";
    mark.beforeText = row.querySelector(".state").textContent;
  }
  put(mark);
  if (row) {
    const text = shown === "clear" ? "" : door.dataset["mark" + shown[0].toUpperCase() + shown.slice(1)];
    show(row, shown, text, false);
    tell(nameOf(row) + ": " + text, false);
  }
  showQueue();
  sendAll();
}

let lastCode = "";
let lastTime = 0;

function scanned(code) {
  // A camera sees the same badge many times a second.
  if (code === lastCode && Date.now() - lastTime < 3000) return;
  lastCode = code;
  lastTime = Date.now();
  const row = rowOfCode(code);
  if (row && ["present", "late"].includes(row.dataset.mark)) {
    tell(nameOf(row) + ": " + door.dataset.again, false);
    return;
  }
  if (!row) tell(door.dataset.unknown, true);
  take({ code }, row, "present");
}

if (door) {
  document.getElementById("scan").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const field = document.getElementById("code");
    const code = field.value.trim();
    field.value = "";
    field.focus();
    if (code) scanned(code);
  }, true);
  for (const row of document.querySelectorAll(".guest")) {
    row.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
      const mark = event.submitter ? event.submitter.value : "present";
      const fields = { person: row.dataset.person, mark };
      const form = event.target;
      if (form.elements.note.value) fields.note = form.elements.note.value;
      if (mark === "substituted" && form.elements.substitute) fields.substitute = form.elements.substitute.value;
      take(fields, row, mark);
    }, true);
  }
  document.getElementById("join").addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const fields = {};
    for (const [name, value] of new FormData(event.target)) {
      if (name !== "csrf" && name !== "id" && value) fields[name] = value;
    }
    take(fields, null);
    event.target.reset();
  }, true);
  const find = document.getElementById("find");
  document.getElementById("find-line").hidden = false;
  const fold = (text) => text.toLowerCase().replace(/đ/g, "d").normalize("NFD").replace(/\p{M}/gu, "");
  find.addEventListener("input", () => {
    const wanted = fold(find.value);
    for (const row of document.querySelectorAll(".guest")) {
      row.hidden = !fold(nameOf(row)).includes(wanted);
    }
  });
  if (door.dataset.kept) {
    for (const [person, known] of Object.entries(shown())) {
      const row = rowOf(person);
      if (row && known.at >= Number(door.dataset.kept)) show(row, known.mark, known.text, true);
    }
  } else {
    localStorage.removeItem(SHOWN);
  }
  // Marks that waited when the page was left are shown again.
  for (const mark of waiting()) {
    const row = mark.action === door.dataset.action && mark.person ? rowOf(mark.person) : null;
    const kind = mark.fields.mark || "present";
    if (row) show(row, kind, kind === "clear" ? "" : door.dataset["mark" + kind[0].toUpperCase() + kind.slice(1)], false);
  }
  showQueue();
  sendAll();
  addEventListener("online", sendAll);
  if ("serviceWorker" in navigator && isSecureContext) {
    navigator.serviceWorker.register("/check-in/worker.js", { scope: "/check-in/" });
  }
  camera();
}

/** The camera, where the browser reads codes by itself. */
function camera() {
  const button = document.getElementById("camera");
  const view = document.getElementById("view");
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
  button.hidden = false;
  let stream = null;
  button.addEventListener("click", async () => {
    if (stream) {
      for (const track of stream.getTracks()) track.stop();
      stream = null;
      view.hidden = true;
      button.textContent = door.dataset.camera;
      return;
    }
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch (error) {
      tell(door.dataset.noCamera, true);
      return;
    }
    view.srcObject = stream;
    view.hidden = false;
    await view.play();
    button.textContent = door.dataset.stop;
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    const look = async () => {
      if (!stream) return;
      try {
        for (const code of await detector.detect(view)) scanned(code.rawValue);
      } catch (error) { /* The next picture may be readable. */ }
      setTimeout(look, 200);
    };
    look();
  });
}
