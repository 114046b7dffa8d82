import { expect, test } from "vitest";
import { focusOf, focusPlaces, placeOf } from "./photo-focus.ts";

test("each of the nine places is a point of the photo and is found again", () => {
  expect(focusOf("top-left")).toEqual({ focusX: 0, focusY: 0 });
  expect(focusOf("centre")).toEqual({ focusX: 0.5, focusY: 0.5 });
  expect(focusOf("bottom")).toEqual({ focusX: 0.5, focusY: 1 });
  for (const place of focusPlaces) expect(placeOf(focusOf(place) ?? { focusX: -1, focusY: -1 })).toBe(place);
});

test("what is no place is none, and any point has a nearest place", () => {
  for (const place of ["", "middle", "top left"]) expect(focusOf(place)).toBeNull();
  expect(placeOf({ focusX: 0.8, focusY: 0.4 })).toBe("right");
  expect(placeOf({ focusX: 7, focusY: -3 })).toBe("top-right");
});
