/** Branches in the foreground: coffee, persimmon, hanging fruit. */

import { blossomSymbol, coffeeBlossomSymbol, leafSymbol } from "./blooms.ts";
import { around, burst, leaf, oval } from "./emblem-shapes.ts";
import { between, seededRandom } from "./noise.ts";
import { mix } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, stroke } from "./sheet.ts";
import { at, type Point } from "./svg.ts";
import { bow, limb } from "./trees.ts";

const fine = (fill: string, d: string): string => shape(fill, d, "", 1);

/** A ripe cluster of coffee cherries, about 40 units across. */
export function cherrySymbol(sheet: Sheet, red: string, deep: string, lit: string): string {
  return sheet.define(
    disc(-11, 4, 9, deep) +
      disc(11, 5, 9, deep) +
      disc(0, -5, 10, red) +
      disc(-3, 12, 9.5, red) +
      disc(10, -8, 8, red) +
      `<path stroke="${lit}" stroke-width="3" d="M-3-9h0M-6 9h0M8-11h0"/>`,
  );
}

/** A coffee branch: paired leaves at every node, and blossom or cherries between them. */
export function coffeeBranch(
  sheet: Sheet,
  p: Palette,
  from: Point,
  to: Point,
  options: { nodes: number; sag: number; size: number; load: "blossom" | "cherry"; red?: string; seed: number },
): void {
  const random = seededRandom(options.seed);
  const spine = bow(from, to, options.sag, 9);
  const leaves = [leafSymbol(sheet, p.leaf, p.leafLit, 74, 26), leafSymbol(sheet, p.leafDeep, p.leaf, 74, 26)];
  const red = options.red ?? p.second;
  const load =
    options.load === "blossom"
      ? coffeeBlossomSymbol(sheet, p.bloom, p.second)
      : cherrySymbol(sheet, red, mix(red, p.bark, 0.3), mix(red, p.pale, 0.55));
  const heading = (Math.atan2(to.x - from.x, from.y - to.y) * 180) / Math.PI;
  const behind: string[] = [];
  const front: string[] = [];
  for (let i = 0; i < options.nodes; i += 1) {
    const t = (i + 0.7) / options.nodes;
    const index = t * 8;
    const a = spine[Math.floor(index)] ?? to;
    const b = spine[Math.min(8, Math.ceil(index))] ?? to;
    const spot = at(a.x + (b.x - a.x) * (index % 1), a.y + (b.y - a.y) * (index % 1));
    const scale = options.size * (1.05 - 0.35 * t);
    for (const side of [-1, 1]) {
      const turn = heading + side * between(random, 48, 74);
      behind.push(place(leaves[(i + (side > 0 ? 1 : 0)) % 2] ?? "", spot.x, spot.y, { scale, turn }));
    }
    const count = options.load === "blossom" ? 2 : 1;
    for (let n = 0; n < count; n += 1) {
      front.push(
        place(
          load,
          spot.x + (n * 16 - 8 * (count - 1)) * options.size,
          spot.y + between(random, -4, 4) * options.size,
          { scale: scale * 0.95, turn: n * 40 },
        ),
      );
    }
  }
  behind.push(place(leaves[0] ?? "", to.x, to.y, { scale: options.size * 0.7, turn: heading }));
  sheet.add(...behind, shape(p.bark, limb(spine, 9 * options.size, 3)), ...front);
}

export function persimmonSymbol(sheet: Sheet, fruit: string, lit: string, calyx: string): string {
  return sheet.define(
    fine(fruit, "M0-13C9-17 19-10 18 2C17 12 9 16 0 16S-17 12-18 2C-19-10-9-17 0-13z") +
      fine(lit, "M-13-3Q-12-9-6-10Q-11-4-11 3z") +
      fine(
        calyx,
        around(4, (a) => leaf(0, -11, a, 10, 5, { rib: false }), 62),
      ),
  );
}

