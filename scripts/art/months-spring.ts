/** January to April: cherry blossom, coffee blossom, jacaranda. */
import { bough, strew } from "./blooms.ts";
import { blossoms, coffeeBranch } from "./branches.ts";
import { cottage, road } from "./built.ts";
import { bank, carpet, shrubRows, teaRows } from "./fields.ts";
import { ground, type Line, range, ridgeLine, strata, water } from "./land.ts";
import { cottageColours, farRanges, pinePair, ridgeOf } from "./month-ground.ts";
import { mix } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { captured, level, place, type Sheet, specks } from "./sheet.ts";
import { at } from "./svg.ts";
import { pinesAlong, tree, treeSymbol } from "./trees.ts";

/** January: blossom over the lake. */
export function january(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  farRanges(sheet, p, { seed: 101, sun: tall ? [0.3, 0.59] : [0.64, 0.33], radius: 58, peaks: [[0.74, 0.2, 260]] });
  const shore = ridgeLine(sheet, { seed: 105, base: 0.48, rise: 0.16, span: 340, tilt: -0.1 });
  pinesAlong(sheet, shore, [0.06, 0.6], tall ? 8 : 13, [30, 66], pinePair(sheet, ridgeOf(p, 4)), 5);
  ground(sheet, shore, ridgeOf(p, 3), p.mist, { depth: 0.2, veil: 0.5 });
  const pinkTree = treeSymbol(
    sheet,
    { bark: p.bark, deep: mix(p.bloom, ridgeOf(p, 4), 0.34), body: p.bloom, lit: p.bloomLit },
    7,
  );
  const grove: [number, number][] = tall
    ? [
        [0.12, 54],
        [0.26, 44],
        [0.56, 60],
        [0.7, 48],
      ]
    : [
        [0.1, 46],
        [0.17, 36],
        [0.3, 42],
        [0.47, 54],
        [0.54, 44],
        [0.62, 58],
      ];
  const waterline = frame.horizon + (1 - frame.horizon) * 0.62;
  sheet.add(cottage(width * (tall ? 0.42 : 0.4), height * waterline - 8, 1.2, cottageColours(sheet, p)));
  sheet.add(...grove.map(([fx, size]) => place(pinkTree, fx * width, height * waterline - 4, { scale: size / 60 })));
  water(sheet, waterline, [mix(p.mist, p.bloom, 0.16), mix(ridgeOf(p, 3), ridgeOf(p, 4), 0.3)], p.pale, 6);
  sheet.add(
    ...grove
      .map(([fx, size]) => place(pinkTree, fx * width, height * waterline + 2, { scale: size / 60, stretch: -0.7 }))
      .map((use) => use.replace("/>", ' opacity=".22"/>')),
  );
  const knoll = ridgeLine(sheet, { seed: 109, base: 1.02, rise: 0.05, span: 240, peaks: [[1, 0.4, 300]] });
  bank(sheet, knoll, ridgeOf(p, 6));
  sheet.add(
    ...(tall
      ? [[0.9, 1.5]]
      : [
          [0.955, 2],
          [0.87, 1.4],
        ]
    ).map(([fx = 0, scale = 1]) => place(pinkTree, width * fx, knoll(width * fx) + 8, { scale, flip: scale < 2 })),
  );
  blossomBough(sheet, p);
}

/** The blossoming bough before the lake, and the petals it lets go. */
function blossomBough(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  const land = height - level(frame, 0);
  const [from, to] = tall
    ? [at(width + 30, height * 0.65), at(width * 0.3, height * 0.78)]
    : [at(width + 30, height * 0.1), at(width * 0.61, height * 0.3)];
  const limbs = bough(sheet, from, to, {
    thick: tall ? 26 : 30,
    sag: tall ? -50 : -46,
    twigs: 9,
    bark: p.bark,
    seed: 4,
    reach: tall ? 130 : 150,
  });
  const flowers = blossoms(sheet, p);
  strew(sheet, flowers, limbs.spots, { each: 1, spread: 16, size: [0.85, 1.5], seed: 8 });
  strew(sheet, flowers, limbs.tips, { each: 3, spread: 22, size: [0.9, 1.6], seed: 9 });
  sheet.add(
    specks(
      limbs.tips.map((tip, i): [number, number] => [tip.x - 30 - i * 14, tip.y + land * (0.2 + (i % 5) * 0.12)]),
      5,
      p.bloom,
    ),
  );
}

