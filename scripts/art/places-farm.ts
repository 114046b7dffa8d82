/** Farms: coffee, tea, persimmons, orchards. */

import { leafSymbol } from "./blooms.ts";
import {
  avocadoSymbol,
  coffeeBranch,
  dryingFrame,
  durianSymbol,
  hangFruit,
  leafAlong,
  persimmonSymbol,
} from "./branches.ts";
import { cottage } from "./built.ts";
import { bank, carpet, shrubRows, teaRows } from "./fields.ts";
import { pickerSymbol } from "./figures.ts";
import { cloud, mistBank, range, ridgeLine, sky, strata, sun } from "./land.ts";
import { between, seededRandom } from "./noise.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { place, type Sheet, shape, stroke } from "./sheet.ts";
import { at } from "./svg.ts";
import { bow, limb, pineSymbol, pinesAlong, tree, treeSymbol } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;
const picker = (sheet: Sheet, p: Palette, coat: string): string =>
  pickerSymbol(sheet, { coat, hat: p.pale, skin: mix(token.basalt, p.pale, 0.4), basket: mix(p.bark, p.pale, 0.4) });

export function coffee(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.3, 0.3, 58, p.sun);
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    { seed: 61, base: 0.02, rise: 0.24, span: 220, sharp: true, rough: 0.8 },
    { step: 26 },
  );
  range(sheet, ridge(p, 1), p.mist, { seed: 18, base: 0.16, rise: 0.26, span: 260, peaks: [[0.2, 0.16, 160]] });
  mistBank(sheet, 0.6, 0.56, 380, 38, p.mist);
  const mid = range(
    sheet,
    ridge(p, 3),
    p.mist,
    { seed: 71, base: 0.36, rise: 0.26, span: 330, tilt: 0.1 },
    { veil: 0.6 },
  );
  const needle = mix(ridge(p, 5), p.leafDeep, 0.5);
  pinesAlong(sheet, mid, [0.02, 0.5], 11, [36, 70], [pineSymbol(sheet, needle, 3), pineSymbol(sheet, needle, 8)], 5);
  const hill = range(
    sheet,
    ridge(p, 4),
    ridge(p, 5),
    { seed: 25, base: 0.52, rise: 0.24, span: 480, rough: 0.2, tilt: -0.1 },
    { veil: 0.5 },
  );
  shrubRows(sheet, hill, { rows: 5, gap: 24, colour: p.leafDeep, lit: p.leaf, seed: 4, flatten: 0.1 });
  carpet(sheet, hill, [0, 1], 120, 70, [3.5, 6], [p.second], 9);
  sheet.add(
    place(picker(sheet, p, token.sea), 236, hill(236) + 66, { scale: 1.35 }),
    place(picker(sheet, p, mix(p.bloom, p.pale, 0.2)), 352, hill(352) + 104, { scale: 1.7, flip: true }),
  );
  bank(sheet, ridgeLine(sheet, { seed: 8, base: 0.95, rise: 0.1, span: 240 }), ridge(p, 6));
  coffeeBranch(sheet, p, at(1010, 560), at(470, 400), { nodes: 7, sag: -46, size: 1.5, load: "cherry", seed: 3 });
  coffeeBranch(sheet, p, at(1000, 690), at(600, 590), { nodes: 5, sag: -26, size: 1.45, load: "cherry", seed: 8 });
}

export function teahill(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.66, 0.26, 50, p.sun);
  sheet.add(cloud(120, 150, 190, p.pale, 0.7), cloud(620, 96, 130, p.pale, 0.55));
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    { seed: 3, base: 0.02, rise: 0.26, span: 210, sharp: true, rough: 0.8 },
    { step: 26 },
  );
  range(sheet, ridge(p, 1), p.mist, { seed: 44, base: 0.16, rise: 0.28, span: 240 });
  mistBank(sheet, 0.3, 0.58, 420, 40, p.mist);
  const wood = range(
    sheet,
    ridge(p, 3),
    p.mist,
    { seed: 27, base: 0.3, rise: 0.3, span: 280, tilt: -0.12 },
    { veil: 0.7 },
  );
  const needle = mix(ridge(p, 5), p.leafDeep, 0.3);
  pinesAlong(sheet, wood, [0.5, 1], 14, [34, 74], [pineSymbol(sheet, needle, 3), pineSymbol(sheet, needle, 8)], 15);
  const back = range(
    sheet,
    p.leaf,
    mix(p.leaf, p.mist, 0.4),
    { seed: 12, base: 0.42, rise: 0.3, span: 420, rough: 0.15, peaks: [[0.26, 0.2, 230]] },
    { veil: 0.5 },
  );
  teaRows(sheet, back, { rows: 8, gap: 14, colour: mix(p.leafDeep, p.leaf, 0.35), lit: p.leafLit, flatten: 0.07 });
  sheet.add(
    cottage(690, back(690) + 6, 1.1, {
      wall: p.pale,
      shade: mix(p.pale, p.bark, 0.3),
      roof: mix(p.second, p.bark, 0.25),
      lamp: p.bark,
    }),
  );
  nearSlope(sheet, p);
}

