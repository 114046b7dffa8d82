/** May and June: first rain on the tea, wet orchards. */

import { avocadoSymbol, hangFruit, leafyBough } from "./branches.ts";
import { cottage } from "./built.ts";
import { dragonPlant } from "./dragon-fruit.ts";
import { leaf } from "./emblem-shapes.ts";
import { bank, teaRows } from "./fields.ts";
import { pickerSymbol } from "./figures.ts";
import type { Line } from "./land.ts";
import { cloud, rain, range, ridgeLine } from "./land.ts";
import { cottageColours, farRanges, pinePair, ridgeOf } from "./month-ground.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { level, place, type Sheet, shape, stroke } from "./sheet.ts";
import { at } from "./svg.ts";
import { pinesAlong, treeSymbol } from "./trees.ts";

/** Two leaves and a bud, base at the origin, about 120 units tall. */
function teaShoot(sheet: Sheet, leafColour: string, lit: string, budColour: string, stem: string): string {
  return sheet.define(
    stroke(stem, 5, "M0 4Q2-30 0-62") +
      shape(leafColour, leaf(0, -44, -46, 74, 26, { sweep: -10, rib: false }), "", 1) +
      shape(lit, leaf(0, -50, 40, 76, 26, { sweep: 10, rib: false }), "", 1) +
      shape(budColour, leaf(0, -54, 2, 70, 15, { rib: false }), "", 1) +
      stroke(stem, 2, "M-5-50Q-30-66-44-84M5-56Q28-76 40-96"),
  );
}

/** A rainbow's foot, no more than a breath of colour. */
function rainbow(sheet: Sheet, x: number, y: number, r: number): void {
  [token.cherry, token.persimmon, token.sunflower, token.pine, token.sea, token.jacaranda].forEach((colour, i) => {
    const k = r - i * 9;
    sheet.add(
      stroke(
        colour,
        9,
        `M${Math.round(x - k)} ${Math.round(y)}a${k} ${k} 0 0 1 ${2 * k} 0`,
        ` opacity="${sheet.frame.night ? 0.12 : 0.17}"`,
      ),
    );
  });
}

export function may(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  farRanges(sheet, p, {
    seed: 201,
    sun: tall ? [0.2, 0.59] : [0.61, 0.24],
    radius: 46,
    soft: true,
    peaks: [[0.7, 0.2, 260]],
  });
  rainbow(sheet, tall ? width * 0.78 : width * 0.86, level(frame, 0.5), tall ? 280 : 400);
  sheet.add(
    cloud(width * 0.7, height * (tall ? 0.585 : 0.2), 190, p.pale, frame.night ? 0.2 : 0.85),
    cloud(width * 0.84, height * (tall ? 0.62 : 0.31), 150, p.pale, frame.night ? 0.16 : 0.7),
  );
  const mid = range(
    sheet,
    ridgeOf(p, 3),
    p.mist,
    { seed: 205, base: 0.4, rise: 0.26, span: 300, tilt: -0.08 },
    { veil: 0.75 },
  );
  pinesAlong(sheet, mid, [0.3, 1], tall ? 6 : 12, [32, 66], pinePair(sheet, ridgeOf(p, 5)), 9);
  const back = range(
    sheet,
    p.leaf,
    mix(p.leaf, p.mist, 0.3),
    { seed: 208, base: 0.52, rise: 0.22, span: 480, rough: 0.12, peaks: [[0.66, 0.16, 260]] },
    { veil: 0.4 },
  );
  teaRows(sheet, back, { rows: 6, gap: 14, colour: mix(p.leaf, p.leafDeep, 0.55), lit: p.leafLit, flatten: 0.06 });
  const front = range(sheet, mix(p.leaf, p.leafDeep, 0.45), p.leafDeep, {
    seed: 212,
    base: 0.74,
    rise: 0.16,
    span: 620,
    rough: 0.1,
  });
  teaRows(sheet, front, {
    rows: tall ? 5 : 4,
    gap: tall ? 28 : 26,
    colour: mix(p.leafDeep, ridgeOf(p, 6), 0.4),
    lit: mix(p.leaf, p.leafLit, 0.5),
    flatten: 0.07,
  });
  teaPickers(sheet, p, front);
  foreShoots(sheet, p);
}

/** Pickers along the near rows. */
function teaPickers(sheet: Sheet, p: Palette, front: Line): void {
  const { frame } = sheet;
  const { width, tall } = frame;
  const skin = mix(token.basalt, p.pale, frame.night ? 0.2 : 0.4);
  const coats = [p.second, token.jacaranda, mix(token.sea, p.pale, 0.2)].map((coat) =>
    pickerSymbol(sheet, {
      coat: frame.night ? mix(coat, p.leafDeep, 0.35) : coat,
      hat: p.pale,
      skin,
      basket: mix(p.bark, p.pale, 0.35),
    }),
  );
  const people: [number, number, number][] = tall
    ? [
        [0.2, 30, 1.5],
        [0.34, 44, 1.7],
        [0.46, 30, 1.5],
      ]
    : [
        [0.36, 22, 1.2],
        [0.42, 30, 1.3],
        [0.57, 26, 1.35],
        [0.63, 34, 1.45],
        [0.24, 26, 1.2],
      ];
  sheet.add(
    ...people.map(([fx, d, scale], i) =>
      place(coats[i % 3] ?? "", fx * width, front(fx * width) + d, { scale, flip: i % 2 === 1 }),
    ),
  );
}

