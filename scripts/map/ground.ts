/** The drawn ground: heights between known ones, cut into bands. */
import { type MapPoint, mapBounds, toMap, wholeMap } from "#app/domain/places/model/map-projection.ts";
import { chain, segmentsAt } from "#scripts/art/contours.ts";
import { fieldNoise } from "#scripts/art/noise.ts";
import { smooth, thin } from "#scripts/art/svg.ts";
import land from "./land.json" with { type: "json" };
import { spotHeights } from "./spot-heights.ts";

const cell = 9;
/** Under how far a known height's own place is rounded off, in map units. */
const softness = 16;
/** From so many metres on a band begins. */
const bandsFrom = [120, 300, 500, 700, 900, 1150, 1450, 1750];

/** Finer lines between the bands' own. */
const linesAt = [60, 200, 250, 400, 600, 800, 850, 1020, 1300, 1600];
/** Cells beyond the map on each side. */
const margin = 4;

type Spot = MapPoint & { metres: number };

const spots: Spot[] = [
  ...spotHeights.map(([lat, lon, metres]) => ({ ...toMap({ lat, lon }), metres })),
  ...land.mainland
    .filter(([lon = 0, lat = 0], index) => index % 3 === 0 && lat < 11.6 && lon > 107.2 && lon < mapBounds.east)
    .map(([lon = 0, lat = 0]) => ({ ...toMap({ lat, lon }), metres: 0 })),
];

const coarse = fieldNoise(7, 9, 11);
const fine = fieldNoise(8, 24, 29);

/** Nearer heights weigh more; the noise bends the lines as ridges and valleys would. */
function heightAt(x: number, y: number): number {
  const wx = x + coarse(x / 110, y / 110) * 34 + fine(x / 38, y / 38) * 17;
  const wy = y + coarse(x / 110 + 4.3, y / 110 + 2.1) * 34 + fine(x / 38 + 7.7, y / 38 + 3.9) * 17;
  let sum = 0;
  let weights = 0;
  for (const spot of spots) {
    const weight = ((spot.x - wx) ** 2 + (spot.y - wy) ** 2 + softness ** 2) ** -1.7;
    sum += spot.metres * weight;
    weights += weight;
  }
  return sum / weights;
}

/** Everything at least so high is inside its lines; on the grid's edge nothing is, so that all lines close. */
export function drawnGround(): { bands: { fromM: number; path: string }[]; lines: string } {
  const rows = Math.ceil(wholeMap.height / cell) + 2 * margin;
  const cols = Math.ceil(wholeMap.width / cell) + 2 * margin;
  const isEdge = (row: number, col: number) => row === 0 || col === 0 || row === rows - 1 || col === cols - 1;
  const grid = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: cols }, (__, col) =>
      isEdge(row, col) ? -1 : heightAt((col - margin) * cell, (row - margin) * cell),
    ),
  );
  return {
    bands: bandsFrom.map((fromM) => ({ fromM, path: pathAt(fromM, grid, 1.5) })),
    lines: linesAt.map((metres) => pathAt(metres, grid, 2)).join(""),
  };
}

function pathAt(metres: number, grid: number[][], tolerance: number): string {
  const rings = chain(segmentsAt(metres, grid, cell)).filter((ring) => ring.length > 12);
  const moved = rings.map((ring) => ring.map(({ x, y }) => ({ x: x - margin * cell, y: y - margin * cell })));
  return moved.map((ring) => smooth(thin(ring, tolerance).slice(0, -1), 0, true)).join("");
}
