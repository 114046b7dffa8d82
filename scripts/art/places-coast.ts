/** The dry coast: fish sauce, kites over dunes. */
import { standingSymbol } from "./figures.ts";
import { cloud, ground, range, ridgeLine, sky, strata, sun, water } from "./land.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, specks, stroke } from "./sheet.ts";
import { at, smooth } from "./svg.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;

/** A coastal fishing boat with its eye; the waterline is at the origin. */
function boatSymbol(sheet: Sheet, hull: string, trim: string, pale: string, bark: string): string {
  return sheet.define(
    stroke(bark, 3, "M-14-30V-92M-14-84L40-34M-14-88L-66-26") +
      shape(pale, "M-40-26h34v-22h-28z") +
      shape(trim, "M-44-48h42l4-6h-48z") +
      shape(hull, "M-84-34Q-40-20 10-22Q60-24 92-48Q84-8 60 6H-58Q-78-8-84-34z") +
      shape(trim, "M-84-34Q-40-20 10-22Q60-24 92-48L90-38Q58-16 10-13Q-40-12-82-26z") +
      disc(66, -18, 6, pale) +
      disc(67, -18, 2.6, bark) +
      shape(trim, "M-14-92l-24 7l24 8z"),
  );
}

/** A great wooden vat bound with rope, seen a little from above. */
function vat(sheet: Sheet, p: Palette, x: number, y: number, w: number, h: number): void {
  const wood = mix(token.basalt, p.bloom, 0.45);
  const dark = mix(wood, token.ink, 0.35);
  const half = w / 2;
  sheet.add(
    shape(
      wood,
      `M${x - half} ${y - h}L${x - half * 0.88} ${y}Q${x} ${y + 22} ${x + half * 0.88} ${y}L${x + half} ${y - h}z`,
    ),
  );
  const staves = [-0.72, -0.42, -0.14, 0.14, 0.42, 0.72]
    .map(
      (t) =>
        `M${Math.round(x + half * t)} ${Math.round(y - h + 12)}L${Math.round(x + half * t * 0.88)} ${Math.round(y + 12 - Math.abs(t) * 8)}`,
    )
    .join("");
  sheet.add(
    shape(
      dark,
      `M${x + half * 0.42} ${y - h}L${x + half * 0.37} ${y + 16}Q${x + half * 0.7} ${y + 12} ${x + half * 0.88} ${y}L${x + half} ${y - h}z`,
      ' opacity=".45"',
    ),
    stroke(dark, 3, staves),
  );
  const hoop = (t: number): string =>
    `M${Math.round(x - half * (1 - 0.12 * t) - 2)} ${Math.round(y - h + h * t)}Q${x} ${Math.round(y - h + h * t + 24)} ${Math.round(x + half * (1 - 0.12 * t) + 2)} ${Math.round(y - h + h * t)}`;
  sheet.add(stroke(mix(p.bloom, p.pale, 0.45), 9, hoop(0.2) + hoop(0.27) + hoop(0.78) + hoop(0.85)));
  sheet.add(
    `<ellipse cx="${x}" cy="${y - h}" rx="${half}" ry="${Math.round(w * 0.11)}" fill="${mix(wood, p.pale, 0.35)}"/><ellipse cx="${x}" cy="${y - h}" rx="${Math.round(half * 0.86)}" ry="${Math.round(w * 0.085)}" fill="${mix(token.basalt, token.persimmon, 0.4)}"/>`,
  );
  sheet.add(
    stroke(dark, 8, `M${x - half * 0.2} ${y - 6}l-22 12`),
    stroke(token.persimmon, 4, `M${x - half * 0.2 - 23} ${y + 10}v20`),
  );
}

export function fishsauce(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.6);
  sun(sheet, 0.24, 0.2, 46, p.sun);
  sheet.add(cloud(420, 96, 230, p.pale, 0.9), cloud(720, 160, 150, p.pale, 0.8));
  range(sheet, ridge(p, 0), p.mist, { seed: 29, base: 0, rise: 0.16, span: 230, tilt: 0.16 }, { depth: 0.2 });
  water(sheet, 0.46, [ridge(p, 1), ridge(p, 4)], p.pale, 6, 0.8);
  const boat = boatSymbol(sheet, ridge(p, 6), p.second, p.pale, p.bark);
  sheet.add(
    place(boat, 190, 372, { scale: 0.8 }),
    place(boat, 470, 346, { scale: 0.5 }),
    place(boat, 640, 338, { scale: 0.38, flip: true }),
    place(boat, 370, 420, { scale: 1.05, flip: true }),
  );
  const beach = ridgeLine(sheet, { seed: 7, base: 0.74, rise: 0.08, span: 420, tilt: -0.24, rough: 0.2 });
  ground(sheet, (x) => beach(x) - 8, p.pale, p.pale, { veil: 0 });
  ground(sheet, beach, mix(p.bloom, p.pale, 0.6), mix(p.bloom, p.pale, 0.35), { depth: 0.3 });
  strata(sheet, beach, { count: 5, gap: 20, colour: p.bark, opacity: 0.16, width: 2 });
  vat(sheet, p, 880, 500, 200, 196);
  vat(sheet, p, 700, 540, 196, 200);
  vat(sheet, p, 500, 588, 190, 190);
  const keeper = standingSymbol(sheet, {
    coat: token.sea,
    hat: p.pale,
    skin: mix(token.basalt, p.pale, 0.35),
    basket: p.bark,
  });
  sheet.add(place(keeper, 350, 592, { scale: 2.2 }));
  sheet.add(
    `<ellipse cx="170" cy="592" rx="112" ry="26" fill="${mix(token.basalt, p.bloom, 0.3)}"/><ellipse cx="170" cy="586" rx="112" ry="26" fill="${mix(p.bloom, p.pale, 0.35)}"/>`,
    specks(
      [
        [100, 584],
        [126, 592],
        [150, 580],
        [172, 592],
        [196, 582],
        [222, 590],
        [246, 584],
        [160, 600],
        [206, 600],
      ],
      9,
      mix(p.pale, token.sea, 0.5),
    ),
  );
}

