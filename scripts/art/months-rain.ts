/** July and August: full water, durian. */
import { durianSymbol, hangFruit, leafyBough } from "./branches.ts";
import { foam, thread, tier } from "./falls.ts";
import { bank } from "./fields.ts";
import { standingSymbol } from "./figures.ts";
import { mistBank, range, ridgeLine, water } from "./land.ts";
import { farRanges, pinePair, ridgeOf } from "./month-ground.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { level, place, type Sheet } from "./sheet.ts";
import { at } from "./svg.ts";
import { pinesAlong, treeSymbol, woodedSlope } from "./trees.ts";

export function july(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { tall } = frame;
  farRanges(sheet, p, { seed: 231, sun: tall ? [0.26, 0.59] : [0.61, 0.22], radius: 44, soft: true });
  const site = fallSite(sheet);
  const wood = range(
    sheet,
    mix(ridgeOf(p, 2), ridgeOf(p, 3), 0.5),
    p.mist,
    {
      seed: 235,
      base: 0.34,
      rise: 0.12,
      span: 320,
      rough: 0.3,
      peaks: tall
        ? [[0.56, 0.4, 360]]
        : [
            [0.71, 0.4, 180],
            [0.82, 0.56, 230],
            [0.97, 0.6, 260],
          ],
    },
    { veil: 0.5 },
  );
  pinesAlong(sheet, wood, tall ? [0.1, 0.98] : [0.58, 1], tall ? 12 : 17, [40, 80], pinePair(sheet, ridgeOf(p, 4)), 6);
  fallingWater(sheet, p, site);
  closeBanks(sheet, p, site);
  lookers(sheet, p);
}

interface FallSite {
  middle: number;
  top: number;
  ledge: number;
  foot: number;
  edge: number;
  /** Depth of the land in units, the measure of everything here. */
  land: number;
}

/** Where July's water falls. */
function fallSite(sheet: Sheet): FallSite {
  const { frame } = sheet;
  const { width, tall } = frame;
  const middle = width * (tall ? 0.56 : 0.8);
  const top = level(frame, tall ? 0.08 : -0.42);
  const land = level(frame, 1) - level(frame, 0);
  const foot = level(frame, 0.78);
  const ledge = top + (foot - top) * 0.6;
  const edge = Math.max(width + 60, middle + land * 1.3);
  return { middle, top, ledge, foot, edge, land };
}

const wetStone = (sheet: Sheet, p: Palette): string =>
  mix(token.basalt, ridgeOf(p, 6), sheet.frame.night ? 0.86 : 0.66);

/** The wooded cliff, two tiers of water, foam and spray. */
function fallingWater(sheet: Sheet, p: Palette, site: FallSite): void {
  const { frame } = sheet;
  const { width, night } = frame;
  const stone = wetStone(sheet, p);
  const white = night ? mix(p.pale, p.second, 0.4) : p.bloom;
  const colours = {
    rock: stone,
    rockLit: mix(stone, p.mist, 0.24),
    water: white,
    streak: night ? mix(p.second, ridgeOf(p, 2), 0.5) : p.second,
  };
  woodedSlope(
    sheet,
    [
      at(site.middle - site.land * 1.3, site.foot),
      at(site.middle - site.land * 0.96, site.ledge),
      at(site.middle - site.land * 0.62, site.top + 44),
      at(site.middle - site.land * 0.4, site.top - 8),
      at(site.middle + site.land * 0.42, site.top - 12),
      at(site.edge, site.top + 40),
    ],
    62,
    ridgeOf(p, 4),
    3,
  );
  tier(sheet, site.middle - site.land * 0.42, site.top, site.land * 0.84, site.ledge - site.top, colours, 5, 0.95);
  tier(
    sheet,
    site.middle - site.land * 0.66,
    site.ledge - 2,
    site.land * 1.32,
    site.foot - site.ledge,
    colours,
    14,
    0.9,
  );
  mistBank(sheet, site.middle / width, site.ledge / frame.height, site.land * 0.5, 30, white, night ? 0.4 : 0.8);
  water(sheet, site.foot / frame.height, [mix(ridgeOf(p, 2), p.second, 0.5), ridgeOf(p, 4)], white, 9);
  foam(sheet, site.middle - site.land * 0.66, site.foot + 2, site.land * 1.32, 26, white, 14, 0.8);
  mistBank(sheet, site.middle / width, site.foot / frame.height, site.land * 0.85, 54, white, night ? 0.5 : 0.9);
}

/** Wooded banks that close in on both sides of the pool. */
function closeBanks(sheet: Sheet, p: Palette, site: FallSite): void {
  const { frame } = sheet;
  woodedSlope(
    sheet,
    [
      at(site.middle - site.land * 1.5, frame.height + 20),
      at(site.middle - site.land * 1.2, site.foot + 10),
      at(site.middle - site.land * 0.94, site.ledge + 50),
      at(site.middle - site.land * 0.7, site.ledge + 30),
      at(site.middle - site.land * 0.56, site.foot - 10),
      at(site.middle - site.land * 0.46, frame.height + 20),
    ],
    44,
    ridgeOf(p, 5),
    8,
  );
  woodedSlope(
    sheet,
    [
      at(site.middle + site.land * 0.46, frame.height + 20),
      at(site.middle + site.land * 0.58, site.foot - 20),
      at(site.middle + site.land * 0.72, site.ledge + 20),
      at(site.edge, site.ledge - 30),
    ],
    46,
    ridgeOf(p, 5),
    9,
  );
}

