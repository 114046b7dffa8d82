/** September and October: persimmons ripen, clouds fill the valleys. */
import { lobedLeafSymbol, sunflowerSideSymbol, sunflowerSymbol } from "./blooms.ts";
import { persimmonSymbol } from "./branches.ts";
import { cottage } from "./built.ts";
import { bank, thicket } from "./fields.ts";
import { standingSymbol } from "./figures.ts";
import { cloudBank, ground, range, ridgeLine, sky, stars, strata, sun } from "./land.ts";
import { cottageColours, farRanges, pinePair, ridgeOf } from "./month-ground.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { captured, level, place, type Sheet } from "./sheet.ts";
import { pinesAlong, tree } from "./trees.ts";

export function september(sheet: Sheet, p: Palette): void {
  const { width, height, tall } = sheet.frame;
  const land = height - level(sheet.frame, 0);
  farRanges(sheet, p, { seed: 131, sun: tall ? [0.22, 0.59] : [0.61, 0.3], radius: 60, peaks: [[0.72, 0.16, 260]] });
  const mid = range(sheet, ridgeOf(p, 3), p.mist, { seed: 135, base: 0.42, rise: 0.24, span: 340 }, { veil: 0.75 });
  strata(sheet, mid, { count: 4, gap: 12, colour: p.pale, opacity: 0.35 });
  const pines = pinePair(sheet, ridgeOf(p, 5));
  pinesAlong(sheet, mid, [0.05, 0.45], tall ? 6 : 10, [30, 60], pines, 7);
  const yard = range(
    sheet,
    mix(p.leaf, p.leafLit, 0.2),
    mix(p.leafDeep, p.bark, 0.3),
    { seed: 16, base: 0.6, rise: 0.14, span: 560, rough: 0.2 },
    { depth: 0.3, veil: 0.8 },
  );
  const houseX = width * (tall ? 0.3 : 0.56);
  sheet.add(cottage(houseX, yard(houseX) + 12, 1.7, cottageColours(sheet, p)));
  const colours = {
    bark: p.bark,
    deep: mix(p.leafDeep, p.bloom, 0.12),
    body: p.leaf,
    lit: mix(p.leafLit, p.bloom, 0.35),
  };
  const fruit = persimmonSymbol(sheet, p.bloom, mix(p.bloom, p.pale, 0.4), p.leafDeep);
  const grove: [number, number][] = tall
    ? [
        [0.1, 0.3],
        [0.72, 0.82],
      ]
    : [
        [0.16, 0.34],
        [0.34, 0.24],
        [0.68, 0.5],
        [0.87, 1.12],
      ];
  const kind = captured(sheet, (apart) => {
    const crown = tree(apart, 0, 0, 300, 315, colours, 12);
    apart.add(...crown.slice(0, 32).map(([cx, cy]) => place(fruit, cx, cy, { scale: 0.8 })));
  }).id;
  sheet.add(
    ...grove.map(([fx, share], i) =>
      place(kind, fx * width, yard(fx * width) + land * (share * 0.18 + 0.04), {
        scale: (land * share) / 300,
        flip: i % 2 === 1,
      }),
    ),
  );
  bank(sheet, ridgeLine(sheet, { seed: 77, base: 0.98, rise: 0.08, span: 240 }), mix(p.leafDeep, p.bark, 0.5));
  fallenFruit(sheet, fruit);
}

/** Ripe fruit on the ground. */
function fallenFruit(sheet: Sheet, fruit: string): void {
  const { width, tall } = sheet.frame;
  const fallen: [number, number][] = tall
    ? [
        [0.5, 0.93],
        [0.58, 0.95],
        [0.8, 0.94],
      ]
    : [
        [0.72, 0.9],
        [0.76, 0.93],
        [0.95, 0.92],
        [0.8, 0.95],
      ];
  sheet.add(...fallen.map(([fx, d]) => place(fruit, fx * width, level(sheet.frame, d), { scale: 0.9 })));
}

export function october(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { height, tall } = frame;
  sky(sheet, p.sky);
  stars(sheet, 41, p.pale);
  sun(sheet, tall ? 0.66 : 0.7, tall ? 0.6 : 0.42, tall ? 58 : 66, p.sun);
  range(
    sheet,
    ridgeOf(p, 0),
    p.mist,
    { seed: 84, base: 0.2, rise: 0.22, span: 240, sharp: true, rough: 0.8, peaks: [[0.9, 0.3, 260]] },
    { step: 26 },
  );
  const lit = mix(p.mist, p.pale, frame.night ? 0.22 : 0.5);
  const shade = mix(p.mist, ridgeOf(p, 1), frame.night ? 0.5 : 0.42);
  const bankAt = (depth: number, seed: number, size: number): void =>
    cloudBank(sheet, level(frame, depth) / height, lit, shade, seed, size);
  bankAt(0.24, 12, 90);
  range(
    sheet,
    ridgeOf(p, 2),
    shade,
    {
      seed: 97,
      base: 0.56,
      rise: 0.12,
      span: 230,
      sharp: true,
      peaks: [
        [tall ? 0.3 : 0.5, 0.34, 190],
        [0.14, 0.22, 170],
        [0.74, 0.2, 150],
      ],
    },
    { step: 24, depth: 0.3, veil: 0.8 },
  );
  bankAt(0.48, 25, 120);
  const isle = ridgeLine(sheet, {
    seed: 71,
    base: 0.84,
    rise: 0.1,
    span: 240,
    peaks: [
      [0.3, 0.22, 150],
      [0.62, 0.16, 120],
    ],
  });
  pinesAlong(sheet, isle, [0.22, 0.66], tall ? 9 : 16, [34, 66], pinePair(sheet, ridgeOf(p, 4)), 6);
  ground(sheet, isle, ridgeOf(p, 4), shade, { depth: 0.2, veil: 0.7 });
  bankAt(0.8, 37, 160);
  lookout(sheet, p);
}

/** The cliff above the clouds: pines, two visitors, the first wild sunflowers. */
function lookout(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  const land = height - level(frame, 0);
  const cliff = ridgeLine(sheet, {
    seed: 45,
    base: 1.06,
    rise: 0.06,
    span: 220,
    peaks: [
      [1.02, 0.62, 330],
      [0.84, 0.12, 130],
    ],
  });
  pinesAlong(sheet, cliff, [0.9, 1.02], 4, [120, 210], pinePair(sheet, ridgeOf(p, 6)), 3);
  bank(sheet, cliff, ridgeOf(p, 6));
  const seer = standingSymbol(sheet, { coat: token.persimmon, hat: p.pale, skin: p.bark, basket: p.bark });
  const seerX = width * (tall ? 0.74 : 0.82);
  sheet.add(
    place(seer, seerX, cliff(seerX) + 3, { scale: 1.3 }),
    place(seer, seerX + 32, cliff(seerX + 32) + 3, { scale: 1.2 }),
  );
  const flowers = [
    sunflowerSymbol(sheet, p.bloom, p.bloomDeep),
    sunflowerSideSymbol(sheet, p.bloom, p.bloomDeep, p.leaf),
  ];
  const leaves = [lobedLeafSymbol(sheet, p.leaf), lobedLeafSymbol(sheet, p.leafDeep)];
  thicket(sheet, [tall ? 0.42 : 0.66, 0.99], {
    flowers,
    leaves,
    stem: p.leafDeep,
    seed: 23,
    count: tall ? 7 : 10,
    rise: (s) => land * (0.12 + 0.22 * s),
    size: [0.6, 0.95],
  });
}
