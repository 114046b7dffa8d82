/** Lit evenings: greenhouses in the valley, the night market. */
import { cottage } from "./built.ts";
import { leaf } from "./emblem-shapes.ts";
import { bank } from "./fields.ts";
import { standingSymbol } from "./figures.ts";
import { range, ridgeLine, sky, stars } from "./land.ts";
import { between, seededRandom } from "./noise.ts";
import { mix, token } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { disc, place, type Sheet, shape, slab, specks, stroke } from "./sheet.ts";
import { at, join, smooth } from "./svg.ts";
import { pineSymbol, pinesAlong } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;
const pines = (sheet: Sheet, colour: string): string[] => [pineSymbol(sheet, colour, 3), pineSymbol(sheet, colour, 8)];

/** A row of arched houses of lit film, seen end-on and receding to the right. */
function glasshouse(
  sheet: Sheet,
  p: Palette,
  x: number,
  y: number,
  spans: number,
  w: number,
  h: number,
  shift: number,
): void {
  const lit = sheet.wash(y - h * 1.4, y, [
    [0, mix(p.second, p.bloom, 0.2)],
    [1, p.bloom],
  ]);
  let front = "";
  let ribs = "";
  for (let i = 0; i < spans; i += 1) {
    const left = x + i * w;
    front += `M${join([left, y], 0)}v${Math.round(-h * 0.55)}q${join([w / 2, -h * 0.9, w, 0], 0)}v${Math.round(h * 0.55)}z`;
    ribs += `M${join([left, y], 0)}v${Math.round(-h * 0.55)}q${join([w / 2, -h * 0.9, w, 0], 0)}M${join([left + w / 2, y], 0)}v${Math.round(-h)}`;
  }
  const roof = `M${join([x, y - h * 0.55], 0)}${Array.from({ length: spans }, () => `q${join([w / 2, -h * 0.9, w, 0], 0)}`).join("")}l${join([shift, -h * 0.34], 0)}${Array.from({ length: spans }, () => `q${join([-w / 2, -h * 0.7, -w, 0], 0)}`).join("")}z`;
  const right = x + spans * w;
  const side = `M${join([right, y], 0)}v${Math.round(-h * 0.55)}l${join([shift, -h * 0.34], 0)}v${Math.round(h * 0.5)}z`;
  sheet.add(shape(mix(p.bloom, p.mist, 0.55), roof), shape(mix(p.bloom, p.mist, 0.36), side), shape(lit, front));
  const plants = Array.from({ length: spans * 4 }, (_, i) =>
    leaf(x + (i + 0.5) * (w / 4), y, i % 2 ? -14 : 12, h * 0.32, h * 0.16, { rib: false }),
  ).join("");
  sheet.add(shape(p.leaf, plants), stroke(mix(p.bloom, p.bark, 0.5), Math.max(1.4, h * 0.035), ribs));
}

export function greenhouse(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.62);
  stars(sheet, 8, p.pale, 0.3);
  sheet.add(disc(200, 120, 26, p.pale), disc(211, 113, 24, mix(p.sky[0] ?? "", p.sky[1] ?? "", 0.32)));
  range(sheet, ridge(p, 0), p.mist, { seed: 73, base: 0, rise: 0.26, span: 230, sharp: true }, { step: 26 });
  const far = range(sheet, ridge(p, 1), p.mist, { seed: 34, base: 0.14, rise: 0.24, span: 280 });
  const random = seededRandom(4);
  const lights = Array.from({ length: 46 }, (): [number, number] => {
    const x = random() * 960;
    return [x, far(x) + between(random, 12, 70)];
  });
  sheet.add(specks(lights, 3, p.bloom, ' opacity=".9"'), specks(lights.slice(0, 16), 8, p.bloom, ' opacity=".25"'));
  range(sheet, ridge(p, 3), ridge(p, 2), { seed: 20, base: 0.34, rise: 0.14, span: 300 });
  sheet.add(
    disc(
      700,
      420,
      300,
      sheet.glow([
        [0, p.bloom, 0.3],
        [1, p.bloom, 0],
      ]),
    ),
  );
  glasshouse(sheet, p, 60, 398, 5, 56, 36, 26);
  glasshouse(sheet, p, 470, 412, 7, 58, 40, 26);
  const terrace = range(sheet, ridge(p, 4), ridge(p, 5), { seed: 26, base: 0.52, rise: 0.08, span: 460, rough: 0.2 });
  pinesAlong(sheet, terrace, [0, 1], 7, [50, 100], pines(sheet, ridge(p, 6)), 5);
  glasshouse(sheet, p, 120, 512, 4, 100, 74, 46);
  glasshouse(sheet, p, 620, 524, 4, 104, 78, 46);
  bank(sheet, ridgeLine(sheet, { seed: 3, base: 0.76, rise: 0.08, span: 380 }), ridge(p, 6));
  const beds = [560, 586, 616]
    .map((y, i) => smooth(Array.from({ length: 9 }, (_, k) => at(k * 125 - 20, y + Math.sin(k * 0.9 + i) * 5))))
    .join("");
  sheet.add(
    stroke(p.leaf, 13, beds, ' stroke-dasharray="1 20" opacity=".9"'),
    stroke(mix(p.leaf, p.bloom, 0.55), 5, beds, ' stroke-dasharray="1 20" stroke-dashoffset="2"'),
  );
}

