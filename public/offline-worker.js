/**
 * Keeps the plans somebody saved, and the pages they name, for when there is no network. It is registered only by saving one.
 * Everything is asked of the network first; only what cannot be fetched is answered from here. Kept without cookies.
 */
const kept = "plan-v1";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => {
  event.waitUntil(dropOthers().then(() => self.clients.claim()));
});

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  if (!Array.isArray(event.data?.save) || !port) return;
  const answer = (saved) => port.postMessage({ saved });
  event.waitUntil(
    keep(event.data.save).then(
      () => answer(true),
      () => answer(false),
    ),
  );
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || new URL(request.url).origin !== self.location.origin) return;
  event.respondWith(fetch(request).catch(() => keptAnswer(request)));
});

async function dropOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name !== kept).map((name) => caches.delete(name)));
}

async function keep(addresses) {
  const cache = await caches.open(kept);
  await Promise.all(
    addresses.map(async (address) => {
      const answer = await fetch(address, { credentials: "omit", cache: "no-cache" });
      if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
      await cache.put(address, answer);
    }),
  );
}

async function keptAnswer(request) {
  const answer = await caches.match(request, { ignoreVary: true, cacheName: kept });
  return answer ?? Response.error();
}
