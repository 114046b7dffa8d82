import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { type Locale, locales } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { marketOf } from "./steps/buyers.ts";
import { demoItem } from "./steps/demo-items.ts";
import { mailTo } from "./steps/mailbox.ts";
import {
  answerPayment,
  at,
  coffee,
  expectOrder,
  fillCheckout,
  putInCart,
  searchAndAdd,
  tea,
} from "./steps/shopping.ts";
import { newVisitor, signIn, type Visitor } from "./steps/visitor.ts";

let browser: Browser;
let sellers: { cuDien: Visitor; suongMai: Visitor };

beforeAll(async () => {
  browser = await launchBrowser();
  const [cuDien, suongMai] = await Promise.all([
    signIn(browser, "coop@demo.test"),
    signIn(browser, "seller@demo.test"),
  ]);
  sellers = { cuDien, suongMai };
});
afterAll(() => browser.close());

/** Markets with a price list of their own; elsewhere dong are charged. */
const chargedIn: Partial<Record<Market, string>> = { JP: "JPY", KR: "KRW" };

const journeys = locales.flatMap((locale) => [
  { locale, scripts: true, how: "with" },
  { locale, scripts: false, how: "without" },
]);

test.each(journeys)("$how JavaScript, in $locale: goods of two makers are found, ordered and paid", async (journey) => {
  const { locale, scripts } = journey;
  const visitor = await newVisitor(browser, locale, { scripts });
  const { page } = visitor;
  const email = `journey-${locale}-${scripts}@example.test`;

  await openACardOfHome(visitor);
  await searchAndAdd(visitor, demoItem("products", coffee, locale));
  await searchAndAdd(visitor, demoItem("products", tea, locale));
  await page.goto(`/${locale}/cart`);
  expect(await at(page, "cart-line").count()).toBe(2);
  expect((await at(page, "cart-total").innerText()).trim()).toMatch(/\d/);
  expect(await at(page, "cart-count").innerText()).toMatch(/2/);

  await at(page, "go-to-checkout").click();
  await page.waitForURL(/\/checkout/);
  await fillCheckout(page, marketOf[locale], email);
  await at(page, "place-order").click();
  await page.waitForURL(/\/sandbox\/pay\//);
  expect(await page.getAttribute("html", "lang")).toBe(locale);

  const { code } = await answerPayment(page, "pay-succeed");
  await expectOrder(page, "paid", "paid");
  expect(await page.getAttribute("html", "lang")).toBe(locale);
  expect(Number(await at(page, "order-total").getAttribute("data-minor"))).toBeGreaterThan(0);
  expect(await at(page, "order-total").getAttribute("data-currency")).toBe(chargedIn[marketOf[locale]] ?? "VND");

  await expectMail(email, locale, code);
  await expectPart(sellers.cuDien.page, code, { own: coffee, others: tea });
  await expectPart(sellers.suongMai.page, code, { own: tea, others: coffee });
  await visitor.context.close();
});

/** Each market by a reader of another language than its own; the six of them read all five. */
const abroad = [
  { market: "VN", locale: "en" },
  { market: "TH", locale: "vi" },
  { market: "SG", locale: "th" },
  { market: "KR", locale: "ja" },
  { market: "JP", locale: "ko" },
  { market: "MY", locale: "ja" },
] as const;

test.each(abroad)(
  "without JavaScript, to $market in $locale: the market's own address, money and mail in the reader's language",
  async ({ market, locale }) => {
    const visitor = await newVisitor(browser, locale, { scripts: false });
    const { page } = visitor;
    const email = `abroad-${market}-${locale}@example.test`;
    await putInCart(visitor, [coffee, tea], market);
    await page.goto(`/${locale}/cart?market=${market}`);
    await at(page, "go-to-checkout").click();
    await page.waitForURL(/\/checkout/);
    await fillCheckout(page, market, email);
    await at(page, "place-order").click();
    await page.waitForURL(/\/sandbox\/pay\//);
    const { code } = await answerPayment(page, "pay-succeed");
    await expectOrder(page, "paid", "paid");
    expect(await page.getAttribute("html", "lang")).toBe(locale);
    expect(await at(page, "order-total").getAttribute("data-currency")).toBe(chargedIn[market] ?? "VND");
    await expectMail(email, locale, code);
    await visitor.context.close();
  },
);

/** Home offers goods, and a card leads to what it names. */
async function openACardOfHome({ page, locale }: Visitor) {
  await page.goto(`/${locale}`);
  const card = at(page, "product-card").first();
  const title = (await card.locator("[data-testid=product-title]").innerText()).trim();
  await card.locator("a").first().click();
  await page.waitForURL(new RegExp(`/${locale}/products/`));
  expect((await page.locator("h1").innerText()).trim()).toBe(title);
}

async function expectMail(email: string, locale: Locale, code: string) {
  const t = translatorFor(locale);
  const mail = await mailTo(email, t("emails:subject.paid", { code }));
  expect(mail.html).toContain(`<html lang="${locale}"`);
  expect(mail.html).toContain(t("emails:paid.text"));
  expect(mail.html).toContain(`/${locale}/orders/${code}?key=`);
}

/** A seller's desk shows the order with their own goods and nothing of the other's. */
async function expectPart(page: Page, code: string, goods: { own: string; others: string }) {
  await page.goto(`/en/seller/orders?q=${code}`);
  await page.locator("main a", { hasText: code }).click();
  await page.waitForURL(/\/seller\/orders\/[0-9a-f-]{36}/);
  const text = await page.locator("main").innerText();
  expect(text).toContain(code);
  const shows = (key: string) => locales.some((locale) => text.includes(demoItem("products", key, locale).title));
  expect(shows(goods.own)).toBe(true);
  expect(shows(goods.others)).toBe(false);
}
