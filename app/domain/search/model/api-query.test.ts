import { expect, test } from "vitest";
import { readApiQuery } from "./api-query.ts";

const read = (search: string) => readApiQuery(new URLSearchParams(search));

test("an empty address lists everything by relevance", () => {
  expect(read("")).toEqual({ query: "", types: [], facets: {}, sort: "relevance", limit: 20, offset: 0 });
});

test("facets may be repeated; unknown names are ignored", () => {
  expect(read("facet.group=drinks&facet.group=food&facet.stars=4&facet.colour=red").facets).toEqual({
    group: ["drinks", "food"],
    stars: ["4"],
  });
  expect(read("facet.fact=roast=dark&facet.fact=roast%3Dlight").facets).toEqual({
    fact: ["roast=dark", "roast=light"],
  });
});

test.each([
  ["limit=100000", 100, 0],
  ["limit=-5&offset=-1", 0, 0],
  ["limit=abc&offset=1e3", 20, 1000],
  ["limit=NaN&offset=Infinity", 20, 0],
  ["limit=2.9&offset=999999999", 2, 10_000],
])("%s is brought into bounds", (search, limit, offset) => {
  expect(read(search)).toMatchObject({ limit, offset });
});

test("types that do not exist find nothing, beside one that does they are ignored", () => {
  expect(read("type=shoe").types).toBeNull();
  expect(read("type=shoe&type=event").types).toEqual(["event"]);
});

test("a question of five thousand letters is cut, also between two halves of an emoji", () => {
  expect([...read(`q=${"😀".repeat(5000)}`).query]).toHaveLength(120);
});
