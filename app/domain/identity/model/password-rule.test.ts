import { expect, test } from "vitest";
import { passwordFault } from "./password-rule.ts";

test("a password has ten to two hundred characters of any script, spaces included", () => {
  expect(passwordFault("123456789")).toBe("short");
  expect(passwordFault("1234567890")).toBeNull();
  expect(passwordFault("  cà phê ☕ ")).toBeNull();
  expect(passwordFault("x".repeat(200))).toBeNull();
  expect(passwordFault("x".repeat(201))).toBe("long");
});
