import type { Page } from "playwright-core";
import type { Locale } from "#app/shared/locale.ts";

const brokenText =
  /\{\{|\bundefined\b|\bNaN\b|Invalid Date|\[object |\b(?:common|home|catalogue|experiences|cart|orders|search|emails|account|seller|staff):[a-z]/;

/** Words of English sentences that Vietnamese, written without its marks, does not have. */
const englishWords =
  /\b(?:the|of|and|with|for|from|your|our|this|that|these|are|is|was|were|you|by|will|not|all|more|view|see|add|into|before|after|until|when|please|there|here|it|its|has|have|be)\b/i;

/** Latin words in a row: two of them are foreign to Thai, Korean and Japanese; Vietnamese is Latin itself. */
const latinRun: Record<"vi" | "others", RegExp> = {
  vi: /[A-Za-z][A-Za-z'’]*(?:[ ,]+[A-Za-z][A-Za-z'’]*){2,}/g,
  others: /\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*(?:[ ,]+\p{Script=Latin}[\p{Script=Latin}\p{M}'’]*)+/gu,
};

/** Stands unmarked where no mark can stand: in the title and in attributes. */
const portalName = "Đất Lành";

/** Everything a reader can come upon in the page's own language: texts, titles, labels, alternative texts. */
async function readableTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = document.documentElement.lang;
    const isOwn = (element: Element | null) =>
      element?.closest("[lang]")?.getAttribute("lang") === own && !element.closest("script, style, [translate=no]");
    const all = [...document.querySelectorAll("*")].filter(isOwn);
    const words = all.flatMap((element) =>
      [...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE),
    );
    const named = ["alt", "title", "aria-label", "placeholder"].flatMap((name) =>
      all.map((element) => element.getAttribute(name)),
    );
    const described = document.querySelectorAll("meta[name=description], meta[property='og:title']");
    const contents = [...described].map((element) => element.getAttribute("content"));
    return [...words.map(({ textContent }) => textContent), ...named, ...contents]
      .map((text) => text?.replace(/\s+/g, " ").trim() ?? "")
      .filter((text) => text !== "");
  });
}

/** Keys, half-made values, and sentences in another language than the page's. */
export async function textFaults(page: Page, locale: Locale): Promise<string[]> {
  const texts = await readableTexts(page);
  const broken = texts.filter((text) => brokenText.test(text)).map((text) => `broken text: ${text.slice(0, 90)}`);
  const stray = locale === "en" ? [] : texts.flatMap((text) => strayEnglish(text, locale));
  return [...new Set([...broken, ...stray])];
}

function strayEnglish(text: string, locale: Locale): string[] {
  const runs = text.match(latinRun[locale === "vi" ? "vi" : "others"]) ?? [];
  const isStray = (run: string) => (locale === "vi" ? englishWords.test(run) : run !== portalName);
  return runs.filter(isStray).map((run) => `stray Latin text: ${run}`);
}
