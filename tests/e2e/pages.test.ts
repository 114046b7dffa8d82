import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { axeFaults } from "./steps/axe-faults.ts";
import { htmlFaults } from "./steps/html-faults.ts";
import { inParallel } from "./steps/in-parallel.ts";
import { layoutFaults } from "./steps/layout-faults.ts";
import { type PublicPage, publicPages } from "./steps/public-pages.ts";
import { textFaults } from "./steps/text-faults.ts";
import { desk, phone } from "./steps/visitor.ts";
import { watchedPage } from "./steps/watched-page.ts";

const tablet = 768;
const SCRIPT_BUDGET = 95_000;
const baseUrl = inject("baseUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test.each(locales)(
  "every public page in %s is whole: language, texts, images, console, network, script, widths, axe on a phone",
  async (locale) => {
    const context = await browser.newContext({ baseURL: baseUrl, viewport: phone });
    const found = await inParallel(publicPages(locale), 3, async () => {
      const tab = await watchedPage(context, baseUrl);
      return async ({ path, status, alike }: PublicPage) => {
        const opened = await tab.open(path);
        const lang = await tab.page.getAttribute("html", "lang");
        return [
          ...(opened.status === status ? [] : [`answers ${opened.status} instead of ${status}`]),
          ...(lang === locale ? [] : [`is in "${lang}"`]),
          ...(opened.scriptBytes <= SCRIPT_BUDGET ? [] : [`loads ${opened.scriptBytes} bytes of script`]),
          ...opened.faults,
          ...(await textFaults(tab.page, locale)),
          ...(await layoutFaults(tab.page)),
          ...(alike ? [] : await axeFaults(tab.page)),
        ].map((fault) => `${decodeURI(path)}: ${fault}`);
      };
    });
    expect(found.flat()).toEqual([]);
    await context.close();
  },
);

/** Home, both lists, a visit and a product of each kind, a certificate, the search: what differs from the rest in its make. */
const ownMake = /^(?:\/(?:products|experiences)(?:\/[^/?]+)?|\/certificates\/OC-JV2UN|\/search\?q=zz.*)?$/;
const hasOwnMake = ({ path }: PublicPage) => ownMake.test(path.slice(3));

const looks = [
  { locale: "en", colorScheme: "light", viewport: desk, only: (page: PublicPage) => page.alike || hasOwnMake(page) },
  { locale: "vi", colorScheme: "dark", viewport: desk, only: hasOwnMake },
  { locale: "ja", colorScheme: "dark", viewport: phone, only: hasOwnMake },
] as const;

test.each(looks)(
  "axe finds nothing serious in $locale, $colorScheme, $viewport.width px wide, and a tablet has room",
  async (look) => {
    const { locale, colorScheme, viewport, only } = look;
    const context = await browser.newContext({ baseURL: baseUrl, colorScheme, viewport });
    const pages = publicPages(locale).filter(only);
    const found = await inParallel(pages, 3, async () => {
      const page = await context.newPage();
      return async ({ path }: PublicPage) => {
        await page.goto(path);
        const faults = [...(await axeFaults(page)), ...(await layoutFaults(page, [tablet]))];
        return faults.map((fault) => `${decodeURI(path)}: ${fault}`);
      };
    });
    expect(found.flat()).toEqual([]);
    await context.close();
  },
);

test.each(locales)("every public page in %s is valid HTML", async (locale) => {
  const found = await inParallel(publicPages(locale), 4, async () => async ({ path }: PublicPage) => {
    const html = await fetch(baseUrl + path).then((answer) => answer.text());
    return (await htmlFaults(html)).map((fault) => `${decodeURI(path)}: ${fault}`);
  });
  expect(found.flat()).toEqual([]);
});

test.each(locales)("every public page in %s is the same, byte for byte, for two visitors", async (locale: Locale) => {
  const pages = publicPages(locale).map(({ path }) => path);
  const visitors: Record<string, string>[] = [
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

test("axe sees what it is there for", async () => {
  const page = await browser.newPage();
  await page.setContent(`<html lang="en"><title>t</title><main><a href="/" aria-label="Home">Cart</a>
    <p style="color:#bbb">pale</p><input></main></html>`);
  const rules = (await axeFaults(page)).map((fault) => fault.split(" ")[1]);
  expect(rules.sort()).toEqual(["color-contrast:", "label-content-name-mismatch:", "label:"]);
  await page.close();
});

test("keys, half-made values and foreign sentences would be seen", async () => {
  const page = await browser.newPage();
  const lines = [
    "common:nav.home",
    "{{count}} 点",
    "undefined",
    "Add to cart",
    "Đất Lành",
    '<b lang="vi">Cà phê sạch</b>',
  ];
  await page.setContent(
    `<html lang="ja"><title>t</title><p>${lines.join("</p><p>")}</p><img alt="See all products"></html>`,
  );
  expect(await textFaults(page, "ja")).toEqual([
    "broken text: common:nav.home",
    "broken text: {{count}} 点",
    "broken text: undefined",
    "stray Latin text: Add to cart",
    "stray Latin text: See all products",
  ]);
  await page.close();
});
