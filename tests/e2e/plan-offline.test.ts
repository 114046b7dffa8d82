import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { at } from "./steps/shopping.ts";
import { newVisitor } from "./steps/visitor.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const plan = "/th/plan?from=2026-12-05&days=2&with=agri.coffee.harvest-morning";

test("with the network cut, a saved plan and the visits it names still open, and what was not saved does not", async () => {
  const { context, page } = await newVisitor(browser, "th");
  await page.goto(plan);
  const stops = await at(page, "trip-stop").count();
  expect(stops).toBeGreaterThan(1);
  await at(page, "save-plan").click();
  await expect
    .poll(() => page.locator("[data-save-plan] [role=status]").innerText(), { timeout: 15_000 })
    .toMatch(/บันทึกแล้ว/);

  await context.setOffline(true);
  await page.goto(plan);
  expect(await at(page, "trip-stop").count()).toBe(stops);
  const styled = await page.evaluate(
    () => document.styleSheets.length > 0 && getComputedStyle(document.body).fontFamily,
  );
  expect(styled).toBeTruthy();
  await at(page, "trip-stop").first().locator("h3 a").click();
  await page.waitForURL(/\/th\/experiences\//);
  expect((await page.locator("h1").innerText()).length).toBeGreaterThan(3);
  await expect(page.goto("/th/products")).rejects.toThrow();
  await context.setOffline(false);
  expect((await page.goto("/th/products"))?.status()).toBe(200);
  await context.close();
});

test("without JavaScript a plan is laid, moved and shared by links and one form", async () => {
  const { context, page } = await newVisitor(browser, "ja", { scripts: false });
  await page.goto("/ja/plan?from=2026-12-05&days=2");
  expect(await at(page, "save-plan").isVisible()).toBe(false);
  const key = await at(page, "trip-stop").first().getAttribute("data-key");
  await at(page, "trip-stop").first().locator("a", { hasText: "2日目へ" }).click();
  expect(await page.locator("[data-testid=trip-day]").nth(1).locator(`[data-key="${key}"]`).count()).toBe(1);
  await page.selectOption("[name=days]", "3");
  await page.click("[data-testid=trip-form] button[type=submit]");
  expect(await at(page, "trip-day").count()).toBe(3);
  await context.close();
});
