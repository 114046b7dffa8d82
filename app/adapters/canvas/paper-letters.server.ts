import type { Locale } from "#app/shared/locale.ts";
import { createCardFonts, type FontRole } from "./card-fonts.server.ts";

/** What a reader takes for one letter, with its marks in place, on an em of 1000. `text` is what is copied from it. */
export type Letter = {
  key: string;
  text: string;
  width: number;
  /** What is drawn of it, with which font and how far from its left edge. Without a font it is a box, or nothing. */
  drawn: { words: string; font: string; inset: number };
  kerns: boolean;
};
export type Letters = ReturnType<typeof createLetters>;
type Canvas = typeof import("@napi-rs/canvas");

/** A process that prints all day keeps this many letters, their outlines and pairs; an outline takes some 2 kB. */
const kept = 3_000;
const em = 1_000;
const origin = { x: 1_000, y: 2_000 };
const invisible = /^[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Mn}]*$/u;
const digit = /^\d$/;
/** Be Vietnam Pro has no tabular figures, and its 0 is wider than the others need. */
const tightness = 0.94;
const boxWidth = 700;
const emptyBox = "80 0 m 620 0 l 620 700 l 80 700 l h 120 40 m 120 660 l 580 660 l 580 40 l h";

/** Skia shapes each letter once; one that no face has becomes an empty box that still copies as itself. */
export function createLetters(canvas: Canvas) {
  const fonts = createCardFonts(canvas.GlobalFonts);
  const ruler = canvas.createCanvas(1, 1).getContext("2d");
  const widthOf = (words: string, font: string) => {
    ruler.font = font;
    return ruler.measureText(words).width;
  };
  const shaped = (key: string, text: string, locale: Locale, role: FontRole, inColumn: boolean): Letter => {
    const { words, families } = fonts(text, locale, role);
    if (!families) {
      const width = invisible.test(text) ? 0 : boxWidth;
      return { key, text, width, drawn: { words: "", font: "", inset: 0 }, kerns: false };
    }
    const font = `${role === "text" ? 400 : 600} ${em}px ${families}`;
    const width = widthOf(words, font);
    const slot = inColumn ? widthOf("0", font) * tightness : width;
    return { key, text, width: Math.round(slot), drawn: { words, font, inset: (slot - width) / 2 }, kerns: !inColumn };
  };
  const letters = remembering<Letter>();
  const pairs = remembering<number>();
  return {
    /** `figures` gives every digit the same room. */
    letterOf(text: string, locale: Locale, role: FontRole, figures: boolean): Letter {
      const inColumn = figures && digit.test(text);
      const key = `${locale}/${role}/${inColumn ? "figure/" : ""}${text}`;
      return letters(key, () => shaped(key, text, locale, role, inColumn));
    },
    /** How much further the second stands from the first than their widths say. */
    kernOf(left: Letter, right: Letter): number {
      const { font } = left.drawn;
      if (!left.kerns || !right.kerns || font !== right.drawn.font) return 0;
      const apart = () => widthOf(left.drawn.words + right.drawn.words, font) - left.width - right.width;
      return pairs(`${left.key}${right.text}`, () => Math.round(apart()));
    },
    outlinesOf: createOutlines(canvas),
  };
}

/** Kept until there are too many, then begun anew. */
function remembering<Value>() {
  const known = new Map<string, Value>();
  return (key: string, make: () => Value): Value => {
    const value = known.get(key) ?? make();
    if (known.size >= kept) known.clear();
    known.set(key, value);
    return value;
  };
}

/** The outlines of letters as PDF path operators, by key. All new ones are drawn at once, each in a colour of its own. */
function createOutlines({ createCanvas, SvgExportFlag }: Canvas) {
  let known = new Map<string, string>();
  return (letters: readonly Letter[]): ReadonlyMap<string, string> => {
    if (known.size >= kept) known = new Map();
    const fresh = letters.filter(({ key }) => !known.has(key));
    const canvas = createCanvas(4 * em, 4 * em, SvgExportFlag.ConvertTextToPaths);
    const context = canvas.getContext("2d");
    for (const [index, { key, width, drawn }] of fresh.entries()) {
      known.set(key, drawn.font || width === 0 ? "" : emptyBox);
      context.font = drawn.font || context.font;
      context.fillStyle = colourOf(index);
      context.fillText(drawn.words, origin.x + drawn.inset, origin.y);
    }
    const places = new Map(fresh.map(({ key }, index) => [colourOf(index), key]));
    for (const [colour, outline] of pathsOf(canvas.getContent().toString())) {
      const key = places.get(colour);
      if (key !== undefined) known.set(key, `${known.get(key)} ${outline}`.trim());
    }
    return known;
  };
}

/** Skia names some colours and shortens others; of those that begin with 01 none. */
function colourOf(index: number): string {
  return `#01${index.toString(16).toUpperCase().padStart(4, "0")}`;
}

function pathsOf(svg: string): [string, string][] {
  return [...svg.matchAll(/<path fill="(#\w+)" d="([^"]*)"/g)].map(([, colour = "", path = ""]) => [
    colour,
    pdfPath(path),
  ]);
}

type Point = [number, number];

/** M, L, Q, C and Z with absolute points are all that Skia writes. PDF knows no quadratic curve: each becomes a cubic one. */
function pdfPath(path: string): string {
  let at: Point = [0, 0];
  const written: string[] = [];
  for (const [, command = "", rest = ""] of path.matchAll(/([A-Z])([^A-Z]*)/g)) {
    const points = pointsOf(rest);
    if (command === "H" || command === "V") throw new TypeError(`unexpected path command ${command}`);
    const curve = command === "Q" ? cubicOf(at, points) : points;
    at = curve.at(-1) ?? at;
    const operator = { M: "m", L: "l", Q: "c", C: "c", Z: "h" }[command];
    written.push([...curve.map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`), operator].join(" "));
  }
  return written.join(" ");
}

function pointsOf(numbers: string): Point[] {
  const values = numbers.match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  const points: Point[] = [];
  for (let place = 0; place + 1 < values.length; place += 2)
    points.push([(values[place] ?? 0) - origin.x, origin.y - (values[place + 1] ?? 0)]);
  return points;
}

function cubicOf([fromX, fromY]: Point, [control = [0, 0], to = [0, 0]]: Point[]): Point[] {
  const toward = ([x, y]: Point): Point => [x + (2 / 3) * (control[0] - x), y + (2 / 3) * (control[1] - y)];
  return [toward([fromX, fromY]), toward(to), to];
}
