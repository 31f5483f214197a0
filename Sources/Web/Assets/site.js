// Small help for every page; each page works without it.
"use strict";

/** Sends a form's fields to an address of ours; gives the answer. */
function send(path, fields) {
  const body = new URLSearchParams(fields);
  body.set("csrf", document.querySelector('meta[name="csrf"]').content);
  return fetch(path, { method: "POST", body, credentials: "same-origin" });
}

// A form that was sent once is not sent twice by an impatient hand.
addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) { event.preventDefault(); return; }
  if (form.method === "post") {
    form.dataset.sent = "1";
    setTimeout(() => delete form.dataset.sent, 5000);
  }
});
