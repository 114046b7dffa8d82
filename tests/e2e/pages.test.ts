import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { inParallel } from "./steps/in-parallel.ts";
import { type PublicPage, publicPages } from "./steps/public-pages.ts";
import { textFaults } from "./steps/text-faults.ts";
import { desk } from "./steps/visitor.ts";
import { watchedPage } from "./steps/watched-page.ts";

const SCRIPT_BUDGET = 95_000;
const baseUrl = inject("baseUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(locales)("every public page in %s is whole: language, texts, images, console, network", async (locale) => {
  const context = await browser.newContext({ baseURL: baseUrl, viewport: desk });
  const found = await inParallel(publicPages(locale), 3, async () => {
    const tab = await watchedPage(context, baseUrl);
    return async ({ path, status }: PublicPage) => {
      const opened = await tab.open(path);
      const lang = await tab.page.getAttribute("html", "lang");
      return [
        ...(opened.status === status ? [] : [`answers ${opened.status} instead of ${status}`]),
        ...(lang === locale ? [] : [`is in "${lang}"`]),
        ...(opened.scriptBytes <= SCRIPT_BUDGET ? [] : [`loads ${opened.scriptBytes} bytes of script`]),
        ...opened.faults,
        ...(await textFaults(tab.page, locale)),
      ].map((fault) => `${decodeURI(path)}: ${fault}`);
    };
  });
  expect(found.flat()).toEqual([]);
  await context.close();
});

test.each(locales)("every public page in %s is the same, byte for byte, for two visitors", async (locale: Locale) => {
  const pages = publicPages(locale).map(({ path }) => path);
  const visitors = [
    { "user-agent": "one", "accept-language": "ko", "accept-encoding": "gzip" },
    { "user-agent": "another", "accept-language": "th;q=0.9", cookie: "seen=1" },
  ];
  const differing = await inParallel(pages, 4, async () => async (path: string) => {
    const bodies = await Promise.all(
      visitors.map((headers) => fetch(baseUrl + path, { headers }).then((answer) => answer.text())),
    );
    return bodies[0] === bodies[1] ? [] : [path];
  });
  expect(differing.flat()).toEqual([]);
});
