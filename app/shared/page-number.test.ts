import { expect, test } from "vitest";
import { askedPage, pageWithin } from "./page-number.ts";

test("what is no page number asks for the first page", () => {
  const asked = (page: string) => askedPage(new URLSearchParams({ page }));
  expect(["2", "999999999999"].map(asked)).toEqual([2, 999_999_999_999]);
  for (const page of ["", "0", "-1", "1.5", "abc", "1e400", "9".repeat(400)]) expect(asked(page)).toBe(1);
  expect(askedPage(new URLSearchParams())).toBe(1);
});

test("a page after the last is the last, and an empty list has one page", () => {
  expect(pageWithin(999_999_999_999, 31, 30)).toBe(2);
  expect(pageWithin(2, 30, 30)).toBe(1);
  expect(pageWithin(7, 0, 30)).toBe(1);
});
