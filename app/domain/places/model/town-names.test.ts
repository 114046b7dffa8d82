import { expect, test } from "vitest";
import { placeNames } from "./town-names.ts";

const view = { x: 0, y: 0, width: 400, height: 500 };
const town = { name: "Đà Lạt", x: 200, y: 200 };

test("a town's name stands where no mark covers it", () => {
  expect(placeNames([town], [], view)[0]).toMatchObject({ anchor: "start" });
  expect(placeNames([town], [{ x: 230, y: 200 }], view)[0]).toMatchObject({ anchor: "end" });
  expect(placeNames([town], [{ x: 200, y: 200 }], view)[0]).toMatchObject({ anchor: "middle", dy: -27 });
});

test("a name for which there is no room is left out", () => {
  const marks = [-40, 0, 40].flatMap((dx) => [-40, 0, 40].map((dy) => ({ x: 200 + dx, y: 200 + dy })));
  expect(placeNames([town], marks, view)).toEqual([]);
});

test("of two towns in one place the first is named first", () => {
  const both = placeNames([town, { ...town, name: "Lạc Dương" }], [], view);
  expect(both.map(({ anchor }) => anchor)).toEqual(["start", "end"]);
});

test("a name at the edge stands where all of it is seen", () => {
  expect(placeNames([{ ...town, x: 390 }], [], view)[0]).toMatchObject({ anchor: "end" });
  expect(placeNames([{ ...town, x: 900 }], [], view)).toEqual([]);
});
