import { expect, test } from "vitest";
import { alcoholClass, alcoholSets } from "#app/shared/adult-goods.ts";
import importRules from "#prisma/reference/import-rules.json" with { type: "json" };
import { classesOfSet, goodsSets, importClasses, isGoodsSet } from "./goods-of-set.ts";

test("goods of the two sets of alcoholic drinks are alcohol and nothing else, and no other set offers it", () => {
  expect(alcoholSets.filter(isGoodsSet)).toEqual([14, 15]);
  expect(goodsSets.filter((set) => classesOfSet(set).includes(alcoholClass))).toEqual(alcoholSets);
  expect(alcoholSets.flatMap(classesOfSet)).toEqual([alcoholClass, alcoholClass]);
});

test("antiques and wildlife, which nobody may sell here, cannot be chosen", () => {
  expect([...importClasses, ...goodsSets.flatMap(classesOfSet)]).not.toContain("antique_wildlife");
});

test("every other kind of goods of the import rules can be chosen", () => {
  const ruled = new Set(importRules.rules.map((rule) => rule.class));
  const closed = ["*", "antique_wildlife"];
  expect([...ruled].filter((each) => !closed.includes(each)).sort()).toEqual([...importClasses].sort());
});
