import type { Strip } from "./paper-strips.ts";

export type Placed = { strip: Strip; y: number };

/** Strips on pages of this height. What must stay together moves as one; a table's head stands again on each page. */
export function pagesOf(strips: readonly Strip[], height: number): Placed[][] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const put = (strip: Strip) => {
    pages.at(-1)?.push({ strip, y });
    y += strip.height;
  };
  for (const group of groupsOf(strips)) {
    const whole = group.reduce((sum, strip) => sum + strip.height, 0);
    if (y > 0 && y + whole > height) {
      pages.push([]);
      y = 0;
    }
    for (const strip of group) {
      if (y > 0 && y + strip.height > height) {
        pages.push([]);
        y = 0;
      }
      if (y === 0 && strip.head) put(strip.head);
      put(strip);
    }
  }
  return pages;
}

/** Each strip that stays with the next one, with it. */
function groupsOf(strips: readonly Strip[]): Strip[][] {
  const groups: Strip[][] = [];
  let open: Strip[] = [];
  for (const strip of strips) {
    open.push(strip);
    if (strip.together) continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}
