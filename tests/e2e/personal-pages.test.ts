import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type Locale, locales } from "#app/shared/locale.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { axeFaults } from "./steps/axe-faults.ts";
import { marketOf } from "./steps/buyers.ts";
import { htmlFaults } from "./steps/html-faults.ts";
import { layoutFaults } from "./steps/layout-faults.ts";
import { answerPayment, at, expectOrder, fillCheckout, putInCart, tea } from "./steps/shopping.ts";
import { textFaults } from "./steps/text-faults.ts";
import { desk, newVisitor, phone, signIn } from "./steps/visitor.ts";
import { type WatchedPage, watchedPage } from "./steps/watched-page.ts";

const baseUrl = inject("baseUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Everything that is wrong with the page as it stands. */
async function faultsOf({ page, look }: WatchedPage, locale: Locale, name: string): Promise<string[]> {
  const { faults } = await look();
  const lang = await page.getAttribute("html", "lang");
  return [
    ...(lang === locale ? [] : [`is in "${lang}"`]),
    ...faults,
    ...(await textFaults(page, locale)),
    ...(await layoutFaults(page, [desk.width])),
    ...(await axeFaults(page)),
    ...(await htmlFaults(await page.content())),
  ].map((fault) => `${name}: ${fault}`);
}

test.each(locales)("cart, checkout, its errors, payment and order are whole in %s", async (locale) => {
  const visitor = await newVisitor(browser, locale);
  const tab = await watchedPage(visitor.context, baseUrl);
  const { page } = tab;
  const found: string[] = [];
  const look = async (name: string) => found.push(...(await faultsOf(tab, locale, name)));
  await putInCart({ ...visitor, page }, [tea]);
  await look("cart");
  await at(page, "go-to-checkout").click();
  await page.waitForURL(/\/checkout/);
  await look("checkout");
  await at(page, "place-order").click();
  await at(page, "error-summary").waitFor();
  await look("checkout with errors");
  await fillCheckout(page, marketOf[locale], `pages-${locale}@example.test`);
  await at(page, "place-order").click();
  await page.waitForURL(/\/sandbox\/pay\//);
  await look("payment");
  await answerPayment(page, "pay-decline");
  await look("order with a declined payment");
  await at(page, "pay-now").click();
  await page.waitForURL(/\/sandbox\/pay\//);
  await answerPayment(page, "pay-succeed");
  await expectOrder(page, "paid", "paid");
  await look("paid order");
  expect(found).toEqual([]);
  await visitor.context.close();
});

const desks = [
  [
    "seller@demo.test",
    "/seller/listings",
    ["/seller", "/seller/listings", "/seller/listings/new", "/seller/orders", "/account"],
  ],
  [
    "staff@demo.test",
    "/staff/campaigns",
    [
      "/staff",
      "/staff/review",
      "/staff/campaigns",
      "/staff/campaigns/new",
      "/staff/translations",
      "/staff/mails",
      "/staff/users",
    ],
  ],
] as const;

test.each(desks)("the desk of %s is whole in Vietnamese and English", async (email, list, paths) => {
  const { context } = await signIn(browser, email);
  const deskContext = await browser.newContext({
    baseURL: baseUrl,
    viewport: phone,
    storageState: await context.storageState(),
  });
  const tab = await watchedPage(deskContext, baseUrl);
  const found: string[] = [];
  for (const locale of ["vi", "en"] as const) {
    for (const path of paths) {
      await tab.page.goto(`/${locale}${path}`);
      found.push(...(await faultsOf(tab, locale, `/${locale}${path}`)));
    }
    await tab.page.goto(`/${locale}${list}`);
    const first = tab.page.locator("main a[href*='/0']").first();
    await tab.page.goto((await first.getAttribute("href")) ?? "");
    found.push(...(await faultsOf(tab, locale, new URL(tab.page.url()).pathname)));
  }
  expect(found).toEqual([]);
});