/** An inflated kite, lines and a rider on the board. */
function kiteAt(
  sheet: Sheet,
  p: Palette,
  x: number,
  y: number,
  s: number,
  colours: [string, string],
  rx: number,
  ry: number,
): void {
  const q = (dx: number, dy: number): string => `${Math.round(x + dx * s)} ${Math.round(y + dy * s)}`;
  sheet.add(stroke(p.bark, 1.3, `M${q(-66, 26)}L${rx} ${ry - 26}L${q(60, 34)}`, ' opacity=".6"'));
  sheet.add(
    shape(
      colours[0],
      `M${q(-72, 30)}Q${q(-58, -22)} ${q(0, -30)}Q${q(58, -24)} ${q(70, 36)}Q${q(46, 2)} ${q(0, -6)}Q${q(-46, -2)} ${q(-72, 30)}z`,
    ),
    shape(
      colours[1],
      `M${q(-42, -17)}Q${q(-26, -27)} ${q(-12, -29)}L${q(-10, -6)}Q${q(-26, -4)} ${q(-38, 3)}zM${q(14, -29)}Q${q(30, -25)} ${q(42, -16)}L${q(36, 2)}Q${q(24, -4)} ${q(12, -6)}z`,
    ),
  );
  sheet.add(
    stroke(
      p.bark,
      4.5,
      `M${rx} ${ry - 26}L${rx + 9} ${ry - 22}L${rx + 12} ${ry - 10}L${rx + 4} ${ry}M${rx + 12} ${ry - 10}L${rx + 16} ${ry - 1}`,
    ),
    disc(rx + 14, ry - 29, 4.5, p.bark),
    stroke(colours[0], 4, `M${rx - 6} ${ry + 4}L${rx + 26} ${ry - 1}`),
    stroke(p.pale, 4, `M${rx - 44} ${ry + 10}Q${rx - 16} ${ry + 2} ${rx - 6} ${ry + 6}`),
  );
}

export function kite(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.6);
  sun(sheet, 0.8, 0.18, 46, p.sun);
  sheet.add(cloud(90, 190, 170, p.pale, 0.7));
  range(sheet, ridge(p, 0), p.mist, { seed: 28, base: -0.02, rise: 0.12, span: 240, tilt: -0.12 }, { depth: 0.2 });
  water(sheet, 0.44, [ridge(p, 1), ridge(p, 4)], p.pale, 3, 0.86);
  sheet.add(
    stroke(
      p.pale,
      4,
      "M-10 402Q120 388 220 400T430 396M300 440Q450 424 560 438T760 432M560 378Q700 366 800 376T980 370",
      ' opacity=".8"',
    ),
  );
  kiteAt(sheet, p, 300, 150, 1.3, [token.persimmon, p.pale], 410, 374);
  kiteAt(sheet, p, 620, 90, 0.9, [token.cherry, token.sunflower], 690, 334);
  kiteAt(sheet, p, 130, 250, 0.6, [token.jacaranda, p.pale], 176, 326);
  const shore = ridgeLine(sheet, { seed: 18, base: 0.62, rise: 0.08, span: 480, tilt: -0.26, rough: 0.15 });
  ground(sheet, (x) => shore(x) - 10, p.pale, p.pale, { veil: 0 });
  ground(sheet, shore, mix(p.bloom, p.pale, 0.4), p.bloom, { depth: 0.3 });
  dune(sheet, p);
}

/** The near dune: a sharp crest, a lit and a shaded side, ripples. */
function dune(sheet: Sheet, p: Palette): void {
  const crest = [
    at(970, 330),
    at(880, 372),
    at(790, 388),
    at(700, 430),
    at(590, 446),
    at(470, 520),
    at(330, 560),
    at(150, 640),
  ];
  const foot = [at(590, 660), at(640, 590), at(760, 560), at(820, 500), at(900, 470), at(970, 400)];
  sheet.add(shape(mix(p.bloom, token.sunflower, 0.22), `${smooth(crest)}H970z`));
  sheet.add(
    shape(
      mix(p.bloom, token.basalt, 0.34),
      `${smooth(crest.slice(0, 6))}${smooth([at(470, 520), at(520, 560), at(500, 600), at(560, 660)]).replace("M", "L")}H970z`,
    ),
  );
  sheet.add(shape(mix(p.bloom, token.persimmon, 0.24), `${smooth(foot)}V660z`));
  const ripples = [0, 1, 2, 3, 4]
    .map((i) =>
      smooth([
        at(640 + i * 30, 634 - i * 10),
        at(720 + i * 30, 612 - i * 14),
        at(800 + i * 26, 604 - i * 22),
        at(960, 560 - i * 30),
      ]),
    )
    .join("");
  sheet.add(
    stroke(p.pale, 2.4, ripples, ' opacity=".5"'),
    stroke(
      token.basalt,
      2.4,
      "M230 628Q310 606 400 590M300 640Q380 622 450 600M250 604Q330 584 410 560",
      ' opacity=".28"',
    ),
  );
  const walker = standingSymbol(sheet, { coat: token.cherry, hat: p.pale, skin: p.bark, basket: p.bark });
  sheet.add(place(walker, 752, 408, { scale: 0.9 }), place(walker, 778, 398, { scale: 0.85 }));
}
