import { expect, test } from "vitest";
import type { AttributeDefinition } from "#app/domain/catalogue/model/attributes.ts";
import { locales } from "#app/shared/locale.ts";
import { markets } from "#app/shared/market.ts";
import attributeData from "./attributes.json" with { type: "json" };
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
  for (const [name, data] of Object.entries({ attributeData, importRules, marketData, ocop, seasons }))
    walk(data, name);
  expect(missing).toEqual([]);
});

test("a season has twelve months of 0, 1 or 2", () => {
  expect(
    seasons.items.filter(({ months }) => months.length !== 12 || months.some((level) => ![0, 1, 2].includes(level))),
  ).toEqual([]);
});

const attributes = attributeData.attributes as AttributeDefinition[];
const repeated = (codes: readonly string[]) => codes.filter((code, index) => codes.indexOf(code) !== index);

test("each of the 26 sets asks for facts of its own, and every fact has a code that fits an address", () => {
  const sets = new Set(attributes.flatMap((attribute) => attribute.sets));
  expect([...sets].sort((a, b) => a - b)).toEqual(ocop.sets.map(({ number }) => number));
  expect(repeated(attributes.map(({ code }) => code))).toEqual([]);
  const codes = attributes.flatMap((each) => [
    each.code,
    ...(each.kind === "choice" ? each.choices.map(({ code }) => code) : []),
  ]);
  expect(codes.filter((code) => !/^[a-z0-9-]{1,30}$/.test(code))).toEqual([]);
});

test("a choice has several values, a number bounds, and bands that neither overlap nor leave a gap", () => {
  for (const attribute of attributes) {
    if (attribute.kind === "choice") {
      expect(repeated(attribute.choices.map(({ code }) => code))).toEqual([]);
      expect(attribute.choices.length).toBeGreaterThan(1);
    }
    if (attribute.kind !== "number") {
      expect(attribute.filter).not.toBe("bands");
      continue;
    }
    expect(attribute.min).toBeLessThan(attribute.max);
    expect(attribute.filter).toBe(attribute.bands ? "bands" : "none");
    const bands = attribute.bands ?? [];
    for (const [index, { from, to }] of bands.entries()) {
      expect(from).toBe(index === 0 ? null : bands[index - 1]?.to);
      expect(to === null).toBe(index === bands.length - 1);
    }
  }
});
