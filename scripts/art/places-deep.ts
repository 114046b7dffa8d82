/** Inside the land: forest, cave, canyon. */
import { road } from "./built.ts";
import { thread } from "./falls.ts";
import { carpet, plumes } from "./fields.ts";
import { standingSymbol } from "./figures.ts";
import { range, ridgeLine, sky, sun } from "./land.ts";
import { between, seededRandom } from "./noise.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, stroke } from "./sheet.ts";
import { at, smooth } from "./svg.ts";
import { blob, pineSymbol, pinesAlong } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;
const pines = (sheet: Sheet, colour: string): string[] => [pineSymbol(sheet, colour, 3), pineSymbol(sheet, colour, 8)];

export function forest(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 1);
  sun(sheet, 0.58, 0.3, 64, p.sun);
  const trunks = (count: number, wide: number, colour: string, seed: number, foot: number): void => {
    const random = seededRandom(seed);
    let d = "";
    let crowns = "";
    for (let i = 0; i < count; i += 1) {
      const x = ((i + random() * 0.8) / count) * 1000 - 20;
      const w = wide * between(random, 0.7, 1.3);
      const lean = between(random, -14, 14);
      d += `M${Math.round(x - w / 2)} ${Math.round(foot)}L${Math.round(x + lean - w * 0.3)} -10h${Math.round(w * 0.6)}L${Math.round(x + w / 2)} ${Math.round(foot)}z`;
      for (let n = 0; n < 2; n += 1)
        crowns += blob(
          x + lean + between(random, -60, 60),
          between(random, -10, 110) - wide * 0.6,
          60 + wide * 1.6,
          20 + wide * 0.5,
          random,
          8,
        );
    }
    sheet.add(shape(colour, d), shape(colour, crowns, ' opacity=".92"'));
  };
  range(sheet, ridge(p, 0), p.mist, { seed: 7, base: 0.16, rise: 0.22, span: 260 });
  trunks(16, 9, ridge(p, 1), 3, 430);
  range(sheet, ridge(p, 1), p.mist, { seed: 17, base: 0.38, rise: 0.14, span: 300 });
  trunks(11, 16, ridge(p, 2), 14, 480);
  range(sheet, ridge(p, 3), p.mist, { seed: 27, base: 0.54, rise: 0.14, span: 360 }, { veil: 0.5 });
  sheet.add(shape(p.sun, "M520-10L250 640H420L600-10zM660-10L640 640H790L720-10z", ' opacity=".22"'));
  trunks(6, 30, ridge(p, 4), 28, 540);
  const path = range(
    sheet,
    mix(ridge(p, 4), p.second, 0.32),
    mix(ridge(p, 5), p.second, 0.2),
    { seed: 37, base: 0.74, rise: 0.1, span: 380, rough: 0.3 },
    { depth: 0.3 },
  );
  road(
    sheet,
    [at(430, 660), at(520, 590), at(610, 560), at(540, 520), at(575, 490), at(570, 470)],
    76,
    mix(p.bloom, p.pale, 0.4),
    0.8,
  );
  const walker = standingSymbol(sheet, { coat: token.persimmon, hat: p.pale, skin: p.bark, basket: p.bark });
  sheet.add(place(walker, 470, path(470) + 62, { scale: 1.9 }), place(walker, 440, path(440) + 66, { scale: 1.7 }));
  carpet(sheet, path, [0, 1], 130, 80, [3, 6], [p.second, p.bloom], 7);
  trunks(3, 58, ridge(p, 6), 41, 650);
  plumes(sheet, ridgeLine(sheet, { seed: 6, base: 0.98, rise: 0.06, span: 300 }), [0, 1], {
    tufts: 22,
    height: 40,
    stem: ridge(p, 6),
    plume: p.leaf,
    seed: 5,
    depth: 24,
    width: 3,
  });
}

export function cave(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.8);
  sheet.add(
    disc(
      520,
      250,
      330,
      sheet.glow([
        [0, p.sun, 1],
        [1, p.sun, 0],
      ]),
    ),
  );
  range(sheet, ridge(p, 0), p.mist, { seed: 4, base: 0.1, rise: 0.24, span: 200 });
  thread(sheet, 610, 180, 420, 26, p.pale, p.mist);
  range(sheet, ridge(p, 2), p.mist, { seed: 14, base: 0.3, rise: 0.22, span: 170 }, { veil: 0.6 });
  pinesAlong(
    sheet,
    ridgeLine(sheet, { seed: 24, base: 0.42, rise: 0.14, span: 160 }),
    [0.3, 0.8],
    10,
    [50, 100],
    pines(sheet, ridge(p, 4)),
    2,
  );
  range(sheet, ridge(p, 4), p.leafLit, { seed: 24, base: 0.42, rise: 0.14, span: 160 }, { veil: 0.4 });
  caveMouth(sheet, p);
}

