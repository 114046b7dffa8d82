import { expect, test } from "vitest";
import { formattersFor } from "./formatters.ts";

test("names in a row are told apart in every language, also names of several words", () => {
  const months = (locale: Parameters<typeof formattersFor>[0]) => formattersFor(locale).list(["A a", "B b", "C c"]);
  expect(months("vi")).toBe("A a, B b, C c");
  expect(months("en")).toBe("A a, B b, C c");
  expect(months("th")).toBe("A a, B b, C c");
  expect(months("ko")).toBe("A a, B b, C c");
  expect(months("ja")).toBe("A a、B b、C c");
});

test("labels that hold commas or points themselves stay apart", () => {
  expect(formattersFor("vi").labels(["Mơ, đào", "Các loại hạt"])).toBe("Mơ, đào · Các loại hạt");
  expect(formattersFor("ja").labels(["杏・桃", "ナッツ"])).toBe("杏・桃／ナッツ");
});
