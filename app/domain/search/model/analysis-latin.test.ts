import { expect, test } from "vitest";
import { foldMarks, latinToken, settleToneMarks, soundOfLatin, stemEnglish } from "./analysis-latin.ts";

test("Vietnamese marks and đ are folded away", () => {
  expect(foldMarks("đất lành ươm mầm")).toBe("dat lanh uom mam");
});

test("the tone mark of oa, oe and uy may stand on either vowel", () => {
  expect(settleToneMarks("hoà")).toBe(settleToneMarks("hòa"));
  expect(settleToneMarks("thuỷ")).toBe(settleToneMarks("thủy"));
});

test.each([
  ["strawberries", "strawberry"],
  ["teas", "tea"],
  ["dried", "dry"],
  ["roasted", "roasting"],
  ["cupping", "cup"],
  ["falls", "fall"],
  ["boxes", "box"],
])("%s and %s have one stem", (left, right) => {
  expect(stemEnglish(left)).toBe(stemEnglish(right));
});

test("short words and double s are left alone", () => {
  expect([stemEnglish("gas"), stemEnglish("ring"), stemEnglish("grass")]).toEqual(["gas", "ring", "grass"]);
});

test.each([
  ["cà phê", "ca fe"],
  ["coffee", "cofee"],
  ["Langbiang", "lang biang"],
  ["ly", "li"],
])("%s sounds like %s", (left, right) => {
  const sound = (text: string) => soundOfLatin(foldMarks(text.toLowerCase()).replaceAll(" ", ""));
  expect(sound(left)).toBe(sound(right));
});

test("a marked word is looked for with its marks first, an unmarked one without", () => {
  expect(latinToken("phê", true)).toMatchObject({ exact: ["=phê"], loose: ["phe"] });
  expect(latinToken("phe", true)).toMatchObject({ exact: ["phe"], loose: [] });
});

test("English is stemmed, Vietnamese is not", () => {
  expect(latinToken("farm's", false).folded).toBe("farm");
  expect(latinToken("farms", false).loose).toEqual(["farm"]);
  expect(latinToken("linhs", true).loose).toEqual([]);
});

test("names with an apostrophe are one word", () => {
  expect(latinToken("k'ho", true).folded).toBe("kho");
});
