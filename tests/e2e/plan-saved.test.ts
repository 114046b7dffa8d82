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

test("visits are saved on their cards without an account, a plan begins with them, and one is taken off the list again", async () => {
  const { context, page } = await newVisitor(browser, "ko");
  await page.goto("/ko/experiences");
  const save = page.locator("a[data-save][aria-pressed=false]");
  await save.first().click();
  await save.first().press("Space");
  expect(await page.locator("a[data-save][aria-pressed=true]").count()).toBe(2);
  await page.goto("/ko/plan?from=2026-12-05&days=3");
  const rows = page.locator("[data-saved-list] li");
  await expect.poll(() => rows.count()).toBe(2);
  await rows.first().locator("button").click();
  expect(await rows.count()).toBe(1);
  await at(page, "start-from-saved").click();
  await page.waitForURL(/with=/);
  const query = new URL(page.url()).searchParams;
  expect([query.getAll("with").length, query.get("from"), query.get("days")]).toEqual([1, "2026-12-05", "3"]);
  await context.close();
});

test("without JavaScript saving a visit puts it into a plan", async () => {
  const { context, page } = await newVisitor(browser, "vi", { scripts: false });
  await page.goto("/vi/experiences");
  const key = await page.locator("a[data-save]").first().getAttribute("data-save");
  await page.locator("a[data-save]").first().click();
  expect(new URL(page.url()).searchParams.getAll("with")).toEqual([key]);
  expect(await page.locator("[data-saved-list]").isVisible()).toBe(false);
  await context.close();
});

test("a visit dragged by its handle to another day stands there, and its link says so", async () => {
  const { context, page } = await newVisitor(browser, "en");
  await page.goto("/en/plan?from=2026-12-05&days=2");
  const stop = page.locator("[data-trip-drop='1'] [data-testid=trip-stop]").last();
  const key = await stop.getAttribute("data-key");
  const handle = stop.locator("[data-drag-handle]");
  await handle.scrollIntoViewIfNeeded();
  const title = page.locator("#day-2");
  await title.evaluate((heading) => heading.scrollIntoView({ block: "center" }));
  const [from, to] = [await handle.boundingBox(), await title.boundingBox()];
  if (!from || !to) throw new Error("nothing to drag");
  await page.mouse.move(from.x + 10, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(to.x + 40, to.y + 5, { steps: 6 });
  await page.mouse.up();
  await page.waitForURL(/on=/);
  expect(new URL(page.url()).searchParams.getAll("on")).toEqual([`${key}@2`]);
  await context.close();
});
