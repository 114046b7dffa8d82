/**
 * The province's outline as a drawing: where the land of Natural Earth ends, that edge; inland, a line around discs as
 * large as the units about their centres. It is no administrative border.
 */
import { type MapPoint, toMap, wholeMap } from "#app/domain/places/model/map-projection.ts";
import { chain, segmentsAt } from "#scripts/art/contours.ts";
import { join, smooth, thin } from "#scripts/art/svg.ts";
import land from "./land.json" with { type: "json" };

type Place = { lat: number; lon: number };
export type Centre = Place & { code: string; areaKm2: number };
type Disc = MapPoint & { reach: number };
type Ring = readonly MapPoint[];

const cell = 4;
const unitsAKm = 500 / 111.2;
/** Soft joints add land; with discs so much smaller than their units the whole is what the province measures. */
const widening = 0.86;

const asPlace = ([lon = 0, lat = 0]: readonly number[]): Place => ({ lat, lon });
const mainland = land.mainland.map(asPlace);
const phuQuy = land.phuQuy.map(asPlace);

/** Of the land's edge: the coast from Sơn Mỹ to Vĩnh Hảo, and the frontier from Quảng Trực to Đắk Wil. */
const isProvinceCoast = ({ lat, lon }: Place) => lat < 11.345 && lon > 107.6 && lon < 108.87;
const isProvinceFrontier = ({ lat, lon }: Place) => lon < 107.75 && lat > 12.1 && lat < 12.68;

function discs(units: readonly Centre[]): Disc[] {
  const edge = mainland.filter((place) => isProvinceCoast(place) || isProvinceFrontier(place));
  return [
    ...units.map((unit) => ({ ...toMap(unit), reach: Math.sqrt(unit.areaKm2 / Math.PI) * widening * unitsAKm })),
    ...edge.map((place) => ({ ...toMap(place), reach: 7 * unitsAKm })),
  ];
}

/** How far a point lies inside the ring, in map units; negative outside. */
function depthIn(ring: Ring, point: MapPoint): number {
  let nearest = Number.POSITIVE_INFINITY;
  let inside = false;
  for (const [index, a] of ring.entries()) {
    const b = ring[(index + 1) % ring.length] ?? a;
    nearest = Math.min(nearest, distanceTo(point, a, b));
    if (a.y > point.y !== b.y > point.y && point.x < ((b.x - a.x) * (point.y - a.y)) / (b.y - a.y) + a.x)
      inside = !inside;
  }
  return inside ? nearest : -nearest;
}

function distanceTo(point: MapPoint, a: MapPoint, b: MapPoint): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const share = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const along = Math.min(1, Math.max(0, share));
  return Math.hypot(point.x - a.x - along * dx, point.y - a.y - along * dy);
}

/** The discs' union with soft joints: corners between neighbours are filled. */
function depthInDiscs(all: readonly Disc[], { x, y }: MapPoint): number {
  const softness = 20;
  const sum = all.reduce((total, disc) => {
    const depth = disc.reach - Math.hypot(x - disc.x, y - disc.y);
    return depth < -160 ? total : total + Math.exp(depth / softness);
  }, 1e-9);
  return softness * Math.log(sum);
}

/** The province without its island, as a line around it. */
export function outlineRing(units: readonly Centre[]): MapPoint[] {
  const all = discs(units.filter((unit) => unit.lat > 10.56));
  const edge = mainland.map(toMap);
  const grid = Array.from({ length: Math.ceil(wholeMap.height / cell) + 1 }, (_, row) =>
    Array.from({ length: Math.ceil(wholeMap.width / cell) + 1 }, (__, col) => {
      const point = { x: col * cell, y: row * cell };
      const depth = depthInDiscs(all, point);
      return depth < -20 ? depth : Math.min(depth, depthIn(edge, point));
    }),
  );
  const rings = chain(segmentsAt(0, grid, cell)).sort((one, other) => areaOf(other) - areaOf(one));
  return rings[0] ?? [];
}

export const islandRing: MapPoint[] = phuQuy.map(toMap);

/** Half the sum of the corners' cross products, in square map units. */
function areaOf(ring: Ring): number {
  const sum = ring.reduce((total, a, index) => {
    const b = ring[(index + 1) % ring.length] ?? a;
    return total + a.x * b.y - b.x * a.y;
  }, 0);
  return Math.abs(sum) / 2;
}

export function squareKm(rings: readonly Ring[]): number {
  return rings.reduce((total, ring) => total + areaOf(ring), 0) / unitsAKm ** 2;
}

export function ringPath(ring: Ring): string {
  const points = thin([...ring], 0.7).slice(0, -1);
  return smooth(points, 0, true);
}

/** The sea within what the map shows: from the coast to the corner in the south-east. */
export function seaPath(): string {
  const coast = mainland
    .slice(
      0,
      mainland.findIndex(({ lat, lon }) => lon < 107.05 && lat < 10.6),
    )
    .map(toMap);
  const [right, bottom] = [wholeMap.width + 90, wholeMap.height + 90];
  const around = [...coast, { x: -90, y: bottom }, { x: right, y: bottom }, { x: right, y: -90 }];
  return `M${thin(around, 0.7)
    .map(({ x, y }) => join([x, y], 0))
    .join("L")}z`;
}