/** February: coffee blossom, white on every hill. */
export function february(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall, night } = frame;
  farRanges(sheet, p, {
    seed: 111,
    sun: tall ? [0.7, 0.59] : [0.61, 0.28],
    radius: 52,
    soft: true,
    peaks: [[0.86, 0.2, 300]],
  });
  const far = range(
    sheet,
    ridgeOf(p, 3),
    p.mist,
    { seed: 114, base: 0.4, rise: 0.26, span: 330, rough: 0.3, tilt: -0.05 },
    { veil: 0.6 },
  );
  strata(sheet, far, { count: 4, gap: 13, colour: p.bloom, opacity: night ? 0.3 : 0.8, width: 3 });
  pinesAlong(sheet, far, [0.2, 0.6], tall ? 5 : 9, [34, 62], pinePair(sheet, ridgeOf(p, 5)), 6);
  const hill = range(
    sheet,
    mix(ridgeOf(p, 4), p.leaf, 0.4),
    ridgeOf(p, 5),
    { seed: 118, base: 0.6, rise: 0.2, span: 520, rough: 0.15 },
    { depth: 0.3 },
  );
  shrubRows(sheet, hill, {
    rows: tall ? 4 : 3,
    gap: tall ? 24 : 26,
    colour: p.leafDeep,
    lit: p.bloom,
    seed: 6,
    flatten: 0.1,
  });
  const houseX = width * (tall ? 0.24 : 0.36);
  sheet.add(cottage(houseX, hill(houseX) + 4, 1.3, cottageColours(sheet, p)));
  bank(
    sheet,
    ridgeLine(sheet, { seed: 121, base: 0.94, rise: 0.06, span: 280, peaks: [[0.98, 0.16, 260]] }),
    ridgeOf(p, 6),
  );
  const [from, to] = tall
    ? [at(width + 50, height * 0.86), at(width * 0.34, height * 0.7)]
    : [at(width + 50, height * 0.62), at(width * 0.62, height * 0.36)];
  coffeeBranch(sheet, p, from, to, { nodes: tall ? 6 : 7, sag: -56, size: 1.5, load: "blossom", seed: 5 });
  const low = tall
    ? [at(width + 50, height * 1.02), at(width * 0.42, height * 0.93)]
    : [at(width + 50, height * 1.04), at(width * 0.7, height * 0.82)];
  coffeeBranch(sheet, p, low[0] ?? from, low[1] ?? to, { nodes: 5, sag: -30, size: 1.4, load: "blossom", seed: 9 });
}

/** A jacaranda as a symbol 300 units tall: violet crown, lit clusters, fallen petals in its shade. */
function jacarandaSymbol(sheet: Sheet, p: Palette, seed: number): string {
  const colours = {
    bark: p.bark,
    deep: mix(p.bloom, p.leafDeep, 0.38),
    body: p.bloom,
    lit: mix(p.bloom, p.bloomLit, 0.6),
  };
  return captured(sheet, (apart) => {
    const inside = tree(apart, 0, 0, 300, 336, colours, seed);
    apart.add(
      specks(inside.slice(0, 30), 6.5, p.bloomLit),
      specks(inside.slice(20, 40), 9, mix(p.bloom, p.leaf, 0.55)),
    );
    const petals = inside.map(([cx, cy], i): [number, number] => [cx * 1.15, 2 + (cy / 300 + 1) * 21 + (i % 3) * 2]);
    apart.add(specks(petals, 4.5, mix(p.bloom, p.bloomLit, 0.4)));
  }).id;
}

/** Jacarandas along a line, each given by place, height and step down as shares of the sheet and land. */
function jacarandas(
  sheet: Sheet,
  p: Palette,
  line: Line,
  trees: [number, number, number][],
  seeds: [number, number],
): void {
  const { width, height } = sheet.frame;
  const land = height - level(sheet.frame, 0);
  const kinds = seeds.map((seed) => jacarandaSymbol(sheet, p, seed));
  sheet.add(
    ...trees.map(([fx, share, drop], i) => {
      const x = fx * width;
      return place(kinds[i === trees.length - 1 ? 1 : i % 2] ?? "", x, line(x) + drop * land, {
        scale: (share * land) / 300,
        flip: i % 3 === 1,
      });
    }),
  );
}