export function market(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky, 0.7);
  stars(sheet, 6, p.pale, 0.25);
  range(sheet, ridge(p, 0), p.mist, { seed: 11, base: -0.02, rise: 0.22, span: 240, sharp: true }, { step: 26 });
  const town = range(sheet, ridge(p, 2), p.mist, { seed: 51, base: 0.14, rise: 0.2, span: 320 }, { veil: 0.4 });
  sheet.add(
    ...[70, 150, 232, 318, 402, 500, 590, 668, 760, 850, 915].map((x, i) =>
      cottage(x, town(x) + 22 + (i % 3) * 22, 1.3, {
        wall: mix(p.pale, ridge(p, 3), 0.45),
        shade: mix(p.pale, ridge(p, 3), 0.7),
        roof: i % 2 ? mix(token.cherry, ridge(p, 4), 0.4) : mix(token.basalt, ridge(p, 4), 0.4),
        lamp: p.second,
      }),
    ),
  );
  sheet.add(
    slab(
      0,
      430,
      960,
      210,
      sheet.wash(430, 640, [
        [0, ridge(p, 4)],
        [1, ridge(p, 6)],
      ]),
    ),
    disc(
      480,
      440,
      420,
      sheet.glow([
        [0, p.second, 0.4],
        [1, p.second, 0],
      ]),
    ),
  );
  stall(sheet, p, 30, 300, 270, [token.persimmon, p.pale], [token.cherry, token.sunflower, p.leaf], 3);
  stall(sheet, p, 345, 312, 270, [token.pine, p.pale], [token.persimmon, p.leaf, token.jacaranda], 8);
  stall(sheet, p, 660, 300, 270, [token.cherry, p.pale], [p.leaf, token.persimmon, token.sunflower], 14);
  const coats = [token.sea, token.sunflower, token.jacaranda];
  const people = coats.map((coat) =>
    standingSymbol(sheet, { coat, hat: p.pale, skin: mix(token.basalt, p.pale, 0.35), basket: p.bark }),
  );
  sheet.add(
    place(people[0] ?? "", 312, 604, { scale: 2.5 }),
    place(people[1] ?? "", 628, 612, { scale: 2.6 }),
    place(people[2] ?? "", 676, 618, { scale: 2.3 }),
  );
  sheet.add(stroke(p.bark, 2, "M0 236Q240 292 480 246T960 232"));
  const bulbs: [number, number][] = [60, 140, 225, 310, 400, 480, 560, 650, 735, 820, 900].map((x) => [
    x,
    262 + Math.sin(x / 150) * 14,
  ]);
  sheet.add(specks(bulbs, 30, p.second, ' opacity=".25"'), specks(bulbs, 11, p.second));
}

/** A market stall: striped awning, heaped produce, crate. */
function stall(
  sheet: Sheet,
  p: Palette,
  x: number,
  y: number,
  w: number,
  stripes: [string, string],
  heaps: string[],
  seed: number,
): void {
  const random = seededRandom(seed);
  const strip = w / 9;
  sheet.add(
    slab(x + 12, y + 60, w - 24, 90, mix(p.bark, p.second, 0.35)),
    stroke(p.bark, 6, `M${x + 14} ${y + 50}V${y + 270}M${x + w - 14} ${y + 50}V${y + 270}`),
  );
  for (let i = 0; i < 9; i += 1) {
    const top = x + w * 0.08 + i * ((w * 0.84) / 9);
    const left = x + i * strip;
    sheet.add(
      shape(
        stripes[i % 2] ?? p.pale,
        `M${Math.round(top)} ${y}h${Math.round((w * 0.84) / 9 + 0.6)}L${Math.round(left + strip)} ${y + 62}q${Math.round(-strip / 2)} 20 ${Math.round(-strip)} 0z`,
      ),
    );
  }
  heaps.forEach((colour, h) => {
    const cx = x + 50 + (h * (w - 100)) / 2;
    const fruit = Array.from({ length: 12 }, (_, i): [number, number] => {
      const row = i < 5 ? 0 : i < 9 ? 1 : 2;
      const inRow = [i - 2, i - 6.5, i - 10][row] ?? 0;
      return [cx + inRow * 15 + between(random, -2, 2), y + 168 - row * 13];
    });
    sheet.add(
      specks(fruit, 18, mix(colour, p.bark, 0.18)),
      specks(
        fruit.map(([fx, fy]): [number, number] => [fx - 2.5, fy - 3]),
        9,
        mix(colour, p.pale, 0.25),
      ),
    );
  });
  sheet.add(
    slab(x + 6, y + 174, w - 12, 84, mix(p.bark, p.pale, 0.28)),
    stroke(p.bark, 3, `M${x + 6} ${y + 202}h${w - 12}M${x + 6} ${y + 230}h${w - 12}`, ' opacity=".5"'),
  );
}
