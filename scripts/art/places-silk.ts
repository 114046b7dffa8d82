/** Silk: cocoons in a tray, mulberry above. */
import { bank, shrubRows } from "./fields.ts";
import { mistBank, range, ridgeLine, sky, sun } from "./land.ts";
import { seededRandom } from "./noise.ts";
import { mix } from "./palette.ts";
import type { Palette } from "./palette-months.ts";
import { place, type Sheet, shape, stroke } from "./sheet.ts";
import { at } from "./svg.ts";
import { bow, limb } from "./trees.ts";

const ridge = (p: Palette, i: number): string => p.ridges[i] ?? p.mist;

export function silk(sheet: Sheet, p: Palette): void {
  sky(sheet, p.sky);
  sun(sheet, 0.74, 0.24, 48, p.sun);
  range(sheet, ridge(p, 0), p.mist, { seed: 62, base: 0.02, rise: 0.26, span: 240, sharp: true }, { step: 26 });
  range(sheet, ridge(p, 1), p.mist, { seed: 39, base: 0.16, rise: 0.26, span: 280 });
  mistBank(sheet, 0.5, 0.56, 420, 34, p.mist);
  const field = range(
    sheet,
    ridge(p, 3),
    p.leaf,
    { seed: 21, base: 0.32, rise: 0.16, span: 420, rough: 0.2 },
    { depth: 0.4 },
  );
  shrubRows(sheet, field, { rows: 4, gap: 20, colour: p.leafDeep, lit: p.leaf, seed: 14 });
  bank(sheet, ridgeLine(sheet, { seed: 9, base: 0.66, rise: 0.06, span: 400 }), mix(ridge(p, 5), p.bark, 0.3));
  cocoonTray(sheet, p, 400, 528);
  const leafShape = sheet.define(
    shape(
      p.leaf,
      "M0 0C-12-10-40-14-42-40C-42-62-20-70-10-92Q-2-98 0-112Q4-98 12-92C22-70 44-62 42-38C40-14 12-10 0 0z",
    ) + stroke(p.leafLit, 2.5, "M0-4V-84M0-24L-24-44M0-30L26-46M0-52L-15-66M0-54L15-68"),
  );
  const dark = sheet.define(
    shape(
      p.leafDeep,
      "M0 0C-12-10-40-14-42-40C-42-62-20-70-10-92Q-2-98 0-112Q4-98 12-92C22-70 44-62 42-38C40-14 12-10 0 0z",
    ) + stroke(p.leaf, 2.5, "M0-4V-84M0-24L-24-44M0-30L26-46M0-52L-15-66"),
  );
  const spine = bow(at(980, 640), at(720, 190), -10, 8);
  const sides = spine
    .slice(0, 7)
    .flatMap((s, i) => [
      place(i % 2 ? dark : leafShape, s.x, s.y, { scale: 1.15 - i * 0.06, turn: i % 2 ? -70 : -58 }),
      place(i % 2 ? leafShape : dark, s.x, s.y, { scale: 1.1 - i * 0.06, turn: i % 2 ? 52 : 40 }),
    ]);
  sheet.add(...sides, shape(p.bark, limb(spine, 14, 4)), place(leafShape, 720, 196, { scale: 0.8, turn: -20 }));
}

/** A round woven tray of cocoons, seen from a low side. */
function cocoonTray(sheet: Sheet, p: Palette, x: number, y: number): void {
  const wicker = mix(p.bark, p.pale, 0.4);
  const random = seededRandom(5);
  const cocoon = (body: string): string =>
    sheet.define(
      shape(body, "M-24 0C-24-13-12-16 0-14C12-16 24-13 24 0S12 16 0 14C-12 16-24 13-24 0z") +
        stroke(mix(body, p.bark, 0.16), 2, "M-15-7Q0-11 15-7"),
    );
  const kinds = [cocoon(p.bloom), cocoon(p.second), cocoon(p.pale)];
  sheet.add(
    `<ellipse cx="${x}" cy="${y + 10}" rx="318" ry="88" fill="${mix(wicker, p.bark, 0.45)}"/><ellipse cx="${x}" cy="${y}" rx="318" ry="86" fill="${wicker}"/><ellipse cx="${x}" cy="${y + 2}" rx="292" ry="72" fill="${mix(wicker, p.bark, 0.3)}"/>`,
  );
  const spots = Array.from({ length: 58 }, () => {
    const a = random() * Math.PI * 2;
    const r = Math.sqrt(random()) * 0.9;
    return [x + Math.cos(a) * 268 * r, y - 6 + Math.sin(a) * 58 * r] as const;
  }).sort((a, b) => a[1] - b[1]);
  sheet.add(...spots.map(([cx, cy], i) => place(kinds[i % 3] ?? "", cx, cy, { turn: [0, 35, -30, 70][i % 4] ?? 0 })));
}
