/** Small vocabulary for writing compact SVG. */

export interface Point {
  x: number;
  y: number;
}

export const at = (x: number, y: number): Point => ({ x, y });

/** A number with at most `digits` decimals and no idle zeros. */
export function num(value: number, digits = 1): string {
  const text = String(Number(value.toFixed(digits)));
  return text === "-0" ? "0" : text.replace(/^(-?)0\./, "$1.");
}

/** Numbers joined as tightly as path syntax allows. */
export function join(values: number[], digits = 1): string {
  let text = "";
  for (const value of values) {
    const piece = num(value, digits);
    text += text === "" || piece.startsWith("-") ? piece : ` ${piece}`;
  }
  return text;
}

/** Drops points that hardly bend the line (Ramer-Douglas-Peucker). */
export function thin(points: Point[], tolerance: number): Point[] {
  const first = points[0];
  const last = points[points.length - 1];
  if (points.length < 3 || !first || !last) return points;
  const span = Math.hypot(last.x - first.x, last.y - first.y);
  let worst = 0;
  let index = 0;
  points.forEach((point, i) => {
    const off =
      span < 1
        ? Math.hypot(point.x - first.x, point.y - first.y)
        : Math.abs((last.x - first.x) * (first.y - point.y) - (first.x - point.x) * (last.y - first.y)) / span;
    if (off > worst) [worst, index] = [off, i];
  });
  if (worst < tolerance) return [first, last];
  return [...thin(points.slice(0, index + 1), tolerance).slice(0, -1), ...thin(points.slice(index), tolerance)];
}

/** A polyline as a smooth run of quadratic curves, in relative whole units. */
export function smooth(points: Point[], digits = 0, closed = false): string {
  const list = closed ? [...points, points[0] ?? at(0, 0), points[1] ?? at(0, 0)] : points;
  const first = list[0];
  const second = list[1];
  if (!first || !second) return "";
  if (list.length === 2) return `M${join([first.x, first.y], digits)}L${join([second.x, second.y], digits)}`;
  const step = (v: number): number => Number(v.toFixed(digits));
  let pen = closed
    ? at(step((first.x + second.x) / 2), step((first.y + second.y) / 2))
    : at(step(first.x), step(first.y));
  let d = `M${join([pen.x, pen.y], digits)}q`;
  for (let i = 1; i < list.length - 1; i += 1) {
    const bend = list[i] ?? first;
    const next = list[i + 1] ?? first;
    const isEnd = !closed && i === list.length - 2;
    const end = isEnd ? next : at((bend.x + next.x) / 2, (bend.y + next.y) / 2);
    const to = at(step(end.x), step(end.y));
    const piece = join([step(bend.x) - pen.x, step(bend.y) - pen.y, to.x - pen.x, to.y - pen.y], digits);
    d += d.endsWith("q") || piece.startsWith("-") ? piece : ` ${piece}`;
    pen = to;
  }
  return closed ? `${d}z` : d;
}

export function document(width: number, height: number, body: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>\n`;
}
