import { expect, test } from "vitest";
import { pagesOf } from "./paper-pages.ts";
import type { Strip } from "./paper-strips.ts";

const strip = (height: number, more: Partial<Strip> = {}): Strip => ({ height, draw: () => undefined, ...more });
const heights = (strips: readonly Strip[], height: number) =>
  pagesOf(strips, height).map((page) => page.map((placed) => placed.strip.height));

test("a strip that does not fit begins a page", () => {
  expect(heights([strip(40), strip(40), strip(30)], 100)).toEqual([[40, 40], [30]]);
});

test("a heading goes with what it heads", () => {
  expect(heights([strip(80), strip(10, { together: true }), strip(20)], 100)).toEqual([[80], [10, 20]]);
});

test("a table's head stands again above the first row of a page", () => {
  const head = strip(5);
  const rows = [strip(40, { head }), strip(41, { head }), strip(42, { head })];
  expect(heights([{ ...head, together: true }, ...rows], 90)).toEqual([
    [5, 40, 41],
    [5, 42],
  ]);
});

test("what is higher than a page stands alone and ends nothing", () => {
  expect(heights([strip(10), strip(500), strip(10)], 100)).toEqual([[10], [500], [10]]);
});
