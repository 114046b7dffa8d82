import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { fieldsOf, post } from "./steps/forms.ts";
import { mailTo } from "./steps/mailbox.ts";
import { answerPayment, at, checkOut, coffee, expectOrder, fillCheckout, putInCart, tea } from "./steps/shopping.ts";
import { newVisitor, type Visitor } from "./steps/visitor.ts";

const FORM = "[data-testid=checkout-form]";

let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A filled checkout of one box of tea. */
async function filledCheckout(email: string): Promise<Record<string, string>> {
  visitor = await newVisitor(browser, "en", { scripts: false });
  await putInCart(visitor, [tea]);
  await visitor.page.goto("/en/checkout");
  await fillCheckout(visitor.page, "SG", email);
  return fieldsOf(visitor.page, FORM);
}

test("a declined card is told on the order's page, and the order can be paid again", async () => {
  visitor = await newVisitor(browser, "ja");
  const { page } = visitor;
  await putInCart(visitor, [tea]);
  await checkOut(visitor, "JP", "declined@example.test");
  await answerPayment(page, "pay-decline");
  await expectOrder(page, "awaiting_payment", "due");
  await at(page, "pay-now").click();
  await page.waitForURL(/\/sandbox\/pay\//);
  await answerPayment(page, "pay-succeed");
  await expectOrder(page, "paid", "paid");
});

test("who turns back at the payment finds the order waiting, and may cancel it", async () => {
  visitor = await newVisitor(browser, "th", { scripts: false });
  const { page } = visitor;
  await putInCart(visitor, [coffee]);
  await checkOut(visitor, "TH", "turned-back@example.test");
  await answerPayment(page, "pay-cancel");
  await expectOrder(page, "awaiting_payment", "due");
  await at(page, "cancel-order").click();
  await expectOrder(page, "cancelled", "due");
});

test("money that comes later is waited for, and pays the order when it arrives", async () => {
  visitor = await newVisitor(browser, "ko");
  const { page } = visitor;
  await putInCart(visitor, [coffee, tea]);
  await checkOut(visitor, "KR", "later@example.test");
  const { code } = await answerPayment(page, "pay-later");
  await expectOrder(page, "awaiting_payment", "due");
  await at(page, "pay-arrive").waitFor();
  await answerPayment(page, "pay-arrive");
  await expectOrder(page, "paid", "paid");
  expect((await mailTo("later@example.test", "결제가 완료")).subject).toContain(code);
});

test("the same form sent twice at once, and once more later, is one order", async () => {
  const fields = await filledCheckout("twice@example.test");
  const { page } = visitor;
  const [one, other] = await Promise.all([
    post(page, "/en/checkout?market=SG", fields),
    post(page, "/en/checkout?market=SG", fields),
  ]);
  const again = await post(page, "/en/checkout?market=SG", fields);
  expect([one.status(), other.status(), again.status()]).toEqual([303, 303, 303]);
  expect(other.headers().location).toBe(one.headers().location);
  expect(again.headers().location).toBe(one.headers().location);
});

test("a double click on the button leads to one payment, and the cart is empty", async () => {
  visitor = await newVisitor(browser, "vi");
  const { page } = visitor;
  await putInCart(visitor, [tea]);
  await page.goto("/vi/checkout");
  await fillCheckout(page, "VN", "double@example.test");
  await at(page, "place-order").dblclick();
  await page.waitForURL(/\/sandbox\/pay\//);
  await page.goto("/vi/cart");
  expect(await at(page, "cart-line").count()).toBe(0);
});

test("a tampered total or quantity is told with the true total, and nothing is ordered", async () => {
  const fields = await filledCheckout("tampered@example.test");
  const { page } = visitor;
  const variantId = fields.seenLines?.split("*")[0];
  const stale: Record<string, string>[] = [{ seenTotal: "VND 1" }, { seenLines: `${variantId}*9` }];
  for (const tampered of stale) {
    const answer = await post(page, "/en/checkout?market=SG", { ...fields, ...tampered });
    expect(answer.status()).toBe(409);
    const text = await answer.text();
    expect(text).toContain('data-testid="error-summary"');
    expect(text).toContain('value="tampered@example.test"');
  }
  const broken: Record<string, string>[] = [{ seenTotal: "free" }, { seenLines: "x" }, { formKey: "1" }];
  for (const tampered of broken) {
    const answer = await post(page, "/en/checkout?market=SG", { ...fields, ...tampered });
    expect(answer.status()).toBe(422);
  }
  await page.goto("/en/cart");
  expect(await at(page, "cart-line").count()).toBe(1);
});

test("prices, sellers and users added to the form change nothing", async () => {
  const fields = await filledCheckout("added@example.test");
  const { page } = visitor;
  const [currency, minor] = fields.seenTotal?.split(" ") ?? [];
  const added = {
    price: "1",
    total: "1",
    sellerId: crypto.randomUUID(),
    userId: "admin",
    shipping: "0",
    status: "paid",
  };
  const answer = await post(page, "/en/checkout?market=SG", { ...fields, ...added });
  expect(answer.status()).toBe(303);
  await page.goto(answer.headers().location ?? "");
  const amount = at(page, "pay-amount");
  expect(await amount.getAttribute("data-currency")).toBe(currency);
  expect(await amount.getAttribute("data-minor")).toBe(minor);
  await answerPayment(page, "pay-cancel");
  await expectOrder(page, "awaiting_payment", "due");
});

test("an order opens with its own key only", async () => {
  visitor = await newVisitor(browser, "en", { scripts: false });
  const { page } = visitor;
  await putInCart(visitor, [tea]);
  await checkOut(visitor, "SG", "key@example.test");
  const { code, url } = await answerPayment(page, "pay-succeed");
  const key = new URL(url).searchParams.get("key") ?? "";
  const forged = key.slice(0, -2) + (key.endsWith("AA") ? "BB" : "AA");
  for (const wrong of ["", "x", forged, "%00", "a".repeat(3000)]) {
    const answer = await page.goto(`/en/orders/${code}?key=${wrong}`);
    expect(answer?.status()).toBe(404);
    expect(await page.content()).not.toContain("key@example.test");
  }
});
