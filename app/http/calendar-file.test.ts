import fc from "fast-check";
import ICAL from "ical.js";
import nodeIcal from "node-ical";
import { describe, expect, test } from "vitest";
import { addDays, type Day, dateOf } from "#app/shared/calendar.ts";
import { heldDays } from "#app/shared/held-days.ts";
import { type CalendarDays, type CalendarEntry, calendarFile } from "./calendar-file.ts";

const wholeDay = { opensAt: null, closesAt: null };
const everyDay = { weekdays: [], exceptOn: [] };

function entryOf(when: CalendarDays, change: Partial<CalendarEntry> = {}): CalendarEntry {
  return {
    uid: "event-1@dat-lanh",
    version: 3,
    changedAt: new Date("2026-11-10T01:02:03Z"),
    when,
    title: "Hai ngày treo hồng; gọt, treo\\phơi",
    text: "ห้องเล็ก ๆ ใต้ต้นไม้\n\n".repeat(20),
    place: "Hiên Gió, thôn Lạc Bình, D'Ran",
    url: "https://dat-lanh.example/vi/events/hai-ngay",
    isCertain: true,
    ...change,
  };
}

const fileOf = (when: CalendarDays) => calendarFile("Lễ hội", "vi", [entryOf(when)]);

/** The starts and ends of each time, as Mozilla's parser reads them. */
function readByMozilla(file: string): { from: string; until: string }[] {
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") as ICAL.Component);
  const times: { from: string; until: string }[] = [];
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const { startDate, endDate } = event.getOccurrenceDetails(next);
    times.push({ from: textOf(startDate), until: textOf(endDate) });
  }
  return times;
}

const textOf = (time: ICAL.Time) => (time.isDate ? time.toString() : time.toJSDate().toISOString());

/** The same by another's. */
function readByNode(file: string): { from: string; until: string }[] {
  const event = Object.values(nodeIcal.sync.parseICS(file)).find((each) => each?.type === "VEVENT");
  if (event?.type !== "VEVENT") throw new Error("no event");
  const isWhole = event.datetype === "date";
  const text = (date: Date) => (isWhole ? dayIn(date) : date.toISOString());
  const lasts = (event.end?.getTime() ?? 0) - event.start.getTime();
  const starts = event.rrule ? event.rrule.all() : [event.start];
  const left = starts.filter((start) => !(event.exdate && dayIn(start) in event.exdate));
  return left.map((start) => ({ from: text(start), until: text(new Date(start.getTime() + lasts)) }));
}

/** Whole days are read as midnights where the machine is. */
function dayIn(date: Date): Day {
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

describe.each([
  ["Mozilla's parser", readByMozilla],
  ["node-ical", readByNode],
])("%s reads", (_name, read) => {
  test("a fair of two whole days as one span, whose end is not part of it", () => {
    const file = fileOf({ startsOn: "2026-11-28", endsOn: "2026-11-29", ...everyDay, ...wholeDay });
    expect(read(file)).toEqual([{ from: "2026-11-28", until: "2026-11-30" }]);
  });

  test("mornings from seven in Vietnam as nine in Tokyo and seven in Bangkok", () => {
    const file = fileOf({ startsOn: "2027-01-23", endsOn: "2027-01-24", ...everyDay, opensAt: 420, closesAt: 690 });
    const [first, second, ...more] = read(file);
    const at = (moment: string | undefined, timeZone: string) =>
      new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short", timeStyle: "short", hourCycle: "h23" }).format(
        new Date(moment ?? ""),
      );
    expect(at(first?.from, "Asia/Tokyo")).toBe("2027-01-23, 09:00");
    expect(at(first?.until, "Asia/Tokyo")).toBe("2027-01-23, 13:30");
    expect(at(second?.from, "Asia/Bangkok")).toBe("2027-01-24, 07:00");
    expect(more).toEqual([]);
  });

  test("Saturdays before seven, which are still Friday in Greenwich, but for the one that is left out", () => {
    const when = { startsOn: "2026-12-01", endsOn: "2026-12-31", weekdays: [6], exceptOn: ["2026-12-12"] };
    const file = fileOf({ ...when, opensAt: 360, closesAt: 720 });
    expect(read(file).map(({ from }) => from)).toEqual([
      "2026-12-04T23:00:00.000Z",
      "2026-12-18T23:00:00.000Z",
      "2026-12-25T23:00:00.000Z",
    ]);
  });
});

test("whatever the rule, the file tells exactly its days and hours", () => {
  const day = fc.integer({ min: 0, max: 400 }).map((later) => addDays("2026-11-01", later));
  const hours = fc.oneof(
    fc.constant(wholeDay),
    fc.tuple(fc.integer({ min: 0, max: 1438 }), fc.integer({ min: 1, max: 1440 })).map(([opensAt, lasts]) => ({
      opensAt,
      closesAt: Math.min(1440, opensAt + lasts),
    })),
  );
  const rule = fc.record({
    startsOn: day,
    lasts: fc.integer({ min: 0, max: 60 }),
    weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 }),
    exceptOn: fc.array(day, { maxLength: 20 }),
    hours,
  });
  fc.assert(
    fc.property(rule, ({ startsOn, lasts, weekdays, exceptOn, hours: times }) => {
      const when = { startsOn, endsOn: addDays(startsOn, lasts), weekdays, exceptOn, ...times };
      const days = heldDays(when);
      const file = fileOf(when);
      const told = file.includes("VEVENT") ? coveredDays(readByMozilla(file)) : [];
      expect(told).toEqual(days);
    }),
    { numRuns: 300 },
  );
});

/** In Vietnam; a span of whole days covers each of them. */
function coveredDays(times: readonly { from: string; until: string }[]): Day[] {
  return times.flatMap(({ from, until }) => {
    if (from.length > 10) return [new Date(new Date(from).getTime() + 7 * 3_600_000).toISOString().slice(0, 10)];
    const count = (dateOf(until).getTime() - dateOf(from).getTime()) / 86_400_000;
    return Array.from({ length: count }, (_, later) => addDays(from, later));
  });
}

test("texts of every script come back whole, lines are folded at 75 bytes, and the same entries are the same bytes", () => {
  const when = { startsOn: "2026-11-28", endsOn: "2026-11-29", ...everyDay, ...wholeDay };
  const file = fileOf(when);
  const event = new ICAL.Event(new ICAL.Component(ICAL.parse(file)).getFirstSubcomponent("vevent") as ICAL.Component);
  expect(event.summary).toBe(entryOf(when).title);
  expect(event.description).toBe(entryOf(when).text);
  expect(event.location).toBe("Hiên Gió, thôn Lạc Bình, D'Ran");
  expect(event.uid).toBe("event-1@dat-lanh");
  expect(event.sequence).toBe(3);
  expect(Math.max(...file.split("\r\n").map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
  expect(fileOf(when)).toBe(file);
  expect(file).toContain("STATUS:CONFIRMED");
  expect(calendarFile("x", "vi", [entryOf(when, { isCertain: false })])).toContain("STATUS:TENTATIVE");
});
