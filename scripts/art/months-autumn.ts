/** November and December: gold hills, pink grass. */
import { lobedLeafSymbol, sunflowerSideSymbol, sunflowerSymbol } from "./blooms.ts";
import { coffeeBranch, dryingFrame } from "./branches.ts";
import { cottage, road } from "./built.ts";
import { bank, carpet, plumes, shrubRows, thicket } from "./fields.ts";
import { ground, mistBank, range, ridgeLine, sky, stars, strata, sun } from "./land.ts";
import { farRanges, pinePair, ridgeOf } from "./month-ground.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { level, type Sheet } from "./sheet.ts";
import { at } from "./svg.ts";
import { pinesAlong } from "./trees.ts";

/** November's far ranges: two sharp crests and a shoulder with contour lines. */
function goldRanges(sheet: Sheet, p: Palette): void {
  const far = ridgeLine(sheet, {
    seed: 4,
    base: 0.12,
    rise: 0.22,
    span: 250,
    rough: 0.8,
    sharp: true,
    peaks: [
      [0.9, 0.42, 330],
      [0.66, 0.12, 150],
    ],
  });
  ground(sheet, far, ridgeOf(p, 0), p.mist, { depth: 0.28, step: 26 });
  const second = ridgeLine(sheet, {
    seed: 29,
    base: 0.3,
    rise: 0.3,
    span: 260,
    rough: 0.7,
    sharp: true,
    tilt: -0.14,
    peaks: [[0.58, 0.2, 220]],
  });
  ground(sheet, second, mix(ridgeOf(p, 1), ridgeOf(p, 2), 0.4), p.mist, { depth: 0.26, step: 28, veil: 0.85 });
  mistBank(sheet, 0.3, sheet.frame.horizon + 0.17, sheet.frame.width * 0.36, 46, p.mist, 0.8);
  const third = ridgeLine(sheet, { seed: 14, base: 0.43, rise: 0.3, span: 330, rough: 0.5, peaks: [[0.76, 0.2, 190]] });
  ground(sheet, third, ridgeOf(p, 3), p.mist, { depth: 0.28, veil: 0.8 });
  strata(sheet, third, { count: 3, gap: 13, colour: p.bloomLit, opacity: 0.4, step: 60 });
}

export function november(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall, night } = frame;
  const land = height - level(frame, 0);
  sky(sheet, p.sky);
  stars(sheet, 5, p.pale);
  sun(sheet, tall ? 0.36 : 0.72, tall ? 0.605 : 0.34, tall ? 62 : 72, p.sun);
  goldRanges(sheet, p);
  const pineHill = ridgeLine(sheet, { seed: 52, base: 0.56, rise: 0.26, span: 380, rough: 0.4, tilt: 0.1 });
  const needle = mix(ridgeOf(p, 5), p.leafDeep, 0.4);
  const pines = pinePair(sheet, needle);
  pinesAlong(sheet, pineHill, [0, 1], tall ? 10 : 15, [34, 80], pines, 12);
  ground(sheet, pineHill, mix(ridgeOf(p, 4), ridgeOf(p, 5), 0.4), ridgeOf(p, 3), { depth: 0.25, veil: 0.7 });
  const gold = ridgeLine(sheet, { seed: 22, base: 0.68, rise: 0.2, span: 520, rough: 0.3, tilt: -0.06 });
  ground(sheet, gold, mix(ridgeOf(p, 3), p.bloom, night ? 0.3 : 0.6), mix(ridgeOf(p, 4), p.bloomDeep, 0.4), {
    depth: 0.3,
    veil: 0.8,
  });
  carpet(sheet, gold, [0, 1], land * 0.2, 42, [3, 6], [p.bloom, p.bloomLit], 31);
  const bend = (fx: number, fd: number): { x: number; y: number } => at(fx * width, gold(fx * width) + fd * land);
  if (tall)
    road(
      sheet,
      [bend(0.52, 0.36), bend(0.47, 0.22), bend(0.55, 0.14), bend(0.5, 0.07), bend(0.53, 0.035), bend(0.525, 0.005)],
      30,
      mix(p.pale, p.second, 0.3),
      0.85,
    );
  const house = tall ? 0.4 : 0.445;
  sheet.add(
    cottage(house * width, gold(house * width) + 14, tall ? 0.9 : 1, {
      wall: p.pale,
      shade: mix(p.pale, p.bark, 0.3),
      roof: mix(p.second, p.bark, 0.35),
      lamp: night ? p.sun : p.bark,
    }),
  );
  const pink = ridgeLine(sheet, { seed: 33, base: 0.85, rise: 0.1, span: 460, rough: 0.3, tilt: 0.04 });
  ground(sheet, pink, mix(ridgeOf(p, 5), p.second, 0.5), ridgeOf(p, 6), { depth: 0.2, veil: 0.9 });
  plumes(sheet, pink, [0, 0.64], {
    tufts: tall ? 16 : 22,
    height: 34,
    stem: mix(p.second, ridgeOf(p, 5), 0.4),
    plume: p.second,
    seed: 6,
    depth: land * 0.15,
  });
  const near = ridgeLine(sheet, { seed: 41, base: 0.98, rise: 0.06, span: 300, peaks: [[0.95, 0.22, 340]] });
  bank(sheet, near, ridgeOf(p, 6));
  goldThickets(sheet, p, land);
}

