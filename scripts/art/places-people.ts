/** Gong night and brocade. */
import { cottage } from "./built.ts";
import { leaf } from "./emblem-shapes.ts";
import { bank } from "./fields.ts";
import { dancerSymbol, gongPlayerSymbol, standingSymbol } from "./figures.ts";
import { mistBank, range, ridgeLine, sky, stars, sun } from "./land.ts";
import { between, seededRandom } from "./noise.ts";
import { mix, pigment, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, slab, specks, stroke } from "./sheet.ts";
import { join } from "./svg.ts";
import { pineSymbol, pinesAlong } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;
const pines = (sheet: Sheet, colour: string): string[] => [pineSymbol(sheet, colour, 3), pineSymbol(sheet, colour, 8)];

const flame = (x: number, y: number, h: number): string =>
  leaf(x, y, -4, h, h * 0.26, { rib: false, belly: 0.3 }) +
  leaf(x - h * 0.16, y, -20, h * 0.68, h * 0.2, { rib: false, belly: 0.3 }) +
  leaf(x + h * 0.17, y, 18, h * 0.74, h * 0.2, { rib: false, belly: 0.3 });

function fullMoon(sheet: Sheet, p: Palette): void {
  sheet.add(
    disc(750, 120, 34, p.sun),
    disc(
      750,
      120,
      80,
      sheet.glow([
        [0.3, p.sun, 0.3],
        [1, p.sun, 0],
      ]),
    ),
  );
}

export function gong(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.8);
  stars(sheet, 21, p.pale, 0.5);
  fullMoon(sheet, p);
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    {
      seed: 90,
      base: 0.1,
      rise: 0.14,
      span: 210,
      sharp: true,
      peaks: [
        [0.3, 0.3, 220],
        [0.46, 0.4, 240],
      ],
    },
    { step: 24 },
  );
  const hill = range(sheet, ridge(p, 2), p.mist, { seed: 13, base: 0.34, rise: 0.2, span: 300 }, { veil: 0.5 });
  pinesAlong(sheet, hill, [0, 1], 18, [50, 110], pines(sheet, ridge(p, 4)), 8);
  longhouse(sheet, p, 80, 462);
  const yard = sheet.wash(440, 640, [
    [0, mix(ridge(p, 3), p.bloom, 0.22)],
    [1, ridge(p, 6)],
  ]);
  sheet.add(shape(yard, "M-10 470Q240 440 480 448T970 464V650H-10z"));
  sheet.add(
    disc(
      500,
      470,
      330,
      sheet.glow([
        [0, p.bloom, 0.62],
        [0.4, p.bloom, 0.24],
        [1, p.bloom, 0],
      ]),
    ),
  );
  fireCircle(sheet, p);
  const player = gongPlayerSymbol(sheet, pigment.coal, token.sunflower, p.bloom);
  const near = dancerSymbol(sheet, pigment.coal, p.bloom);
  sheet.add(shape(pigment.coal, "M-10 650V616Q220 588 480 604T970 596V650z"));
  sheet.add(
    ...[150, 232, 316].map((x, i) => place(player, x, 616 - i * 2, { scale: 2.1 })),
    ...[690, 770, 850].map((x, i) => place(near, x, 612 + i * 3, { scale: 2.3, flip: true })),
  );
  jars(sheet, p);
}

/** The fire and the ring of dancers beyond it. */
function fireCircle(sheet: Sheet, p: Palette): void {
  const far = dancerSymbol(sheet, ridge(p, 6), p.bloom);
  sheet.add(
    ...[330, 382, 434, 566, 618, 670].map((x, i) =>
      place(far, x, 492 - Math.abs(i - 2.5) * -3, { scale: 1.5, flip: i > 2 }),
    ),
  );
  sheet.add(stroke(p.bark, 13, "M446 556L556 528M446 528L556 556M470 560L530 522"));
  sheet.add(
    shape(token.persimmon, flame(500, 546, 190)),
    shape(p.second, flame(500, 546, 128)),
    shape(p.pale, flame(500, 546, 68)),
  );
  const random = seededRandom(3);
  sheet.add(
    specks(
      Array.from({ length: 26 }, (): [number, number] => [500 + between(random, -90, 90), between(random, 190, 420)]),
      3.4,
      p.second,
      ' opacity=".85"',
    ),
  );
}

/** Rice-wine jars with their straws. */
function jars(sheet: Sheet, p: Palette): void {
  const jar = (x: number, y: number, s: number): string =>
    shape(
      mix(pigment.coal, p.mist, 0.2),
      `M${x - 16 * s} ${y}Q${x - 26 * s} ${y - 30 * s} ${x - 10 * s} ${y - 44 * s}H${x + 10 * s}Q${x + 26 * s} ${y - 30 * s} ${x + 16 * s} ${y}z`,
    ) +
    stroke(
      p.bloom,
      2.4,
      `M${x + 11 * s} ${y - 42 * s}Q${x + 24 * s} ${y - 28 * s} ${x + 15 * s} ${y - 3}`,
      ' opacity=".8"',
    ) +
    stroke(p.second, 3, `M${x} ${y - 44 * s}q${6 * s} ${-30 * s} ${24 * s} ${-44 * s}`);
  sheet.add(jar(420, 622, 1), jar(600, 624, 1.1));
}

