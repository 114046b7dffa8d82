import { expect, test } from "vitest";
import { returnReasons } from "./return-reason.ts";
import { arrivalOf, mayGiveBack, openReasons, returnUntil, returnWindows } from "./return-window.ts";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 3));
const came = { state: "delivered", sentAt: at(1), endedAt: at(3) };

test("every reason has its days, and a source for them", () => {
  expect(returnWindows.map(({ reason }) => reason).sort()).toEqual([...returnReasons].sort());
  for (const { source, checkedOn } of returnWindows) expect([source !== "", checkedOn]).toEqual([true, "2026-11-24"]);
});

test("the days run from the last parcel that came", () => {
  expect(arrivalOf([came, { ...came, endedAt: at(5) }])).toEqual(at(5));
  expect(arrivalOf([came, { state: "lost", sentAt: at(1), endedAt: at(9) }])).toEqual(at(3));
  expect(arrivalOf([{ state: "refused", sentAt: at(1), endedAt: at(2) }])).toBeNull();
  expect(arrivalOf([{ state: "sent", sentAt: at(1), endedAt: null }])).toEqual(at(31));
});

test("spoiled food is told within seven days, wrong information within thirty", () => {
  expect(returnUntil("spoiled", at(3))).toEqual(at(10));
  expect(openReasons(at(3), ["fresh"], at(10))).toContain("spoiled");
  expect(openReasons(at(3), ["fresh"], new Date(at(10).getTime() + 1))).toEqual(["not-as-described"]);
  expect(openReasons(at(3), ["fresh"], new Date(at(33).getTime() + 1))).toEqual([]);
  expect(openReasons(null, ["fresh"], at(3))).toEqual([]);
});

test("a changed mind is for goods that can be sold again", () => {
  expect(openReasons(at(3), ["fresh", "textile"], at(4))).toContain("changed-mind");
  expect(openReasons(at(3), ["fresh"], at(4))).not.toContain("changed-mind");
  expect(mayGiveBack("changed-mind", "roasted")).toBe(false);
  expect(mayGiveBack("changed-mind", "textile")).toBe(true);
  expect(mayGiveBack("damaged", "roasted")).toBe(true);
});
