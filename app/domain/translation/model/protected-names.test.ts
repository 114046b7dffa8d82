import { expect, test } from "vitest";
import glossary from "#prisma/reference/glossary.json" with { type: "json" };
import { lostNames, type ProtectedName } from "./protected-names.ts";

const names = glossary.protectedNames as ProtectedName[];
const lost = (vi: string, text: string, locale: "en" | "th" | "ko" | "ja") =>
  lostNames([vi], [text], locale, names).map(({ key }) => key);

test("a translation keeps the names of its source, each in a form of its language", () => {
  const source = "Trà atisô của người K'Ho ở Cầu Đất";
  expect(lost(source, "Artichoke tea of the K’Ho in Cầu Đất", "en")).toEqual([]);
  expect(lost(source, "カウダットに住むコホーの人びとのアーティチョーク茶", "ja")).toEqual([]);
  expect(lost(source, "Tea of the Koho in Cau Dat", "en").sort()).toEqual(["atiso", "cau-dat", "kho"]);
});

test("a name stands where the item names it, whichever field that is", () => {
  expect(lostNames(["Cầu Đất", "cà phê"], ["コーヒー", "カウダット"], "ja", names)).toEqual([]);
});

test("a word that only looks like a name is none", () => {
  expect(lost("Gieo mạ xuống ruộng", "Sowing seedlings", "en")).toEqual([]);
  expect(lost("Thổ cẩm của người Mạ", "Brocade of a people", "en")).toEqual(["ma"]);
  expect(lost("Pha phin giấy", "Brew with a paper filter", "en")).toEqual([]);
  expect(lost("Pha phin", "Brew with a filter", "en")).toEqual(["phin"]);
});

test("a plural, another apostrophe and decomposed letters are the same name", () => {
  expect(lost("Bông atisô", "Fresh artichokes", "en")).toEqual([]);
  expect(lost("Đồi B’Lao".normalize("NFD"), "A hill in B'Lao", "en")).toEqual([]);
});

test("every protected name has a key of its own and is its own translation's name", () => {
  expect(new Set(names.map(({ key }) => key)).size).toBe(names.length);
  for (const name of names)
    for (const locale of ["en", "th", "ko", "ja"] as const)
      expect(lostNames([name.vi], [name[locale]], locale, [name]), `${name.key} ${locale}`).toEqual([]);
});
