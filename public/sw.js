// Keeps the page for use without a network. `cargo xtask build` puts ASSETS and VERSION before it.
//
// All files of one version are fetched together and served together: a visit never mixes two builds. A new version
// waits until the reader agrees to it (see the "update" part of boot.js); until then the old one goes on.
"use strict";

// Several sets may lie in folders of one host, which share its caches: the folder is part of the name.
const FOLDER = `muqabala ${registration.scope} `;
const CACHE = FOLDER + VERSION;
const SETS = `${FOLDER}articles`;
const OWN = new Set(ASSETS.map((name) => new URL(name, registration.scope).href));

addEventListener("install", (event) => event.waitUntil(fill()));

async function fill() {
  const cache = await caches.open(CACHE);
  await Promise.all(ASSETS.map(async (name) => {
    const response = await fetch(name, { cache: "no-cache" });
    const isPage = (response.headers.get("content-type") ?? "").startsWith("text/html");
    // Some hosts answer every unknown address with their front page.
    if (!response.ok || isPage !== (name === "./")) throw new Error(`${name}: not as built`);
    await cache.put(name, response);
  }));
}

addEventListener("activate", (event) => event.waitUntil(forgetOldVersions()));

async function forgetOldVersions() {
  const old = (await caches.keys()).filter((name) => name.startsWith(FOLDER) && name !== CACHE && name !== SETS);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

addEventListener("message", ({ data }) => data === "skip-waiting" && skipWaiting());

addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const url = new URL(request.url);
  url.hash = url.search = "";
  if (url.href === `${registration.scope}index.html`) url.href = registration.scope;
  if (OWN.has(url.href)) {
    event.respondWith(ownFile(request, url.href));
  } else if (url.href.startsWith(`${registration.scope}articles/`)) {
    event.respondWith(newestOf(request));
  }
});

// A page that found the kept copy broken asks for the file past every cache: what comes takes the copy's place.
async function ownFile(request, address) {
  const cache = await caches.open(CACHE);
  const anew = request.cache === "reload";
  const kept = anew ? undefined : await cache.match(address);
  if (kept) return kept;
  const response = await fetch(request);
  if (anew && response.ok) await cache.put(address, response.clone());
  return response;
}

// A teacher's set changes without a new build of the page: ask the server first.
async function newestOf(request) {
  const cache = await caches.open(SETS);
  try {
    const response = await fetch(request);
    if (response.ok) await cache.put(request, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(request);
    if (kept) return kept;
    throw error;
  }
}
