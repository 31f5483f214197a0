// Dragging an offering of the year to another day proposes it there; the form on its own page does the same without this.
"use strict";

(() => {
  const sheet = document.getElementById("year-picture");
  const svg = sheet?.querySelector("svg");
  const dialog = document.getElementById("move-dialog");
  const told = document.getElementById("year-told");
  if (!svg || !dialog) return;

  const space = "http://www.w3.org/2000/svg";
  const dayWidth = Number(sheet.dataset.dayWidth);
  const origin = Number(sheet.dataset.origin);
  const firstDay = Date.parse(sheet.dataset.firstDay);
  const threshold = 6;
  const reach = 5;
  let drag = null;
  let quiet = false;

  const place = (iso) => origin + Math.round((Date.parse(iso) - firstDay) / 86400000) * dayWidth;
  const scale = () => svg.viewBox.baseVal.width / svg.getBoundingClientRect().width;
  const make = (name, attributes, parent) => {
    const node = document.createElementNS(space, name);
    for (const key in attributes) node.setAttribute(key, attributes[key]);
    parent.append(node);
    return node;
  };

  /** Shows where the offering may go: full lines where it is free, broken ones where it is taken. */
  function showDays(current) {
    if (!current.moves || !current.isMoving) return;
    const box = current.bar.getBBox();
    const seen = new Set();
    current.days = make("g", { class: "days" }, svg);
    for (const move of current.moves) {
      if (seen.has(move.from)) continue;
      seen.add(move.from);
      const x = place(move.from);
      const isFree = current.moves.some((one) => one.from === move.from && !one.reasons.length);
      make("line", { x1: x, x2: x, y1: box.y - 3, y2: box.y + box.height + 3,
        class: isFree ? "free" : "taken" }, current.days);
    }
  }

  /** The time that begins nearest to where the bar is now; a free one before one that is taken. */
  function nearest(current) {
    const x = current.left + current.moved;
    const list = (current.moves ?? []).filter((move) => !move.isPresent)
      .map((move) => ({ move, away: Math.abs(place(move.from) - x) / dayWidth }))
      .filter((one) => one.away <= reach);
    list.sort((a, b) => a.away - b.away || a.move.reasons.length - b.move.reasons.length);
    return list[0]?.move;
  }

  function end() {
    drag?.days?.remove();
    drag?.link.classList.remove("dragged");
    drag?.shape.removeAttribute("transform");
    drag = null;
  }

  svg.addEventListener("dragstart", (event) => event.preventDefault());
  svg.addEventListener("pointerdown", (event) => {
    const link = event.target.closest("a.offering");
    if (!link || event.button !== 0) return;
    const shape = link.querySelector(".shape");
    drag = { link, shape, bar: shape, x: event.clientX, moved: 0, isMoving: false,
      id: link.dataset.offering, pointer: event.pointerId };
  });
  svg.addEventListener("pointermove", (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const distance = event.clientX - drag.x;
    if (!drag.isMoving) {
      if (Math.abs(distance) < threshold) return;
      drag.isMoving = true;
      drag.link.classList.add("dragged");
      svg.setPointerCapture(drag.pointer);
      const current = drag;
      current.asked = fetch(`${sheet.dataset.base}/${encodeURIComponent(drag.id)}/moves`)
        .then((answer) => answer.ok ? answer.json() : [])
        .then((moves) => {
          current.moves = moves;
          const present = moves.find((move) => move.isPresent);
          current.left = present ? place(present.from) : current.bar.getBBox().x;
          showDays(current);
        });
    }
    drag.moved = distance * scale();
    drag.shape.setAttribute("transform", `translate(${drag.moved} 0)`);
  });
  svg.addEventListener("pointercancel", end);
  svg.addEventListener("pointerup", async (event) => {
    if (!drag || event.pointerId !== drag.pointer) return;
    const current = drag;
    if (!current.isMoving) { end(); return; }
    quiet = true;
    setTimeout(() => { quiet = false; }, 0);
    await current.asked;
    const move = nearest(current);
    end();
    if (move) ask(current.id, move); else told.textContent = sheet.dataset.noMove;
  });
  svg.addEventListener("click", (event) => { if (quiet) event.preventDefault(); }, true);
  addEventListener("keydown", (event) => { if (event.key === "Escape") end(); });

  /** Asks whether the offering is to be tried there, and sends it. */
  function ask(id, move) {
    document.getElementById("move-title").textContent = id;
    document.getElementById("move-when").textContent =
      `${move.text} – ${move.reasons.length ? sheet.dataset.taken : sheet.dataset.free}`;
    const list = document.getElementById("move-reasons");
    list.replaceChildren(...move.reasons.map((reason) => {
      const item = document.createElement("li");
      item.textContent = reason;
      return item;
    }));
    document.getElementById("move-no").onclick = () => dialog.close();
    document.getElementById("move-yes").onclick = async () => {
      dialog.close();
      const answer = await send(`${sheet.dataset.base}/${encodeURIComponent(id)}`,
        { sessions: move.sessions, from: sheet.dataset.from });
      if (answer.ok && answer.redirected) { location.href = answer.url; return; }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      told.textContent =
        page.querySelector(".notice")?.textContent.trim() || sheet.dataset.failed;
    };
    dialog.showModal();
  }
})();
