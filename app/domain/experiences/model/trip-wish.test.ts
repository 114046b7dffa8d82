import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isoWeekday } from "#app/shared/calendar.ts";
import { roadEstimate } from "#app/shared/road-estimate.ts";
import type { VisitCalendar } from "./availability.ts";
import { planTrip } from "./trip-plan.ts";
import { readTrip, type TripQuery, tripDays, tripSearch, wishedKeys, withItem, withoutItem } from "./trip-query.ts";
import { wishOf } from "./trip-wish.ts";

const now = new Date("2026-11-24T03:00:00Z");
const dalat = { lat: 11.9431, lon: 108.437 };
const usual = { today: "2026-11-24", base: "24781" };
const [first, second] = ["2026-12-30", "2026-12-31"];

type Visit = VisitCalendar & { key: string; lat: number; lon: number };

function visitOf(change: Partial<Visit> = {}): Visit {
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], capacity: 4, validFrom: null, validTo: null };
  return {
    ...{ key: "tea", ...dalat, exceptions: [], season: Array(12).fill(2), durationMinutes: 90 },
    ...{ leadHours: 24, horizonDays: 90, rules: [540, 840].map((startsAt) => ({ ...rule, startsAt })) },
    ...change,
  };
}

const planned = (visit: Visit, search = "") => {
  const query = readTrip(new URLSearchParams(`from=${first}&days=2${search}`), usual);
  return planTrip(dalat, tripDays(query), [wishOf(visit, query, now)]);
};

describe("a visit whose seats go", () => {
  const gone = (day: string, startsAt: number) => ({ day, startsAt, held: 1, sold: 3 });

  test("is laid at its next beginning that has one", () => {
    const { days } = planned(visitOf({ taken: [gone(first, 540)] }));
    expect(days[0]?.stops.map(({ startsAt }) => startsAt)).toEqual([840]);
  });

  test("goes to another day once a day has none, and says so where it was wanted on that day", () => {
    const visit = visitOf({ taken: [gone(first, 540), gone(first, 840)] });
    expect(planned(visit).days.map(({ stops }) => stops.length)).toEqual([0, 1]);
    expect(planned(visit, "&on=tea@1").leftOut).toEqual([{ key: "tea", reason: "full" }]);
  });

  test("tells how many are left", () => {
    const query = readTrip(new URLSearchParams(`from=${first}`), usual);
    const visit = visitOf({ taken: [{ day: second, startsAt: 540, held: 0, sold: 1 }] });
    expect(wishOf(visit, query, now).seatsAt(second, 540)).toBe(3);
  });
});

test("over five hundred random trips, moved about at random, nothing stands outside its hours, season or seats, or on another day than wished", () => {
  const days = ["2026-12-30", "2026-12-31", "2027-01-01"];
  const startsAt = fc.constantFrom(420, 540, 660, 840, 960);
  const rule = fc.record({
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    startsAt,
    capacity: fc.integer({ min: 1, max: 6 }),
    validFrom: fc.constantFrom(null, "2026-12-31"),
    validTo: fc.constantFrom(null, "2026-12-31"),
  });
  const visit = fc.record({
    lat: fc.double({ min: 11.6, max: 12.2, noNaN: true }),
    lon: fc.double({ min: 108.1, max: 108.8, noNaN: true }),
    rules: fc.array(rule, { maxLength: 4 }),
    exceptions: fc.array(
      fc.record({
        day: fc.constantFrom(...days),
        startsAt: fc.option(startsAt),
        capacity: fc.integer({ min: 0, max: 3 }),
      }),
      { maxLength: 2 },
    ),
    taken: fc.array(fc.record({ day: fc.constantFrom(...days), startsAt, held: fc.nat(3), sold: fc.nat(3) }), {
      maxLength: 4,
    }),
    season: fc.tuple(fc.nat(2), fc.nat(2)).map(([january, december]) => [january, ...Array(10).fill(0), december]),
    durationMinutes: fc.integer({ min: 30, max: 300 }),
    leadHours: fc.constantFrom(2, 24 * 37),
    horizonDays: fc.constantFrom(36, 90),
  });
  const move = fc.record({ of: fc.nat(9), to: fc.constantFrom(null, 0, 1, 2, 3) });
  const moved = (query: TripQuery, { of, to }: { of: number; to: number | null }) =>
    to === 0 ? withoutItem(query, `v${of}`) : withItem(query, `v${of}`, to);
  fc.assert(
    fc.property(fc.array(visit, { maxLength: 10 }), fc.array(move, { maxLength: 12 }), (drawn, moves) => {
      const visits = drawn.map((each, index): Visit => ({ ...each, key: `v${index}` }));
      const wish = moves.reduce(moved, readTrip(new URLSearchParams(`from=${days[0]}&days=3`), usual));
      const query = readTrip(new URLSearchParams(tripSearch(wish)), usual);
      const wished = visits.filter(({ key }) => wishedKeys(query).includes(key));
      const plan = planTrip(
        dalat,
        tripDays(query),
        wished.map((each) => wishOf(each, query, now)),
      );
      const stops = plan.days.flatMap(({ day, stops: own }, index) =>
        own.map((stop) => ({ ...stop, day, place: index + 1 })),
      );
      const told = [...stops, ...plan.leftOut].map(({ key }) => key);
      expect(told.sort()).toEqual(wished.map(({ key }) => key).sort());
      for (const { key, day, startsAt: at, place } of stops) {
        const own = visits.find((each) => each.key === key);
        if (!own) throw new Error("a stop of nobody");
        expect(query.not).not.toContain(key);
        expect(query.on[key] ?? place).toBe(place);
        expect(mayBegin(own, day, at)).toBe(true);
      }
      for (const { stops: own } of plan.days)
        own.slice(1).forEach((stop, index) => {
          const [one, other] = [own[index], stop].map((each) => visits.find(({ key }) => key === each?.key));
          if (one && other)
            expect((own[index]?.endsAt ?? 0) + roadEstimate(one, other).minutes).toBeLessThanOrEqual(stop.startsAt);
        });
    }),
    { numRuns: 500 },
  );
});

/** Slow and plain: what the host says of this very hour, whether it can still be booked, and a seat. */
function mayBegin(visit: Visit, day: string, at: number): boolean {
  const ruled = visit.rules.filter(
    ({ weekdays, validFrom, validTo }) =>
      (visit.season[Number(day.slice(5, 7)) - 1] ?? 0) > 0 &&
      weekdays.includes(isoWeekday(day)) &&
      day >= (validFrom ?? day) &&
      day <= (validTo ?? day),
  );
  const own = ruled.filter(({ startsAt }) => startsAt === at).map(({ capacity }) => capacity);
  const ofTime = visit.exceptions.filter((each) => each.day === day && each.startsAt === at).at(-1);
  const ofDay = visit.exceptions.filter((each) => each.day === day && each.startsAt === null).at(-1);
  const capacity = ofTime?.capacity ?? (own.length > 0 ? (ofDay?.capacity ?? Math.max(...own)) : 0);
  const taken = (visit.taken ?? []).find((each) => each.day === day && each.startsAt === at);
  const begins = Date.parse(`${day}T00:00:00+07:00`) + at * 60_000;
  const early = begins - now.getTime() >= visit.leadHours * 3_600_000;
  const near = Date.parse(day) <= Date.parse("2026-11-24") + visit.horizonDays * 86_400_000;
  return early && near && capacity - (taken ? taken.held + taken.sold : 0) > 0;
}