/** A K'Ho longhouse on posts, its roof swept and its door lit. */
function longhouse(sheet: Sheet, p: Palette, x: number, y: number): void {
  const dark = ridge(p, 6);
  sheet.add(
    stroke(dark, 8, `M${x + 30} ${y}v-50M${x + 90} ${y}v-50M${x + 150} ${y}v-50M${x + 210} ${y}v-50`),
    slab(x + 16, y - 96, 210, 50, mix(dark, p.bloom, 0.2)),
    shape(
      dark,
      `M${x - 16} ${y - 84}Q${x + 20} ${y - 130} ${x + 34} ${y - 178}Q${x + 120} ${y - 164} ${x + 210} ${y - 178}Q${x + 226} ${y - 130} ${x + 258} ${y - 84}z`,
    ),
    slab(x + 108, y - 92, 26, 46, p.second),
    slab(x + 44, y - 84, 20, 18, p.bloom),
    slab(x + 178, y - 84, 20, 18, p.bloom),
    stroke(dark, 4, `M${x + 108} ${y - 46}L${x + 92} ${y}M${x + 132} ${y - 46}L${x + 116} ${y}`),
  );
}

/** A hanging length of brocade; bands of diamonds between stripes. */
function cloth(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  base: string,
  inks: [string, string, string],
  seed: number,
): void {
  const random = seededRandom(seed);
  sheet.add(
    shape(
      base,
      `M${x} ${y}H${x + w}Q${x + w + 6} ${y + h * 0.5} ${x + w - 2} ${y + h}H${x - 2}Q${x + 6} ${y + h * 0.5} ${x} ${y}z`,
    ),
  );
  let level = y + 16;
  let turn = 0;
  while (level < y + h - 40) {
    const tall = turn % 2 === 0 ? 44 : 15;
    if (turn % 2 === 0) {
      const count = Math.round(w / 40);
      const step = w / count;
      let outer = "";
      let inner = "";
      for (let i = 0; i < count; i += 1) {
        const cx = x + step * (i + 0.5);
        outer += `M${join([cx, level], 0)}l${join([step * 0.46, 22], 0)}l${join([-step * 0.46, 22], 0)}l${join([-step * 0.46, -22], 0)}z`;
        inner += `M${join([cx, level + 12], 0)}l${join([step * 0.2, 10], 0)}l${join([-step * 0.2, 10], 0)}l${join([-step * 0.2, -10], 0)}z`;
      }
      sheet.add(shape(inks[0], outer), shape(random() < 0.5 ? inks[1] : base, inner));
    } else {
      sheet.add(slab(x + 3, level + 1, w - 6, 4, inks[1]), slab(x + 3, level + 8, w - 6, 4, inks[2]));
    }
    level += tall + 6;
    turn += 1;
  }
  const fringe = Array.from(
    { length: Math.round(w / 9) },
    (_, i) => `M${Math.round(x + 3 + i * 9)} ${Math.round(y + h)}v14`,
  ).join("");
  sheet.add(stroke(inks[0], 3, fringe));
}

export function brocade(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.5, 0.22, 52, p.sun);
  range(
    sheet,
    ridge(p, 0),
    p.mist,
    {
      seed: 45,
      base: 0.02,
      rise: 0.2,
      span: 220,
      sharp: true,
      peaks: [
        [0.4, 0.2, 200],
        [0.56, 0.28, 220],
      ],
    },
    { step: 24 },
  );
  range(sheet, ridge(p, 1), p.mist, { seed: 54, base: 0.2, rise: 0.22, span: 280 });
  mistBank(sheet, 0.5, 0.56, 420, 32, p.mist);
  const yard = range(
    sheet,
    p.leaf,
    ridge(p, 5),
    { seed: 9, base: 0.5, rise: 0.12, span: 420, rough: 0.2 },
    { depth: 0.45 },
  );
  pinesAlong(sheet, yard, [0.3, 0.7], 8, [50, 96], pines(sheet, ridge(p, 5)), 6);
  sheet.add(
    cottage(470, yard(470) + 18, 1.9, {
      wall: mix(p.bark, p.pale, 0.5),
      shade: mix(p.bark, p.pale, 0.3),
      roof: mix(token.basalt, p.bark, 0.3),
      lamp: p.sun,
    }),
  );
  sheet.add(
    stroke(p.bark, 9, "M36 640L50 128M926 640L908 128M636 640L630 150"),
    stroke(p.bark, 6, "M30 144Q330 166 632 156T930 142"),
  );
  cloth(sheet, 84, 152, 226, 380, token.ink, [p.bloom, p.second, p.pale], 2);
  cloth(sheet, 670, 154, 204, 360, mix(p.bloom, p.bark, 0.25), [p.second, p.pale, token.ink], 7);
  cloth(sheet, 340, 160, 96, 190, token.jacaranda, [p.pale, p.second, token.ink], 4);
  bank(sheet, ridgeLine(sheet, { seed: 31, base: 0.96, rise: 0.1, span: 240 }), ridge(p, 6));
  const weaver = standingSymbol(sheet, {
    coat: token.ink,
    hat: mix(p.bark, p.pale, 0.55),
    skin: mix(token.basalt, p.pale, 0.35),
    basket: p.bark,
  });
  sheet.add(place(weaver, 560, 606, { scale: 2.4 }));
}
