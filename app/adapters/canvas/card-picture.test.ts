import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { accentTones } from "./card-picture.server.ts";

test("the cards' tones are those of the pages", () => {
  const tokens = readFileSync("app/ui/styles/tokens.css", "utf8");
  const rules = tokens.matchAll(/\.accent-(\w+) \{\s*--accent-ground: (#\w+);\s*--emblem-2: (#\w+);/g);
  const told = Object.fromEntries([...rules].map(([, name = "", ground, second]) => [name, { ground, second }]));
  expect(accentTones).toEqual(told);
});
