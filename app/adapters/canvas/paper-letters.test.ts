import * as canvas from "@napi-rs/canvas";
import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import { createLetters, type Letter } from "./paper-letters.server.ts";

const { letterOf, kernOf, outlinesOf } = createLetters(canvas);
const letter = (text: string, locale: Locale, figures = false) => letterOf(text, locale, "text", figures);
const outline = (of: Letter) => outlinesOf([of]).get(of.key) ?? "";
const contours = (of: Letter) => outline(of).split("m").length - 1;

test("a letter is drawn with its marks, as curves of a PDF", () => {
  expect(outline(letter("e", "vi"))).toMatch(/^[-\d lmch]+$/);
  expect(contours(letter("ế", "vi"))).toBeGreaterThan(contours(letter("e", "vi")));
  expect(contours(letter("น้ำ", "th"))).toBeGreaterThan(contours(letter("น", "th")));
  for (const [text, locale] of [
    ["홀", "ko"],
    ["佐", "ja"],
    ["₫", "vi"],
  ] as const)
    expect(contours(letter(text, locale))).toBeGreaterThan(1);
});

test("letters drawn together are those drawn alone", () => {
  const again = createLetters(canvas);
  const all = [..."abcxyz ₫"].map((text) => letter(text, "vi"));
  const together = again.outlinesOf(all);
  for (const each of all) expect(together.get(each.key)).toBe(outline(each));
});

test("a space is wide and empty, what cannot be seen is neither, what no face has is a box", () => {
  expect(letter(" ", "vi").width).toBeGreaterThan(0);
  expect(outline(letter(" ", "vi"))).toBe("");
  expect(letter("\u200b", "vi").width).toBe(0);
  expect(contours(letter("🎁", "vi"))).toBe(2);
});

test("figures in a column have one width, and only other letters are kerned", () => {
  const widths = new Set([..."0123456789"].map((digit) => letter(digit, "vi", true).width));
  expect(widths.size).toBe(1);
  expect(kernOf(letter("A", "vi"), letter("V", "vi"))).toBeLessThan(0);
  expect(kernOf(letter("1", "vi", true), letter("1", "vi", true))).toBe(0);
});
