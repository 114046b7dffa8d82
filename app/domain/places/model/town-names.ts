import type { MapPoint, MapView } from "./map-projection.ts";
import { drawnWidth } from "./map-view.ts";

/** Where a town's name stands beside its point, in the map's own pixels. */
export type NamePlace = { dx: number; dy: number; anchor: "start" | "middle" | "end" };

const places: readonly NamePlace[] = [
  { dx: 6, dy: 4, anchor: "start" },
  { dx: -6, dy: 4, anchor: "end" },
  { dx: 0, dy: -9, anchor: "middle" },
  { dx: 0, dy: 17, anchor: "middle" },
  { dx: 0, dy: -27, anchor: "middle" },
  { dx: 0, dy: 35, anchor: "middle" },
];

/** How far a mark reaches, and how high a name is. */
const markReach = 19;
const nameHeight = 12;

type Named = MapPoint & { name: string };
type Rect = { left: number; right: number; top: number; bottom: number };

/** The first place, of those tried, within the view and clear of marks and earlier names; a name without one is left out. */
export function placeNames<Town extends Named>(
  towns: readonly Town[],
  marks: readonly MapPoint[],
  view: MapView,
): (Town & NamePlace)[] {
  const scale = view.width / drawnWidth;
  const [left, top] = [view.x / scale, view.y / scale];
  const shown = { left, top, right: left + drawnWidth, bottom: top + view.height / scale };
  const taken: Rect[] = marks.map(({ x, y }) => around(x / scale, y / scale, markReach));
  return towns.flatMap((town) => {
    for (const place of places) {
      const rect = rectOf(town, place, scale);
      if (!isWithin(rect, shown) || taken.some((other) => overlap(rect, other))) continue;
      taken.push(rect);
      return [{ ...town, ...place }];
    }
    return [];
  });
}

function rectOf({ x, y, name }: Named, { dx, dy, anchor }: NamePlace, scale: number): Rect {
  const width = [...name].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 12 : 7), 0);
  const from = anchor === "start" ? 0 : anchor === "end" ? -width : -width / 2;
  const [left, base] = [x / scale + dx + from, y / scale + dy];
  return { left, right: left + width, top: base - nameHeight, bottom: base + 3 };
}

function around(x: number, y: number, reach: number): Rect {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function overlap(one: Rect, other: Rect): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function isWithin(one: Rect, other: Rect): boolean {
  return one.left >= other.left && one.right <= other.right && one.top >= other.top && one.bottom <= other.bottom;
}
