// Keeps the page of the door, and nothing of what it shows, for when the network is away.
const KEPT = "pilo-emargement";
const FILES = [
  "/public/emargement/liste",
  "/public/ui/face.css",
  "/public/ui/check-in.js",
  "/public/ui/favicon.svg",
  "/public/ui/Marianne-Regular.woff2",
  "/public/ui/Marianne-Bold.woff2",
];

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)));
  self.skipWaiting();
});

self.addEventListener("activate", (event) =>
  event.waitUntil(self.clients.claim()),
);

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (
    event.request.method !== "GET" ||
    origin !== self.location.origin ||
    !FILES.includes(pathname)
  )
    return;
  event.respondWith(
    fetch(event.request).then(
      async (answer) => {
        if (answer.ok)
          await (await caches.open(KEPT)).put(pathname, answer.clone());
        return answer;
      },
      () => caches.match(pathname),
    ),
  );
});
