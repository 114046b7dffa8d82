import { gzipSync } from "node:zlib";
import type { BrowserContext, Page, Request, Response } from "playwright-core";

type Seen = { faults: string[]; scriptBytes: number };
export type WatchedPage = {
  page: Page;
  /** What was noticed since the page was opened. */
  look(): Promise<Seen>;
  open(path: string): Promise<Seen & { status: number }>;
};

/** A tab that notices everything the console, the network and the images say about the pages it opens. */
export async function watchedPage(context: BrowserContext, baseUrl: string): Promise<WatchedPage> {
  const page = await context.newPage();
  const quiet = networkOf(page);
  const faults: string[] = [];
  const scripts: Promise<number>[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isAnswerOfPage(message.text(), message.location().url, page))
      faults.push(`console: ${message.text().slice(0, 160)}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (request.isNavigationRequest()) for (const kept of [faults, scripts]) kept.length = 0;
    const url = request.url();
    if (!url.startsWith(baseUrl) && !url.startsWith("data:")) faults.push(`another host: ${url}`);
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // Aborted is what an older page had still asked for.
    if (reason !== "net::ERR_ABORTED") faults.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 400 && !request.isNavigationRequest())
      faults.push(`${response.status()}: ${response.url()}`);
    if (request.resourceType() === "script") scripts.push(gzippedSize(response));
  });
  const look = async (): Promise<Seen> => {
    await quiet();
    const images = await brokenImages(page);
    const sizes = await Promise.all(scripts);
    return { faults: [...faults, ...images], scriptBytes: sizes.reduce((sum, size) => sum + size, 0) };
  };
  return {
    page,
    look,
    async open(path) {
      const answer = await page.goto(path);
      return { status: answer?.status() ?? 0, ...(await look()) };
    },
  };
}

/** The body is gone when another page was opened meanwhile. */
function gzippedSize(response: Response): Promise<number> {
  return response.body().then(
    (body) => gzipSync(body).length,
    () => 0,
  );
}

/** Resolves once every request of the page has its answer, the ones of its script too. */
function networkOf(page: Page): () => Promise<void> {
  const open = new Set<Request>();
  const waiting: (() => void)[] = [];
  const close = (request: Request) => {
    open.delete(request);
    if (open.size === 0) for (const resolve of waiting.splice(0)) resolve();
  };
  page.on("request", (request) => void open.add(request));
  page.on("requestfinished", close);
  page.on("requestfailed", close);
  return () => (open.size === 0 ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve)));
}

/** Chromium logs the status of a page that was meant to be a refusal. */
function isAnswerOfPage(text: string, url: string, page: Page): boolean {
  return /the server responded with a status of 4\d\d/.test(text) && url === page.url();
}

/** Images below the fold are fetched too. */
function brokenImages(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const images = [...document.images];
    for (const image of images) image.loading = "eager";
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    return images
      .filter((image) => !image.complete || image.naturalWidth === 0)
      .map((image) => `broken image: ${image.currentSrc || image.src}`);
  });
}
