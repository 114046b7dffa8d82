import { expect, test } from "vitest";
import { balancedLines, cutLines, linesOf, wordsOf } from "./card-words.ts";

const byLetter = (text: string) => [...text].length;

test("Vietnamese and Korean lines end between words, Thai and Japanese ones where a dictionary says so", () => {
  expect(wordsOf("Cà phê  Cầu Đất", "vi")).toEqual(["Cà ", "phê ", "Cầu ", "Đất"]);
  expect(wordsOf("달랏 아라비카 커피", "ko")).toEqual(["달랏 ", "아라비카 ", "커피"]);
  expect(wordsOf("กาแฟคั่วบด", "th").length).toBeGreaterThan(1);
  expect(wordsOf("珈琲の花の蜂蜜", "ja").length).toBeGreaterThan(2);
});

test("no line begins with a closing mark or ends with an opening one", () => {
  for (const word of wordsOf("干し柿（手もみ）、コーヒー。", "ja")) {
    expect(word).not.toMatch(/^[）、。ー]/);
    expect(word).not.toMatch(/（$/);
  }
});

test("lines are filled, evened out, and cut with dots", () => {
  const words = wordsOf("one two three four five", "en");
  expect(linesOf(words, 18, byLetter)).toEqual(["one two three four", "five"]);
  expect(balancedLines(words, 18, byLetter)).toEqual(["one two three", "four five"]);
  expect(cutLines(["one two", "three four", "five"], 2, 10, byLetter)).toEqual(["one two", "three fou…"]);
});

test("a word without end is cut between letters", () => {
  expect(linesOf(["xxxxxxxxxxxx"], 5, byLetter)).toEqual(["xxxxx", "xxxxx", "xx"]);
});

test("evening out lines cuts no word that fits into one", () => {
  const words = wordsOf("타이피엔 아티초크밭과말린잎 건조실", "ko");
  expect(balancedLines(words, 12, byLetter)).toEqual(["타이피엔", "아티초크밭과말린잎", "건조실"]);
});
