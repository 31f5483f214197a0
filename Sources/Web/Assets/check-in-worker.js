// Keeps the door's page on the device, so that it opens without a network.
"use strict";

const CACHE = "check-in-1";
const ASSETS = ["/assets/site.css", "/assets/site.js", "/assets/check-in.js", "/assets/icon.svg"];

addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(ASSETS)).then(() => skipWaiting()));
});

addEventListener("activate", (event) => {
  event.waitUntil(clients.claim().then(async () => {
    // The page that registered the worker was loaded before it was there.
    for (const client of await clients.matchAll({ type: "window" })) {
      const answer = await fetch(client.url, { credentials: "same-origin" });
      if (answer.ok && !answer.redirected) await (await caches.open(CACHE)).put(client.url, answer);
    }
  }));
});

addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  const url = new URL(event.request.url);
  if (url.origin !== location.origin) return;
  event.respondWith(answer(event.request, url));
});

async function answer(request, url) {
  const cache = await caches.open(CACHE);
  try {
    const fresh = await fetch(request);
    const isDoor = url.pathname.startsWith("/check-in/");
    if (fresh.ok && !fresh.redirected && (isDoor || ASSETS.includes(url.pathname))) {
      await cache.put(request.url, fresh.clone());
    }
    // Whoever may no longer see it has no copy either.
    if (isDoor && (fresh.status === 403 || fresh.status === 404)) await cache.delete(request.url);
    return fresh;
  } catch (error) {
    const kept = await cache.match(request.url) || await cache.match(request.url, { ignoreSearch: true });
    if (kept) return kept;
    throw error;
  }
}
