/** Sky, ridges, mist and water. */
import { between, lineNoise, seededRandom } from "./noise.ts";
import { mix, pigment } from "./palette.ts";
import { disc, level, type Sheet, scatter, shape, slab, specks, stroke } from "./sheet.ts";
import { at, join, type Point, smooth, thin } from "./svg.ts";

export type Line = (x: number) => number;

export interface RidgeShape {
  seed: number;
  /** Mean depth of the line: 0 horizon, 1 lower edge. */
  base: number;
  /** Height of its waves, as a share of the land. */
  rise: number;
  /** Width of its waves in units. */
  span: number;
  rough?: number;
  /** Single peaks: place across the sheet, height as a share of the land, half-width in units. */
  peaks?: [x: number, height: number, halfWidth: number][];
  /** Fall from left to right, as a share of the land. */
  tilt?: number;
  /** Pointed rather than rounded. */
  sharp?: boolean;
}

export function ridgeLine(sheet: Sheet, ridge: RidgeShape): Line {
  const { width } = sheet.frame;
  const noise = lineNoise(ridge.seed);
  const rough = ridge.rough ?? 0.5;
  const calm = sheet.frame.tall ? 0.7 : 1;
  const wave = (x: number): number => {
    const plain = noise(x);
    return ridge.sharp ? 0.5 - Math.abs(plain) * 1.6 : plain;
  };
  return (x) => {
    const u = x / ridge.span;
    const waves = wave(u + 7.3) + rough * (0.42 * wave(u * 2.7 + 31) + 0.2 * noise(u * 6.1 + 53));
    let y = ridge.base - waves * ridge.rise * calm + (ridge.tilt ?? 0) * (x / width - 0.5);
    for (const [px, rise, half] of ridge.peaks ?? []) {
      const off = Math.abs(x - px * width) / half;
      y -= rise * calm * (ridge.sharp ? Math.max(0, 1 - off) ** 1.25 : Math.exp(-off * off * 1.4));
    }
    return level(sheet.frame, y);
  };
}

export function sampled(line: Line, from: number, to: number, step: number): Point[] {
  const count = Math.max(2, Math.round((to - from) / step));
  return Array.from({ length: count + 1 }, (_, i) => {
    const x = from + ((to - from) * i) / count;
    return at(x, line(x));
  });
}

/** The ground below a line, with mist gathering at its foot. */
export function ground(
  sheet: Sheet,
  line: Line,
  colour: string,
  mist: string,
  options: { step?: number; depth?: number; veil?: number } = {},
): void {
  const { width, height } = sheet.frame;
  const { step = 36, depth = 0.3, veil = 0.75 } = options;
  const points = sampled(line, -step, width + step, step);
  const top = Math.min(...points.map((p) => p.y));
  const fill =
    veil === 0
      ? colour
      : sheet.wash(top, top + depth * height, [
          [0, colour],
          [1, mix(colour, mist, veil)],
        ]);
  sheet.add(shape(fill, `${smooth(thin(points, 2))}V${height}H${-step}z`));
}

export function sky(sheet: Sheet, colours: string[], horizon = 0.75): void {
  const { width, height } = sheet.frame;
  const stops = colours.map((colour, i): [number, string] => [i / (colours.length - 1), colour]);
  sheet.add(slab(0, 0, width, height, sheet.wash(0, height * horizon, stops)));
}

export function stars(sheet: Sheet, seed: number, colour: string, floor = 0.5): void {
  const { width, height, night } = sheet.frame;
  if (!night) return;
  const spots = (count: number, start: number): [number, number][] =>
    scatter(seededRandom(start), count, (random) => [random() * width, random() ** 1.4 * height * floor]);
  sheet.add(
    specks(spots(27, seed), 1.6, colour, ' opacity=".55"'),
    specks(spots(9, seed + 1), 2.6, colour, ' opacity=".8"'),
  );
}

/** The sun by day; by night the moon, a little smaller, in a wide faint ring. */
export function sun(sheet: Sheet, fx: number, fy: number, r: number, colour: string): void {
  const { width, height, night } = sheet.frame;
  const [x, y] = [fx * width, fy * height];
  const glow = sheet.glow([
    [0.3, colour, night ? 0.34 : 0.5],
    [1, colour, 0],
  ]);
  sheet.add(disc(x, y, r * 2.6, glow));
  if (!night) {
    sheet.add(disc(x, y, r, colour));
    return;
  }
  const m = r * 0.78;
  sheet.add(
    disc(x, y, m, colour),
    specks(
      [
        [x - m * 0.3, y - m * 0.2],
        [x + m * 0.2, y + m * 0.32],
      ],
      m * 0.5,
      mix(colour, pigment.crater, 0.18),
    ),
    specks(
      [
        [x + m * 0.34, y - m * 0.34],
        [x - m * 0.28, y + m * 0.4],
      ],
      m * 0.28,
      mix(colour, pigment.crater, 0.18),
    ),
  );
}

