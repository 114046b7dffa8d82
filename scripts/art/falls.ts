/** Falling water: tiers of rock, broken sheets, foam and spray. */
import { between, seededRandom } from "./noise.ts";
import { mix } from "./palette.ts";
import { type Sheet, shape, stroke } from "./sheet.ts";
import { join } from "./svg.ts";

interface FallColours {
  rock: string;
  rockLit: string;
  water: string;
  streak: string;
}

/** A ledge of rock: a rough crest and steps down its face. */
function ledge(x: number, y: number, w: number, h: number, seed: number): string {
  const random = seededRandom(seed);
  let d = `M${Math.round(x)} ${Math.round(y + h)}L${Math.round(x + 6)} ${Math.round(y + 4)}`;
  for (let step = 0.12; step < 0.98; step += between(random, 0.08, 0.16)) {
    d += `L${Math.round(x + w * step)} ${Math.round(y + between(random, -7, 7))}`;
  }
  return `${d}L${Math.round(x + w - 6)} ${Math.round(y + 4)}L${Math.round(x + w)} ${Math.round(y + h)}z`;
}

/** One tier: rock under many round-ended streams of three widths, bowing outwards, with boulders at the foot. */
export function tier(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  h: number,
  colours: FallColours,
  seed: number,
  density: number,
): void {
  const random = seededRandom(seed);
  sheet.add(
    shape(
      sheet.wash(y, y + h, [
        [0, colours.rock],
        [1, mix(colours.rock, colours.streak, 0.35)],
      ]),
      ledge(x, y, w, h + 8, seed),
    ),
  );
  sheet.add(
    shape(
      colours.water,
      `M${join([x + 12, y + 5], 0)}q${join([w / 2 - 12, 9, w - 24, 0], 0)}l${join([6, h], 0)}h${Math.round(12 - w)}z`,
      ' opacity=".42"',
    ),
  );
  const kinds = [
    { width: 30, colour: colours.water, share: 0.3 },
    { width: 15, colour: mix(colours.water, colours.streak, 0.4), share: 0.3 },
    { width: 17, colour: colours.water, share: 0.4 },
    { width: 6, colour: colours.water, share: 0.35 },
    { width: 3, colour: colours.streak, share: 0.7 },
  ];
  for (const { width, colour, share } of kinds) {
    const count = Math.round((w / 20) * share * density);
    let d = "";
    for (let i = 0; i < count; i += 1) {
      const t = (i + random()) / count;
      const left = x + 14 + (w - 28) * t;
      const bow = (t - 0.5) * 22 + between(random, -3, 3);
      const inner = width < 5;
      const top =
        y + Math.sin(t * Math.PI) * 7 + width * 0.3 + (inner ? h * between(random, 0.05, 0.4) : between(random, -4, 5));
      const foot = inner ? top + h * between(random, 0.2, 0.5) : y + h - width * 0.3 + between(random, -10, 8);
      d += `M${join([left, top], 0)}q${join([bow * 0.3, (foot - top) * 0.4, bow, foot - top], 0)}`;
    }
    sheet.add(stroke(colour, width, d));
  }
  boulders(sheet, x, y + h, w, colours, seed + 1);
}

/** Wet stones where the water lands. */
function boulders(sheet: Sheet, x: number, y: number, w: number, colours: FallColours, seed: number): void {
  const random = seededRandom(seed);
  let stones = "";
  let tops = "";
  const count = Math.round(w / 90);
  for (let i = 0; i < count; i += 1) {
    const cx = x + w * ((i + random()) / count);
    const size = between(random, 9, 21);
    stones += `M${join([cx - size, y + 4], 0)}q${join([size * 0.1, -size * 1.1, size, -size], 0)}t${join([size, size], 0)}z`;
    tops += `M${join([cx - size * 0.5, y - size * 0.55], 0)}q${join([size * 0.3, -size * 0.3, size * 0.7, -size * 0.2], 0)}`;
  }
  sheet.add(shape(colours.rock, stones), stroke(colours.rockLit, 2.5, tops));
}

/** A bank of foam: overlapping rounds along a line. */
export function foam(
  sheet: Sheet,
  x: number,
  y: number,
  w: number,
  size: number,
  colour: string,
  seed: number,
  opacity = 0.92,
): void {
  const random = seededRandom(seed);
  let d = `M${Math.round(x - size * 0.4)} ${Math.round(y + size * 0.5)}`;
  let left = w + size * 0.8;
  while (left > 0) {
    const step = Math.min(left, size * between(random, 0.7, 1.5));
    d += `a${join([step / 2, step * 0.42], 0)} 0 0 1 ${Math.round(step)} ${Math.round(between(random, -1.4, 1.4))}`;
    left -= step;
  }
  sheet.add(
    shape(
      colour,
      `${d}q${join([-w * 0.1, size * 0.3, -w * 0.5, size * 0.3], 0)}t${join([-w * 0.5 - size * 0.8, -size * 0.3], 0)}z`,
      ` opacity="${opacity}"`,
    ),
  );
}

/** A single far thread of water. */
export function thread(
  sheet: Sheet,
  x: number,
  top: number,
  foot: number,
  wide: number,
  water: string,
  streak: string,
): void {
  const h = foot - top;
  sheet.add(
    shape(
      water,
      `M${join([x - wide * 0.3, top], 0)}Q${join([x - wide * 0.55, top + h * 0.5, x - wide * 0.62, foot], 0)}H${Math.round(x + wide * 0.62)}Q${join([x + wide * 0.5, top + h * 0.5, x + wide * 0.3, top], 0)}z`,
    ),
    stroke(
      streak,
      2,
      `M${join([x - 2, top + h * 0.15], 0)}v${Math.round(h * 0.35)}M${join([x + wide * 0.2, top + h * 0.4], 0)}v${Math.round(h * 0.4)}M${join([x - wide * 0.25, top + h * 0.55], 0)}v${Math.round(h * 0.3)}`,
    ),
  );
}
