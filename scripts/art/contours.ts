/** Contour ground: a height field, cut at even levels, traced and smoothed. */
import { between, fieldNoise, seededRandom } from "./noise.ts";
import { token } from "./palette.ts";
import { at, document, type Point, smooth, thin } from "./svg.ts";

export interface ContourPlan {
  width: number;
  height: number;
  seed: number;
  cell: number;
  levels: number;
  hills: number;
  /** How much plain noise disturbs the hills. */
  roughness: number;
}

type Height = (x: number, y: number) => number;

/** Hills on a torus, so that the ground repeats without a seam. */
function heightField(plan: ContourPlan): Height {
  const random = seededRandom(plan.seed);
  const coarse = fieldNoise(plan.seed + 1, 3, 3);
  const fine = fieldNoise(plan.seed + 2, 6, 7);
  const hills = Array.from({ length: plan.hills }, () => ({
    x: random() * plan.width,
    y: random() * plan.height,
    reach: between(random, 0.16, 0.3) * plan.height,
    lean: between(random, 0.6, 1.5),
    rise: between(random, 0.5, 1),
  }));
  const apart = (a: number, b: number, size: number): number => {
    const gap = Math.abs(a - b) % size;
    return Math.min(gap, size - gap);
  };
  return (x, y) => {
    const u = x / plan.width;
    const v = y / plan.height;
    const warp = coarse(u * 3, v * 3) * 0.07 * plan.width;
    let height = coarse(u * 3 + 0.4, v * 3 + 0.7) * 0.55 + fine(u * 6, v * 7) * plan.roughness;
    for (const hill of hills) {
      const dx = (apart(x + warp, hill.x, plan.width) / hill.reach) * hill.lean;
      const dy = apart(y + warp, hill.y, plan.height) / hill.reach;
      height += hill.rise * Math.exp(-(dx * dx + dy * dy));
    }
    return height;
  };
}

type Edge = "top" | "right" | "bottom" | "left";

const crossings: Record<number, [Edge, Edge][]> = {
  1: [["left", "bottom"]],
  2: [["bottom", "right"]],
  3: [["left", "right"]],
  4: [["top", "right"]],
  5: [
    ["left", "top"],
    ["bottom", "right"],
  ],
  6: [["top", "bottom"]],
  7: [["left", "top"]],
  8: [["left", "top"]],
  9: [["top", "bottom"]],
  10: [
    ["left", "bottom"],
    ["top", "right"],
  ],
  11: [["top", "right"]],
  12: [["left", "right"]],
  13: [["bottom", "right"]],
  14: [["left", "bottom"]],
};

interface Segment {
  from: string;
  to: string;
  a: Point;
  b: Point;
}

/** The segments of one level within one cell. Each end is named by the grid edge it lies on. */
function segmentsInCell(level: number, grid: number[][], row: number, col: number, cell: number): Segment[] {
  const value = (r: number, c: number): number => grid[r]?.[c] ?? 0;
  const share = (a: number, b: number): number => (level - a) / (b - a || 1);
  const [tl, tr, br, bl] = [value(row, col), value(row, col + 1), value(row + 1, col + 1), value(row + 1, col)];
  const code = [tl, tr, br, bl].reduce((bits, corner) => bits * 2 + (corner > level ? 1 : 0), 0);
  const ends: Record<Edge, () => [string, Point]> = {
    top: () => [`h${row},${col}`, at((col + share(tl, tr)) * cell, row * cell)],
    bottom: () => [`h${row + 1},${col}`, at((col + share(bl, br)) * cell, (row + 1) * cell)],
    left: () => [`v${row},${col}`, at(col * cell, (row + share(tl, bl)) * cell)],
    right: () => [`v${row},${col + 1}`, at((col + 1) * cell, (row + share(tr, br)) * cell)],
  };
  return (crossings[code] ?? []).map(([start, end]) => {
    const [from, a] = ends[start]();
    const [to, b] = ends[end]();
    return { from, to, a, b };
  });
}

/** Marching squares over one level. */
export function segmentsAt(level: number, grid: number[][], cell: number): Segment[] {
  const columns = (grid[0]?.length ?? 1) - 1;
  return grid
    .slice(0, -1)
    .flatMap((_, row) =>
      Array.from({ length: columns }, (__, col) => segmentsInCell(level, grid, row, col, cell)).flat(),
    );
}