function goldThickets(sheet: Sheet, p: Palette, land: number): void {
  const { tall } = sheet.frame;
  const flowers = [
    sunflowerSymbol(sheet, p.bloom, p.bloomDeep),
    sunflowerSymbol(sheet, p.bloom, p.bloomDeep),
    sunflowerSideSymbol(sheet, p.bloom, p.bloomDeep, p.leaf),
  ];
  const leaves = [lobedLeafSymbol(sheet, p.leaf), lobedLeafSymbol(sheet, p.leafDeep)];
  thicket(sheet, [0, 0.36], {
    flowers,
    leaves,
    stem: p.leafDeep,
    seed: 7,
    count: tall ? 4 : 5,
    rise: (s) => land * (0.22 - 0.1 * s),
    size: [0.6, 0.85],
  });
  thicket(sheet, [tall ? 0.5 : 0.6, 0.99], {
    flowers,
    leaves,
    stem: p.leafDeep,
    seed: 19,
    count: tall ? 11 : 14,
    rise: (s) => land * (0.2 + 0.42 * s),
    size: [0.75, 1.3],
  });
}

export function december(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { height, tall } = frame;
  const land = height - level(frame, 0);
  farRanges(sheet, p, { seed: 151, sun: tall ? [0.3, 0.59] : [0.62, 0.32], radius: 56, peaks: [[0.82, 0.26, 300]] });
  const mid = range(
    sheet,
    ridgeOf(p, 3),
    p.mist,
    { seed: 155, base: 0.42, rise: 0.26, span: 320, tilt: -0.06 },
    { veil: 0.75 },
  );
  pinesAlong(sheet, mid, [0.3, 1], tall ? 8 : 14, [34, 76], pinePair(sheet, ridgeOf(p, 5)), 18);
  const coffeeHill = range(
    sheet,
    ridgeOf(p, 5),
    ridgeOf(p, 4),
    { seed: 159, base: 0.56, rise: 0.16, span: 420, rough: 0.2, tilt: 0.1 },
    { depth: 0.3, veil: 0.6 },
  );
  shrubRows(sheet, coffeeHill, { rows: 2, gap: 17, colour: p.leafDeep, lit: p.leaf, seed: 4 });
  carpet(sheet, coffeeHill, [0, 1], land * 0.12, 34, [3, 4.5], [p.second], 5);
  const pink = range(
    sheet,
    mix(p.bloom, ridgeOf(p, 4), 0.42),
    mix(p.bloom, ridgeOf(p, 6), 0.66),
    { seed: 163, base: 0.72, rise: 0.14, span: 560, rough: 0.2 },
    { depth: 0.3 },
  );
  plumes(sheet, pink, [0, 1], {
    tufts: tall ? 34 : 48,
    height: 42,
    stem: mix(p.bloom, ridgeOf(p, 5), 0.5),
    plume: p.bloomLit,
    seed: 16,
    depth: land * 0.24,
    width: 4.2,
  });
  harvest(sheet, p);
}

/** The drying frame and the coffee branch in front of the grass. */
function harvest(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  const fx = tall ? 0.1 : 0.585;
  dryingFrame(
    sheet,
    p,
    Math.round(fx * width),
    Math.round(level(frame, 0.96)),
    tall ? 240 : 220,
    tall ? 216 : 190,
    5,
    mix(token.persimmon, p.leafDeep, frame.night ? 0.3 : 0.02),
    6,
  );
  bank(
    sheet,
    ridgeLine(sheet, { seed: 167, base: 1.0, rise: 0.08, span: 260, peaks: [[0.98, 0.2, 240]] }),
    ridgeOf(p, 6),
  );
  const [from, to] = tall
    ? [at(width + 40, height * 0.98), at(width * 0.5, height * 0.72)]
    : [at(width + 40, height * 0.86), at(width * 0.78, height * 0.42)];
  coffeeBranch(sheet, p, from, to, { nodes: 6, sag: -40, size: 1.3, load: "cherry", seed: 3 });
}
