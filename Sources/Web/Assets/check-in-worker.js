// Keeps the door's page on the device, so that it opens without a network.
"use strict";

const CACHE = "check-in-1";
const ASSETS = ["/assets/site.css", "/assets/site.js", "/assets/check-in.js", "/assets/icon.svg"];
const isDoor = (url) => new URL(url).pathname.startsWith("/check-in/");

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ASSETS)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(clients.claim().then(async () => {
    // The page that registered the worker was loaded before it was there.
    for (const client of await clients.matchAll({ type: "window" })) {
      const began = Date.now();
      const answer = await fetch(client.url, { credentials: "same-origin" });
      await keep(client.url, answer, began);
    }
  }));
});

addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  if (new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(answered(event.request));
});

/** Keeps a copy that knows when it was asked for. */
async function keep(url, answer, began) {
  if (!answer.ok || answer.redirected) return;
  const headers = new Headers(answer.headers);
  headers.set("X-Kept-At", began);
  await (await caches.open(CACHE)).put(url, new Response(await answer.blob(), { headers }));
}

async function answered(request) {
  const cache = await caches.open(CACHE);
  const began = Date.now();
  try {
    const fresh = await fetch(request);
    const isKept = isDoor(request.url) || ASSETS.includes(new URL(request.url).pathname);
    if (isKept) await keep(request.url, fresh.clone(), began);
    // Whoever may no longer see it has no copy either.
    if (isDoor(request.url) && (fresh.status === 403 || fresh.status === 404)) {
      await cache.delete(request.url);
    }
    return fresh;
  } catch (error) {
    const kept = await cache.match(request.url) || await cache.match(request.url, { ignoreSearch: true });
    if (!kept) throw error;
    if (!isDoor(request.url)) return kept;
    // The page is told how old it is: what was marked since, the device remembers.
    const time = kept.headers.get("X-Kept-At");
    const html = (await kept.text()).replace('id="door"', `id="door" data-kept="${time}"`);
    return new Response(html, { headers: kept.headers });
  }
}
