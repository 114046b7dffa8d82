import { expect, test } from "vitest";
import { readListQuery, toggleFacet } from "./list-query.ts";

const read = (query: string) => readListQuery(new URLSearchParams(query), "season");

test("a list's address gives its page, sort and repeated facets", () => {
  expect(read("page=2&sort=price&group=food&group=drinks&set=13")).toEqual({
    q: "",
    page: 2,
    sort: "price",
    facets: { group: ["food", "drinks"], set: ["13"] },
  });
});

test("a page that is no page number is no list", () => {
  for (const page of ["0", "-1", "1.5", "abc", "10000", "1e3", " 1"])
    expect(read(`page=${encodeURIComponent(page)}`)).toBeNull();
});

test("unknown sorts, facet names and hostile values are ignored", () => {
  expect(read("sort=evil&colour=red&group=%27%20OR%201&q=a")).toEqual({ q: "a", page: 1, sort: "season", facets: {} });
});

test("choosing a facet starts again at page one and choosing it again takes it out", () => {
  const search = new URLSearchParams("group=food&page=3");
  expect(toggleFacet(search, "group", "drinks")).toBe("?group=food&group=drinks");
  expect(toggleFacet(search, "group", "food")).toBe("?");
});

test("the visitor's market is no filter; where a parcel may go has a parameter of its own", () => {
  expect(read("market=JP")?.facets).toEqual({});
  expect(read("market=JP&ships=KR")?.facets).toEqual({ market: ["KR"] });
  expect(toggleFacet(new URLSearchParams("market=JP"), "market", "KR")).toBe("?market=JP&ships=KR");
});

test("facts are read as code=value, and anything else of that name is ignored", () => {
  expect(read("fact=roast%3Ddark&fact=species=arabica&fact=roast&fact=a%20b=c&fact==")?.facets).toEqual({
    fact: ["roast=dark", "species=arabica"],
  });
  expect(toggleFacet(new URLSearchParams("set=13"), "fact", "roast=dark")).toBe("?set=13&fact=roast%3Ddark");
  expect(toggleFacet(new URLSearchParams("set=13&fact=roast=dark"), "fact", "roast=dark")).toBe("?set=13");
});
