import { expect, test } from "vitest";
import { arrange } from "./photo-order.ts";

const ids = ["a", "b", "c"];

test("a photo moves one step, or to the front as the cover", () => {
  expect(arrange(ids, { kind: "up", photoId: "c" })).toEqual(["a", "c", "b"]);
  expect(arrange(ids, { kind: "down", photoId: "a" })).toEqual(["b", "a", "c"]);
  expect(arrange(ids, { kind: "cover", photoId: "c" })).toEqual(["c", "a", "b"]);
});

test("a removed photo leaves the others in order", () => {
  expect(arrange(ids, { kind: "remove", photoId: "b" })).toEqual(["a", "c"]);
});

test("a step over the edge or an unknown photo changes nothing", () => {
  expect(arrange(ids, { kind: "up", photoId: "a" })).toEqual(ids);
  expect(arrange(ids, { kind: "down", photoId: "c" })).toEqual(ids);
  expect(arrange(ids, { kind: "remove", photoId: "x" })).toEqual(ids);
});
