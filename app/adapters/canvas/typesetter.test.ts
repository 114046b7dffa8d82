import { expect, test } from "vitest";
import type { Locale } from "#app/shared/locale.ts";
import type { Letter } from "./paper-letters.server.ts";
import { createTypesetter, type Style } from "./typesetter.ts";

const style: Style = { role: "text", size: 10, colour: "#000000" };

/** Every letter is half an em wide: five points. */
function linesOf(text: string, locale: Locale, room: number, most?: number): string[] {
  const drawn = { words: "", font: "", inset: 0 };
  const letterOf = (text: string): Letter => ({ key: text, text, width: 500, drawn, kerns: false });
  const set = createTypesetter({ letterOf, kernOf: () => 0 }, locale);
  return set.lines(text, style, room, most).map(({ letters }) => letters.map((letter) => letter.text).join(""));
}

test("Thai and Japanese lines end where their dictionaries say, in a Vietnamese paper too", () => {
  expect(linesOf("น้ำผึ้งดอกกาแฟ", "vi", 30)).toEqual(["น้ำผึ้งดอก", "กาแฟ"]);
  for (const line of linesOf("蜂蜜（手作り）とコーヒー", "vi", 30)) expect(line).not.toMatch(/^[）ー]|（$/);
});

test("other lines end between words, and where the writer ended them", () => {
  expect(linesOf("một hai\nba", "vi", 60)).toEqual(["một hai", "ba"]);
  expect(linesOf("one two three", "th", 40)).toEqual(["one two", "three"]);
});

test("a mark never leaves its letter, and a tail too long is told by dots", () => {
  expect(linesOf("น้ำ", "th", 100)).toEqual(["น้ำ"]);
  expect(linesOf("one two three four", "en", 40, 2)).toEqual(["one two", "three…"]);
});

test("letters written from the right stand from the right", () => {
  expect(linesOf("a \u0645\u0631\u062d\u0628 b", "en", 100)).toEqual(["a \u0628\u062d\u0631\u0645 b"]);
});
