import { expect, test } from "vitest";
import { roadEstimate, straightKm } from "./road-estimate.ts";

const dalat = { lat: 11.9431, lon: 108.437 };
const airport = { lat: 11.7503, lon: 108.3669 };

test("from the airport to the market of Đà Lạt it is some thirty kilometres and under an hour", () => {
  expect(straightKm(airport, dalat)).toBeCloseTo(22.76, 1);
  expect(roadEstimate(airport, dalat)).toEqual({ km: 32, minutes: 55 });
  expect(roadEstimate(dalat, airport)).toEqual(roadEstimate(airport, dalat));
});

test("a place is no way from itself", () => {
  expect(roadEstimate(dalat, dalat)).toEqual({ km: 0, minutes: 0 });
});
