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
});

test("a form's label names the unit alone", () => {
  const english = formattersFor("en");
  expect(["month", "centimeter", "percent", "celsius", "°N"].map(english.unitSign)).toEqual([
    ...["months", "cm", "%", "°C", "°N"],
  ]);
});

test("a unit that only we know is a sign behind the number, and without a unit it is the number", () => {
  expect(formattersFor("ja").measure(40, "°N")).toBe("40 °N");
  expect(formattersFor("ko").measure(2, undefined)).toBe("2");
  expect(formattersFor("en").measureRange(30, 40, "°N")).toBe("30–40 °N");
  expect(formattersFor("en").measureRange(40, 60, "centimeter")).toBe("40–60 cm");
});