/** A range drawn in one go: its line, its colour of the palette and the mist at its foot. */
export function range(
  sheet: Sheet,
  colour: string,
  mist: string,
  ridge: RidgeShape,
  options: { step?: number; depth?: number; veil?: number } = {},
): Line {
  const line = ridgeLine(sheet, ridge);
  ground(sheet, line, colour, mist, options);
  return line;
}

/** Lines that follow a ridge downhill: the contour motif on the land itself. */
export function strata(
  sheet: Sheet,
  line: Line,
  options: {
    count: number;
    gap: number;
    colour: string;
    opacity: number;
    width?: number;
    from?: number;
    to?: number;
    step?: number;
    flatten?: number;
  },
): void {
  const {
    count,
    gap,
    colour,
    opacity,
    width = 1.4,
    from = -20,
    to = sheet.frame.width + 20,
    step = 48,
    flatten = 0.06,
  } = options;
  const middle = sampled(line, from, to, 80).reduce((sum, p, _, all) => sum + p.y / all.length, 0);
  let d = "";
  for (let i = 1; i <= count; i += 1) {
    const ease = Math.min(0.85, flatten * i);
    const offset = gap * i * (1 + i * 0.05);
    d += smooth(
      thin(
        sampled((x) => line(x) * (1 - ease) + middle * ease + offset, from, to, step),
        1.7,
      ),
    );
  }
  sheet.add(stroke(colour, width, d, ` opacity="${opacity}"`));
}

/** A long soft bank of mist. */
export function mistBank(
  sheet: Sheet,
  fx: number,
  fy: number,
  halfWidth: number,
  halfHeight: number,
  colour: string,
  opacity = 0.8,
): void {
  const { width, height } = sheet.frame;
  const glow = sheet.glow([
    [0, colour, 1],
    [0.45, colour, 0.6],
    [1, colour, 0],
  ]);
  sheet.add(
    `<ellipse cx="${Math.round(fx * width)}" cy="${Math.round(fy * height)}" rx="${halfWidth}" ry="${halfHeight}" fill="${glow}" opacity="${opacity}"/>`,
  );
}

/** A flat-based cloud in the manner of printed scrolls: stacked rounded bars. */
export function cloud(x: number, y: number, length: number, colour: string, opacity = 0.8): string {
  const bar = (dx: number, dy: number, w: number): string =>
    `M${join([x + dx * length, y + dy], 0)}h${Math.round(w * length)}`;
  return stroke(colour, 15, bar(0, 0, 1) + bar(0.16, -13, 0.52) + bar(0.3, 13, 0.58), ` opacity="${opacity}"`);
}

/** One bank of the sea of clouds: low billows of unlike lengths, lit along the top and cool below. */
export function cloudBank(sheet: Sheet, fy: number, lit: string, shade: string, seed: number, size: number): void {
  const { width, height } = sheet.frame;
  const random = seededRandom(seed);
  const y = fy * height;
  let d = `M${-size} ${Math.round(y)}`;
  let x = -size;
  while (x < width + size) {
    const w = size * (random() < 0.35 ? between(random, 0.3, 0.6) : between(random, 1, 2.6));
    d += `a${join([w / 2, w * between(random, 0.13, 0.2)], 0)} 0 0 1 ${join([w, between(random, -size * 0.1, size * 0.1)], 0)}`;
    x += w;
  }
  sheet.add(
    shape(
      sheet.wash(y - size * 0.25, y + size * 1.1, [
        [0, lit],
        [1, shade],
      ]),
      `${d}V${height}H${-size}z`,
    ),
  );
}

/** Still water with bars of light. */
export function water(
  sheet: Sheet,
  fy: number,
  colours: [string, string],
  glint: string,
  seed: number,
  depth = 1,
): void {
  const { width, height } = sheet.frame;
  const top = fy * height;
  const floor = depth * height;
  sheet.add(
    slab(
      0,
      top,
      width,
      floor - top,
      sheet.wash(top, floor, [
        [0, colours[0]],
        [1, colours[1]],
      ]),
    ),
  );
  const random = seededRandom(seed);
  let d = "";
  for (let i = 0; i < 34; i += 1) {
    const t = random() ** 0.8;
    const y = top + 6 + t * (floor - top - 10);
    d += `M${join([random() * width, y], 0)}h${Math.round(between(random, 16, 60) * (0.5 + t * 1.4))}`;
  }
  sheet.add(stroke(glint, 2.4, d, ' opacity=".5"'));
}

/** Rain: a few slanting lines, repeated over the sheet. */
export function rain(sheet: Sheet, colour: string, opacity: number, seed: number): void {
  const { width, height } = sheet.frame;
  const random = seededRandom(seed);
  const [tileWidth, tileHeight] = [230, 190];
  let d = "";
  for (let i = 0; i < 9; i += 1) {
    const length = between(random, 16, 40);
    d += `M${join([between(random, 12, tileWidth - 2), between(random, 0, tileHeight - 42)], 0)}l${join([-length * 0.26, length], 0)}`;
  }
  sheet.add(
    slab(0, 0, width, height, sheet.tile(tileWidth, tileHeight, stroke(colour, 1.6, d)), ` opacity="${opacity}"`),
  );
}