/** Wet tea shoots close to the eye. */
function foreShoots(sheet: Sheet, p: Palette): void {
  const { width, height, tall } = sheet.frame;
  const shoots = [
    teaShoot(sheet, p.leaf, mix(p.leaf, p.leafLit, 0.4), p.bloom, mix(p.leaf, p.leafDeep, 0.5)),
    teaShoot(sheet, mix(p.leaf, p.leafDeep, 0.3), p.leaf, p.bloom, p.leafDeep),
  ];
  bank(
    sheet,
    ridgeLine(sheet, { seed: 215, base: 1.02, rise: 0.05, span: 240, peaks: [[0.94, 0.16, 260]] }),
    ridgeOf(p, 6),
  );
  const sprigs: [number, number, number, number][] = tall
    ? [
        [0.56, 1, 1.1, -12],
        [0.72, 0.99, 1.5, 6],
        [0.88, 0.97, 1.8, -4],
        [1, 0.98, 1.5, 14],
      ]
    : [
        [0.74, 1, 1.1, -14],
        [0.81, 0.99, 1.45, 4],
        [0.88, 0.96, 1.8, -6],
        [0.95, 0.94, 2, 10],
        [1, 1, 1.6, -8],
      ];
  sheet.add(
    ...sprigs.map(([fx, fy, scale, turn], i) =>
      place(shoots[i % 2] ?? "", fx * width, fy * height + 8, { scale, turn }),
    ),
  );
}

export function june(sheet: Sheet, p: Palette): void {
  const { frame } = sheet;
  const { width, height, tall, night } = frame;
  farRanges(sheet, p, { seed: 221, sun: tall ? [0.26, 0.59] : [0.61, 0.2], radius: 40, peaks: [[0.8, 0.2, 300]] });
  const grey = mix(p.mist, ridgeOf(p, 2), 0.5);
  sheet.add(
    cloud(width * 0.52, height * (tall ? 0.6 : 0.2), 260, grey, 0.5),
    cloud(width * 0.72, height * (tall ? 0.57 : 0.28), 220, grey, 0.4),
  );
  const mid = range(sheet, ridgeOf(p, 3), p.mist, { seed: 225, base: 0.42, rise: 0.22, span: 320 }, { veil: 0.8 });
  const kinds = [
    treeSymbol(sheet, { bark: p.bark, deep: p.leafDeep, body: mix(p.leaf, ridgeOf(p, 4), 0.3), lit: p.leaf }, 30),
    treeSymbol(sheet, { bark: p.bark, deep: p.leafDeep, body: p.leaf, lit: p.leafLit }, 32),
  ];
  const grove = Array.from({ length: tall ? 8 : 11 }, (_, i) => ({
    fx: (i + 0.5) / (tall ? 8 : 11),
    size: 46 + ((i * 37) % 30),
  }));
  sheet.add(
    ...grove.map(({ fx, size }, i) =>
      place(kinds[0] ?? "", fx * width, mid(fx * width) + 26 + (i % 3) * 9, { scale: size / 100 }),
    ),
  );
  const field = range(
    sheet,
    mix(p.leaf, ridgeOf(p, 4), 0.45),
    ridgeOf(p, 5),
    { seed: 228, base: 0.6, rise: 0.1, span: 560, rough: 0.2 },
    { depth: 0.4 },
  );
  const houseX = width * (tall ? 0.2 : 0.3);
  sheet.add(cottage(houseX, field(houseX) + 10, 1.4, cottageColours(sheet, p)));
  dragonRows(sheet, p, field);
  rain(sheet, night ? p.mist : p.pale, night ? 0.34 : 0.62, 5);
  avocadoBough(sheet, p);
}

/** Dragon fruit in rows, nearer and larger. */
function dragonRows(sheet: Sheet, p: Palette, field: Line): void {
  const { frame } = sheet;
  const { width, height, tall } = frame;
  const plant = dragonPlant(sheet, p.leaf, p.leafDeep, p.bloom, mix(p.leafLit, p.pale, 0.2), mix(p.bark, p.pale, 0.25));
  const rows = tall
    ? [
        { depth: 0.18, s: 0.56, gap: 104 },
        { depth: 0.36, s: 0.95, gap: 190 },
      ]
    : [
        { depth: 0.12, s: 0.4, gap: 118 },
        { depth: 0.24, s: 0.6, gap: 148 },
        { depth: 0.4, s: 0.95, gap: 224 },
      ];
  rows.forEach(({ depth, s, gap }, row) => {
    for (let x = width * (tall ? 0.02 : 0.04) + row * 40; x < width; x += gap)
      sheet.add(place(plant, x, field(x) + depth * height * (1 - frame.horizon), { scale: s }));
  });
}

/** Avocados hanging under a wet bough. */
function avocadoBough(sheet: Sheet, p: Palette): void {
  const { width, height, tall } = sheet.frame;
  const [from, to] = tall
    ? [at(width + 20, height * 0.63), at(width * 0.52, height * 0.7)]
    : [at(width + 20, 20), at(width * 0.68, 96)];
  const spots = leafyBough(sheet, p, from, to, -40, 20, tall ? [0.8, 1.1] : [0.9, 1.25], 5);
  const fruit = avocadoSymbol(sheet, p.second, mix(p.second, p.pale, 0.35));
  hangFruit(
    sheet,
    fruit,
    [2, 4, 6, 8, 10].map((i, n): [number, number, number] => [
      spots[i]?.x ?? 0,
      (spots[i]?.y ?? 0) + 62 + (n % 2) * 12,
      tall ? 1.05 : 1.25,
    ]),
    p.bark,
  );
}