/** The mouth of the cave in three depths of shadow, and two people with a lamp. */
function caveMouth(sheet: Sheet, p: Palette): void {
  const dark = mix(token.basalt, token.ink, 0.82);
  const arch = (inner: string, colour: string): void =>
    sheet.add(shape(colour, `M-10-10H970V650H-10z${inner}`, ' fill-rule="evenodd"'));
  arch(
    "M150 560C150 420 190 250 270 178L296 226L322 146C360 110 400 92 440 88L458 170L486 84L520 82L540 136L566 84C620 92 680 120 716 156L738 232L764 200C820 270 850 400 846 560z",
    mix(token.basalt, dark, 0.45),
  );
  arch(
    "M210 600C196 470 232 320 306 240L330 300L352 206C400 160 440 150 470 148L492 210L510 146C570 140 640 176 668 206L690 290L712 256C770 330 796 470 782 600z",
    mix(token.basalt, dark, 0.7),
  );
  sheet.add(
    shape(dark, "M-10 650V540Q90 500 190 540T400 560T600 556T800 530T970 500V650z"),
    shape(
      dark,
      "M-10-10H970V60C860 40 840 120 800 60L770 190L736 50C640 20 560 60 520 20L496 120L470 24C380 40 330 20 250 70L226 220L196 80C120 130 60 240 60 420Q50 520 -10 560zM970 60C900 160 920 300 900 420Q900 500 970 540z",
    ),
  );
  const walker = standingSymbol(sheet, { coat: token.persimmon, hat: p.bloom, skin: p.bark, basket: p.bark });
  sheet.add(
    shape(dark, "M330 650Q380 552 440 560T560 566T660 650z"),
    disc(
      520,
      520,
      90,
      sheet.glow([
        [0, p.second, 0.9],
        [1, p.second, 0],
      ]),
    ),
    place(walker, 490, 566, { scale: 1.7 }),
    place(walker, 440, 562, { scale: 1.5 }),
    disc(520, 522, 7, p.second),
  );
  sheet.add(
    stroke(
      mix(token.basalt, p.second, 0.4),
      3,
      "M212 470Q224 380 258 320M782 480Q770 400 742 340M340 300Q350 260 370 230",
      ' opacity=".6"',
    ),
  );
}

export function canyon(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.6);
  sun(sheet, 0.52, 0.2, 48, p.sun);
  range(sheet, ridge(p, 0), p.mist, { seed: 8, base: 0.06, rise: 0.16, span: 240, sharp: true }, { step: 24 });
  cliff(sheet, p, -1, 0.36, ridge(p, 2), 12, 0.02);
  cliff(sheet, p, 1, 0.4, ridge(p, 2), 22, 0);
  sheet.add(shape(mix(p.second, ridge(p, 1), 0.3), "M0 640V470Q300 420 470 400Q620 420 960 460V640z"));
  cliff(sheet, p, -1, 0.27, ridge(p, 3), 31, 0.12);
  cliff(sheet, p, 1, 0.29, ridge(p, 4), 43, 0.1);
  sheet.add(
    shape(mix(token.sea, p.pale, 0.5), "M470 404Q540 440 470 474T420 540T540 650H250Q300 590 340 540T430 464T460 404z"),
    stroke(p.pale, 4, "M452 440Q480 456 440 480M400 520Q360 570 380 610M440 560Q450 600 480 626", ' opacity=".7"'),
  );
  const walker = standingSymbol(sheet, { coat: token.sea, hat: p.pale, skin: p.bark, basket: p.bark });
  sheet.add(place(walker, 350, 590, { scale: 1.5 }), place(walker, 390, 582, { scale: 1.3 }));
  cliff(sheet, p, -1, 0.13, ridge(p, 5), 52, 0.3);
  cliff(sheet, p, 1, 0.14, ridge(p, 6), 64, 0.26);
}

/** A wall of layered sandstone from one side; reach is how far it comes in. */
function cliff(
  sheet: Sheet,
  p: Palette,
  side: number,
  reach: number,
  colour: string,
  seed: number,
  drop: number,
): void {
  const random = seededRandom(seed);
  const edge = Array.from({ length: 11 }, (_, i) => {
    const t = i / 10;
    const inward = reach * 960 * (0.42 + 0.58 * t ** 0.7) + between(random, -26, 26);
    return at(side < 0 ? inward : 960 - inward, (0.2 + drop + (0.66 - drop * 0.5) * t) * 640);
  });
  const outer = side < 0 ? -10 : 970;
  sheet.add(
    shape(colour, `M${outer} ${Math.round((edge[0]?.y ?? 0) - 26)}${smooth(edge).replace("M", "L")}V650H${outer}z`),
  );
  let bands = "";
  for (let i = 1; i < 9; i += 1) {
    const end = edge[i] ?? at(0, 0);
    const from = at(outer, end.y + between(random, -14, 20));
    bands += smooth([
      from,
      at((from.x * 2 + end.x) / 3, from.y + between(random, -12, 12)),
      at((from.x + end.x * 2) / 3, end.y + between(random, -12, 12)),
      at(end.x - side * -6, end.y),
    ]);
  }
  sheet.add(stroke(p.second, 5, bands, ' opacity=".38"'));
}
