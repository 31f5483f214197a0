// Shows how a long work goes on; the page renews itself when it has ended.
"use strict";

(() => {
  const card = document.getElementById("job");
  if (!card) return;
  const bar = document.getElementById("job-bar");
  const text = document.getElementById("job-text");
  const time = document.getElementById("job-time");
  const said = document.getElementById("job-said");
  // Who hears the page is told now and then, not at each step.
  const pause = 10000;
  let last = Date.now();
  const source = new EventSource(card.dataset.events);
  const show = (event) => {
    const told = JSON.parse(event.data);
    if (told.percent === undefined) bar.removeAttribute("value"); else bar.value = told.percent;
    if (text.textContent !== told.text) text.textContent = told.text;
    time.textContent = told.seconds;
    if (Date.now() - last > pause) { last = Date.now(); said.textContent = told.text; }
  };
  source.addEventListener("progress", show);
  source.addEventListener("end", () => { source.close(); location.reload(); });
})();
