/** The shared grid of the emblems: 96 units, two tones, a few shapes, one corner logic. */
import { at, join, num, type Point } from "./svg.ts";

type Tone = "main" | "second";

export interface Layer {
  tone: Tone;
  d: string;
  width?: number;
  transform?: string;
}

export interface Emblem {
  key: string;
  layers: Layer[];
}

export const emblem = (key: string, ...layers: Layer[]): Emblem => ({ key, layers });
export const main = (...d: string[]): Layer => ({ tone: "main", d: d.join("") });
export const second = (...d: string[]): Layer => ({ tone: "second", d: d.join("") });
export const mainLine = (width: number, ...d: string[]): Layer => ({ tone: "main", width, d: d.join("") });
export const secondLine = (width: number, ...d: string[]): Layer => ({ tone: "second", width, d: d.join("") });

/** The same layers seen in a mirror through the middle of the grid. */
export const mirrored = (...layers: Layer[]): Layer[] =>
  layers.map((layer) => ({ ...layer, transform: "matrix(-1 0 0 1 96 0)" }));

export const both = (...layers: Layer[]): Layer[] => [...layers, ...mirrored(...layers)];

export const turned = (degrees: number, ...layers: Layer[]): Layer[] =>
  layers.map((layer) => ({ ...layer, transform: `rotate(${degrees} 48 48)` }));

export function dot(x: number, y: number, r: number): string {
  return `M${join([x - r, y])}a${join([r, r])} 0 1 0 ${num(2 * r)} 0a${join([r, r])} 0 1 0 ${num(-2 * r)} 0z`;
}

export const dots = (r: number, ...places: [number, number][]): string => places.map(([x, y]) => dot(x, y, r)).join("");

/** A ring: filled between two radii (the sprite fills by even-odd). */
export const ring = (x: number, y: number, outer: number, inner: number): string => dot(x, y, outer) + dot(x, y, inner);

const direction = (degrees: number): Point => {
  const angle = (degrees * Math.PI) / 180;
  return at(Math.sin(angle), -Math.cos(angle));
};

/** A point `along` the direction from a base, `aside` to its right. 0 degrees is up. */
export function polar(x: number, y: number, degrees: number, along: number, aside = 0): Point {
  const d = direction(degrees);
  return at(x + d.x * along - d.y * aside, y + d.y * along + d.x * aside);
}

export function oval(x: number, y: number, rx: number, ry: number, degrees = 0): string {
  const top = polar(x, y, degrees, ry);
  const step = polar(0, 0, degrees, -2 * ry);
  const arc = `a${join([rx, ry, degrees])} 1 0 `;
  return `M${join([top.x, top.y])}${arc}${join([step.x, step.y])}${arc}${join([-step.x, -step.y])}z`;
}

interface LeafShape {
  /** Where the leaf is widest, 0 base to 1 tip. */
  belly?: number;
  /** A cut midrib, open at the base. */
  rib?: boolean;
  /** Bends the tip aside. */
  sweep?: number;
}

/** A pointed leaf from its base, as two mirrored curves; the family's signature is the cut midrib. */
export function leaf(
  x: number,
  y: number,
  degrees: number,
  length: number,
  width: number,
  shape: LeafShape = {},
): string {
  const { belly = 0.45, rib = true, sweep = 0 } = shape;
  const p = (along: number, aside: number): number[] => {
    const point = polar(x, y, degrees, along * length, aside);
    return [point.x, point.y];
  };
  const tip = p(1, sweep);
  const bulge = width * 0.72;
  const side = (s: number): string[] => [
    join([...p(belly * 0.45, s * bulge), ...p(belly + 0.28, s * bulge + sweep * 0.3), ...tip]),
    join([...p(belly + 0.28, s * bulge + sweep * 0.3), ...p(belly * 0.45, s * bulge), x, y]),
  ];
  const outline = `M${join([x, y])}C${side(-1)[0]}C${side(1)[1]}z`;
  if (!rib) return outline;
  const cut = `M${join(p(0.06, 1.7))}Q${join([...p(0.5, 1.5 + sweep * 0.1), ...p(0.78, sweep * 0.55)])}Q${join([...p(0.5, -1.5 + sweep * 0.1), ...p(0.06, -1.7)])}z`;
  return outline + cut;
}

/** A rounded petal, wider towards its end. */
export function petal(x: number, y: number, degrees: number, length: number, width: number): string {
  const p = (along: number, aside: number): number[] => {
    const point = polar(x, y, degrees, along * length, aside);
    return [point.x, point.y];
  };
  const w = width / 2;
  return (
    `M${join([x, y])}C${join([...p(0.25, -w * 0.9), ...p(0.5, -w * 1.15), ...p(0.75, -w)])}` +
    `C${join([...p(1.04, -w * 0.8), ...p(1.04, w * 0.8), ...p(0.75, w)])}C${join([...p(0.5, w * 1.15), ...p(0.25, w * 0.9), x, y])}z`
  );
}

export function around(count: number, draw: (degrees: number, index: number) => string, start = 0): string {
  return Array.from({ length: count }, (_, i) => draw(start + (360 / count) * i, i)).join("");
}

/** A rectangle with the family's corner, 3 units unless told otherwise. */
export function box(x: number, y: number, w: number, h: number, r = 3): string {
  const k = Math.min(r, w / 2, h / 2);
  if (k === 0) return `M${join([x, y])}h${num(w)}v${num(h)}h${num(-w)}z`;
  const turn = (dx: number, dy: number): string => `a${join([k, k])} 0 0 1 ${join([dx, dy])}`;
  return `M${join([x + k, y])}h${num(w - 2 * k)}${turn(k, k)}v${num(h - 2 * k)}${turn(-k, k)}h${num(2 * k - w)}${turn(-k, -k)}v${num(2 * k - h)}${turn(k, -k)}z`;
}

export const diamond = (x: number, y: number, rx: number, ry: number): string =>
  `M${join([x, y - ry])}l${join([rx, ry])}l${join([-rx, ry])}l${join([-rx, -ry])}z`;

/** A drop hanging from its point. */
export function drop(x: number, y: number, r: number, tail: number): string {
  return (
    `M${join([x, y - tail])}C${join([x + r * 0.5, y - tail * 0.55, x + r, y - r * 0.7, x + r, y])}` +
    `a${join([r, r])} 0 0 1 ${num(-2 * r)} 0C${join([x - r, y - r * 0.7, x - r * 0.5, y - tail * 0.55, x, y - tail])}z`
  );
}

export const poly = (...points: [number, number][]): string => `M${points.map(([x, y]) => join([x, y])).join("L")}z`;

/** Many-pointed star, for thorny things. */
export function burst(x: number, y: number, points: number, rx: number, ry: number, depth: number): string {
  const list = Array.from({ length: points * 2 }, (_, i): [number, number] => {
    const angle = (i / points) * Math.PI;
    const reach = i % 2 === 0 ? 1 : 1 - depth;
    return [x + Math.sin(angle) * rx * reach, y - Math.cos(angle) * ry * reach];
  });
  return poly(...list);
}
