import { expect, test } from "vitest";
import { isFoodSupplement } from "./food-supplement.ts";

test("goods classed as supplements and the OCOP set of health foods are food supplements", () => {
  expect(isFoodSupplement({ importClass: "supplement", ocopSet: 18 })).toBe(true);
  expect(isFoodSupplement({ importClass: "herbal", ocopSet: 18 })).toBe(true);
  expect(isFoodSupplement({ importClass: "supplement", ocopSet: 12 })).toBe(true);
});

test("teas, spices, soaps and oils are none, and neither is what is not eaten", () => {
  expect(isFoodSupplement({ importClass: "herbal", ocopSet: 12 })).toBe(false);
  expect(isFoodSupplement({ importClass: "processed_plant", ocopSet: 7 })).toBe(false);
  expect(isFoodSupplement({ importClass: "supplement", ocopSet: 19 })).toBe(false);
  expect(isFoodSupplement({ importClass: "craft", ocopSet: 20 })).toBe(false);
});
