import type { Browser, BrowserContext, Page } from "playwright-core";
import { inject } from "vitest";
import type { Locale } from "#app/shared/locale.ts";

export type Visitor = { context: BrowserContext; page: Page; locale: Locale; scripts: boolean };

export const phone = { width: 360, height: 780 };
export const desk = { width: 1280, height: 900 };

/** Someone new, with an empty cart and no cookies. */
export async function newVisitor(
  browser: Browser,
  locale: Locale,
  { scripts = true, baseUrl = inject("baseUrl") } = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    baseURL: baseUrl,
    javaScriptEnabled: scripts,
    viewport: phone,
  });
  context.setDefaultTimeout(10_000);
  return { context, page: await context.newPage(), locale, scripts };
}

/** A demonstration account at its desk, without JavaScript. */
export async function signIn(browser: Browser, email: string, locale: Locale = "en"): Promise<Visitor> {
  const visitor = await newVisitor(browser, locale, { scripts: false });
  const { page } = visitor;
  await page.goto(`/${locale}/sign-in`);
  await page.fill("[name=email]", email);
  await page.fill("[name=password]", "dat-lanh-demo");
  await page.click("main button[type=submit]");
  await page.waitForURL((url) => !url.pathname.endsWith("/sign-in"));
  return visitor;
}
