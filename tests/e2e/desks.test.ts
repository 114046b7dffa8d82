import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { launchBrowser } from "#tests/support/browser.ts";
import { post } from "./steps/forms.ts";
import { mailTo } from "./steps/mailbox.ts";
import { answerPayment, at, checkOut, coffee, expectOrder, putInCart, tea } from "./steps/shopping.ts";
import { newVisitor, signIn, type Visitor } from "./steps/visitor.ts";

let browser: Browser;
let cuDien: Page;
let suongMai: Page;
let staff: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  const desks = ["coop@demo.test", "seller@demo.test", "staff@demo.test"].map((email) => signIn(browser, email));
  [cuDien, suongMai, staff] = (await Promise.all(desks)).map(({ page }) => page) as [Page, Page, Page];
});
afterAll(() => browser.close());

async function startListing(maker: Page, name: string): Promise<string> {
  await maker.goto("/en/seller/listings/new?set=13");
  await maker.fill("[name=nameVi]", name);
  await maker.click("[data-testid=listing-form] button[type=submit]");
  await maker.waitForURL(/\/seller\/listings\/[0-9a-f-]{36}/);
  return new URL(maker.url()).pathname;
}

/** An order of coffee and tea, paid in Japanese. */
async function paidOrder(email: string): Promise<Visitor & { code: string }> {
  const visitor = await newVisitor(browser, "ja", { scripts: false });
  await putInCart(visitor, [coffee, tea]);
  await checkOut(visitor, "JP", email);
  const { code } = await answerPayment(visitor.page, "pay-succeed");
  await expectOrder(visitor.page, "paid", "paid");
  return { ...visitor, code };
}

async function openPart(maker: Page, code: string): Promise<string> {
  await maker.goto(`/en/seller/orders?q=${code}`);
  await maker.locator("main a", { hasText: code }).click();
  await maker.waitForURL(/\/seller\/orders\/[0-9a-f-]{36}/);
  return new URL(maker.url()).pathname;
}

async function ship(maker: Page, code: string, trackingNumber: string): Promise<void> {
  await openPart(maker, code);
  await maker.fill("[name=carrier]", "Vietnam Post");
  await maker.fill("[name=trackingNumber]", trackingNumber);
  await maker.click("button[value=ship]");
  await maker.waitForURL(/done=ship/);
}

test("what staff hand back comes to its maker with the reason, on the page and by mail", async () => {
  await staff.goto("/en/staff/review");
  await at(staff, "review-item").first().getByRole("link").first().click();
  await staff.waitForURL(/\/staff\/review\/./);
  const name = (await staff.locator("h1").innerText()).trim();
  const reason = `Hãy chụp lại ảnh nhãn ${Date.now().toString(36)}`;
  await at(staff, "decline").click();
  expect(await at(staff, "error-summary").count()).toBe(1);
  await staff.fill("[name=reason]", reason);
  await at(staff, "decline").click();
  await staff.waitForURL(/done=declined/);
  expect(await at(staff, "review-item").filter({ hasText: name }).count()).toBe(0);

  const mail = await mailTo("@demo.test", name);
  expect(mail.text).toContain(reason);
  const maker = mail.to.includes("seller@") ? suongMai : cuDien;
  await maker.goto(new URL(/https?:\/\/\S+\/seller\/listings\/[0-9a-f-]{36}/.exec(mail.text)?.[0] ?? "").pathname);
  expect(await at(maker, "listing-state").getAttribute("data-state")).toBe("declined");
  expect(await maker.locator("main").innerText()).toContain(reason);
});

test("makers ship their parts: the order follows the slowest, and each parcel is told in the buyer's language", async () => {
  const email = "shipped@example.test";
  const { page, code } = await paidOrder(email);
  await ship(cuDien, code, "RR111VN");
  await expectOrder(page, "paid", "paid");
  const t = translatorFor("ja");
  const mail = await mailTo(email, t("emails:subject.shipped", { code, seller: "" }).split("：")[1] ?? "");
  expect(mail.html).toContain('<html lang="ja"');
  expect(mail.text).toContain("RR111VN");
  expect(await page.locator("main").innerText()).toContain("RR111VN");

  await ship(suongMai, code, "RR222VN");
  await expectOrder(page, "shipped", "paid");
  expect(await page.locator("main").innerText()).toContain("RR222VN");
});

test("a maker finds nothing at another's listing or order, and changes nothing there", async () => {
  const listing = await startListing(cuDien, "Cà phê thử của Cù Điền");
  const { code } = await paidOrder("foreign-part@example.test");
  const part = await openPart(cuDien, code);
  for (const path of [listing, `${listing}/photos`, part]) {
    expect((await suongMai.goto(path))?.status()).toBe(404);
    expect(await suongMai.locator("main").innerText()).not.toContain(code);
  }
  const version = "1";
  const attempts = [
    [listing, { version, intent: "submit", "name.vi": "Của tôi" }],
    [`${listing}/photos`, { move: "" }],
    [part, { version, intent: "prepare" }],
    [part, { version, intent: "ship", carrier: "x", trackingNumber: "x" }],
  ] as const;
  for (const [path, form] of attempts) expect((await post(suongMai, path, form)).status()).toBe(404);
  await cuDien.goto(listing);
  expect(await cuDien.locator("h1").innerText()).toContain("Cà phê thử của Cù Điền");
  await cuDien.goto(part);
  expect(await cuDien.locator("button[value=prepare]").count()).toBe(1);
});

test("a buyer reaches neither desk, a maker not the centre's, a stranger is asked to sign in", async () => {
  const buyer = await signIn(browser, "buyer@demo.test");
  const stranger = await newVisitor(browser, "ko");
  for (const path of [
    "/seller",
    "/seller/listings",
    "/seller/orders",
    "/staff",
    "/staff/review",
    "/staff/campaigns",
    "/staff/users",
  ]) {
    expect((await buyer.page.goto(`/en${path}`))?.status(), path).toBe(404);
    if (path.startsWith("/staff")) expect((await cuDien.goto(`/en${path}`))?.status(), path).toBe(404);
    await stranger.page.goto(`/ko${path}`);
    expect(new URL(stranger.page.url()).pathname).toBe("/ko/sign-in");
  }
  for (const [path, form] of [
    ["/en/staff/users", { kind: "role", userId: "x", role: "admin" }],
    ["/en/seller/listings/new", { ocopSet: "13", nameVi: "x" }],
  ] as const)
    expect((await post(buyer.page, path, form)).status()).toBe(404);
});

test("a campaign goes live only when every language of it is complete", async () => {
  await staff.goto("/en/staff/campaigns/new");
  await staff.selectOption("[name=market]", "TH");
  for (const locale of ["th", "en"]) await staff.check(`[name="language.${locale}"]`);
  await staff.click("[data-testid=campaign-form] button[value=save]");
  await staff.waitForURL(/\/staff\/campaigns\/[0-9a-f-]{36}/);
  for (const field of ["title", "lead", "body"]) await staff.fill(`[name="${field}.en"]`, "Cool season");
  await at(staff, "go-live").click();
  const summary = await at(staff, "error-summary").innerText();
  expect(summary).toContain("ไทย");
  expect(await staff.inputValue('[name="title.en"]')).toBe("Cool season");
  expect(await at(staff, "campaign-state").getAttribute("data-state")).toBe("draft");
});
