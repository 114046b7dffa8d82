import { expect, test } from "vitest";
import { locales } from "#app/shared/locale.ts";
import { formattersFor } from "./formatters.ts";

const spans = (from: string, to: string) => locales.map((locale) => formattersFor(locale).dayRange(from, to));

test("days of one month say their month and year once", () => {
  expect(spans("2026-11-28", "2026-11-29")).toEqual([
    "28\u00a0– 29 tháng 11, 2026",
    "28–29 November 2026",
    "28–29 พฤศจิกายน 2026",
    "2026년 11월 28일~29일",
    "2026年11月28日～29日",
  ]);
});

test("days of two months say their year once", () => {
  expect(spans("2026-11-28", "2026-12-02")).toEqual([
    "28 tháng 11\u00a0– 2 tháng 12, 2026",
    "28 November\u00a0– 2 December 2026",
    "28 พฤศจิกายน\u00a0– 2 ธันวาคม 2026",
    "2026년 11월 28일~12월 2일",
    "2026年11月28日～12月2日",
  ]);
});

test("days of two years say both years", () => {
  expect(spans("2026-12-30", "2027-01-02")).toEqual([
    "30 tháng 12, 2026\u00a0– 2 tháng 1, 2027",
    "30 December 2026\u00a0– 2 January 2027",
    "30 ธันวาคม 2026\u00a0– 2 มกราคม 2027",
    "2026년 12월 30일~2027년 1월 2일",
    "2026年12月30日～2027年1月2日",
  ]);
});

test("a span of one day is that day", () => {
  for (const locale of locales) {
    const format = formattersFor(locale);
    expect(format.dayRange("2026-11-28", "2026-11-28")).toBe(format.day("2026-11-28"));
  }
});
