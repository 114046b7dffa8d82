import fc from "fast-check";
import { expect, test } from "vitest";
import {
  cutWishes,
  forgetItems,
  readTrip,
  type TripQuery,
  tripDays,
  tripSearch,
  wishedKeys,
  withItem,
  withoutItem,
} from "./trip-query.ts";

const usual = { today: "2026-11-24", base: "24781" };
const read = (search: string) => readTrip(new URLSearchParams(search), usual);

test("without an address it is two days from tomorrow", () => {
  expect(tripDays(read(""))).toEqual([
    { day: "2026-11-25", from: 360, until: 1260 },
    { day: "2026-11-26", from: 360, until: 1260 },
  ]);
});

test("what makes no sense is as if unsaid", () => {
  const odd = `from=2026-02-31&days=99&base=x&leave=-5&back=9999&with=%00&with=<b>&on=tea@9&on=@1&interest=${"a".repeat(200)}`;
  expect(read(odd)).toEqual(read(""));
  expect(read("from=2020-01-01").from).toBe("2026-11-25");
  expect(read("from=2030-01-01").from).toBe("2026-11-25");
});

test("a link cut in half at any letter is still a plan", () => {
  const whole = tripSearch({
    ...read(""),
    with: ["agri.coffee.harvest-morning", "eco.trek.langbiang-dawn"],
    on: { "agri.tea.x": 2 },
  });
  for (let length = 0; length <= whole.length; length += 1) {
    const cut = read(whole.slice(0, length));
    expect(cut.days).toBeGreaterThanOrEqual(1);
    expect(tripSearch(cut).startsWith("?from=2026-11-25&days=")).toBe(true);
  }
});

test("an address says its plan whole", () => {
  const key = fc.stringMatching(/^[a-z]{2,8}\.[a-z-]{1,12}$/);
  const keys = fc.uniqueArray(key, { maxLength: 6 });
  const query: fc.Arbitrary<TripQuery> = fc.record({
    from: fc.constantFrom("2026-11-24", "2026-12-31", "2028-02-29"),
    days: fc.constant(7),
    base: fc.constantFrom("24781", "22918"),
    leave: fc.integer({ min: 240, max: 660 }),
    back: fc.integer({ min: 840, max: 1380 }),
    interests: keys,
    with: keys,
    not: keys,
    on: fc.dictionary(key, fc.integer({ min: 1, max: 7 }), { maxKeys: 5 }),
  });
  fc.assert(
    fc.property(query, (plan) => {
      expect(read(tripSearch(plan))).toEqual({ ...plan, on: { ...plan.on } });
    }),
  );
});

test("an item is put in once, moved to a day, and taken out wherever it stood", () => {
  const one = withItem(read("not=tea&not=silk"), "tea");
  expect([one.with, one.not, one.on]).toEqual([["tea"], ["silk"], {}]);
  const moved = withItem(one, "tea", 2);
  expect([moved.with, moved.on]).toEqual([["tea"], { tea: 2 }]);
  const gone = withoutItem(moved, "tea");
  expect([gone.with, gone.not, gone.on]).toEqual([[], ["silk", "tea"], {}]);
});

test("of two hundred things wanted a plan takes the first, and counts the others", () => {
  const many = new URLSearchParams(Array.from({ length: 200 }, (_, index) => ["with", `visit${index}`]));
  expect([read(`${many}`).with.length, cutWishes(many)]).toEqual([24, 176]);
  expect(cutWishes(new URLSearchParams("with=tea&with=tea&with=%00"))).toBe(1);
});

test("what was moved to a day is wanted, also where the rest of its link is lost; what is forgotten is wanted no more", () => {
  const moved = read("with=silk&with=tea&on=tea@1&on=coffee@2");
  expect(wishedKeys(moved)).toEqual(["silk", "tea", "coffee"]);
  expect(wishedKeys(forgetItems(moved, ["tea", "coffee"]))).toEqual(["silk"]);
});
