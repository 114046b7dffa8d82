import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const baseUrl = inject("baseUrl");

/** A signed-in person without JavaScript, on a small phone. */
async function signIn(email: string, locale = "vi"): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 360, height: 780 },
    baseURL: baseUrl,
  });
  const page = await context.newPage();
  await page.goto(`/${locale}/sign-in`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", "dat-lanh-demo");
  await page.click("main button[type=submit]");
  return page;
}

async function fillTexts(page: Page, name: string) {
  const texts = {
    "name.vi": `Mứt ${name}`,
    "name.en": `Jam ${name}`,
    "summary.vi": "Ngọt thanh",
    "summary.en": "Gently sweet",
    "description.vi": "Nấu chậm.",
    "description.en": "Slow-cooked.",
  };
  for (const [field, text] of Object.entries(texts)) await page.fill(`[name="${field}"]`, text);
}

test("without JavaScript a maker lists a product with a photo, staff publish it, and a reader of Japanese finds it", async () => {
  const name = `E2E${Date.now().toString(36)}`;
  const maker = await signIn("seller@demo.test");
  await maker.goto("/vi/seller/listings/new?set=7");
  await maker.fill("[name=nameVi]", `Mứt ${name}`);
  await maker.click("[data-testid=listing-form] button[type=submit]");
  expect(await maker.getAttribute("[data-testid=listing-state]", "data-state")).toBe("draft");

  await maker.click("[data-testid=submit-for-review]");
  expect(await maker.locator("[data-testid=error-summary] li").count()).toBeGreaterThan(3);
  await fillTexts(maker, name);
  const pack = {
    "label.vi": "Hũ 200 g",
    "label.en": "200 g jar",
    netG: "200",
    grossG: "320",
    "price.VND": "95.000",
    stock: "9",
  };
  for (const [field, text] of Object.entries(pack)) await maker.fill(`[name="pack.0.${field}"]`, text);
  await maker.check('[name="season.11"][value="2"]');
  await maker.click("[data-testid=listing-form] button[value=save]");

  const photo = await sharp({ create: { width: 900, height: 700, channels: 3, background: "#a33" } })
    .jpeg()
    .toBuffer();
  await maker.setInputFiles("#field-photos", { name: "jam.jpg", mimeType: "image/jpeg", buffer: photo });
  await maker.click("[data-upload=photos] button");
  expect(await maker.locator("#photos img").count()).toBe(1);
  await maker.click("[data-testid=submit-for-review]");
  expect(await maker.getAttribute("[data-testid=listing-state]", "data-state")).toBe("submitted");

  const staff = await signIn("staff@demo.test");
  await staff.goto("/vi/staff/review");
  await staff.locator("[data-testid=review-item]", { hasText: name }).getByRole("link").click();
  await staff.click("[data-testid=approve]");
  expect(await staff.locator("[data-testid=review-item]", { hasText: name }).count()).toBe(0);

  await maker.reload();
  expect(await maker.getAttribute("[data-testid=listing-state]", "data-state")).toBe("live");
  const found = await fetch(`${baseUrl}/api/search?q=${name}&locale=ja`).then((answer) => answer.json());
  expect(found).toMatchObject({ total: 1, hits: [{ type: "product", title: `Jam ${name}` }] });
  const page = await maker.goto(found.hits[0].url);
  expect(page?.status()).toBe(200);
  expect(await maker.locator(`img[src^="/photos/"]`).count()).toBeGreaterThan(0);
});

test("a photo of 40 MB is answered on the page, and the listing is still there", async () => {
  const maker = await signIn("coop@demo.test", "en");
  await maker.goto("/en/seller/listings");
  await maker.locator("main a[href*='/seller/listings/0']").first().click();
  const folder = await mkdtemp(join(tmpdir(), "dat-lanh-photo-"));
  await writeFile(join(folder, "huge.jpg"), Buffer.alloc(40 * 1024 * 1024, 1));
  await maker.setInputFiles("#field-photos", join(folder, "huge.jpg"));
  await maker.click("[data-upload=photos] button");
  expect(await maker.locator("[data-testid=error-summary]").textContent()).toContain("huge.jpg: is over 12 MB");
  await rm(folder, { recursive: true });
});

test("staff run a campaign for a market from draft to a public page", async () => {
  const name = `Hoa ${Date.now().toString(36)}`;
  const staff = await signIn("staff@demo.test", "en");
  await staff.goto("/en/staff/campaigns/new");
  await staff.selectOption("[name=market]", "KR");
  for (const locale of ["ko", "en"]) {
    await staff.check(`[name="language.${locale}"]`);
  }
  await staff.click("[data-testid=campaign-form] button[value=save]");
  expect(await staff.getAttribute("[data-testid=campaign-state]", "data-state")).toBe("draft");
  await staff.click("[data-testid=go-live]");
  expect(await staff.locator("[data-testid=error-summary]").textContent()).toContain("Title: 한국어");

  await staff.fill("#search-pick", "coffee");
  await staff.locator("#picks form[method=get] button").click();
  await staff.locator("#picks button[value=add]").first().click();
  for (const locale of ["ko", "en"]) {
    for (const field of ["title", "lead", "body"]) await staff.fill(`[name="${field}.${locale}"]`, `${name} ${locale}`);
  }
  await staff.click("[data-testid=go-live]");
  expect(await staff.getAttribute("[data-testid=campaign-state]", "data-state")).toBe("live");
  const href = await staff.locator("main a[lang=ko]").getAttribute("href");
  expect((await staff.goto(href ?? ""))?.status()).toBe(200);
  expect(await staff.locator("h1").textContent()).toBe(`${name} ko`);
});