export function march(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  const land = height - level(frame, 0);
  farRanges(sheet, p, { seed: 121, sun: tall ? [0.24, 0.59] : [0.61, 0.27], radius: 60, peaks: [[0.66, 0.18, 240]] });
  const mid = range(sheet, ridgeOf(p, 3), p.mist, { seed: 124, base: 0.42, rise: 0.22, span: 340 }, { veil: 0.7 });
  pinesAlong(sheet, mid, [0, 0.7], tall ? 8 : 15, [30, 66], pinePair(sheet, ridgeOf(p, 5)), 8);
  const slope = range(
    sheet,
    mix(p.leaf, p.leafLit, 0.3),
    p.leafDeep,
    { seed: 127, base: 0.6, rise: 0.12, span: 560, rough: 0.2, tilt: 0.04 },
    { depth: 0.42, veil: 0.7 },
  );
  const villaX = width * (tall ? 0.26 : 0.55);
  sheet.add(
    cottage(villaX, slope(villaX) + 14, tall ? 2 : 2.1, {
      ...cottageColours(sheet, p),
      roof: mix(p.second, p.bark, 0.3),
    }),
  );
  const on = (fx: number, d: number): { x: number; y: number } => at(fx * width, slope(fx * width) + d * land);
  const lane = tall
    ? [on(0.02, 0.66), on(0.26, 0.34), on(0.42, 0.16), on(0.36, 0.08), on(0.3, 0.04)]
    : [on(0.3, 0.68), on(0.47, 0.3), on(0.6, 0.14), on(0.585, 0.08), on(0.555, 0.05)];
  road(sheet, lane, tall ? 60 : 66, mix(p.pale, p.bloomLit, 0.35), 0.9);
  const trees: [number, number, number][] = tall
    ? [
        [0.08, 0.3, 0.06],
        [0.5, 0.34, 0.07],
        [0.76, 0.84, 0.24],
      ]
    : [
        [0.07, 0.34, 0.06],
        [0.24, 0.28, 0.05],
        [0.7, 0.5, 0.08],
        [0.87, 1.25, 0.26],
      ];
  jacarandas(sheet, p, slope, trees, [40, 55]);
  bank(sheet, ridgeLine(sheet, { seed: 131, base: 0.99, rise: 0.06, span: 280 }), mix(p.leafDeep, ridgeOf(p, 6), 0.6));
  carpet(sheet, () => height - land * 0.16, [tall ? 0.5 : 0.64, 1], land * 0.14, 46, [4, 7], [p.bloom, p.bloomLit], 9);
}

export function april(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { tall } = frame;
  farRanges(sheet, p, {
    seed: 141,
    sun: tall ? [0.72, 0.59] : [0.62, 0.3],
    radius: 54,
    soft: true,
    peaks: [[0.56, 0.2, 240]],
  });
  const mid = range(
    sheet,
    ridgeOf(p, 3),
    p.mist,
    { seed: 145, base: 0.38, rise: 0.26, span: 300, tilt: -0.06 },
    { veil: 0.7 },
  );
  pinesAlong(sheet, mid, [0.4, 1], tall ? 6 : 11, [32, 64], pinePair(sheet, ridgeOf(p, 5)), 8);
  const back = range(
    sheet,
    mix(p.leaf, p.leafLit, 0.35),
    mix(p.leaf, p.mist, 0.2),
    { seed: 148, base: 0.5, rise: 0.24, span: 460, rough: 0.12, peaks: [[0.8, 0.14, 260]] },
    { veil: 0.4 },
  );
  teaRows(sheet, back, {
    rows: tall ? 9 : 5,
    gap: tall ? 13 : 15,
    colour: mix(p.leaf, p.leafDeep, 0.5),
    lit: p.leafLit,
    flatten: 0.06,
  });
  const trees: [number, number, number][] = tall
    ? [
        [0.14, 0.2, 0.03],
        [0.7, 0.4, 0.06],
        [0.9, 0.26, 0.03],
      ]
    : [
        [0.1, 0.22, 0.03],
        [0.36, 0.22, 0.05],
        [0.63, 0.4, 0.05],
        [0.8, 0.62, 0.09],
        [0.94, 0.4, 0.05],
      ];
  jacarandas(sheet, p, back, trees, [52, 52]);
  nearRows(sheet, p);
}

/** The near tea rows, with a few petals on them. */
function nearRows(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { tall } = frame;
  const land = frame.height - level(frame, 0);
  const front = range(sheet, mix(p.leaf, p.leafDeep, 0.4), p.leafDeep, {
    seed: 152,
    base: 0.76,
    rise: 0.18,
    span: 560,
    rough: 0.1,
    peaks: [[0.2, 0.06, 240]],
  });
  teaRows(sheet, front, {
    rows: tall ? 5 : 4,
    gap: tall ? 26 : 24,
    colour: mix(p.leafDeep, ridgeOf(p, 6), 0.35),
    lit: mix(p.leaf, p.leafLit, 0.5),
    flatten: 0.07,
  });
  carpet(sheet, front, [tall ? 0.3 : 0.55, 1], land * 0.22, 40, [3, 5], [p.bloomLit], 4);
}
