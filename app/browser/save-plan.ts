/** A plan may be kept for when there is no network: its page, the pages it names, and what they are drawn with. */
export function offerToSavePlan() {
  const place = document.querySelector<HTMLElement>("[data-save-plan]");
  const button = place?.querySelector("button");
  const status = place?.querySelector<HTMLElement>("[role=status]");
  if (!place || !button || !status || !("serviceWorker" in navigator)) return;
  place.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    const saved = await savePlan().catch(() => false);
    button.disabled = false;
    status.textContent = (saved ? place.dataset.saved : place.dataset.failed) ?? "";
  });
}

async function savePlan(): Promise<boolean> {
  await navigator.serviceWorker.register("/offline-worker.js");
  const { active } = await navigator.serviceWorker.ready;
  if (!active) return false;
  const pages = [...document.querySelectorAll<HTMLAnchorElement>("[data-testid=trip-stop] h3 a")].map(
    ({ href }) => href,
  );
  const pictures = await Promise.all(pages.map(picturesOf));
  const here = location.href.split("#")[0] ?? location.href;
  return askWorker(active, [...new Set([here, ...pages, ...drawnWith(), ...pictures.flat()])]);
}

/** What this page loaded: styles, fonts, pictures, the script; never an answer about a person. */
function drawnWith(): string[] {
  const names = performance.getEntriesByType("resource").map(({ name }) => name);
  return names.filter((name) => name.startsWith(`${location.origin}/`) && !name.startsWith(`${location.origin}/api/`));
}

async function picturesOf(page: string): Promise<string[]> {
  const answer = await fetch(page, { credentials: "omit" });
  const html = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sources = [...html.querySelectorAll("img[src]")].map((image) => image.getAttribute("src") ?? "");
  return sources.filter((source) => source.startsWith("/")).map((source) => location.origin + source);
}

/** A worker that is stopped in between never answers. */
const longestMs = 60_000;

function askWorker(worker: ServiceWorker, save: string[]): Promise<boolean> {
  const channel = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), longestMs);
    channel.port1.onmessage = ({ data }: MessageEvent<{ saved?: boolean }>) => resolve(data.saved === true);
    worker.postMessage({ save }, [channel.port2]);
  });
}
