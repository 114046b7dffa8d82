import { expect, test } from "vitest";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Ask } from "./contract-subject.ts";

/** What filters do and how they are counted. */
export function facetContract({ search, keys }: Ask) {
  test("a facet narrows, and is itself counted as if it were not chosen", async () => {
    const { facets, hits, total } = await search({ query: "cà phê", facets: { group: ["food"] } });
    expect(hits.map(({ key }) => key).sort()).toEqual(["coffee.robusta", "coffee.washed"]);
    expect(total).toBe(2);
    expect(facets.group).toEqual({ food: 2, tourism: 1 });
    expect(facets.place).toEqual({ "24805": 1, "25000": 1 });
  });

  test("two facets narrow together, two values of one add up", async () => {
    expect(await keys({ query: "cà phê", facets: { group: ["food", "tourism"], place: ["24805"] } })).toHaveLength(2);
    const { facets } = await search({ query: "cà phê", facets: { group: ["food"], place: ["25000"] } });
    expect(facets.group).toEqual({ food: 1 });
    expect(facets.place).toEqual({ "24805": 1, "25000": 1 });
  });

  test("an award counts until its last day and no longer", async () => {
    const asked = { query: "cà phê", facets: { stars: ["3", "4"] } };
    expect((await search(asked)).facets.stars).toEqual({ 4: 1 });
    expect(await keys(asked)).toEqual(["coffee.washed"]);
    expect((await keys({ ...asked, today: "2026-11-23" })).sort()).toEqual(["coffee.robusta", "coffee.washed"]);
    const { hits } = await search({ query: "robusta" });
    expect(hits[0]).toMatchObject({ key: "coffee.robusta", award: null });
  });

  test("every facet's values are codes", async () => {
    const { facets } = await search({ query: "cà phê" });
    expect(facets.set).toEqual({ 13: 2, 26: 1 });
    expect(facets.season).toEqual({ 10: 1, 11: 2, 12: 2 });
    expect(facets.price).toEqual({ p1: 1, p2: 1, p3: 1 });
    expect(facets.market).toEqual({ VN: 2, SG: 1, JP: 1, KR: 1, TH: 1, MY: 1 });
    expect(facets.type).toEqual({ product: 2, experience: 1 });
    expect((await search({ query: "cà phê", types: ["experience"] })).facets.type).toEqual({ "agri.coffee": 1 });
  });

  test.each<SearchRequest["facets"]>([
    { group: ["nothing"] },
    { set: ["x"] },
    { season: ["13"] },
    { stars: ["'"] },
    { price: ['p1"] OR ["'] },
    { place: ["\\"] },
    { type: ["%"] },
    { access: ["%"] },
  ])("an unknown value finds nothing (%j)", async (facets) => {
    expect((await search({ query: "cà phê", facets })).total).toBe(0);
  });

  test("a kind of visit is also a type to narrow by", async () => {
    expect(await keys({ query: "langbiang", facets: { type: ["eco.trek"] } })).toEqual(["eco.trek.dawn"]);
  });

  test("who asks for several things of a place finds what has them all, counted among what is found", async () => {
    const types = ["experience"] as const;
    const all = await search({ query: "", types });
    expect(all.facets.access).toEqual({ step_free: 1, toilet: 2, parking_car: 2 });
    const { hits, facets } = await search({ query: "", types, facets: { access: ["toilet", "step_free"] } });
    expect(hits.map(({ key }) => key)).toEqual(["agri.coffee.morning"]);
    expect(facets.access).toEqual({ step_free: 1, toilet: 1, parking_car: 1 });
    const asked = await search({ query: "cà phê", types, facets: { access: ["step_free"] } });
    expect(asked.facets.access).toEqual({ step_free: 1, toilet: 1, parking_car: 1 });
    expect((await search({ query: "langbiang", types, facets: { access: ["step_free"] } })).total).toBe(0);
  });

  test("what a place has is told of visits alone, never among the facts of goods", async () => {
    const { facets } = await search({ query: "cà phê", facets: { group: ["food", "tourism"] } });
    expect(facets.access ?? {}).toEqual({});
    expect(Object.keys(facets.fact ?? {}).filter((fact) => fact.startsWith("access="))).toEqual([]);
  });
}
