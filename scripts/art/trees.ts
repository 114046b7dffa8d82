/** Limbs, crowns and pines. */

import type { Line } from "./land.ts";
import { between, type Random, seededRandom } from "./noise.ts";
import { captured, looks, place, type Sheet, shape } from "./sheet.ts";
import { at, type Point, smooth } from "./svg.ts";

/** A tapering limb along a bent path. */
export function limb(points: Point[], thick: number, thin: number): string {
  const left: Point[] = [];
  const right: Point[] = [];
  points.forEach((p, i) => {
    const before = points[Math.max(0, i - 1)] ?? p;
    const after = points[Math.min(points.length - 1, i + 1)] ?? p;
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const half = (thick + ((thin - thick) * i) / (points.length - 1)) / 2;
    const nx = (-(after.y - before.y) / length) * half;
    const ny = ((after.x - before.x) / length) * half;
    left.push(at(p.x + nx, p.y + ny));
    right.unshift(at(p.x - nx, p.y - ny));
  });
  const back = smooth(right).replace("M", "L");
  return `${smooth(left)}${back}z`;
}

/** Points from one place to another, sagging or rising in between. */
export function bow(from: Point, to: Point, sag: number, count = 5): Point[] {
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    return at(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t + sag * 4 * t * (1 - t));
  });
}

/** A lumpy closed outline. */
export function blob(x: number, y: number, rx: number, ry: number, random: Random, bumps = 11): string {
  const points = Array.from({ length: bumps }, (_, i) => {
    const angle = (i / bumps) * Math.PI * 2;
    const reach = between(random, 0.86, 1.18);
    return at(x + Math.cos(angle) * rx * reach, y + Math.sin(angle) * ry * reach);
  });
  return smooth(points, 0, true);
}

export interface TreeColours {
  bark: string;
  deep: string;
  body: string;
  lit: string;
}

/** A broad-leaved tree: forked trunk and a crown of three tones. Returns places within the crown. */
export function tree(
  sheet: Sheet,
  x: number,
  foot: number,
  height: number,
  spread: number,
  colours: TreeColours,
  seed: number,
): [number, number][] {
  const random = seededRandom(seed);
  const fork = foot - height * 0.42;
  const lean = between(random, -0.08, 0.08) * height;
  const trunk = bow(at(x, foot), at(x + lean, fork), 0, 4);
  let wood = limb(trunk, height * 0.075, height * 0.05);
  for (const side of [-1, -0.35, 0.4, 1]) {
    const tip = at(x + lean + side * spread * 0.36, fork - height * between(random, 0.18, 0.3));
    wood += limb(
      bow(at(x + lean, fork + height * 0.04), tip, side * side * height * 0.03, 4),
      height * 0.042,
      height * 0.016,
    );
  }
  sheet.add(shape(colours.bark, wood));
  const puffs = (count: number, reach: number, size: number, dx: number, dy: number): string => {
    let d = "";
    for (let i = 0; i < count; i += 1) {
      const angle = (i / count) * Math.PI * 2 + random();
      const cx = x + lean + Math.cos(angle) * spread * reach + dx;
      const cy = foot - height * 0.7 + Math.sin(angle) * height * reach * 0.52 + dy;
      d += blob(cx, cy, size * spread, size * height * 0.72, random, 9);
    }
    return d;
  };
  sheet.add(
    shape(colours.deep, puffs(6, 0.34, 0.2, 0, height * 0.05)),
    shape(colours.body, puffs(6, 0.26, 0.19, -2, -height * 0.03)),
    shape(colours.lit, puffs(5, 0.24, 0.09, -spread * 0.07, -height * 0.09)),
  );
  return Array.from({ length: 40 }, () => {
    const angle = random() * Math.PI * 2;
    const reach = Math.sqrt(random());
    return [
      x + lean + Math.cos(angle) * spread * 0.5 * reach,
      foot - height * 0.69 + Math.sin(angle) * height * 0.27 * reach,
    ];
  });
}

/** The same tree as a symbol, 100 units tall, for orchards. */
export function treeSymbol(sheet: Sheet, colours: TreeColours, seed: number): string {
  const large = captured(sheet, (apart) => tree(apart, 0, 0, 300, 285, colours, seed)).id;
  return sheet.define(`<use href="#${large}" transform="scale(.333)"/>`);
}

/** The three-needle pine of the plateau: a bare leaning trunk and flat tiers of needles, 100 units tall. */
export function pineSymbol(sheet: Sheet, colour: string, seed = 3, tiers = 6): string {
  const random = seededRandom(seed);
  let d = "M-2 0L-1-92H1L2 0z";
  for (let i = 0; i < tiers; i += 1) {
    const t = i / (tiers - 1);
    const y = -96 + t * 62;
    const half = 5 + t * 15 * between(random, 0.8, 1.2);
    const shift = between(random, -3.5, 3.5) * (0.3 + t);
    d += `M${shift - half} ${y + 9}Q${shift - half * 0.5} ${y + 5} ${shift} ${y - 6}Q${shift + half * 0.45} ${y + 3} ${shift + half} ${y + 7}Q${shift + half * 0.3} ${y + 13} ${shift} ${y + 9}T${shift - half} ${y + 9}z`;
  }
  return sheet.define(shape(colour, d, "", 1));
}

/** Pines standing in groups along a line. */
export function pinesAlong(
  sheet: Sheet,
  line: Line,
  range: [number, number],
  count: number,
  size: [number, number],
  symbols: string[],
  seed: number,
): void {
  const random = seededRandom(seed);
  const { width } = sheet.frame;
  const groups = Math.max(1, Math.round(count / 5));
  const centres = Array.from({ length: groups }, () => between(random, range[0], range[1]) * width);
  const look = looks(random, 5, () => ({ scale: between(random, size[0], size[1]) / 100, flip: random() > 0.5 }));
  for (let i = 0; i < count; i += 1) {
    const centre = centres[i % groups] ?? 0;
    const x = centre + (random() + random() - 1) * 70;
    if (x < range[0] * width - 20 || x > range[1] * width + 20) continue;
    sheet.add(place(symbols[i % symbols.length] ?? "", x, line(x) + 4, look()));
  }
}

/** A wooded slope: a line of leafy scallops from point to point, closed along the lower edge. */
export function woodedSlope(sheet: Sheet, points: Point[], size: number, colour: string, seed: number): void {
  const random = seededRandom(seed);
  const first = points[0] ?? at(0, 0);
  const foot = sheet.frame.height + 20;
  let d = `M${Math.round(first.x)} ${foot}V${Math.round(first.y)}`;
  points.slice(1).forEach((to, i) => {
    const from = points[i] ?? first;
    const count = Math.max(1, Math.round(Math.hypot(to.x - from.x, to.y - from.y) / size));
    for (let n = 0; n < count; n += 1) {
      const r = Math.round(size * between(random, 0.5, 0.72));
      d += `a${r} ${r} 0 0 1 ${Math.round((to.x - from.x) / count)} ${Math.round((to.y - from.y) / count + between(random, -5, 5))}`;
    }
  });
  sheet.add(shape(colour, `${d}V${foot}z`));
}
