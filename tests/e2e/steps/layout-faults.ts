import type { Page } from "playwright-core";

/** What makes the page wider than its window as it stands, or at other widths; the window is left as it was. */
export async function layoutFaults(page: Page, otherWidths: readonly number[] = []): Promise<string[]> {
  const before = page.viewportSize() ?? { width: 0, height: 0 };
  const faults = await tooWide(page, before.width);
  for (const width of otherWidths) {
    await page.setViewportSize({ ...before, width });
    faults.push(...(await tooWide(page, width)));
  }
  if (otherWidths.length > 0) await page.setViewportSize(before);
  return faults;
}

async function tooWide(page: Page, width: number): Promise<string[]> {
  const wide = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return null;
    const sticksOut = (element: Element) => element.getBoundingClientRect().right > clientWidth + 1;
    return [...document.querySelectorAll("main *")].find(sticksOut)?.outerHTML.slice(0, 120) ?? "something";
  });
  return wide === null ? [] : [`wider than ${width} px: ${wide}`];
}
