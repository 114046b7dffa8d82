import { expect, test } from "vitest";
import { readSaved } from "./saved-list.ts";

const item = (key: string) => ({ key, name: "Tea", lang: "en", path: "/en/experiences/tea" });

test("of whatever stands in the browser, only what can be a list is read, each once, and no more than a plan takes", () => {
  for (const text of [null, "", "{", "7", "null", "[null, 3, {}]", '{"key":"tea"}'])
    expect(readSaved(text)).toEqual([]);
  const many = Array.from({ length: 200 }, (_, index) => item(`tea${index}`));
  expect(readSaved(JSON.stringify([many[0], ...many]))).toEqual(many.slice(0, 24));
});

test("an address elsewhere is not made a link", () => {
  const odd = ["//elsewhere.example", "javascript:alert(1)", "https://elsewhere.example", ""];
  expect(readSaved(JSON.stringify(odd.map((path) => ({ ...item("tea"), path }))))).toEqual([]);
});
