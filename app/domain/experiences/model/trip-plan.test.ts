import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { roadEstimate } from "#app/shared/road-estimate.ts";
import { planTrip, type TripDay, type Wish } from "./trip-plan.ts";

const dalat = { lat: 11.9431, lon: 108.437 };
const days: TripDay[] = [
  { day: "2026-12-05", from: 480, until: 1140 },
  { day: "2026-12-06", from: 480, until: 1140 },
];

function wishOf(key: string, change: Partial<Wish> & { times?: number[] } = {}): Wish {
  const { times = [540], ...rest } = change;
  const wish = {
    ...dalat,
    key,
    durationMinutes: 90,
    startsOn: () => times,
    inSeason: () => true,
    isFull: () => false,
    onDay: null,
  };
  return { ...wish, ...rest };
}

const laid = (plan: ReturnType<typeof planTrip>) =>
  plan.days.map(({ stops }) => stops.map(({ key, startsAt }) => `${key}@${startsAt}`));

describe("a plan", () => {
  test("lays one after the other, and the third of the same hour on the next day", () => {
    const wishes = [wishOf("coffee"), wishOf("tea", { times: [540, 660] }), wishOf("silk")];
    expect(laid(planTrip(dalat, days, wishes))).toEqual([["coffee@540", "tea@660"], ["silk@540"]]);
  });

  test("leaves time for the road, and tells how long it is", () => {
    const far = { lat: 11.548, lon: 107.807 };
    const plan = planTrip(dalat, days.slice(0, 1), [wishOf("falls", { ...far, times: [600, 720] })]);
    const road = roadEstimate(dalat, far);
    expect(plan.days[0]?.stops[0]).toMatchObject({ startsAt: 720, travel: road });
    expect(plan.days[0]?.back).toEqual(road);
  });

  test("keeps what somebody moved to a day on that day", () => {
    expect(laid(planTrip(dalat, days, [wishOf("coffee", { onDay: "2026-12-06" })]))).toEqual([[], ["coffee@540"]]);
  });

  test("says why something was left out", () => {
    const closed = wishOf("closed", { times: [] });
    const resting = wishOf("resting", { times: [], inSeason: () => false });
    const late = wishOf("late", { times: [1100] });
    const full = wishOf("full", { times: [], isFull: () => true });
    expect(planTrip(dalat, days, [closed, resting, late, full]).leftOut).toEqual([
      { key: "closed", reason: "closed" },
      { key: "resting", reason: "out-of-season" },
      { key: "late", reason: "no-time" },
      { key: "full", reason: "full" },
    ]);
  });
});

test("over five hundred random wishes nothing is laid at a time of which it does not know, nor without time for the road", () => {
  const point = fc.record({
    lat: fc.double({ min: 10.6, max: 12.6, noNaN: true }),
    lon: fc.double({ min: 107.2, max: 108.9, noNaN: true }),
  });
  const wish = fc.record({
    point,
    durationMinutes: fc.integer({ min: 30, max: 480 }),
    times: fc.array(fc.integer({ min: 240, max: 1200 }), { maxLength: 4 }),
    openOn: fc.subarray(["2026-12-05", "2026-12-06", "2026-12-07"]),
  });
  const out = ["2026-12-05", "2026-12-06", "2026-12-07"].map((day) => ({ day, from: 420, until: 1200 }));
  fc.assert(
    fc.property(point, fc.array(wish, { maxLength: 12 }), (base, drawn) => {
      const wishes = drawn.map(({ point: at, durationMinutes, times, openOn }, index) =>
        wishOf(String(index), {
          ...at,
          durationMinutes,
          startsOn: (day) => (openOn.includes(day) ? [...times].sort((one, other) => one - other) : []),
        }),
      );
      const plan = planTrip(base, out, wishes);
      const told = [
        ...plan.days.flatMap(({ stops }) => stops.map(({ key }) => key)),
        ...plan.leftOut.map(({ key }) => key),
      ];
      expect(told.sort()).toEqual(wishes.map(({ key }) => key).sort());
      for (const { day, from, until, stops } of plan.days) {
        let [here, now]: [{ lat: number; lon: number }, number] = [base, from];
        for (const stop of stops) {
          const own = wishes[Number(stop.key)];
          if (!own) throw new Error("a stop of nobody");
          expect(own.startsOn(day)).toContain(stop.startsAt);
          expect(stop.startsAt).toBeGreaterThanOrEqual(now + roadEstimate(here, own).minutes);
          [here, now] = [own, stop.startsAt + own.durationMinutes];
        }
        if (stops.length > 0) expect(now + roadEstimate(here, base).minutes).toBeLessThanOrEqual(until);
      }
    }),
    { numRuns: 500 },
  );
});
