/** Seeded randomness and smooth noise: the same seed always draws the same land. */

export type Random = () => number;

export function seededRandom(seed: number): Random {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

const fade = (t: number): number => t * t * t * (t * (t * 6 - 15) + 10);
const lerp = (a: number, b: number, t: number): number => a + (b - a) * t;

/** One-dimensional gradient noise, roughly within [-1, 1]. */
export function lineNoise(seed: number): (x: number) => number {
  const random = seededRandom(seed);
  const slopes = Array.from({ length: 256 }, () => random() * 2 - 1);
  return (x) => {
    const cell = Math.floor(x);
    const t = x - cell;
    const left = (slopes[cell & 255] ?? 0) * t;
    const right = (slopes[(cell + 1) & 255] ?? 0) * (t - 1);
    return lerp(left, right, fade(t)) * 2;
  };
}

/** Two-dimensional gradient noise that repeats after `periodX` and `periodY` cells. */
export function fieldNoise(seed: number, periodX: number, periodY: number): (x: number, y: number) => number {
  const random = seededRandom(seed);
  const angles = Array.from({ length: periodX * periodY }, () => random() * Math.PI * 2);
  const wrap = (value: number, period: number): number => ((value % period) + period) % period;
  const corner = (cx: number, cy: number, dx: number, dy: number): number => {
    const angle = angles[wrap(cy, periodY) * periodX + wrap(cx, periodX)] ?? 0;
    return Math.cos(angle) * dx + Math.sin(angle) * dy;
  };
  return (x, y) => {
    const cx = Math.floor(x);
    const cy = Math.floor(y);
    const tx = x - cx;
    const ty = y - cy;
    const top = lerp(corner(cx, cy, tx, ty), corner(cx + 1, cy, tx - 1, ty), fade(tx));
    const bottom = lerp(corner(cx, cy + 1, tx, ty - 1), corner(cx + 1, cy + 1, tx - 1, ty - 1), fade(tx));
    return lerp(top, bottom, fade(ty)) * 1.4;
  };
}
