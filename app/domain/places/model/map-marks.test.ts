import fc from "fast-check";
import { expect, test } from "vitest";
import { boxText, commonBox, isInBox, readBox } from "#app/shared/map-box.ts";
import { markGap, marksOf } from "./map-marks.ts";
import { mapBounds, toMap, toPlace, wholeMap } from "./map-projection.ts";
import { boxOf, extentOf, isNearest, isWhole, viewOf, zoomed } from "./map-view.ts";

const place = fc.record({
  lat: fc.double({ min: mapBounds.south, max: mapBounds.north, noNaN: true }),
  lon: fc.double({ min: mapBounds.west, max: mapBounds.east, noNaN: true }),
});
const view = fc.tuple(place, fc.integer({ min: 0, max: 6 })).map(([at, steps]) => {
  const { x, y } = toMap(at);
  return zoomed(viewOf({ left: x, right: x, top: y, bottom: y }), 2 ** steps);
});

test("every item stands in exactly one mark, and no two marks touch, however many stand close", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 120 }), view, (places, seen) => {
      const items = places.map((at, id) => ({ id, at }));
      const marks = marksOf(items, ({ at }) => toMap(at), seen);
      const told = marks.flatMap((mark) => mark.items.map(({ id }) => id));
      expect(told.sort((a, b) => a - b)).toEqual(items.map(({ id }) => id));
      if (isNearest(seen)) {
        expect(marks).toHaveLength(items.length);
        return;
      }
      for (const [index, one] of marks.entries())
        for (const other of marks.slice(index + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(seen.width * markGap * 0.999);
    }),
  );
});

test("the link of a mark of several leads nearer and shows them all", () => {
  fc.assert(
    fc.property(fc.array(place, { minLength: 2, maxLength: 120 }), view, (places, seen) => {
      for (const { items, extent } of marksOf(places, toMap, seen)) {
        if (items.length === 1) continue;
        const box = readBox(boxText(boxOf(viewOf(extent))));
        for (const at of items) expect(box && isInBox(box, at)).toBe(true);
        expect(viewOf(extent).width).toBeLessThan(seen.width);
      }
    }),
  );
});

test("many in one place are told apart when seen from nearest", () => {
  const at = { lat: 11.94, lon: 108.44 };
  const { x, y } = toMap(at);
  const nearest = viewOf({ left: x, right: x, top: y, bottom: y });
  const marks = marksOf(
    Array.from({ length: 12 }, (_, id) => id),
    () => toMap(at),
    nearest,
  );
  expect(new Set(marks.map((mark) => `${mark.x.toFixed(2)} ${mark.y.toFixed(2)}`)).size).toBe(12);
});

test("a place on the map comes back to itself", () => {
  fc.assert(
    fc.property(place, (at) => {
      const back = toPlace(toMap(at));
      expect(back.lat).toBeCloseTo(at.lat, 9);
      expect(back.lon).toBeCloseTo(at.lon, 9);
    }),
  );
});

test("a view keeps the map's shape, stays on the map, and shows all of its box", () => {
  fc.assert(
    fc.property(place, place, (one, other) => {
      const box = {
        west: Math.min(one.lon, other.lon),
        east: Math.max(one.lon, other.lon),
        south: Math.min(one.lat, other.lat),
        north: Math.max(one.lat, other.lat),
      };
      const { x, y, width, height } = viewOf(extentOf(box));
      expect(width / height).toBeCloseTo(wholeMap.width / wholeMap.height, 6);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(wholeMap.width + 1e-6);
      for (const corner of [toMap(one), toMap(other)]) {
        expect(corner.x).toBeGreaterThanOrEqual(x - 1e-6);
        expect(corner.x).toBeLessThanOrEqual(x + width + 1e-6);
        expect(corner.y).toBeGreaterThanOrEqual(y - 1e-6);
        expect(corner.y).toBeLessThanOrEqual(y + height + 1e-6);
      }
    }),
  );
});

test("zooming out ends at the whole map and zooming in at the nearest view", () => {
  expect(isWhole(zoomed(wholeMap, 2))).toBe(true);
  let seen = wholeMap;
  for (let step = 0; step < 10; step++) seen = zoomed(seen, 0.5);
  expect(isNearest(seen)).toBe(true);
});

test("only four numbers that enclose something are a box", () => {
  expect(readBox("108.1, 11.2,108.5,12")).toEqual({ west: 108.1, south: 11.2, east: 108.5, north: 12 });
  for (const text of [
    "",
    "1,2,3",
    "a,b,c,d",
    "108,11,108,12",
    "108.5,11,108.1,12",
    "NaN,1,2,3",
    "1e3,1,2,3",
    "1,2,3,4,5",
  ])
    expect(readBox(text)).toBeNull();
  expect(commonBox({ west: 1, south: 1, east: 2, north: 2 }, mapBounds)).toBeNull();
});
