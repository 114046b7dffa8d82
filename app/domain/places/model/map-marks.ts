import type { MapPoint, MapView } from "./map-projection.ts";
import { type Extent, extentAround, isNearest } from "./map-view.ts";

/** A mark stands for one item, or for several too near to each other to be told apart. */
export type Mark<Item> = MapPoint & { items: Item[]; extent: Extent };

/** Marks stand at least so far apart, as a part of the map's width. */
export const markGap = 0.1;

type Placed<Item> = MapPoint & { item: Item };
type Group<Item> = MapPoint & { members: Placed<Item>[] };

/** Every item in exactly one mark, marks of the same items in the same places. Seen from nearest, each has its own. */
export function marksOf<Item>(items: readonly Item[], placeOf: (item: Item) => MapPoint, view: MapView): Mark<Item>[] {
  const gap = view.width * markGap;
  const groups = gathered(
    items.map((item) => ({ ...placeOf(item), item })),
    gap,
  );
  const shown = isNearest(view) ? groups.flatMap((group) => fanned(group, gap)) : groups;
  return shown.map(({ x, y, members }) => ({
    ...{ x, y },
    items: members.map(({ item }) => item),
    extent: extentAround(members),
  }));
}

/** Whatever stands within a gap of each other becomes one, until nothing does. */
function gathered<Item>(points: readonly Placed<Item>[], gap: number): Group<Item>[] {
  let groups = inCells(points, gap / 2);
  for (let before = groups.length + 1; groups.length < before; ) {
    before = groups.length;
    groups = joined(groups, gap);
  }
  return groups;
}

/** Very many points are first put together by cells: joining each with each would take too long. */
function inCells<Item>(points: readonly Placed<Item>[], size: number): Group<Item>[] {
  const cells = new Map<string, Placed<Item>[]>();
  for (const point of points) {
    const key = `${Math.floor(point.x / size)} ${Math.floor(point.y / size)}`;
    cells.set(key, [...(cells.get(key) ?? []), point]);
  }
  return [...cells.values()].map(groupOf);
}

function joined<Item>(groups: readonly Group<Item>[], gap: number): Group<Item>[] {
  const kept: Group<Item>[] = [];
  for (const group of [...groups].sort((one, other) => other.members.length - one.members.length)) {
    const index = kept.findIndex(({ x, y }) => Math.hypot(x - group.x, y - group.y) < gap);
    const found = kept[index];
    if (found) kept[index] = groupOf([...found.members, ...group.members]);
    else kept.push(group);
  }
  return kept;
}

function groupOf<Item>(members: Placed<Item>[]): Group<Item> {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: mean(members.map(({ x }) => x)), y: mean(members.map(({ y }) => y)), members };
}

/** What stands in one place is laid around it as a flower lays its seeds. */
function fanned<Item>({ x, y, members }: Group<Item>, gap: number): Group<Item>[] {
  if (members.length === 1) return [{ x, y, members }];
  const turn = Math.PI * (3 - Math.sqrt(5));
  return members.map((member, index) => {
    const reach = gap * Math.sqrt(index);
    return { x: x + reach * Math.cos(index * turn), y: y + reach * Math.sin(index * turn), members: [member] };
  });
}
