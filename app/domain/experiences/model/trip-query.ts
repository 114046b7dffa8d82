import { addDays, type Day, daysFrom, isDay } from "#app/shared/calendar.ts";
import { savedLimit } from "#app/shared/saved-limit.ts";

/** What a plan's address says. The address is the plan: whoever has it sees the same, without an account. */
export type TripQuery = {
  from: Day;
  days: number;
  /** The unit one sleeps in. */
  base: string;
  /** Minutes after midnight at which one leaves at the earliest, and is back at the latest. */
  leave: number;
  back: number;
  /** Families of visits; none means any. */
  interests: string[];
  /** Wanted for certain, in this order. */
  with: string[];
  /** Not wanted. */
  not: string[];
  /** Moved to a day of the trip by a person; the first day is 1. */
  on: Record<string, number>;
};

export const tripLimits = { days: 7, items: savedLimit, leave: [240, 660], back: [840, 1380] } as const;
const defaults = { days: 2, leave: 360, back: 1260 };

export const tripParams = ["from", "days", "base", "leave", "back", "interest", "with", "not", "on"] as const;

/** Reads an address as far as it can be read: a link cut in half is a smaller plan, and what makes no sense is as if unsaid. */
export function readTrip(params: URLSearchParams, { today, base }: { today: Day; base: string }): TripQuery {
  const from = params.get("from") ?? "";
  const [leave, back] = [
    numberIn(params.get("leave"), tripLimits.leave),
    numberIn(params.get("back"), tripLimits.back),
  ];
  const days = numberIn(params.get("days"), [1, tripLimits.days]) ?? defaults.days;
  const moved = params.getAll("on").flatMap((text) => {
    const [, key, place] = /^(.+)@([1-7])$/.exec(text) ?? [];
    return key && isKey(key) && Number(place) <= days ? [[key, Number(place)] as const] : [];
  });
  return {
    from: isDay(from) && from >= today && from <= addDays(today, 730) ? from : addDays(today, 1),
    days,
    base: /^\d{5}$/.test(params.get("base") ?? "") ? (params.get("base") ?? base) : base,
    leave: leave ?? defaults.leave,
    back: back ?? defaults.back,
    interests: keysOf(params, "interest"),
    with: keysOf(params, "with"),
    not: keysOf(params, "not"),
    on: Object.fromEntries(moved.slice(0, tripLimits.items)),
  };
}

/** The address of a plan; what is as usual is left out. */
export function tripSearch(query: TripQuery): string {
  const params = new URLSearchParams({ from: query.from, days: String(query.days), base: query.base });
  if (query.leave !== defaults.leave) params.set("leave", String(query.leave));
  if (query.back !== defaults.back) params.set("back", String(query.back));
  for (const each of query.interests) params.append("interest", each);
  for (const each of query.with) params.append("with", each);
  for (const each of query.not) params.append("not", each);
  for (const [key, place] of Object.entries(query.on)) params.append("on", `${key}@${place}`);
  return `?${params}`;
}

export function tripDays({ from, days, leave, back }: TripQuery) {
  return daysFrom(from, addDays(from, days - 1)).map((day) => ({ day, from: leave, until: back }));
}

/** How many of the things wanted a plan does not take, because they are too many or no names of anything. */
export function cutWishes(params: URLSearchParams): number {
  return new Set(params.getAll("with")).size - keysOf(params, "with").length;
}

/** Wanted for certain, by putting it in or by moving it to a day. */
export function wishedKeys({ with: put, on }: TripQuery): string[] {
  return [...new Set([...put, ...Object.keys(on)])];
}

/** Puts an item into the plan, on a day where one is told. */
export function withItem(query: TripQuery, key: string, place: number | null = null): TripQuery {
  const { [key]: _was, ...others } = query.on;
  return {
    ...query,
    with: query.with.includes(key) ? query.with : [...query.with, key],
    not: query.not.filter((each) => each !== key),
    on: place === null ? others : { ...others, [key]: place },
  };
}

/** A plan that no longer speaks of these. */
export function forgetItems(query: TripQuery, keys: readonly string[]): TripQuery {
  const on = Object.fromEntries(Object.entries(query.on).filter(([key]) => !keys.includes(key)));
  return { ...query, with: query.with.filter((key) => !keys.includes(key)), on };
}

export function withoutItem(query: TripQuery, key: string): TripQuery {
  const { [key]: _was, ...on } = query.on;
  const others = query.with.filter((each) => each !== key);
  return { ...query, with: others, not: [...new Set([...query.not, key])], on };
}

function keysOf(params: URLSearchParams, name: string): string[] {
  return [...new Set(params.getAll(name).filter(isKey))].slice(0, tripLimits.items);
}

function isKey(text: string): boolean {
  return /^[a-z0-9][\w.-]{0,79}$/.test(text);
}

function numberIn(text: string | null, [least, most]: readonly [number, number]): number | null {
  const value = /^\d{1,4}$/.test(text ?? "") ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : null;
}
