import { expect, test } from "vitest";
import importRules from "#prisma/reference/import-rules.json" with { type: "json" };
import { classesOfSet, goodsSets, importClasses, isGoodsSet } from "./goods-of-set.ts";

test("alcohol cannot be listed: neither its sets nor its kind of goods can be chosen", () => {
  expect([14, 15].filter(isGoodsSet)).toEqual([]);
  expect([...importClasses, ...goodsSets.flatMap(classesOfSet)]).not.toContain("alcohol");
});

test("every other kind of goods of the import rules can be chosen", () => {
  const ruled = new Set(importRules.rules.map((rule) => rule.class));
  expect([...ruled].filter((each) => each !== "*" && each !== "alcohol").sort()).toEqual([...importClasses].sort());
});