/** The near slope and its pickers. */
function nearSlope(sheet: Sheet, p: Palette): void {
  const front = range(sheet, mix(p.leaf, p.leafDeep, 0.5), p.leafDeep, {
    seed: 57,
    base: 0.68,
    rise: 0.26,
    span: 520,
    rough: 0.1,
    peaks: [[0.82, 0.16, 260]],
  });
  teaRows(sheet, front, {
    rows: 6,
    gap: 25,
    colour: mix(p.leafDeep, ridge(p, 6), 0.4),
    lit: mix(p.leaf, p.leafLit, 0.6),
    flatten: 0.08,
  });
  const blue = picker(sheet, p, token.jacaranda);
  const red = picker(sheet, p, p.second);
  sheet.add(
    place(red, 560, front(560) + 42, { scale: 1.5 }),
    place(blue, 640, front(640) + 46, { scale: 1.6 }),
    place(red, 300, front(300) + 90, { scale: 1.9, flip: true }),
  );
}

export function persimmon(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.2, 0.3, 54, p.sun);
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    { seed: 31, base: 0.04, rise: 0.26, span: 230, sharp: true, rough: 0.7 },
    { step: 26 },
  );
  range(sheet, ridge(p, 1), p.mist, { seed: 36, base: 0.2, rise: 0.26, span: 280, peaks: [[0.32, 0.18, 150]] });
  mistBank(sheet, 0.36, 0.6, 400, 36, p.mist);
  const mid = range(sheet, ridge(p, 3), p.mist, { seed: 5, base: 0.42, rise: 0.2, span: 320 }, { veil: 0.6 });
  strata(sheet, mid, { count: 4, gap: 12, colour: p.pale, opacity: 0.4 });
  const yard = range(
    sheet,
    mix(p.leaf, p.leafLit, 0.2),
    mix(p.leafDeep, p.bark, 0.3),
    { seed: 16, base: 0.64, rise: 0.12, span: 480, rough: 0.2 },
    { depth: 0.36 },
  );
  sheet.add(
    cottage(330, yard(330) + 16, 2.6, {
      wall: p.pale,
      shade: mix(p.pale, p.bark, 0.28),
      roof: mix(token.basalt, p.bark, 0.3),
      lamp: p.sun,
    }),
  );
  const fruit = persimmonSymbol(sheet, p.bloom, mix(p.bloom, p.pale, 0.4), p.leafDeep);
  const colours = {
    bark: p.bark,
    deep: mix(p.leafDeep, p.bloom, 0.12),
    body: p.leaf,
    lit: mix(p.leafLit, p.bloom, 0.35),
  };
  const crown = tree(sheet, 770, yard(770) + 60, 410, 370, colours, 12);
  sheet.add(...crown.slice(0, 26).map(([x, y]) => place(fruit, x, y, { scale: 0.86 })));
  const small = tree(sheet, 90, yard(90) + 26, 190, 170, colours, 5);
  sheet.add(...small.slice(0, 16).map(([x, y]) => place(fruit, x, y, { scale: 0.42 })));
  dryingFrame(sheet, p, 392, 610, 210, 214, 5, mix(p.bloom, p.bark, 0.12), 6);
  bank(sheet, ridgeLine(sheet, { seed: 77, base: 0.98, rise: 0.08, span: 200 }), mix(p.leafDeep, p.bark, 0.5));
  sheet.add(
    place(fruit, 690, 606, { scale: 1 }),
    place(fruit, 730, 614, { scale: 1.1 }),
    place(fruit, 860, 604, { scale: 0.95 }),
  );
}

