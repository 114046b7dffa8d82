import type { Box } from "#app/shared/map-box.ts";
import { type MapPoint, type MapView, toMap, toPlace, wholeMap } from "./map-projection.ts";

const shape = wholeMap.width / wholeMap.height;
/** As near as one may come: about 3 km across. */
export const nearestWidth = wholeMap.width / 64;

/** So wide, in its own pixels, a map is drawn for: marks and names keep their size however near one looks. */
export const drawnWidth = 400;

export type Extent = { left: number; top: number; right: number; bottom: number };

/** What the map shows of an area: all of it, in the map's own shape, within the whole map. */
export function viewOf({ left, top, right, bottom }: Extent): MapView {
  const width = Math.max(right - left, (bottom - top) * shape, nearestWidth);
  if (width >= wholeMap.width) return wholeMap;
  const height = width / shape;
  const [x, y] = [(left + right - width) / 2, (top + bottom - height) / 2];
  return { x: within(x, wholeMap.width - width), y: within(y, wholeMap.height - height), width, height };
}

export function extentOf(box: Box): Extent {
  const [corner, other] = [toMap({ lat: box.north, lon: box.west }), toMap({ lat: box.south, lon: box.east })];
  return { left: corner.x, top: corner.y, right: other.x, bottom: other.y };
}

export function boxOf({ x, y, width, height }: MapView): Box {
  const [corner, other] = [toPlace({ x, y }), toPlace({ x: x + width, y: y + height })];
  return { west: corner.lon, south: other.lat, east: other.lon, north: corner.lat };
}

/** The same middle, seen `factor` times as wide. */
export function zoomed({ x, y, width, height }: MapView, factor: number): MapView {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const [halfWidth, halfHeight] = [(width * factor) / 2, (height * factor) / 2];
  return viewOf({
    left: middleX - halfWidth,
    top: middleY - halfHeight,
    right: middleX + halfWidth,
    bottom: middleY + halfHeight,
  });
}

export function isWhole({ width }: MapView): boolean {
  return width > wholeMap.width * 0.995;
}

/** A box's text is rounded, so the nearest view may come back a little wider. */
export function isNearest({ width }: MapView): boolean {
  return width < nearestWidth * 1.05;
}

/** The extent of some points with room around them for their marks. */
export function extentAround(points: readonly MapPoint[]): Extent {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const room = Math.max(right - left, bottom - top) * 0.2;
  return { left: left - room, right: right + room, top: top - room, bottom: bottom + room };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(0, value), most);
}
