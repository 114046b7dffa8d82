/** Mountain, lake and waterfall. */

import { road } from "./built.ts";
import { foam, tier } from "./falls.ts";
import { bank, carpet, plumes } from "./fields.ts";
import { standingSymbol } from "./figures.ts";
import { cloud, ground, type Line, mistBank, range, ridgeLine, sampled, sky, sun, water } from "./land.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { place, type Sheet, shape, stroke } from "./sheet.ts";
import { at, smooth } from "./svg.ts";
import { pineSymbol, pinesAlong, woodedSlope } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;
const pines = (sheet: Sheet, colour: string): string[] => [pineSymbol(sheet, colour, 3), pineSymbol(sheet, colour, 8)];

/** The shaded side of a peak, falling away to its right. */
function shadeSide(sheet: Sheet, line: Line, peak: number, reach: number, depth: number, colour: string): void {
  const top = line(peak);
  const crest = sampled(line, peak, peak + reach, 16);
  const spur = [0.95, 0.72, 0.5, 0.3, 0.12]
    .map((t, i) => `L${Math.round(peak + (i % 2 ? -12 : 20) * (1 - t * 0.3))} ${Math.round(top + depth * t)}`)
    .join("");
  const fill = sheet.wash(top, top + depth, [
    [0, colour, 0.75],
    [1, colour, 0],
  ]);
  sheet.add(
    shape(
      fill,
      `${smooth(crest)}L${Math.round(peak + reach * 0.8)} ${Math.round(top + depth)}H${Math.round(peak + 20)}${spur}z`,
    ),
  );
}

export function mountain(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.2, 0.24, 46, p.sun);
  sheet.add(cloud(560, 110, 210, p.pale, 0.8), cloud(90, 210, 150, p.pale, 0.6));
  range(sheet, ridge(p, 0), p.mist, { seed: 12, base: 0.08, rise: 0.2, span: 260, sharp: true }, { step: 26 });
  const twin = ridgeLine(sheet, {
    seed: 90,
    base: 0.3,
    rise: 0.12,
    span: 170,
    rough: 0.9,
    sharp: true,
    peaks: [
      [0.4, 0.5, 210],
      [0.62, 0.66, 250],
    ],
  });
  ground(sheet, twin, ridge(p, 2), p.mist, { depth: 0.55, step: 14 });
  shadeSide(sheet, twin, 0.62 * 960, 190, 220, ridge(p, 4));
  shadeSide(sheet, twin, 0.4 * 960, 100, 170, ridge(p, 4));
  mistBank(sheet, 0.5, 0.62, 520, 40, p.mist, 0.9);
  const wood = range(sheet, ridge(p, 4), p.mist, { seed: 47, base: 0.48, rise: 0.2, span: 280 }, { veil: 0.5 });
  pinesAlong(sheet, wood, [0, 1], 26, [26, 58], pines(sheet, ridge(p, 4)), 31);
  const meadow = range(
    sheet,
    p.second,
    p.leaf,
    { seed: 52, base: 0.6, rise: 0.14, span: 520, rough: 0.2, tilt: 0.08 },
    { depth: 0.4 },
  );
  const on = (fx: number, d: number): { x: number; y: number } => at(fx * 960, meadow(fx * 960) + d);
  road(
    sheet,
    [on(0.3, 200), on(0.34, 120), on(0.5, 76), on(0.44, 40), on(0.52, 18), on(0.5, 3)],
    46,
    mix(p.pale, p.bloom, 0.25),
    0.9,
  );
  carpet(sheet, meadow, [0, 1], 150, 100, [3, 5.5], [p.bloom, p.pale], 8);
  const near = ridgeLine(sheet, {
    seed: 23,
    base: 0.94,
    rise: 0.1,
    span: 260,
    peaks: [
      [0.95, 0.2, 220],
      [0.02, 0.14, 160],
    ],
  });
  pinesAlong(sheet, near, [0.8, 1], 5, [190, 300], pines(sheet, ridge(p, 6)), 4);
  pinesAlong(sheet, near, [0, 0.16], 3, [120, 190], pines(sheet, ridge(p, 6)), 9);
  bank(sheet, near, ridge(p, 6));
}