export function orchard(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sheet.add(cloud(90, 120, 220, p.pale, 0.9), cloud(560, 70, 170, p.pale, 0.75));
  range(sheet, ridge(p, 0), p.mist, { seed: 82, base: 0.04, rise: 0.22, span: 240, sharp: true }, { step: 26 });
  range(sheet, ridge(p, 1), p.mist, { seed: 19, base: 0.16, rise: 0.24, span: 300 });
  const slope = range(
    sheet,
    mix(p.leafLit, ridge(p, 3), 0.3),
    p.leaf,
    { seed: 24, base: 0.34, rise: 0.16, span: 520, rough: 0.2, tilt: 0.1 },
    { depth: 0.6, veil: 0.5 },
  );
  const colours = { bark: p.bark, deep: p.leafDeep, body: p.leaf, lit: p.leafLit };
  const kinds = [treeSymbol(sheet, colours, 30), treeSymbol(sheet, colours, 32)];
  [
    [110, 20, 120],
    [235, 30, 128],
    [360, 34, 116],
    [480, 26, 110],
    [600, 20, 104],
    [60, 110, 180],
    [250, 126, 190],
    [440, 120, 176],
  ].forEach(([x = 0, dy = 0, size = 0], i) => {
    sheet.add(place(kinds[i % 2] ?? "", x, slope(x) + dy + size * 0.3, { scale: size / 100, flip: i % 3 === 0 }));
  });
  bank(sheet, ridgeLine(sheet, { seed: 15, base: 0.9, rise: 0.1, span: 340 }), p.leafDeep);
  const leaves = [
    leafSymbol(sheet, p.leafDeep, p.leaf, 80, 22),
    leafSymbol(sheet, mix(p.leaf, p.leafDeep, 0.4), p.leafLit, 80, 22),
  ];
  const spine = bow(at(1000, 40), at(520, 150), -60, 8);
  leafAlong(sheet, leaves, spine, [0.9, 1.3], 5);
  sheet.add(shape(p.bark, limb(spine, 24, 5)));
  hangFruit(
    sheet,
    durianSymbol(sheet, p.second, mix(p.second, p.bark, 0.45)),
    [
      [890, 214, 1.5],
      [770, 176, 1.2],
    ],
    p.bark,
  );
  hangFruit(
    sheet,
    avocadoSymbol(sheet, p.bloom, mix(p.bloom, p.pale, 0.35)),
    [
      [660, 150, 1.3],
      [604, 176, 1.4],
      [560, 200, 1.2],
    ],
    p.bark,
  );
  sheet.add(place(picker(sheet, p, token.persimmon), 690, slope(690) + 150, { scale: 2.2, flip: true }));
  basket(sheet, p, 790, 585);
}

/** A full basket on the ground. */
function basket(sheet: Sheet, p: Palette, x: number, y: number): void {
  const random = seededRandom(x);
  const wicker = mix(p.bark, p.pale, 0.45);
  const fruit = avocadoSymbol(sheet, p.bloom, mix(p.bloom, p.pale, 0.35));
  sheet.add(
    ...Array.from({ length: 7 }, (_, i) =>
      place(fruit, x - 54 + i * 18, y - 60 + between(random, -10, 6), {
        scale: 1.1,
        turn: Math.round(between(random, -60, 60)),
      }),
    ),
  );
  sheet.add(
    shape(wicker, `M${x - 76} ${y - 56}H${x + 76}L${x + 58} ${y + 14}Q${x} ${y + 24} ${x - 58} ${y + 14}z`),
    stroke(
      p.bark,
      3,
      `M${x - 72} ${y - 38}H${x + 72}M${x - 67} ${y - 18}H${x + 67}M${x - 62} ${y + 2}H${x + 62}M${x - 40} ${y - 54}l6 70M${x} ${y - 54}v74M${x + 40} ${y - 54}l-6 70`,
      ' opacity=".45"',
    ),
    stroke(mix(wicker, p.pale, 0.3), 9, `M${x - 76} ${y - 56}H${x + 76}`),
  );
}
