import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "#tests/support/browser.ts";
import { sheetHead, workbookOf } from "#tests/support/decision-sheets.ts";
import { axeFaults } from "./steps/axe-faults.ts";
import { htmlFaults } from "./steps/html-faults.ts";
import { layoutFaults } from "./steps/layout-faults.ts";
import { at } from "./steps/shopping.ts";
import { textFaults } from "./steps/text-faults.ts";
import { desk, phone, signIn } from "./steps/visitor.ts";
import { watchedPage } from "./steps/watched-page.ts";

const baseUrl = inject("baseUrl");

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const cuDien = "Hợp tác xã Nông nghiệp Cù Điền";
const sheet = [
  sheetHead,
  ["Cà phê nhân xanh Arabica chế biến ướt", cuDien, 13, "4 sao", "77/QĐ-UBND", "12/08/2026"],
  ["Cà phê Arabica Cầu Đất rang mộc", "HTX Cù Điền", "Cà phê, ca cao", 3, "77/QĐ-UBND", "12/08/2026"],
  [`Bánh ${"thật là dài ".repeat(12)}`, "Công ty Chưa Bán Trên Cổng", 6, "★★★", "77/QĐ-UBND", "12/08/2026"],
  ["Trà lỗi", "", "bộ nào đó", "tốt", "77/QĐ-UBND", "31/02/2026"],
];

async function faultsOf(page: Page, locale: "vi" | "en", name: string): Promise<string[]> {
  return [
    ...(await textFaults(page, locale)),
    ...(await layoutFaults(page, [desk.width])),
    ...(await axeFaults(page)),
    ...(await htmlFaults(await page.content())),
  ].map((fault) => `${name}: ${fault}`);
}

test("staff import a sheet of decisions, and every part of its page is whole in Vietnamese and English", async () => {
  const { context, page: plain } = await signIn(browser, "staff@demo.test", "vi");
  await plain.goto("/vi/staff/award-imports");
  const buffer = Buffer.from(await workbookOf(sheet));
  await plain.setInputFiles("[name=sheet]", { name: "quyet-dinh.xlsx", mimeType: "application/octet-stream", buffer });
  await plain.click("main form[enctype] button");
  await plain.waitForURL(/award-imports\/[0-9a-f-]{36}\?done=uploaded/);
  const { pathname } = new URL(plain.url());

  const state = await context.storageState();
  const watched = await watchedPage(
    await browser.newContext({ baseURL: baseUrl, viewport: phone, storageState: state }),
    baseUrl,
  );
  const found: string[] = [];
  for (const locale of ["vi", "en"] as const) {
    for (const search of ["?tab=sure", "?tab=confirm", "?tab=waiting", "?tab=faulty", "?tab=done&done=3"]) {
      const path = `${pathname.replace("/vi/", `/${locale}/`)}${search}`;
      const { faults } = await watched.open(path);
      found.push(...faults, ...(await faultsOf(watched.page, locale, path)));
    }
  }
  expect(found).toEqual([]);

  await plain.goto(`${pathname}?tab=waiting`);
  await at(plain, "all-waiting").click();
  await plain.waitForURL(/done=1/);
  await plain.goto(`${pathname}?tab=sure`);
  expect(await at(plain, "import-row").count()).toBe(1);
  await at(plain, "all-sure").click();
  await plain.waitForURL(/done=1/);
  await plain.goto(`${pathname}?tab=done`);
  await at(plain, "import-row").first().getByRole("link").first().click();
  await plain.waitForURL(/\/certificates\/OC-/);
  expect(await plain.locator("main").innerText()).toContain("77/QĐ-UBND");
});
