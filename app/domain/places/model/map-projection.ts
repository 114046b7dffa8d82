import type { Point } from "#app/shared/road-estimate.ts";

/** The map's own units: so many a degree of latitude. A degree of longitude is shorter by the cosine of the province's middle. */
const unitsADegree = 500;
const lonScale = Math.cos((11.66 * Math.PI) / 180);

/** What the whole map shows, in degrees: the province with Phú Quý and some sea. */
export const mapBounds = { west: 107.04, south: 10.42, east: 109.08, north: 12.9 };

export type MapPoint = { x: number; y: number };
export type MapView = MapPoint & { width: number; height: number };

/** Degrees to map units; y grows to the south. Over so small a land the error is less than the width of a line. */
export function toMap({ lat, lon }: Point): MapPoint {
  return { x: (lon - mapBounds.west) * lonScale * unitsADegree, y: (mapBounds.north - lat) * unitsADegree };
}

export function toPlace({ x, y }: MapPoint): Point {
  return { lat: mapBounds.north - y / unitsADegree, lon: mapBounds.west + x / (lonScale * unitsADegree) };
}

const corner = toMap({ lat: mapBounds.south, lon: mapBounds.east });
export const wholeMap: MapView = { x: 0, y: 0, width: corner.x, height: corner.y };
