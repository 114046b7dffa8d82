import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";
import importRules from "./import-rules.json" with { type: "json" };
import marketData from "./markets.json" with { type: "json" };
import ocop from "./ocop.json" with { type: "json" };
import seasons from "./seasons.json" with { type: "json" };
import units from "./units.json" with { type: "json" };

test("the province has 103 communes, 20 wards and one special zone", () => {
  const count = (kind: string) => units.units.filter((unit) => unit.kind === kind).length;
  expect([count("commune"), count("ward"), count("special_zone")]).toEqual([103, 20, 1]);
});

test("OCOP has six groups and the sets 1 to 26", () => {
  expect(ocop.groups).toHaveLength(6);
  expect(ocop.sets.map(({ number }) => number)).toEqual(Array.from({ length: 26 }, (_, index) => index + 1));
});

test("the six markets each have an address form, and every field of its order is described", () => {
  expect(marketData.markets.map(({ code }) => code).sort()).toEqual([...markets].sort());
  for (const { addressForm } of marketData.markets) {
    expect(Object.keys(addressForm.fields).sort()).toEqual([...addressForm.order].sort());
  }
});

test("every foreign market has one verdict for every class of goods", () => {
  const classes = new Set(importRules.rules.map((rule) => rule.class).filter((each) => each !== "*"));
  for (const market of ["TH", "SG", "KR", "JP", "MY"]) {
    const mine = importRules.rules.filter((rule) => rule.market === market);
    expect(mine.map((rule) => rule.class).sort()).toEqual([...classes].sort());
  }
});

test("every text of the reference data is there in five languages", () => {
  const missing: string[] = [];
  const walk = (value: unknown, path: string) => {
    if (!value || typeof value !== "object") return;
    const keys = Object.keys(value);
    if (keys.includes("vi") && keys.includes("en")) {
      for (const locale of locales)
        if (!(value as Record<string, string>)[locale]?.trim()) missing.push(`${path}.${locale}`);
      return;
    }
    for (const [key, item] of Object.entries(value)) walk(item, `${path}.${key}`);
  };
  for (const [name, data] of Object.entries({ importRules, marketData, ocop, seasons })) walk(data, name);
  expect(missing).toEqual([]);
});

test("a season has twelve months of 0, 1 or 2", () => {
  expect(
    seasons.items.filter(({ months }) => months.length !== 12 || months.some((level) => ![0, 1, 2].includes(level))),
  ).toEqual([]);
});
