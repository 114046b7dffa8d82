import { expect, test } from "vitest";
import type { SearchRequest } from "#app/ports/search-index.ts";
import type { Ask } from "./contract-subject.ts";

/** What an OCOP set asks for is filtered by as "code=value". */
export function factContract({ search, keys }: Ask) {
  const coffee = { query: "cà phê" };

  test("facts are counted where a group, a set or a fact narrows, and nowhere else", async () => {
    expect((await search(coffee)).facets.fact).toEqual({});
    const all = {
      ...{ "species=arabica": 1, "species=robusta": 1, "process=washed": 1, "roast=medium": 1, "roast=dark": 1 },
      ...{ "cup-notes=citrus": 1, "cup-notes=tea": 1, "cup-notes=nuts": 1 },
    };
    expect((await search({ ...coffee, facets: { set: ["13"] } })).facets.fact).toEqual(all);
    expect((await search({ ...coffee, facets: { group: ["food"] } })).facets.fact).toEqual(all);
    expect((await search({ facets: { set: ["11"] } })).facets.fact).toEqual({
      ...{ "oxidation=light-oolong": 1, "tea-form=rolled": 1 },
    });
  });

  test("values of one fact add up, different facts narrow together", async () => {
    const asked = (fact: string[]) => keys({ ...coffee, facets: { fact } });
    expect((await asked(["roast=medium", "roast=dark"])).sort()).toEqual(["coffee.robusta", "coffee.washed"]);
    expect(await asked(["roast=medium", "roast=dark", "species=arabica"])).toEqual(["coffee.washed"]);
    expect(await asked(["roast=dark", "species=arabica"])).toEqual([]);
    expect(await keys({ facets: { fact: ["tea-form=rolled"] } })).toEqual(["tea.oolong"]);
  });

  test("a fact is counted as if it were not chosen, the others with it", async () => {
    const { facets, total } = await search({ ...coffee, facets: { set: ["13"], fact: ["roast=medium"] } });
    expect(total).toBe(1);
    expect(facets.fact).toEqual({
      ...{ "roast=medium": 1, "roast=dark": 1, "species=arabica": 1, "process=washed": 1 },
      ...{ "cup-notes=citrus": 1, "cup-notes=tea": 1 },
    });
    expect(facets.set).toEqual({ 13: 1 });
    const { facets: both } = await search({ ...coffee, facets: { fact: ["roast=medium", "species=robusta"] } });
    expect(both.fact).toEqual({ "roast=dark": 1, "species=arabica": 1 });
  });

  test.each<SearchRequest["facets"]>([
    { fact: ["roast"] },
    { fact: ["roast=nothing"] },
    { fact: ["="] },
    { fact: ['roast=medium"] OR ["'] },
    { fact: ["roast=medium", "'=x"] },
    { fact: Array.from({ length: 40 }, (_, index) => `code${index}=x`) },
  ])("an unknown fact finds nothing (%j)", async (facets) => {
    expect((await search({ ...coffee, facets })).total).toBe(0);
  });
}
