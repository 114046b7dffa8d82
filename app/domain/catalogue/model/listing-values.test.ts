import { expect, test } from "vitest";
import { keptValues, packRows } from "./listing-values.ts";

const saved = {
  "name.vi": "cũ",
  "allergen.milk": "on",
  "pack.0.id": "a",
  "pack.0.stock": "43",
  "pack.0.stockSeen": "43",
};

test("what was typed stays, and an unchecked box stays unchecked", () => {
  const kept = keptValues(
    { "name.vi": "mới", "pack.0.id": "a", "pack.0.stock": "50", "pack.0.stockSeen": "43" },
    saved,
  );
  expect(kept["name.vi"]).toBe("mới");
  expect(kept["allergen.milk"]).toBeUndefined();
  expect(kept["pack.0.stock"]).toBe("50");
});

test("a stock count nobody touched follows the shelf, so that sold goods are not put back", () => {
  const typed = { "pack.0.id": "a", "pack.0.stock": "46", "pack.0.stockSeen": "46" };
  expect(keptValues(typed, saved)).toMatchObject({ "pack.0.stock": "43", "pack.0.stockSeen": "43" });
});

test("a counted stock is kept and measured against the shelf as it is now", () => {
  const typed = { "pack.0.id": "a", "pack.0.stock": "60", "pack.0.stockSeen": "46" };
  expect(keptValues(typed, saved)).toMatchObject({ "pack.0.stock": "60", "pack.0.stockSeen": "43" });
});

test("rows are read in order; nonsense and rows beyond the limit are no rows", () => {
  expect(packRows({ "pack.2.id": "", "pack.0.netG": "", "pack.x.id": "", "pack.99.id": "", "pack.8.id": "" })).toEqual([
    0, 2,
  ]);
});
