import { gzipSync } from "node:zlib";
import type { BrowserContext, Page } from "playwright-core";

export type WatchedPage = {
  page: Page;
  open(path: string): Promise<{ status: number; faults: string[]; scriptBytes: number }>;
};

/** A tab that notices everything the console, the network and the images say about the pages it opens. */
export async function watchedPage(context: BrowserContext, baseUrl: string): Promise<WatchedPage> {
  const page = await context.newPage();
  let faults: string[] = [];
  let scripts: Promise<number>[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !isAnswerOfPage(message.text(), message.location().url, page))
      faults.push(`console: ${message.text().slice(0, 160)}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => faults.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseUrl) && !url.startsWith("data:")) faults.push(`another host: ${url}`);
  });
  page.on("response", (response) => {
    const request = response.request();
    if (response.status() >= 400 && !request.isNavigationRequest())
      faults.push(`${response.status()}: ${response.url()}`);
    if (request.resourceType() === "script") scripts.push(response.body().then((body) => gzipSync(body).length));
  });
  return {
    page,
    async open(path) {
      faults = [];
      scripts = [];
      const answer = await page.goto(path, { waitUntil: "networkidle" });
      faults.push(...(await brokenImages(page)));
      const sizes = await Promise.all(scripts);
      return { status: answer?.status() ?? 0, faults, scriptBytes: sizes.reduce((sum, size) => sum + size, 0) };
    },
  };
}

/** Chromium logs the status of a page that was meant to be a 404. */
function isAnswerOfPage(text: string, url: string, page: Page): boolean {
  return text.includes("the server responded with a status of 404") && url === page.url();
}

/** Images below the fold are fetched too: each is scrolled to. */
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
