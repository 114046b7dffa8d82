import type { PdfPage } from "./pdf-file.ts";

/** A slice of a page that is never cut. Drawn from its top left corner, in points. */
export type Strip = {
  height: number;
  draw(page: PdfPage, x: number, y: number): void;
  /** Where its first line of text stands, from its top. */
  baseline?: number;
  /** Stays on the page of the next strip. */
  together?: boolean;
  /** Drawn again above this strip where it begins a page. */
  head?: Strip;
};

/** On white paper; the portal's ink, pine and lines. */
export const inks = { ink: "#1d2b24", pine: "#1f5a46", soft: "#56655d", line: "#b9c4bd", faint: "#dde4df" };

export function gap(height: number): Strip {
  return { height, draw: () => undefined };
}

export function staying(strip: Strip): Strip {
  return { ...strip, together: true };
}

/** Piles of strips side by side, their first lines on one baseline. */
export function side(piles: readonly { x: number; strips: readonly Strip[] }[]): Strip {
  const baseline = Math.max(0, ...piles.map(({ strips }) => strips[0]?.baseline ?? 0));
  const set = piles.map(({ x, strips }) => ({ x, strips, top: baseline - (strips[0]?.baseline ?? baseline) }));
  const heightOf = (strips: readonly Strip[]) => strips.reduce((sum, strip) => sum + strip.height, 0);
  return {
    baseline,
    height: Math.max(0, ...set.map(({ strips, top }) => top + heightOf(strips))),
    draw(page, x, y) {
      for (const pile of set) {
        let top = y + pile.top;
        for (const strip of pile.strips) {
          strip.draw(page, x + pile.x, top);
          top += strip.height;
        }
      }
    },
  };
}

/** A strip with a line above or under it and room between. */
export function ruled(
  strip: Strip,
  width: number,
  rule: { at: "above" | "under"; from?: number; colour: string },
): Strip {
  const height = strip.height + 7;
  const from = rule.from ?? 0;
  return {
    height,
    draw(page, x, y) {
      const line = rule.at === "above" ? y + 2 : y + height - 0.5;
      strip.draw(page, x, rule.at === "above" ? y + 6 : y + 3);
      page.line({ x: x + from, y: line }, { x: x + width, y: line }, { width: 0.6, colour: rule.colour });
    },
  };
}
