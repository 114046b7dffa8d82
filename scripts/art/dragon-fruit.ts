/** Dragon fruit under lamps at dusk, on the dry coast. */
import { leaf } from "./emblem-shapes.ts";
import { bank } from "./fields.ts";
import { range, sky, stars } from "./land.ts";
import { mix } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, stroke } from "./sheet.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;

/** A dragon fruit plant: a post under a fountain of jointed arms, fruit at their ends. */
export function dragonPlant(
  sheet: Sheet,
  leafColour: string,
  leafDeep: string,
  fruit: string,
  scale: string,
  post: string,
): string {
  const arms = (list: [number, number, number][], colour: string, w: number): string =>
    stroke(
      colour,
      w,
      list
        .map(([dx, rise, drop]) => `M0-108C${dx * 0.3} ${-112 - rise} ${dx} ${-116 - rise * 0.4} ${dx} ${-100 + drop}`)
        .join(""),
      ' stroke-linejoin="round"',
    );
  const fruitAt = (x: number, y: number): string =>
    shape(fruit, `M${x} ${y - 12}c10 0 13 10 11 17c-2 8-7 10-11 10s-9-2-11-10c-2-7 1-17 11-17z`, "", 1) +
    shape(
      scale,
      leaf(x - 7, y + 8, -36, 13, 4, { rib: false }) +
        leaf(x + 7, y + 8, 36, 13, 4, { rib: false }) +
        leaf(x, y + 12, 0, 13, 4, { rib: false }),
      "",
      1,
    );
  return sheet.define(
    stroke(post, 9, "M0 0V-108") +
      arms(
        [
          [-56, 30, 30],
          [52, 34, 34],
          [-30, 40, 50],
          [34, 40, 46],
        ],
        leafDeep,
        10,
      ) +
      arms(
        [
          [-42, 26, 14],
          [44, 24, 10],
          [-14, 36, 62],
          [16, 36, 58],
        ],
        leafColour,
        10,
      ) +
      fruitAt(-56, -60) +
      fruitAt(53, -55) +
      fruitAt(-14, -26) +
      fruitAt(36, -44),
  );
}

export function dragonfruit(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.62);
  stars(sheet, 14, p.pale, 0.25);
  sheet.add(
    disc(
      346,
      268,
      150,
      sheet.glow([
        [0.3, p.sun, 0.5],
        [1, p.sun, 0],
      ]),
    ),
    disc(346, 268, 54, p.sun),
  );
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    { seed: 49, base: 0.04, rise: 0.18, span: 260, sharp: true, peaks: [[0.78, 0.24, 220]] },
    { step: 26 },
  );
  range(sheet, ridge(p, 1), p.mist, { seed: 38, base: 0.16, rise: 0.16, span: 320 });
  const field = range(sheet, ridge(p, 4), ridge(p, 6), { seed: 6, base: 0.3, rise: 0.04, span: 480 }, { depth: 0.6 });
  const plant = dragonPlant(sheet, p.leaf, p.leafDeep, p.bloom, mix(p.leaf, p.second, 0.4), mix(p.bark, p.pale, 0.2));
  const glow = sheet.glow([
    [0, p.second, 0.75],
    [0.3, p.second, 0.28],
    [1, p.second, 0],
  ]);
  [
    { y: 400, s: 0.42, gap: 78, off: 20 },
    { y: 452, s: 0.68, gap: 128, off: 60 },
    { y: 528, s: 1.05, gap: 196, off: 10 },
    { y: 636, s: 1.65, gap: 320, off: 130 },
  ].forEach(({ y, s, gap, off }) => {
    sheet.add(stroke(p.bark, 1.5 * s + 0.5, `M0 ${Math.round(y - 178 * s)}H960`, ' opacity=".7"'));
    for (let x = off; x < 990; x += gap) {
      sheet.add(place(plant, x, y, { scale: s }));
      const lx = x + gap / 2;
      sheet.add(disc(lx, y - 164 * s, 74 * s, glow), disc(lx, y - 164 * s, 7 * s, p.second));
    }
    sheet.add(stroke(mix(ridge(p, 5), p.bloom, 0.2), 3, `M0 ${y + 2}H960`, ' opacity=".4"'));
  });
  bank(sheet, (x) => Math.max(field(x), 630), ridge(p, 6));
}
