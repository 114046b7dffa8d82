import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { type RunningPortal, startPortal } from "#tests/support/running-portal.ts";
import { demoItem } from "./steps/demo-items.ts";
import { mailTo } from "./steps/mailbox.ts";
import { answerPayment, at, checkOut, coffee, expectOrder, type PaidOrder, putInCart } from "./steps/shopping.ts";
import { newVisitor } from "./steps/visitor.ts";

const ORDERED = "2026-11-24T02:00:00Z";
const JUST_IN_TIME = "2026-11-27T01:50:00Z";
const TOO_LATE = "2026-11-27T02:30:00Z";
const email = "hanako@example.test";
const t = translatorFor("ja");

let browser: Browser;
let dataDir: string;
let portal: RunningPortal | undefined;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "dat-lanh-delayed-"));
});
afterEach(async () => {
  await portal?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function startAt(moment: string): Promise<string> {
  await portal?.stop();
  portal = await startPortal("paid-days-later", { DATA_DIR: dataDir, DEMO_NOW: moment });
  return portal.baseUrl;
}

const visit = (baseUrl: string) => newVisitor(browser, "ja", { scripts: false, baseUrl });

async function freeStock(baseUrl: string): Promise<number> {
  const { context, page } = await visit(baseUrl);
  await page.goto(demoItem("products", coffee, "ja").path);
  const stock = Number(await at(page, "product-price").first().getAttribute("data-stock"));
  await context.close();
  return stock;
}

/** An order in Japanese that is to be paid at a convenience store. */
async function orderToPayLater(baseUrl: string): Promise<PaidOrder> {
  const visitor = await visit(baseUrl);
  await putInCart(visitor, [coffee]);
  await checkOut(visitor, "JP", email);
  const order = await answerPayment(visitor.page, "pay-later");
  await expectOrder(visitor.page, "awaiting_payment", "due");
  expect(await visitor.page.locator("main").innerText()).toContain("11月27日");
  await visitor.context.close();
  return order;
}

/** The same order's page on a portal that was started again, elsewhere and later. */
const addressOn = (baseUrl: string, { url }: PaidOrder) => baseUrl + new URL(url).pathname + new URL(url).search;

test("goods wait three days for money from a convenience store, and are sold when it comes", async () => {
  const first = await startAt(ORDERED);
  const before = await freeStock(first);
  const order = await orderToPayLater(first);
  expect(await freeStock(first)).toBe(before - 1);

  const later = await startAt(JUST_IN_TIME);
  const { page } = await visit(later);
  await page.goto(addressOn(later, order));
  await expectOrder(page, "awaiting_payment", "due");
  expect(await freeStock(later)).toBe(before - 1);
  await answerPayment(page, "pay-arrive");
  await expectOrder(page, "paid", "paid");
  const mail = await mailTo(email, t("emails:subject.paid", { code: order.code }), dataDir);
  expect(mail.html).toContain('<html lang="ja"');
  expect(await freeStock(later)).toBe(before - 1);
});

test("when no money came in three days the order is over, and its goods are free again", async () => {
  const first = await startAt(ORDERED);
  const before = await freeStock(first);
  const order = await orderToPayLater(first);

  const later = await startAt(TOO_LATE);
  const { page } = await visit(later);
  await page.goto(addressOn(later, order));
  await expectOrder(page, "expired", "due");
  expect(await freeStock(later)).toBe(before);
  await mailTo(email, t("emails:subject.expired", { code: order.code }), dataDir);
});
