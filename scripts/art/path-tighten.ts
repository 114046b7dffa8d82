/** Rewrites path data in relative commands with the fewest characters at a given precision. */
import { num } from "./svg.ts";

interface Command {
  letter: string;
  values: number[];
}

const arity: Record<string, number> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

function parse(d: string): Command[] {
  const commands: Command[] = [];
  for (const [, letter = "", rest = ""] of d.matchAll(/([a-zA-Z])([^a-zA-Z]*)/g)) {
    const values = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = arity[letter.toUpperCase()] ?? 0;
    if (size === 0) commands.push({ letter, values: [] });
    for (let i = 0; size > 0 && i < values.length; i += size) {
      const repeated = i > 0 && letter.toUpperCase() === "M" ? (letter === "M" ? "L" : "l") : letter;
      commands.push({ letter: repeated, values: values.slice(i, i + size) });
    }
  }
  return commands;
}

/** Which axis each value of a command follows: x, y, or neither. */
function axisOf(kind: string, index: number): "x" | "y" | null {
  if (kind === "H") return "x";
  if (kind === "V") return "y";
  if (kind === "A") return index === 5 ? "x" : index === 6 ? "y" : null;
  return index % 2 === 0 ? "x" : "y";
}

function append(text: string, values: string[], letter: string): string {
  let out = text + letter;
  values.forEach((value, index) => {
    const glued =
      (index === 0 && letter !== "") || value.startsWith("-") || (value.startsWith(".") && /\.\d+$/.test(out));
    out += glued ? value : ` ${value}`;
  });
  return out;
}

export function tighten(d: string, digits = 1): string {
  const round = (value: number): number => Number(value.toFixed(digits));
  let out = "";
  let last = "";
  const pen = { x: 0, y: 0 };
  const drawn = { x: 0, y: 0 };
  const start = { x: 0, y: 0, drawnX: 0, drawnY: 0 };
  for (const { letter, values } of parse(d)) {
    const kind = letter.toUpperCase();
    if (kind === "Z") {
      out += "z";
      last = "z";
      [pen.x, pen.y, drawn.x, drawn.y] = [start.x, start.y, start.drawnX, start.drawnY];
      continue;
    }
    const relative = letter !== kind;
    const absolute = values.map((value, i) => {
      const axis = axisOf(kind, i);
      return axis && relative ? value + pen[axis] : value;
    });
    const written = absolute.map((value, i) => {
      const axis = axisOf(kind, i);
      return num(axis ? round(value) - drawn[axis] : value, axis ? digits : 1);
    });
    const name = kind.toLowerCase();
    out = append(out, written, name === last ? "" : name);
    last = name === "m" ? "l" : name;
    absolute.slice(kind === "H" || kind === "V" ? -1 : -2).forEach((value, i) => {
      const axis = kind === "V" || (kind !== "H" && i === 1) ? "y" : "x";
      pen[axis] = value;
      drawn[axis] = round(value);
    });
    if (kind === "M") [start.x, start.y, start.drawnX, start.drawnY] = [pen.x, pen.y, drawn.x, drawn.y];
  }
  return out;
}
