import { expect, test } from "vitest";
import { formattersFor } from "./formatters.ts";

test("a measure has its unit as the reader's language writes it", () => {
  const in12Months = (["vi", "en", "th", "ko", "ja"] as const).map((locale) =>
    formattersFor(locale).measure(12, "month"),
  );
  expect(in12Months).toEqual(["12 tháng", "12 months", "12 เดือน", "12개월", "12 か月"]);
  expect(formattersFor("en").measure(1, "day")).toBe("1 day");
  expect(formattersFor("vi").measure(12.5, "percent")).toBe("12,5%");
  expect(formattersFor("vi").measure(1550, "meter")).toBe("1.550 m");
  expect(formattersFor("th").measure(40, "gram-per-liter")).toBe("40 ก./ล.");
  expect(formattersFor("ja").measureRange(30, 40, "gram-per-liter")).toBe("30～40 g/L");
});

test("a form's label names the unit alone", () => {
  const english = formattersFor("en");
  expect(["month", "centimeter", "percent", "celsius", "gram-per-liter", "mg/l"].map(english.unitSign)).toEqual([
    ...["months", "cm", "%", "°C", "g/l", "mg/l"],
  ]);
});

test("a unit that only we know is a sign behind the number, and without a unit it is the number", () => {
  expect(formattersFor("ja").measure(40, "mg/l")).toBe("40 mg/l");
  expect(formattersFor("ko").measure(2, undefined)).toBe("2");
  expect(formattersFor("en").measureRange(30, 40, "mg/l")).toBe("30–40 mg/l");
  expect(formattersFor("en").measureRange(40, 60, "centimeter")).toBe("40–60 cm");
});
