import { expect, test } from "vitest";
import type { Ask } from "./contract-subject.ts";

const highland = { west: 108.3, south: 11.7, east: 108.7, north: 12.2 };
const coffeeFarm = { lat: 11.87, lon: 108.55 };

/** What is found by where it stands. Only the two visits of the shelf have a place on the map. */
export function mapContract({ search, keys }: Ask) {
  test("an area holds what stands in it, in its total, its counts and its points", async () => {
    const all = await search({ box: highland, points: true });
    expect(all.total).toBe(2);
    expect(all.points?.map(({ slug, at }) => [slug, at])).toEqual(
      all.hits.toSorted((one, other) => one.key.localeCompare(other.key)).map(({ slug, card }) => [slug, card.at]),
    );
    const eastern = { ...highland, west: 108.5 };
    expect(await keys({ box: eastern })).toEqual(["agri.coffee.morning"]);
    expect((await search({ box: eastern, types: ["experience"] })).facets.type).toEqual({ "agri.coffee": 1 });
    expect((await search({ box: { west: 107, south: 10.5, east: 107.1, north: 10.6 } })).total).toBe(0);
  });

  test("words and an area narrow together", async () => {
    expect(await keys({ query: "cà phê", box: highland })).toEqual(["agri.coffee.morning"]);
    expect((await search({ query: "cà phê", points: true })).points?.map(({ emblem }) => emblem)).toEqual(["coffee"]);
  });

  test("points are told of everything found, not of the page alone, and only if asked for", async () => {
    const { hits, points } = await search({ types: ["experience"], limit: 1, points: true });
    expect(hits).toHaveLength(1);
    expect(points).toHaveLength(2);
    expect((await search({ types: ["experience"] })).points).toBeUndefined();
  });

  test("the nearest comes first, and last what has no place on the map", async () => {
    const near = { sort: "near" as const, near: coffeeFarm };
    expect((await keys(near)).slice(0, 2)).toEqual(["agri.coffee.morning", "eco.trek.dawn"]);
    expect((await keys({ ...near, near: { lat: 12.1, lon: 108.44 } })).slice(0, 2)).toEqual([
      "eco.trek.dawn",
      "agri.coffee.morning",
    ]);
    expect(await keys(near)).toHaveLength(9);
    expect((await keys({ ...near, query: "cà phê" }))[0]).toBe("agri.coffee.morning");
  });
}
