import { expect, test } from "vitest";
import { safeReturnPath } from "./return-path.ts";

test("a path of this site is kept with its query", () => {
  expect(safeReturnPath("/vi/seller/listings?state=draft", "/x")).toBe("/vi/seller/listings?state=draft");
});

test("another host, a scheme, a backslash or nothing leads to the fallback", () => {
  const hostile = [
    "//evil.test/a",
    "https://evil.test",
    "/\\evil.test",
    "/.//evil.test",
    "/a/..//evil.test/phish",
    "javascript:alert(1)",
    "evil",
    "",
    null,
    undefined,
    "/",
  ];
  for (const asked of hostile) expect(safeReturnPath(asked, "/vi/account")).toBe("/vi/account");
});

test("control characters cannot smuggle in another host", () => {
  expect(safeReturnPath("/\t/evil.test", "/x")).toBe("/x");
  expect(safeReturnPath("/\n//evil.test", "/x")).toBe("/x");
});