/** Strings of peeled persimmons on a bamboo frame; x, y is the foot of the left post. */
export function dryingFrame(
  sheet: Sheet,
  p: Palette,
  x: number,
  y: number,
  w: number,
  h: number,
  strings: number,
  fruit: string,
  seed: number,
): void {
  const random = seededRandom(seed);
  const symbol = persimmonSymbol(sheet, fruit, mix(fruit, p.pale, 0.45), p.leafDeep);
  const pole = mix(p.bark, p.pale, 0.25);
  const hung: string[] = [];
  let cords = "";
  for (let i = 0; i < strings; i += 1) {
    const cx = Math.round(x + (w * (i + 0.7)) / (strings + 0.4));
    const count = 3 + Math.floor(random() * 2.5);
    const scale = 0.78;
    const first = y - h + 34 + random() * 8;
    cords += `M${cx} ${Math.round(y - h + 6)}V${Math.round(first + (count - 1) * 36)}`;
    for (let n = 0; n < count; n += 1) hung.push(place(symbol, cx, first + n * 36, { scale }));
  }
  sheet.add(
    stroke(pole, 8, `M${x} ${y}L${x + 4} ${y - h - 14}M${x + w} ${y}L${x + w - 4} ${y - h - 14}`),
    stroke(pole, 7, `M${x - 18} ${y - h + 2}L${x + w + 18} ${y - h}`),
    stroke(p.pale, 1.5, cords),
    ...hung,
  );
}

export function durianSymbol(sheet: Sheet, body: string, shade: string): string {
  const thorns = [
    [-14, -8],
    [2, -14],
    [15, -4],
    [-8, 8],
    [8, 10],
    [-16, 22],
    [0, 24],
    [15, 22],
  ]
    .map(([x = 0, y = 0]) => `M${x - 4} ${y + 3}L${x} ${y - 5}L${x + 4} ${y + 3}z`)
    .join("");
  return sheet.define(fine(body, burst(0, 8, 20, 31, 38, 0.12)) + fine(shade, thorns) + stroke(shade, 5, "M0-28V-46"));
}

export function avocadoSymbol(sheet: Sheet, body: string, lit: string): string {
  return sheet.define(
    fine(body, "M0-20C6-20 8-12 10-4C12 4 16 8 15 16A15 14 0 0 1-15 16C-16 8-12 4-10-4C-8-12-6-20 0-20z") +
      fine(lit, oval(-6, 10, 2.5, 7, 14)),
  );
}

/** Fruit hung under a bough by their stalks. */
export function hangFruit(sheet: Sheet, symbol: string, places: [number, number, number][], stalk: string): void {
  sheet.add(
    stroke(
      stalk,
      3,
      places.map(([x, y, s]) => `M${Math.round(x)} ${Math.round(y - 70 * s)}V${Math.round(y - 16 * s)}`).join(""),
    ),
    ...places.map(([x, y, scale]) => place(symbol, x, y, { scale })),
  );
}

/** Leaves on both sides of a line of points. */
export function leafAlong(sheet: Sheet, symbols: string[], spine: Point[], size: [number, number], seed: number): void {
  const random = seededRandom(seed);
  spine.forEach((spot, i) => {
    const before = spine[Math.max(0, i - 1)] ?? spot;
    const after = spine[Math.min(spine.length - 1, i + 1)] ?? spot;
    const heading = (Math.atan2(after.x - before.x, before.y - after.y) * 180) / Math.PI;
    for (const side of [-1, 1]) {
      sheet.add(
        place(symbols[Math.floor(random() * symbols.length)] ?? "", spot.x, spot.y, {
          scale: between(random, size[0], size[1]),
          turn: Math.round(heading + side * between(random, 40, 80)),
        }),
      );
    }
  });
}

/** Blossom in two tones, for strewing. */
export const blossoms = (sheet: Sheet, p: Palette): string[] => [
  blossomSymbol(sheet, p.bloom, p.bloomDeep),
  blossomSymbol(sheet, p.bloomLit, p.bloomDeep),
  blossomSymbol(sheet, p.bloom, p.bloomDeep),
];

/** A bough reaching in from the right with leaves along it. Returns points to hang fruit from. */
export function leafyBough(
  sheet: Sheet,
  p: Palette,
  from: Point,
  to: Point,
  sag: number,
  thick: number,
  size: [number, number],
  seed: number,
): Point[] {
  const leaves = [
    leafSymbol(sheet, p.leafDeep, p.leaf, 80, 24),
    leafSymbol(sheet, mix(p.leaf, p.leafDeep, 0.35), p.leafLit, 80, 24),
  ];
  const spine = bow(from, to, sag, 9);
  leafAlong(sheet, leaves, spine, size, seed);
  const twig = bow(at((from.x + to.x) / 2, (from.y + to.y) / 2 + sag), at(to.x + 90, to.y + 120), -20, 6);
  leafAlong(sheet, leaves, twig.slice(1), [size[0] * 0.8, size[1] * 0.8], seed + 1);
  sheet.add(shape(p.bark, limb(twig, thick * 0.5, 3) + limb(spine, thick, 4)));
  return [...spine.slice(1), ...twig.slice(2)];
}