/** Joins segments that share an end into lines. */
export function chain(segments: Segment[]): Point[][] {
  const byEnd = new Map<string, Segment[]>();
  for (const segment of segments) {
    for (const end of [segment.from, segment.to]) byEnd.set(end, [...(byEnd.get(end) ?? []), segment]);
  }
  const used = new Set<Segment>();
  const follow = (start: string): Point[] => {
    const line: Point[] = [];
    let end = start;
    for (;;) {
      const next = (byEnd.get(end) ?? []).find((segment) => !used.has(segment));
      if (!next) return line;
      used.add(next);
      const forward = next.from === end;
      end = forward ? next.to : next.from;
      line.push(forward ? next.b : next.a);
    }
  };
  const lines: Point[][] = [];
  for (const segment of segments) {
    if (used.has(segment)) continue;
    used.add(segment);
    const ahead = follow(segment.to);
    const behind = follow(segment.from).reverse();
    lines.push([...behind, segment.a, segment.b, ...ahead]);
  }
  return lines;
}

function lengthOf(line: Point[]): number {
  return line.slice(1).reduce((sum, p, i) => sum + Math.hypot(p.x - (line[i]?.x ?? 0), p.y - (line[i]?.y ?? 0)), 0);
}

function trace(line: Point[]): string {
  const first = line[0];
  const last = line[line.length - 1];
  if (!first || !last || lengthOf(line) < 90) return "";
  const closed = Math.hypot(first.x - last.x, first.y - last.y) < 0.5;
  const points = thin(line, 1.6);
  return closed ? smooth(points.slice(0, -1), 0, true) : smooth(points, 0, false);
}

/** The lines of a plan: every fourth is an index line, as on a map. */
export function contourLines(plan: ContourPlan): { plain: string; index: string } {
  const height = heightField(plan);
  const rows = Math.ceil(plan.height / plan.cell) + 1;
  const cols = Math.ceil(plan.width / plan.cell) + 1;
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, col) => height(col * plan.cell, row * plan.cell)),
  );
  const flat = grid.flat();
  const low = Math.min(...flat);
  const high = Math.max(...flat);
  const lines = { plain: "", index: "" };
  for (let i = 1; i <= plan.levels; i += 1) {
    const level = low + ((high - low) * i) / (plan.levels + 1) + 1e-6;
    const d = chain(segmentsAt(level, grid, plan.cell))
      .map(trace)
      .join("");
    if (i % 4 === 2) lines.index += d;
    else lines.plain += d;
  }
  return lines;
}

function drawn(plan: ContourPlan, stroke: string, plainOpacity: number, indexOpacity: number): string {
  const { plain, index } = contourLines(plan);
  const line = (d: string, width: number, opacity: number): string =>
    `<path stroke-width="${width}" stroke-opacity="${opacity}" d="${d}"/>`;
  return document(
    plan.width,
    plan.height,
    `<g fill="none" stroke="${stroke}" stroke-linecap="round">${line(plain, 1.3, plainOpacity)}${line(index, 2.2, indexOpacity)}</g>`,
  );
}

const labelPlans: Omit<ContourPlan, "width" | "height">[] = [
  { seed: 11, cell: 20, levels: 12, hills: 3, roughness: 0.16 },
  { seed: 23, cell: 20, levels: 13, hills: 2, roughness: 0.1 },
  { seed: 37, cell: 20, levels: 11, hills: 4, roughness: 0.14 },
  { seed: 41, cell: 20, levels: 13, hills: 3, roughness: 0.08 },
  { seed: 58, cell: 20, levels: 12, hills: 5, roughness: 0.12 },
  { seed: 67, cell: 20, levels: 14, hills: 2, roughness: 0.14 },
];

/** Every contour file, by its path under public/art. */
export function contourFiles(): Map<string, string> {
  const files = new Map<string, string>();
  labelPlans.forEach((plan, i) => {
    files.set(`contour-${i + 1}.svg`, drawn({ ...plan, width: 800, height: 1000 }, token.paper, 0.2, 0.36));
  });
  const ground = { width: 1600, height: 900, seed: 73, cell: 25, levels: 13, hills: 5, roughness: 0.12 };
  files.set("ground-light.svg", drawn(ground, token.ink, 0.07, 0.11));
  files.set("ground-dark.svg", drawn(ground, token.mist, 0.07, 0.11));
  return files;
}
