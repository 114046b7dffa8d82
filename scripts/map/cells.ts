/** Each unit's cell: all that lies nearer to its centre than to another's. Schematic, not the unit's borders. */
import { type MapPoint, toMap, wholeMap } from "#app/domain/places/model/map-projection.ts";
import { num } from "#scripts/art/svg.ts";
import type { Centre } from "./outline.ts";

/** Cells on the edge reach so far beyond the map; the outline cuts them. */
const beyond = 60;

export function cellPaths(units: readonly Centre[]): Record<string, string> {
  const centres = units.map(toMap);
  return Object.fromEntries(units.map(({ code }, index) => [code, pathOf(cellOf(index, centres))]));
}

function cellOf(own: number, centres: readonly MapPoint[]): MapPoint[] {
  const [left, top, right, bottom] = [-beyond, -beyond, wholeMap.width + beyond, wholeMap.height + beyond];
  let cell: MapPoint[] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  const centre = centres[own];
  if (!centre) return cell;
  for (const [index, other] of centres.entries()) if (index !== own) cell = nearerTo(centre, other, cell);
  return cell;
}

/** The part of a convex polygon that is nearer to the first point. */
function nearerTo(one: MapPoint, other: MapPoint, polygon: readonly MapPoint[]): MapPoint[] {
  const [nx, ny] = [other.x - one.x, other.y - one.y];
  const middle = (nx * (one.x + other.x) + ny * (one.y + other.y)) / 2;
  const side = ({ x, y }: MapPoint) => nx * x + ny * y - middle;
  return polygon.flatMap((from, index) => {
    const to = polygon[(index + 1) % polygon.length] ?? from;
    const [a, b] = [side(from), side(to)];
    const kept = a <= 0 ? [from] : [];
    if (a < 0 === b < 0 || a === b) return kept;
    const share = a / (a - b);
    return [...kept, { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }];
  });
}

function pathOf(polygon: readonly MapPoint[]): string {
  return `M${polygon.map(({ x, y }) => `${num(x, 0)} ${num(y, 0)}`).join("L")}z`;
}
