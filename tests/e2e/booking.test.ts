import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { marketOf } from "./steps/buyers.ts";
import { demoItem } from "./steps/demo-items.ts";
import { FormBuyer } from "./steps/form-buyer.ts";
import { answerPayment, at, checkOut, coffee, expectOrder, putInCart } from "./steps/shopping.ts";
import { newVisitor, type Visitor } from "./steps/visitor.ts";

const harvest = "agri.coffee.harvest-morning";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The first day with seats, opened; what its first beginning has left. */
async function openFreeDay(page: Page, locale: Locale, which = 0) {
  await page.goto(demoItem("experiences", harvest, locale).path);
  const day = at(page, "free-day").nth(which);
  const date = (await day.getAttribute("data-day")) ?? "";
  await day.click();
  const slot = at(page, "slot").first();
  await slot.waitFor();
  const left = Number(await slot.getAttribute("data-left"));
  return { date, left, start: (await slot.locator("input").getAttribute("value")) ?? "" };
}

async function bookParty({ page, locale }: Visitor, adults: string) {
  const opened = await openFreeDay(page, locale);
  await at(page, "slot").first().click();
  await page.fill("[name=adults]", adults);
  await at(page, "book").click();
  return opened;
}

const bookingState = (page: Page) => at(page, "booking-status").getAttribute("data-status");

test.each(["vi", "ja", "th"] as const)(
  "in %s, coffee and a morning on its farm are one payment; the morning called off leaves the coffee alone",
  async (locale) => {
    const visitor = await newVisitor(browser, locale, { scripts: locale !== "th" });
    const { page } = visitor;
    await bookParty(visitor, "0");
    await at(page, "error-summary").waitFor();
    await page.fill("[name=adults]", "2");
    await at(page, "book").click();
    await page.waitForURL(/\/cart/);
    await putInCart(visitor, [coffee]);
    await checkOut(visitor, marketOf[locale], `visit-${locale}@example.test`);
    await answerPayment(page, "pay-succeed");
    await expectOrder(page, "paid", "paid");
    expect(["requested", "confirmed"]).toContain(await bookingState(page));
    await at(page, "manage-booking").click();
    const refund = at(page, "cancel-refund");
    const minor = Number(await refund.getAttribute("data-minor"));
    expect(minor).toBeGreaterThan(0);
    await at(page, "cancel-booking").click();
    await page.waitForURL(/from=cancelled/);
    expect(await bookingState(page)).toBe("cancelled");
    await page.goBack();
    await page.goBack();
    await expectOrder(page, "paid", "partly_refunded");
    await visitor.context.close();
  },
);

test("of many who order the seats of a beginning at the same moment, as many get one as there are, and the rest are told", async () => {
  const { page, context } = await newVisitor(browser, "en", { scripts: false });
  const { date: day, left, start: at } = await openFreeDay(page, "en", 1);
  const { path } = demoItem("experiences", harvest, "en");
  const pairs = Math.floor(left / 2);
  const buyers = Array.from({ length: pairs + 20 }, (_, number) => new FormBuyer(`seat-${number}@example.test`));
  const baseUrl = inject("baseUrl");
  for (const buyer of buyers) await buyer.prepareVisit(baseUrl, path, { day, at, adults: "2" });
  const answers = await Promise.all(buyers.map((buyer) => buyer.order(baseUrl)));
  expect(answers.filter(({ location }) => location?.includes("/sandbox/pay/"))).toHaveLength(pairs);
  expect(answers.filter(({ status }) => status === 409)).toHaveLength(20);
  await page.reload();
  expect(await page.locator("[data-testid=slot]").first().getAttribute("data-left")).toBe(String(left - pairs * 2));
  await context.close();
});
