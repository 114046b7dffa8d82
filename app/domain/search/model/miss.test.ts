import { expect, test } from "vitest";
import { missText } from "./miss.ts";

test("a question is counted folded, so that spellings add up", () => {
  expect(missText("  Trà   SỮA ")).toBe("tra sua");
  expect(missText("ชาเย็น")).toBe("ชาเย็น");
});

test("what may tell of a person is not counted", () => {
  expect(missText("nguyen@example.com")).toBeNull();
  expect(missText("0912 345 678 anh Nam")).toBeNull();
  expect(missText("123")).toBeNull();
});

test("at most eighty letters are kept", () => {
  expect(missText("x".repeat(500))).toHaveLength(80);
});
