import { expect, test } from "vitest";
import { emblems } from "#app/domain/catalogue/model/goods-of-set.ts";
import type { SeasonItem } from "#app/domain/places/model/unit.ts";
import { isDay } from "#app/shared/calendar.ts";
import products from "#prisma/demo/products.json" with { type: "json" };
import attributeData from "./attributes.json" with { type: "json" };
import experienceTypes from "./experience-types.json" with { type: "json" };
import ocop from "./ocop.json" with { type: "json" };
import seasons from "./seasons.json" with { type: "json" };
import units from "./units.json" with { type: "json" };

const items = seasons.items as unknown as SeasonItem[];
const goods = items.flatMap(({ key, links }) => (links?.goods ?? []).map((link) => ({ key, ...link })));

test("every season has its months, its units, a day it was checked on, and a source or the word that there is none", () => {
  const codes = new Set(units.units.map(({ code }) => code));
  for (const { key, months, units: own, source, confidence, checkedOn } of items) {
    expect(
      months.some((level) => level > 0),
      key,
    ).toBe(true);
    expect(own.length > 0 && own.every((code) => codes.has(code)), key).toBe(true);
    expect(isDay(checkedOn), key).toBe(true);
    expect(confidence, key).toBe(source ? "reported" : "unverified");
    if (source) expect(new URL(source).protocol, key).toBe("https:");
  }
});

test("every season links to goods, visits or events, but for blooms, views and festivals that are only told", () => {
  const told = items.filter(({ links }) => links === null).map(({ key }) => key);
  expect(told).toEqual([
    "mai-anh-dao",
    "jacaranda",
    "wild-sunflower",
    "pink-grass",
    "cloud-hunting",
    "mid-autumn-lanterns",
    "nghinh-ong",
  ]);
  for (const { key, links } of items) {
    if (links) expect(links.goods.length + links.visits.length + links.events.length, key).toBeGreaterThan(0);
  }
});

test("what a season links to exists: sets, facts of sets, emblems, classes of listings, kinds of visits", () => {
  const facts = new Set(
    attributeData.attributes.flatMap(({ code, choices }) => (choices ?? []).map((choice) => `${code}=${choice.code}`)),
  );
  const classes = new Set(products.products.map(({ key }) => key.split(".")[0]));
  const types = new Set(experienceTypes.types.map(({ key }) => key));
  const sets = new Set(ocop.sets.map(({ number }) => number));
  const dangling = goods.filter(
    ({ fact, class: name, set, emblem }) =>
      (fact && !facts.has(fact)) ||
      (name && !classes.has(name)) ||
      (set && !sets.has(set)) ||
      (emblem && !(emblems as readonly string[]).includes(emblem)) ||
      !(fact || name || set || emblem),
  );
  expect(dangling).toEqual([]);
  expect(items.flatMap(({ links }) => links?.visits ?? []).filter((type) => !types.has(type))).toEqual([]);
});
