/** A sheet of paper on which a scene is drawn, back to front. */
import type { Random } from "./noise.ts";
import { tighten } from "./path-tighten.ts";
import { join, num } from "./svg.ts";

export interface Frame {
  width: number;
  height: number;
  /** Tall sheets are for phones: their subject keeps to the lower part. */
  tall: boolean;
  night: boolean;
  /** Where the land begins, as a share of the height. Ridges are measured from here down. */
  horizon: number;
}

/** A height in units: 0 is the horizon, 1 the lower edge, negative the sky. */
export const level = (frame: Frame, depth: number): number =>
  frame.height * (frame.horizon + depth * (1 - frame.horizon));

export interface Placing {
  scale?: number;
  stretch?: number;
  turn?: number;
  flip?: boolean;
}

type Stop = [offset: number, colour: string, opacity?: number];

export interface Sheet {
  frame: Frame;
  add(...pieces: string[]): void;
  /** A vertical wash between two heights, for use as a fill. */
  wash(top: number, bottom: number, stops: Stop[]): string;
  /** A round glow, for use as a fill. */
  glow(stops: Stop[]): string;
  define(body: string): string;
  /** A small drawing repeated over the sheet, for use as a fill. */
  tile(width: number, height: number, body: string): string;
  finish(): string;
}

const names = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

export function createSheet(frame: Frame): Sheet {
  const defs: string[] = [];
  const known = new Map<string, string>();
  const body: string[] = [];
  const name = (make: (id: string) => string): string => {
    const key = make("");
    const existing = known.get(key);
    if (existing) return existing;
    const id = names[defs.length] ?? `i${defs.length}`;
    defs.push(make(id));
    known.set(key, id);
    return id;
  };
  const stopTags = (stops: Stop[]): string =>
    stops
      .map(
        ([offset, colour, opacity]) =>
          `<stop offset="${num(offset, 2)}" stop-color="${colour}"${opacity === undefined ? "" : ` stop-opacity="${opacity}"`}/>`,
      )
      .join("");
  return {
    frame,
    add: (...pieces) => void body.push(...pieces),
    wash: (top, bottom, stops) =>
      `url(#${name(
        (id) =>
          `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="0" x2="0" y1="${num(top, 0)}" y2="${num(bottom, 0)}">${stopTags(stops)}</linearGradient>`,
      )})`,
    glow: (stops) => `url(#${name((id) => `<radialGradient id="${id}">${stopTags(stops)}</radialGradient>`)})`,
    tile: (w, h, content) =>
      `url(#${name((id) => `<pattern id="${id}" width="${w}" height="${h}" patternUnits="userSpaceOnUse">${content}</pattern>`)})`,
    define: (content) => name((id) => `<g id="${id}">${content}</g>`),
    finish: () => {
      const { width, height } = frame;
      const drawn = hoistRepeats(body.join(""), name);
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" stroke-linecap="round"><defs>${defs.join("")}</defs>${drawn}</svg>\n`;
    },
  };
}

const placed = /<use href="#(\w+)" transform="matrix\(([^)]+)\)"\/>/g;
const numbersIn = (text: string): string[] => text.match(/-?\d*\.?\d+/g) ?? [];

/** A symbol often placed in the same size and turn becomes a symbol of its own, placed by x and y alone. */
function hoistRepeats(body: string, name: (make: (id: string) => string) => string): string {
  const looks = new Map<string, number>();
  const lookOf = (id: string, matrix: string): string => `${id}|${numbersIn(matrix).slice(0, 4).join(" ")}`;
  for (const [, id = "", matrix = ""] of body.matchAll(placed)) {
    looks.set(lookOf(id, matrix), (looks.get(lookOf(id, matrix)) ?? 0) + 1);
  }
  return body.replace(placed, (whole, id: string, matrix: string) => {
    if ((looks.get(lookOf(id, matrix)) ?? 0) < 4) return whole;
    const [a, b, c, d, x, y] = numbersIn(matrix);
    const own = name((made) => `<g id="${made}"><use href="#${id}" transform="matrix(${a} ${b} ${c} ${d} 0 0)"/></g>`);
    return `<use href="#${own}" x="${x}" y="${y}"/>`;
  });
}

/** A few sizes and turns to choose among, so that a strewn symbol looks various and stays cheap. */
export function looks(random: Random, count: number, make: (random: Random) => Placing): () => Placing {
  const choices = Array.from({ length: count }, () => make(random));
  return () => choices[Math.floor(random() * count)] ?? {};
}

export function place(id: string, x: number, y: number, placing: Placing = {}): string {
  const { scale = 1, stretch = 1, turn = 0, flip = false } = placing;
  if (scale === 1 && stretch === 1 && turn === 0 && !flip)
    return `<use href="#${id}" x="${num(x, 0)}" y="${num(y, 0)}"/>`;
  const angle = (turn * Math.PI) / 180;
  const sx = flip ? -scale : scale;
  const sy = scale * stretch;
  const matrix = [Math.cos(angle) * sx, Math.sin(angle) * sx, -Math.sin(angle) * sy, Math.cos(angle) * sy];
  return `<use href="#${id}" transform="matrix(${join(matrix, 2)} ${join([x, y], 0)})"/>`;
}

/** Runs a drawing apart from the sheet and keeps it as a symbol. */
export function captured<T>(sheet: Sheet, draw: (apart: Sheet) => T): { id: string; result: T } {
  const drawn: string[] = [];
  const result = draw({ ...sheet, add: (...pieces) => void drawn.push(...pieces) });
  return { id: sheet.define(drawn.join("")), result };
}

export const shape = (fill: string, d: string, extra = "", digits = 0): string =>
  `<path fill="${fill}"${extra} d="${tighten(d, digits)}"/>`;

export const stroke = (colour: string, width: number, d: string, extra = ""): string =>
  `<path fill="none" stroke="${colour}" stroke-width="${num(width)}"${extra} d="${tighten(d, 0)}"/>`;

export const disc = (x: number, y: number, r: number, fill: string, extra = ""): string =>
  `<circle cx="${num(x, 0)}" cy="${num(y, 0)}" r="${num(r)}" fill="${fill}"${extra}/>`;

export const slab = (x: number, y: number, w: number, h: number, fill: string, extra = ""): string =>
  `<path fill="${fill}"${extra} d="M${join([x, y], 0)}h${num(w, 0)}v${num(h, 0)}h${num(-w, 0)}z"/>`;

/** Round specks of one colour and size: far flowers, fruit, stars. */
export function specks(points: [number, number][], size: number, colour: string, extra = ""): string {
  return stroke(
    colour,
    size,
    [...points]
      .sort((a, b) => a[0] - b[0])
      .map(([x, y]) => `M${join([x, y], 0)}h0`)
      .join(""),
    extra,
  );
}

export function scatter(random: Random, count: number, draw: (random: Random) => [number, number]): [number, number][] {
  return Array.from({ length: count }, () => draw(random));
}
