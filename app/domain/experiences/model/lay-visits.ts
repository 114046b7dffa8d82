import { type Point, straightKm } from "#app/shared/road-estimate.ts";
import type { VisitCalendar } from "./availability.ts";
import { planTrip } from "./trip-plan.ts";
import { type TripQuery, tripDays, wishedKeys } from "./trip-query.ts";
import { type VisitWish, wishOf } from "./trip-wish.ts";

/** What may be added is offered so far, and no further. */
const offered = 6;
/** A day holds some three visits; more would only be left out. */
const suggestionsADay = 4;
/** Without a wish nobody is sent further than this for a day. */
const suggestedWithinKm = 60;

type NearVisit = VisitCalendar & Point & { key: string; type: string };
type Around = { base: Point; now: Date };

/** Lays what was wished first, then what is near. `full` are the visits near by that would be named if they had a seat. */
export function layVisits<Visit extends NearVisit>(visits: readonly Visit[], query: TripQuery, { base, now }: Around) {
  const days = tripDays(query);
  const byKey = new Map(visits.map((visit) => [visit.key, visit]));
  const wanted = wishedKeys(query).flatMap((key) => byKey.get(key) ?? []);
  const wished = wanted.map((visit) => wishOf(visit, query, now));
  const { open, full } = suggestions(visits, query, { base, now });
  const laid = [...wished, ...open.slice(0, days.length * suggestionsADay)];
  const { days: planned, leftOut } = planTrip(base, days, laid);
  const seats = new Map(laid.map((wish) => [wish.key, wish.seatsAt]));
  const stays = new Set(planned.flatMap(({ stops }) => stops.map(({ key }) => key)));
  const keys = new Set(wished.map(({ key }) => key));
  const plan = {
    days: planned.map(({ stops, ...day }) => ({
      ...day,
      stops: stops.map((stop) => ({ ...stop, left: seats.get(stop.key)?.(day.day, stop.startsAt) ?? 0 })),
    })),
    leftOut: leftOut.filter(({ key }) => keys.has(key)),
  };
  const more = open.filter(({ key }) => !stays.has(key)).slice(0, offered);
  return { plan, more: more.map(({ key }) => key), full };
}

/** Near and of the wished kind, what is most in season first; only as many are looked up in their calendars as can be named. */
function suggestions<Visit extends NearVisit>(visits: readonly Visit[], query: TripQuery, { base, now }: Around) {
  const days = tripDays(query);
  const said = new Set([...wishedKeys(query), ...query.not]);
  const month = Number(query.from.slice(5, 7)) - 1;
  const near = visits
    .filter(({ key }) => !said.has(key))
    .filter(({ type }) => query.interests.length === 0 || query.interests.includes(type.split(".")[0] ?? ""))
    .map((visit) => ({ visit, km: straightKm(base, visit), season: visit.season[month] ?? 0 }))
    .filter(({ km }) => km <= suggestedWithinKm)
    .sort((one, other) => other.season - one.season || one.km - other.km);
  const open: VisitWish[] = [];
  const full: Visit[] = [];
  for (const { visit } of near) {
    if (open.length >= days.length * suggestionsADay + offered) break;
    const wish = wishOf(visit, query, now);
    if (days.some(({ day }) => wish.startsOn(day).length > 0)) open.push(wish);
    else if (days.some(({ day }) => wish.isFull(day))) full.push(visit);
  }
  return { open, full };
}
