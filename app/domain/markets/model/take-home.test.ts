import { expect, test } from "vitest";
import importRules from "#prisma/reference/import-rules.json" with { type: "json" };
import type { ImportRule, TaxRule } from "./market-rules.ts";
import { isOrderable, takeHomeVerdict } from "./take-home.ts";

const rules = { importRules: importRules.rules as ImportRule[], taxRules: importRules.taxRules as TaxRule[] };
const day = "2026-11-24";

test("roasted coffee goes to Japan; fresh fruit does not, and the penalty is told", () => {
  const coffee = takeHomeVerdict({ importClass: "roasted" }, "JP", day, rules);
  const fruit = takeHomeVerdict({ importClass: "fresh" }, "JP", day, rules);
  expect(isOrderable(coffee.verdict)).toBe(true);
  expect(isOrderable(fruit.verdict)).toBe(false);
  expect(fruit.penalty).not.toBeNull();
});

test("a tax rule is told until its last day and its successor from the next", () => {
  const before = takeHomeVerdict({ importClass: "roasted" }, "JP", "2028-03-31", rules).taxes;
  const after = takeHomeVerdict({ importClass: "roasted" }, "JP", "2028-04-01", rules).taxes;
  expect(before.map(({ text }) => text.en)).not.toEqual(after.map(({ text }) => text.en));
});

test("a class without a rule in a market is an enquiry: nothing is promised", () => {
  expect(takeHomeVerdict({ importClass: "unheard-of" }, "SG", day, rules)).toMatchObject({
    verdict: "enquiry",
    parcel: null,
  });
});

test("in Vietnam everything may be sent but wildlife", () => {
  expect(takeHomeVerdict({ importClass: "alcohol" }, "VN", day, rules).verdict).toBe("ok");
  expect(takeHomeVerdict({ importClass: "antique_wildlife" }, "VN", day, rules).verdict).toBe("blocked");
});

test("a rule that is over no longer holds", () => {
  const [first] = rules.importRules.filter((rule) => rule.class === "roasted" && rule.market === "JP");
  const ended = { ...rules, importRules: first ? [{ ...first, validTo: "2026-01-01" }] : [] };
  expect(takeHomeVerdict({ importClass: "roasted" }, "JP", day, ended).verdict).toBe("enquiry");
});
