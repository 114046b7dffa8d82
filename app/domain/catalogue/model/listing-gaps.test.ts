import { expect, test } from "vitest";
import { emptyTexts, type Pack, type ReviewedPart } from "./listing.ts";
import { changesBetween, pendingOf } from "./listing-change.ts";
import { gapsOf, isComplete, packGaps } from "./listing-gaps.ts";
import { reviewChecks } from "./review-checks.ts";

const written = { ...emptyTexts(), name: "n", summary: "s", description: "d", ingredients: "i", storage: "st" };
const facts: ReviewedPart["facts"] = {
  ...{ ocopSet: 13, importClass: "roasted", unitCode: "24805", altitudeM: null, emblem: "coffee", accent: "cherry" },
  ...{ hs6: "0901.21", allergens: [], shelfLifeDays: 365, coldChain: false, liquid: false, fragile: false },
  season: [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 1],
};
const whole: ReviewedPart = { facts, texts: { vi: written, en: written }, attributes: {} };
const pack: Pack = {
  ...{ id: "p", netG: 250, netMl: null, pieces: null, grossG: 290, gtin: null, promisedOn: null, preorderUntil: null },
  labels: { vi: "Gói", en: "Bag" },
  prices: { VND: 185_000, JPY: null, KRW: null },
  pricesByHand: [],
};
const photo = {
  ...{ id: "f", digest: "d", width: 1, height: 1, tone: "", focusX: 0.5, focusY: 0.5 },
  ...{ altVi: "", altEn: "", altTh: "", altKo: "", altJa: "" },
};
const stocked = new Map([["p", 4]]);

test("a whole listing lacks nothing", () => {
  expect(gapsOf({ current: whole, pending: null, packs: [pack], photos: [photo] }, stocked)).toEqual([]);
});

test("an empty draft is told every needed thing at the field that mends it", () => {
  const empty: ReviewedPart = {
    facts: { ...facts, unitCode: "", season: Array(12).fill(0) },
    texts: { vi: emptyTexts(), en: emptyTexts() },
    attributes: {},
  };
  const gaps = gapsOf({ current: empty, pending: null, packs: [], photos: [] }, new Map());
  expect(gaps.filter((gap) => gap.weight === "needed").map((gap) => gap.field)).toEqual([
    ...["name.vi", "summary.vi", "description.vi", "name.en", "summary.en", "description.en"],
    ...["unitCode", "season.1", "pack.0.label.vi"],
  ]);
  expect(isComplete(gaps)).toBe(false);
});

test("a photo and stock are advised and do not keep a listing from review", () => {
  const gaps = gapsOf({ current: whole, pending: null, packs: [pack], photos: [] }, new Map());
  expect(gaps.map((gap) => gap.code)).toEqual(["photo", "stock"]);
  expect(isComplete(gaps)).toBe(true);
});

test("a pack is told what it lacks in the row where it stands", () => {
  const bare = {
    labels: { vi: "Gói", en: "" },
    netG: null,
    netMl: null,
    pieces: null,
    grossG: 0,
    prices: { VND: null, JPY: null, KRW: null },
    row: 3,
  };
  expect(packGaps([bare]).map((gap) => gap.field)).toEqual([
    "pack.3.label.en",
    "pack.3.netG",
    "pack.3.grossG",
    "pack.3.price.VND",
  ]);
});

test("the pending change of a live listing is what is judged", () => {
  const pending: ReviewedPart = { ...whole, texts: { vi: { ...written, summary: "" }, en: written } };
  expect(gapsOf({ current: whole, pending, packs: [pack], photos: [photo] }, stocked).map((gap) => gap.field)).toEqual([
    "summary.vi",
  ]);
});

test("a change is told text by text and fact by fact; the same again is no change", () => {
  const after: ReviewedPart = {
    facts: { ...facts, importClass: "green_bean", season: [...facts.season] },
    texts: { vi: written, en: { ...written, name: "new" } },
    attributes: { roast: ["medium"] },
  };
  expect(changesBetween(whole, after)).toEqual([
    { kind: "text", field: "name", locale: "en", before: "n", after: "new" },
    { kind: "fact", field: "importClass", before: "roasted", after: "green_bean" },
    { kind: "attribute", code: "roast", before: null, after: ["medium"] },
  ]);
  expect(pendingOf(whole, after)).toBe(after);
  expect(pendingOf(whole, structuredClone(whole))).toBeNull();
});

test("staff see at a glance what passed: photo, both languages, price, and whether the kind fits the set", () => {
  const passed = (checks: ReturnType<typeof reviewChecks>) =>
    checks.filter((each) => each.passed).map((each) => each.check);
  expect(passed(reviewChecks(whole, [pack], 1))).toEqual(["photo", "textsVi", "textsEn", "price", "class"]);
  const wrong: ReviewedPart = {
    facts: { ...facts, importClass: "alcohol" },
    texts: { vi: written, en: emptyTexts() },
    attributes: {},
  };
  expect(passed(reviewChecks(wrong, [], 0))).toEqual(["textsVi"]);
});
