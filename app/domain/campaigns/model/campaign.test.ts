import { expect, test } from "vitest";
import { type Campaign, type PickedItem, stateOn } from "./campaign.ts";
import { missingFor, type PickStanding } from "./campaign-readiness.ts";
import { movePick } from "./pick-order.ts";

const dates = { startsOn: "2026-12-01", endsOn: "2026-12-31" };
const text = { slug: "s", title: "t", lead: "l", body: "b" };
const pick: PickedItem = { itemType: "product", itemId: "1" };
const ready: Pick<Campaign, "languages" | "texts" | "picks" | "endsOn"> = {
  languages: ["ja", "en"],
  texts: { ja: text, en: text },
  picks: [pick],
  endsOn: dates.endsOn,
};
const offered = (): PickStanding => "offered";

test("a released campaign waits for its first day, runs through its last and then has ended", () => {
  const campaign = { stored: "scheduled" as const, ...dates };
  expect(stateOn(campaign, "2026-11-30")).toBe("scheduled");
  expect(stateOn(campaign, "2026-12-01")).toBe("live");
  expect(stateOn(campaign, "2026-12-31")).toBe("live");
  expect(stateOn(campaign, "2027-01-01")).toBe("ended");
});

test("a paused campaign stays paused until its last day is over", () => {
  expect(stateOn({ stored: "paused", ...dates }, "2026-12-10")).toBe("paused");
  expect(stateOn({ stored: "paused", ...dates }, "2027-01-01")).toBe("ended");
});

test("a draft is a draft whatever the day", () => {
  for (const day of ["2026-01-01", "2026-12-10", "2027-06-01"])
    expect(stateOn({ stored: "draft", ...dates }, day)).toBe("draft");
});

test("a campaign with every promised language and an item sold there may go live", () => {
  expect(missingFor(ready, offered, "2026-12-01")).toEqual([]);
});

test("what a promised language lacks is named", () => {
  const missing = missingFor({ ...ready, texts: { en: text, ja: { ...text, body: "" } } }, offered, "2026-12-01");
  expect(missing).toEqual([{ code: "body", locale: "ja" }]);
  expect(missingFor({ ...ready, texts: { en: text } }, offered, "2026-12-01").map((each) => each.code)).toEqual([
    "title",
    "lead",
    "body",
    "slug",
  ]);
});

test("items that are gone or may not be sent do not count", () => {
  expect(missingFor(ready, () => "not-sent", "2026-12-01")).toEqual([{ code: "picks" }]);
  expect(missingFor(ready, () => "gone", "2026-12-01")).toEqual([{ code: "picks" }]);
  expect(missingFor({ ...ready, picks: [] }, offered, "2026-12-01")).toEqual([{ code: "picks" }]);
});

test("without a language, or after its last day, it cannot go live", () => {
  expect(missingFor({ ...ready, languages: [] }, offered, "2026-12-01")).toEqual([{ code: "languages" }]);
  expect(missingFor(ready, offered, "2027-01-01")).toEqual([{ code: "ended" }]);
});

test("picks are added once, moved by a step and removed", () => {
  const other: PickedItem = { itemType: "experience", itemId: "1" };
  const both = movePick([pick], { kind: "add", item: other });
  expect(both).toEqual([pick, other]);
  expect(movePick(both, { kind: "add", item: pick })).toEqual(both);
  expect(movePick(both, { kind: "up", item: other })).toEqual([other, pick]);
  expect(movePick(both, { kind: "up", item: pick })).toEqual(both);
  expect(movePick(both, { kind: "down", item: pick })).toEqual([other, pick]);
  expect(movePick(both, { kind: "remove", item: pick })).toEqual([other]);
  expect(movePick([pick], { kind: "remove", item: other })).toEqual([pick]);
});
