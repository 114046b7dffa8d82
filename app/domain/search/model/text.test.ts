import { expect, test } from "vitest";
import { cutRuns, gramsOf, normalise } from "./text.ts";

const codes = (text: string) => [...text].map((letter) => letter.codePointAt(0)?.toString(16)).join(" ");

test("width, case, invisible signs and curly apostrophes make no difference", () => {
  expect(normalise("ＤＡＬＡＴ\u200b　Ｋ’Ho")).toBe("dalat k'ho");
});

test("a decomposed Vietnamese word is the composed one", () => {
  expect(normalise("Đà Lạt".normalize("NFD"))).toBe("đà lạt");
});

test("sara am is one sign however its parts were typed", () => {
  const expected = codes("น้ำ");
  expect(codes(normalise("น้ำ"))).toBe(expected);
  expect(codes(normalise("นํ้า"))).toBe(expected);
  expect(codes(normalise("น\u0e49\u0e4d\u0e32"))).toBe(expected);
});

test("two sara e are one sara ae, and Thai digits are digits", () => {
  expect(normalise("เเยม ๒๕๐")).toBe("แยม 250");
});

test("Hangul letters typed alone stay alone", () => {
  expect(normalise("딸ㄱ")).toBe("딸ㄱ");
});

test("a text is cut where the script changes; emoji, marks alone and punctuation fall out", () => {
  expect(cutRuns(normalise("ร้านกาแฟ 250g 딸기 ジャムB'Lao 😀 \u0301 --"))).toEqual([
    { script: "thai", text: "ร้านกาแฟ" },
    { script: "number", text: "250" },
    { script: "latin", text: "g" },
    { script: "hangul", text: "딸기" },
    { script: "japanese", text: "ジャム" },
    { script: "latin", text: "b'lao" },
  ]);
});

test("a text shorter than the gram has none", () => {
  expect(gramsOf("딸기잼", 2)).toEqual(["딸기", "기잼"]);
  expect(gramsOf("꿀", 2)).toEqual([]);
});