/** The near bank, its pines, and two visitors. */
function lookers(sheet: Sheet, p: Palette): void {
  const { width, tall, night } = sheet.frame;
  const stone = wetStone(sheet, p);
  const near = ridgeLine(sheet, {
    seed: 239,
    base: 0.98,
    rise: 0.06,
    span: 240,
    peaks: [
      [0.02, 0.24, 420],
      [1, 0.26, 180],
    ],
  });
  pinesAlong(sheet, near, [0, tall ? 0.12 : 0.26], tall ? 2 : 6, [70, 130], pinePair(sheet, ridgeOf(p, 6)), 3);
  bank(sheet, near, ridgeOf(p, 6));
  const seer = (coat: string): string =>
    standingSymbol(sheet, { coat: night ? mix(coat, stone, 0.3) : coat, hat: p.pale, skin: p.bark, basket: p.bark });
  const seerX = width * (tall ? 0.14 : 0.3);
  sheet.add(
    place(seer(token.persimmon), seerX, near(seerX) + 4, { scale: 1.3 }),
    place(seer(token.sunflower), seerX + 34, near(seerX + 34) + 4, { scale: 1.2 }),
  );
}

export function august(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  farRanges(sheet, p, {
    seed: 241,
    sun: tall ? [0.24, 0.59] : [0.61, 0.24],
    radius: 50,
    peaks: [
      [0.7, 0.3, 260],
      [0.92, 0.2, 200],
    ],
  });
  const scarp = range(
    sheet,
    ridgeOf(p, 3),
    p.mist,
    { seed: 245, base: 0.46, rise: 0.16, span: 300, peaks: [[tall ? 0.4 : 0.62, 0.26, 230]] },
    { veil: 0.75 },
  );
  const fallX = width * (tall ? 0.4 : 0.62);
  thread(sheet, fallX, scarp(fallX) + 4, level(frame, 0.66), tall ? 30 : 26, p.pale, p.mist);
  thread(sheet, fallX + 42, scarp(fallX + 42) + 6, level(frame, 0.64), 13, p.pale, p.mist);
  mistBank(sheet, fallX / width, level(frame, 0.64) / height, 190, 40, p.pale, 0.8);
  pinesAlong(sheet, scarp, [0.05, 0.95], tall ? 9 : 15, [30, 60], pinePair(sheet, ridgeOf(p, 5)), 9);
  const grove = range(
    sheet,
    mix(ridgeOf(p, 4), p.leaf, 0.5),
    ridgeOf(p, 5),
    { seed: 249, base: 0.66, rise: 0.14, span: 480, rough: 0.3, tilt: -0.04 },
    { depth: 0.34 },
  );
  const kinds = [
    treeSymbol(sheet, { bark: p.bark, deep: p.leafDeep, body: mix(p.leaf, p.leafDeep, 0.3), lit: p.leaf }, 61),
    treeSymbol(sheet, { bark: p.bark, deep: p.leafDeep, body: p.leaf, lit: p.leafLit }, 66),
  ];
  const count = tall ? 9 : 16;
  Array.from({ length: count }, (_, i) => i).forEach((i) => {
    const x = ((i + 0.5) / count) * width;
    sheet.add(
      place(kinds[i % 2] ?? "", x, grove(x) + 30 + (i % 3) * 26, {
        scale: 0.74 + ((i * 29) % 5) * 0.08,
        flip: i % 4 === 0,
      }),
    );
  });
  mistBank(sheet, 0.3, level(frame, 0.86) / height, width * 0.4, 36, p.mist, 0.6);
  bank(
    sheet,
    ridgeLine(sheet, { seed: 253, base: 0.98, rise: 0.08, span: 260, peaks: [[0.98, 0.1, 240]] }),
    ridgeOf(p, 6),
  );
  durianBough(sheet, p);
}

/** Durian hanging under a heavy bough. */
function durianBough(sheet: Sheet, p: Palette): void {
  const { width, height, tall } = sheet.frame;
  const [from, to] = tall
    ? [at(width + 20, height * 0.64), at(width * 0.5, height * 0.72)]
    : [at(width + 20, 10), at(width * 0.69, 80)];
  const spots = leafyBough(sheet, p, from, to, -36, 30, tall ? [0.8, 1.1] : [0.95, 1.3], 7);
  const fruit = durianSymbol(sheet, p.bloom, mix(p.bloom, p.bark, 0.45));
  const hung: [number, number, number][] = tall
    ? [
        [1, 120, 1.35],
        [4, 118, 1.15],
        [10, 86, 1],
      ]
    : [
        [1, 150, 1.9],
        [3, 142, 1.6],
        [5, 124, 1.35],
        [11, 84, 1.1],
      ];
  hangFruit(
    sheet,
    fruit,
    hung.map(([i, drop, s]) => [spots[i]?.x ?? 0, (spots[i]?.y ?? 0) + drop, s]),
    p.bark,
  );
}
