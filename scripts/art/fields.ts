/** What covers the land: tea rows, grass, shrubs, thickets. */

import { type Line, sampled } from "./land.ts";
import { between, seededRandom } from "./noise.ts";
import { tighten } from "./path-tighten.ts";
import { looks, place, type Sheet, scatter, shape, specks, stroke } from "./sheet.ts";
import { at, join, smooth, thin } from "./svg.ts";

/** Tea hedges following a hill: thick rows with a lit crown, wider towards the viewer. */
export function teaRows(
  sheet: Sheet,
  line: Line,
  options: {
    rows: number;
    gap: number;
    colour: string;
    lit: string;
    from?: number;
    to?: number;
    flatten?: number;
    grow?: number;
  },
): void {
  const { rows, gap, colour, lit, from = -30, to = sheet.frame.width + 30, flatten = 0.05, grow = 0.13 } = options;
  const middle = sampled(line, from, to, 80).reduce((sum, p, _, all) => sum + p.y / all.length, 0);
  let offset = gap * 0.8;
  for (let i = 0; i < rows; i += 1) {
    const ease = Math.min(0.9, flatten * i);
    const size = gap * (1 + i * grow);
    const row: Line = (x) => line(x) * (1 - ease) + middle * ease + offset;
    const path = sheet.define(`<path d="${tighten(smooth(thin(sampled(row, from, to, 60), 1.6)), 0)}"/>`);
    const dash = (on: number, off: number): string =>
      `stroke-dasharray="${Math.round(size * on)} ${Math.round(size * off)}" stroke-dashoffset="${(i * 37) % 60}"`;
    sheet.add(
      `<use href="#${path}" fill="none" stroke="${colour}" stroke-width="${Math.round(size * 0.62)}" ${dash(2.6, 0.75)}/>`,
      `<use href="#${path}" y="${Math.round(-size * 0.2)}" fill="none" stroke="${lit}" stroke-width="${Math.max(2, Math.round(size * 0.17))}" ${dash(2.4, 0.95)}/>`,
    );
    offset += size;
  }
}

/** Tufts of plumed grass (cỏ hồng): leaning stems with soft heads, set out below a line. */
export function plumes(
  sheet: Sheet,
  line: Line,
  range: [number, number],
  options: { tufts: number; height: number; stem: string; plume: string; seed: number; depth: number; width?: number },
): void {
  const random = seededRandom(options.seed);
  const { width } = sheet.frame;
  const tuft = (): string => {
    let stems = "";
    let heads = "";
    for (let i = 0; i < 9; i += 1) {
      const x = (i - 4) * options.height * 0.24 * between(random, 0.8, 1.2);
      const h = options.height * between(random, 0.65, 1.15);
      const lean = h * between(random, 0.08, 0.4);
      stems += `M${join([x * 0.7, 0], 0)}q${join([0, -h * 0.6, lean, -h], 0)}`;
      heads += `M${join([x * 0.7 + lean * 0.3, -h * 0.58], 0)}q${join([lean * 0.2, -h * 0.26, lean * 0.7, -h * 0.42], 0)}`;
    }
    return sheet.define(
      stroke(options.stem, 1.3, stems, ' opacity=".7"') +
        stroke(options.plume, options.width ?? 3.8, heads, ' opacity=".85"'),
    );
  };
  const symbols = [tuft(), tuft(), tuft()];
  const spots = Array.from({ length: options.tufts }, (_, i): [number, number] => [
    (range[0] + ((range[1] - range[0]) * (i + random() * 1.6 - 0.3)) / options.tufts) * width,
    random(),
  ]);
  for (const [x, t] of [...spots].sort((a, b) => a[1] - b[1])) {
    sheet.add(place(symbols[Math.floor(random() * 3)] ?? "", x, line(x) + 4 + t * options.depth));
  }
}

