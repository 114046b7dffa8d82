import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, daysFrom } from "#app/shared/calendar.ts";
import { bookableSlots, lastDay, slotsOn, type VisitCalendar } from "./availability.ts";

const everyMonth = Array.from({ length: 12 }, () => 1);
const mornings: VisitCalendar = {
  rules: [{ weekdays: [2, 6], startsAt: 420, capacity: 10, validFrom: null, validTo: null }],
  exceptions: [],
  season: everyMonth,
  durationMinutes: 210,
  leadHours: 24,
  horizonDays: 90,
};
const saturday = "2026-11-28";
const timesOn = (calendar: VisitCalendar, day: Day) =>
  slotsOn(calendar, day).map(({ startsAt, capacity }) => `${startsAt}/${capacity}`);

describe("when a visit begins", () => {
  test("on its weekdays, at the place's own time", () => {
    expect(slotsOn(mornings, saturday)).toEqual([
      { day: saturday, startsAt: 420, endsAt: 630, start: new Date("2026-11-28T00:00:00Z"), capacity: 10, left: 10 },
    ]);
    expect(slotsOn(mornings, "2026-11-29")).toEqual([]);
  });

  test("not in a month that is out of season, and only between the days of its rule", () => {
    const season = everyMonth.map((_, month) => (month === 10 ? 0 : 2));
    expect(slotsOn({ ...mornings, season }, saturday)).toEqual([]);
    const rules = mornings.rules.map((rule) => ({ ...rule, validFrom: "2026-12-01", validTo: "2026-12-05" }));
    expect(slotsOn({ ...mornings, rules }, saturday)).toEqual([]);
    expect(timesOn({ ...mornings, rules }, "2026-12-05")).toEqual(["420/10"]);
    expect(slotsOn({ ...mornings, rules }, "2026-12-08")).toEqual([]);
  });

  test("not on a closed day, unless one beginning is kept open by name", () => {
    const closed = { day: saturday, startsAt: null, capacity: 0 };
    expect(slotsOn({ ...mornings, exceptions: [closed] }, saturday)).toEqual([]);
    const kept = { day: saturday, startsAt: 420, capacity: 4 };
    expect(timesOn({ ...mornings, exceptions: [kept, closed] }, saturday)).toEqual(["420/4"]);
  });

  test("also at a time that was added for one day, out of season or not", () => {
    const added = { day: "2026-11-29", startsAt: 900, capacity: 6 };
    expect(timesOn({ ...mornings, exceptions: [added] }, "2026-11-29")).toEqual(["900/6"]);
  });

  test("two rules for one time give the larger number of seats, never both", () => {
    const rules = [...mornings.rules, { ...mornings.rules[0], weekdays: [6], startsAt: 420, capacity: 4 }] as never;
    expect(timesOn({ ...mornings, rules }, saturday)).toEqual(["420/10"]);
  });
});

test("a slot may be booked until its lead time before, to the minute, and up to the horizon", () => {
  const at = (moment: string) => bookableSlots(mornings, saturday, new Date(moment)).length;
  expect(at("2026-11-27T00:00:00Z")).toBe(1);
  expect(at("2026-11-27T00:00:01Z")).toBe(0);
  expect(lastDay(mornings, new Date("2026-08-29T16:59:59Z"))).toBe("2026-11-27");
  expect(at("2026-08-29T16:59:59Z")).toBe(0);
  expect(at("2026-08-29T17:00:00Z")).toBe(1);
});

/** Asks every quarter of an hour of a day, one after the other, as a person would who reads the rules on a wall. */
function slowly(calendar: VisitCalendar, day: Day, now: Date): string[] {
  const told: string[] = [];
  for (let minute = 0; minute < 1440; minute += 15) {
    const seats = seatsAt(calendar, day, minute);
    if (seats > 0 && isInTime(calendar, day, minute, now)) told.push(`${minute}/${seats}`);
  }
  return told;
}

function seatsAt({ rules, exceptions, season }: VisitCalendar, day: Day, minute: number): number {
  const weekday = [7, 1, 2, 3, 4, 5, 6][new Date(`${day}T12:00:00Z`).getUTCDay()];
  const rests = season[Number(day.split("-")[1]) - 1] === 0;
  let seats = 0;
  for (const { weekdays, startsAt, capacity, validFrom, validTo } of rests ? [] : rules) {
    const isToday = weekdays.some((each) => each === weekday) && (validFrom ?? "0") <= day && day <= (validTo ?? "9");
    if (isToday && startsAt === minute && capacity > seats) seats = capacity;
  }
  for (const each of exceptions) if (each.day === day && each.startsAt === null && seats > 0) seats = each.capacity;
  for (const each of exceptions) if (each.day === day && each.startsAt === minute) seats = each.capacity;
  return seats;
}

function isInTime({ leadHours, horizonDays }: VisitCalendar, day: Day, minute: number, now: Date): boolean {
  const here = new Date(now.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  const isNear = Date.parse(day) - Date.parse(here) <= horizonDays * 86_400_000;
  return isNear && Date.parse(`${day}T00:00:00+07:00`) + minute * 60_000 - now.getTime() >= leadHours * 3_600_000;
}

test("over two years of days the rules say what a slow reading of them says", () => {
  const first = "2026-11-01";
  const days = daysFrom(first, addDays(first, 730));
  const day = fc.integer({ min: 0, max: 730 }).map((later) => addDays(first, later));
  const minute = fc.integer({ min: 0, max: 95 }).map((quarter) => quarter * 15);
  const rule = fc.record({
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    startsAt: minute,
    capacity: fc.integer({ min: 1, max: 40 }),
    validFrom: fc.option(day),
    validTo: fc.option(day),
  });
  const exception = fc.record({ day, startsAt: fc.option(minute), capacity: fc.integer({ min: 0, max: 12 }) });
  const calendar: fc.Arbitrary<VisitCalendar> = fc.record({
    rules: fc.array(rule, { maxLength: 4 }),
    // Of one beginning, and of one whole day, a host says one thing only.
    exceptions: fc.uniqueArray(exception, { maxLength: 30, selector: (each) => `${each.day} ${each.startsAt}` }),
    season: fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 }),
    durationMinutes: fc.integer({ min: 15, max: 600 }),
    leadHours: fc.integer({ min: 0, max: 240 }),
    horizonDays: fc.integer({ min: 1, max: 900 }),
  });
  const moment = fc
    .integer({ min: 0, max: 730 * 1440 })
    .map((minutes) => new Date(Date.parse(first) + minutes * 60_000));
  fc.assert(
    fc.property(calendar, moment, (rules, now) => {
      for (const each of days)
        expect(bookableSlots(rules, each, now).map(({ startsAt, capacity }) => `${startsAt}/${capacity}`)).toEqual(
          slowly(rules, each, now),
        );
    }),
    { numRuns: 25 },
  );
});