export function lake(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.6);
  sun(sheet, 0.64, 0.38, 58, p.sun);
  sheet.add(cloud(110, 120, 230, p.pale, 0.6));
  range(sheet, ridge(p, 0), p.mist, { seed: 9, base: -0.04, rise: 0.28, span: 240, sharp: true }, { step: 26 });
  range(sheet, ridge(p, 1), p.mist, { seed: 58, base: 0.12, rise: 0.24, span: 260 });
  mistBank(sheet, 0.4, 0.55, 460, 28, p.mist);
  const shore = ridgeLine(sheet, { seed: 33, base: 0.3, rise: 0.16, span: 260, tilt: 0.2, peaks: [[0.12, 0.14, 150]] });
  pinesAlong(sheet, shore, [0, 0.5], 20, [34, 84], pines(sheet, ridge(p, 4)), 3);
  ground(sheet, shore, ridge(p, 4), ridge(p, 3), { depth: 0.2 });
  water(sheet, 0.62, [mix(p.mist, p.sun, 0.3), mix(ridge(p, 3), ridge(p, 4), 0.4)], p.pale, 4);
  const flipped = sampled((x) => 0.62 * 640 * 2 - shore(x), -20, 620, 40);
  sheet.add(shape(ridge(p, 4), `${smooth(flipped)}V397H-20z`, ' opacity=".45"'));
  sheet.add(
    stroke(p.sun, 5, "M596 412h44M580 428h70M602 444h34M570 462h84M600 482h40M586 506h60M610 532h26", ' opacity=".75"'),
  );
  sheet.add(
    shape(p.bark, "M300 506Q350 524 430 504Q420 528 396 532H330Q308 528 300 506z"),
    shape(p.bloom, "M306 508Q352 526 424 506L428 504Q352 520 300 506z"),
    stroke(p.bark, 4, "M392 480L430 540"),
  );
  sheet.add(
    place(standingSymbol(sheet, { coat: p.bloom, hat: p.pale, skin: p.bark, basket: p.bark }), 376, 514, {
      scale: 1.25,
    }),
  );
  const near = ridgeLine(sheet, { seed: 71, base: 1.02, rise: 0.1, span: 260, peaks: [[0.97, 0.42, 190]] });
  pinesAlong(sheet, near, [0.86, 1.02], 3, [200, 330], pines(sheet, ridge(p, 6)), 8);
  bank(sheet, near, ridge(p, 6));
  plumes(sheet, near, [0.5, 1], {
    tufts: 12,
    height: 46,
    stem: ridge(p, 6),
    plume: p.leaf,
    seed: 2,
    depth: 30,
    width: 3,
  });
}

export function waterfall(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.5);
  sun(sheet, 0.2, 0.16, 40, p.sun);
  range(sheet, ridge(p, 0), p.mist, { seed: 66, base: -0.2, rise: 0.2, span: 240 });
  const wood = range(sheet, ridge(p, 2), p.mist, { seed: 16, base: -0.1, rise: 0.14, span: 200 }, { veil: 0.4 });
  pinesAlong(sheet, wood, [0, 1], 20, [40, 84], pines(sheet, ridge(p, 3)), 6);
  woodedSlope(sheet, [at(-20, 260), at(180, 236), at(300, 216), at(720, 214), at(980, 250)], 46, ridge(p, 3), 11);
  const stone = mix(token.basalt, ridge(p, 5), 0.62);
  const rock = { rock: stone, rockLit: mix(stone, p.mist, 0.24), water: p.bloom, streak: p.second };
  const lower = { ...rock, rock: mix(stone, ridge(p, 6), 0.35) };
  tier(sheet, 250, 226, 500, 92, rock, 5, 1);
  tier(sheet, 170, 328, 640, 82, rock, 12, 1);
  tier(sheet, 96, 420, 770, 78, lower, 21, 1.05);
  water(sheet, 0.785, [mix(ridge(p, 2), p.second, 0.5), ridge(p, 4)], p.bloom, 9);
  foam(sheet, 110, 508, 740, 30, p.bloom, 14, 0.8);
  mistBank(sheet, 0.5, 0.79, 430, 66, p.bloom, 0.85);
  mistBank(sheet, 0.5, 0.5, 300, 26, p.bloom, 0.7);
  mistBank(sheet, 0.5, 0.65, 380, 28, p.bloom, 0.7);
  cliffGreens(sheet, p);
  sheet.add(
    place(standingSymbol(sheet, { coat: token.persimmon, hat: p.pale, skin: p.bark, basket: p.bark }), 700, 606, {
      scale: 1.2,
    }),
    place(standingSymbol(sheet, { coat: token.sunflower, hat: p.pale, skin: p.bark, basket: p.bark }), 730, 608, {
      scale: 1.1,
    }),
  );
}

/** Wooded banks closing in from both sides. */
function cliffGreens(sheet: Sheet, p: Palette): void {
  woodedSlope(
    sheet,
    [at(-20, 190), at(70, 214), at(150, 300), at(190, 420), at(150, 520), at(30, 650)],
    54,
    ridge(p, 4),
    3,
  );
  woodedSlope(
    sheet,
    [at(920, 650), at(800, 520), at(776, 420), at(830, 290), at(900, 200), at(990, 180)],
    54,
    ridge(p, 4),
    5,
  );
  woodedSlope(sheet, [at(-20, 330), at(60, 350), at(110, 450), at(120, 560), at(10, 650)], 48, ridge(p, 5), 7);
  woodedSlope(sheet, [at(940, 650), at(836, 560), at(850, 440), at(910, 340), at(990, 310)], 48, ridge(p, 5), 9);
  const floor = ridgeLine(sheet, {
    seed: 29,
    base: 1.02,
    rise: 0.08,
    span: 170,
    peaks: [
      [0.02, 0.3, 170],
      [0.99, 0.34, 190],
      [0.74, 0.1, 110],
    ],
  });
  bank(sheet, floor, ridge(p, 6));
}
