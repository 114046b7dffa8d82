import type { Day } from "#app/shared/calendar.ts";
import { type Point, roadEstimate } from "#app/shared/road-estimate.ts";

/** A day out: minutes after midnight between which one is away from `base`. */
export type TripDay = { day: Day; from: number; until: number };

/** Something to do. `startsOn` tells the minutes at which it begins on a day and has a seat left, the earliest first. */
export type Wish = Point & {
  key: string;
  durationMinutes: number;
  startsOn: (day: Day) => readonly number[];
  /** Is the day within its season? Only to say why it was left out. */
  inSeason: (day: Day) => boolean;
  /** Does it begin on the day, with every seat taken? Only to say why it was left out. */
  isFull: (day: Day) => boolean;
  /** The day somebody moved it to; on no other day is it laid. */
  onDay: Day | null;
};

export type Stop = { key: string; startsAt: number; endsAt: number; travel: { km: number; minutes: number } };
export type PlannedDay = TripDay & {
  stops: Stop[];
  /** From the last stop back to the base. */
  back: { km: number; minutes: number };
};
export type LeftOut = { key: string; reason: "out-of-season" | "closed" | "full" | "no-time" };
export type TripPlan = { days: PlannedDay[]; leftOut: LeftOut[] };

type Placed = { wish: Wish; startsAt: number };
type Fit = { dayIndex: number; place: number; startsAt: number; cost: number };

/**
 * Lays wishes into days: each begins at one of its own times, and between two there is time for the road. Wishes come first
 * come first served; each goes where it adds least to the road, and on equal roads where it begins earliest. The same wishes
 * give the same plan.
 */
export function planTrip(base: Point, days: readonly TripDay[], wishes: readonly Wish[]): TripPlan {
  const laid: Placed[][] = days.map(() => []);
  const leftOut: LeftOut[] = [];
  for (const wish of wishes) {
    const fit = bestFit(base, days, laid, wish);
    if (fit) laid[fit.dayIndex]?.splice(fit.place, 0, { wish, startsAt: fit.startsAt });
    else leftOut.push({ key: wish.key, reason: reasonOf(days, wish) });
  }
  return { days: days.map((day, index) => plannedDay(base, day, laid[index] ?? [])), leftOut };
}

function bestFit(base: Point, days: readonly TripDay[], laid: readonly Placed[][], wish: Wish): Fit | null {
  const fits = days.flatMap((day, dayIndex) => fitsOn(base, day, laid[dayIndex] ?? [], wish, dayIndex));
  const order = (one: Fit, other: Fit) =>
    one.cost - other.cost || one.dayIndex - other.dayIndex || one.startsAt - other.startsAt;
  return fits.sort(order)[0] ?? null;
}

function fitsOn(base: Point, day: TripDay, placed: readonly Placed[], wish: Wish, dayIndex: number): Fit[] {
  if (wish.onDay !== null && wish.onDay !== day.day) return [];
  return wish.startsOn(day.day).flatMap((startsAt) => {
    const place = placed.filter((each) => each.startsAt <= startsAt).length;
    const before = placed[place - 1];
    const after = placed[place];
    const wayThere = roadEstimate(before?.wish ?? base, wish).minutes;
    const wayOn = roadEstimate(wish, after?.wish ?? base).minutes;
    const leaves = before ? before.startsAt + before.wish.durationMinutes : day.from;
    const mustBeBy = after ? after.startsAt : day.until;
    if (leaves + wayThere > startsAt || startsAt + wish.durationMinutes + wayOn > mustBeBy) return [];
    const spared = roadEstimate(before?.wish ?? base, after?.wish ?? base).minutes;
    return [{ dayIndex, place, startsAt, cost: wayThere + wayOn - (before || after ? spared : 0) }];
  });
}

function reasonOf(days: readonly TripDay[], { startsOn, inSeason, isFull, onDay }: Wish): LeftOut["reason"] {
  const asked = days.filter(({ day }) => onDay === null || onDay === day);
  if (asked.some(({ day }) => startsOn(day).length > 0)) return "no-time";
  if (asked.some(({ day }) => isFull(day))) return "full";
  return asked.some(({ day }) => inSeason(day)) ? "closed" : "out-of-season";
}

function plannedDay(base: Point, day: TripDay, placed: readonly Placed[]): PlannedDay {
  const stops = placed.map(({ wish, startsAt }, index) => ({
    key: wish.key,
    startsAt,
    endsAt: startsAt + wish.durationMinutes,
    travel: roadEstimate(placed[index - 1]?.wish ?? base, wish),
  }));
  return { ...day, stops, back: roadEstimate(placed.at(-1)?.wish ?? base, base) };
}
