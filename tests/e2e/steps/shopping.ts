import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import type { Market } from "#app/shared/market.ts";
import { addressIn } from "./buyers.ts";
import { demoItem, type Item } from "./demo-items.ts";
import type { Visitor } from "./visitor.ts";

export const at = (page: Page, testId: string): Locator => page.locator(`[data-testid=${testId}]`);

/** Goods of the two demonstration sellers, `seller@` and `coop@`: both may be sent to every market. */
export const coffee = "coffee_arabica_roast.cu-dien-washed";
export const tea = "artichoke_tea.suong-mai-bags";

/** From the search box in the head to the product's page, and its first pack into the cart. */
export async function searchAndAdd({ page }: Visitor, item: Item): Promise<void> {
  await at(page, "search-input").fill(item.title);
  await at(page, "search-input").press("Enter");
  await page.waitForURL(/\/search\?q=/);
  await at(page, "product-card").filter({ hasText: item.title }).locator("a").first().click();
  await page.waitForURL((url) => url.pathname === item.path);
  await addToCart(page);
}

/** With or without a script that stays on the page, the cart has it afterwards. */
export async function addToCart(page: Page): Promise<void> {
  await at(page, "add-to-cart").click();
  await Promise.race([page.waitForURL(/\/cart/), page.locator("[data-add-status]:not(:empty)").waitFor()]);
}

/** Straight into the cart, for tests whose subject comes later. */
export async function putInCart(visitor: Visitor, keys: string[], market?: Market): Promise<void> {
  for (const key of keys) {
    const { path } = demoItem("products", key, visitor.locale);
    await visitor.page.goto(path + (market ? `?market=${market}` : ""));
    await addToCart(visitor.page);
  }
}

export async function fillCheckout(page: Page, market: Market, email: string): Promise<void> {
  for (const [field, text] of Object.entries({ ...addressIn[market], email }))
    await page.fill(`[data-testid=checkout-form] [name="${field}"]`, text);
  for (const consent of ["terms", "privacy"]) await page.check(`[name=${consent}]`);
}

/** From the open cart to the sandbox's page. */
export async function checkOut(visitor: Visitor, market: Market, email: string): Promise<void> {
  const { page, locale } = visitor;
  await page.goto(`/${locale}/checkout?market=${market}`);
  await fillCheckout(page, market, email);
  await at(page, "place-order").click();
  await page.waitForURL(/\/sandbox\/pay\//);
}

export type PaidOrder = { code: string; url: string };

/** Presses a button of the sandbox's page and waits for the order's page. */
export async function answerPayment(page: Page, button: string): Promise<PaidOrder> {
  await at(page, button).click();
  await page.waitForURL(/\/orders\//);
  return { code: (await at(page, "order-code").innerText()).trim(), url: page.url() };
}

export async function expectOrder(page: Page, status: string, payment: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await page.reload();
        const tag = at(page, "order-status");
        return `${await tag.getAttribute("data-status")} ${await tag.getAttribute("data-payment")}`;
      },
      { timeout: 20_000 },
    )
    .toBe(`${status} ${payment}`);
}