/** Specks spread below a line, larger towards the viewer. */
export function carpet(
  sheet: Sheet,
  line: Line,
  range: [number, number],
  depth: number,
  count: number,
  sizes: [number, number],
  colours: string[],
  seed: number,
): void {
  const random = seededRandom(seed);
  const { width } = sheet.frame;
  colours.forEach((colour, c) => {
    [0, 1, 2].forEach((band) => {
      const points = scatter(random, Math.round(count / colours.length / 3), () => {
        const x = between(random, range[0], range[1]) * width;
        return [x, line(x) + ((band + random()) / 3) * depth + 2];
      });
      sheet.add(specks(points, sizes[0] + ((sizes[1] - sizes[0]) * band) / 2 + c * 0.3, colour));
    });
  });
}

interface Thicket {
  flowers: string[];
  leaves: string[];
  stem: string;
  seed: number;
  count: number;
  /** Height of the heads above the lower edge, across the range. */
  rise: (share: number) => number;
  size: [number, number];
}

/** Tall flowers growing from the lower edge, in one range of the sheet. */
export function thicket(sheet: Sheet, range: [number, number], plan: Thicket): void {
  const random = seededRandom(plan.seed);
  const { width, height } = sheet.frame;
  let stems = "";
  const leafLook = looks(random, 4, () => ({
    scale: between(random, 0.7, 1.15) * plan.size[1],
    turn: Math.round(between(random, 30, 95)) * (random() < 0.5 ? 1 : -1),
  }));
  const headLook = looks(random, 4, () => ({
    scale: between(random, plan.size[0], plan.size[1]),
    turn: Math.round(between(random, -30, 30)),
    stretch: between(random, 0.72, 1),
  }));
  const leaves: string[] = [];
  const heads: string[] = [];
  for (let i = 0; i < plan.count; i += 1) {
    const share = (i + random() * 0.8) / plan.count;
    const x = (range[0] + (range[1] - range[0]) * share) * width;
    const tall = plan.rise(share) * between(random, 0.3, 1.05);
    const foot = at(x + between(random, -26, 26), height + 10);
    const top = at(x, height - tall);
    stems += `M${join([foot.x, foot.y], 0)}Q${join([foot.x, (foot.y + top.y) / 2, top.x, top.y], 0)}`;
    for (let n = 0; n < 1 + (i % 2); n += 1) {
      const t = between(random, 0.12, 0.75);
      leaves.push(
        place(
          plan.leaves[(i + n) % plan.leaves.length] ?? "",
          top.x + (foot.x - top.x) * t * t,
          top.y + (foot.y - top.y) * t,
          leafLook(),
        ),
      );
    }
    heads.push(place(plan.flowers[Math.floor(random() * plan.flowers.length)] ?? "", top.x, top.y, headLook()));
  }
  sheet.add(stroke(plan.stem, 3, stems), ...leaves, ...heads);
}

/** A low bank of foliage along the lower edge, to seat what grows there. */
export function bank(sheet: Sheet, line: Line, colour: string, range: [number, number] = [-0.02, 1.02]): void {
  const { width, height } = sheet.frame;
  const points = sampled(line, range[0] * width, range[1] * width, 26);
  const first = points[0] ?? at(0, 0);
  const last = points[points.length - 1] ?? first;
  sheet.add(shape(colour, `${smooth(thin(points, 1.4))}L${join([last.x, height], 0)}H${Math.round(first.x)}z`));
}

/** Round shrubs in rows, as on a coffee hill. */
export function shrubRows(
  sheet: Sheet,
  line: Line,
  options: {
    rows: number;
    gap: number;
    colour: string;
    lit: string;
    seed: number;
    range?: [number, number];
    flatten?: number;
  },
): void {
  const random = seededRandom(options.seed);
  const { width } = sheet.frame;
  const [left, right] = options.range ?? [0, 1];
  let offset = options.gap * 0.5;
  for (let row = 0; row < options.rows; row += 1) {
    const size = options.gap * (0.8 + row * 0.22);
    const points: [number, number][] = [];
    for (let x = left * width + random() * size; x < right * width; x += size * between(random, 0.95, 1.3)) {
      points.push([x, line(x) * (1 - row * 0.04) + line(width / 2) * row * 0.04 + offset]);
    }
    sheet.add(
      specks(points, size, options.colour),
      specks(
        points.map(([x, y]): [number, number] => [x - size * 0.14, y - size * 0.2]),
        size * 0.5,
        options.lit,
      ),
    );
    offset += size * 0.82;
  }
}
