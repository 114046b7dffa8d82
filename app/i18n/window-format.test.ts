import { expect, test } from "vitest";
import { bcp47, type Locale } from "#app/shared/locale.ts";
import { windowFormat } from "./window-format.ts";

const from = new Date("2026-11-26T01:00:00Z");
const until = new Date("2026-11-26T03:00:00Z");

test.each<[Locale, string]>([
  ["vi", "Thứ Năm, 26 tháng 11, 2026, 08:00–10:00"],
  ["en", "Thursday, 26 November 2026, 08:00–10:00"],
  ["th", "วันพฤหัสบดีที่ 26 พฤศจิกายน 2026, 08:00–10:00"],
  ["ko", "2026년 11월 26일 목요일, 08:00–10:00"],
  ["ja", "2026年11月26日木曜日, 08:00～10:00"],
])("a window is told in Vietnam's time, in %s", (locale, text) => {
  expect(windowFormat(bcp47[locale]).whole(from, until)).toBe(text);
});
