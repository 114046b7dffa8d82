import { addDays, type Day, dayAt, isoWeekday, portalTimeZone } from "#app/shared/calendar.ts";

/** When a carrier takes parcels, by Vietnam's clock and calendar. */
export type DispatchRules = {
  /** Ordered before this hour, a parcel can leave the same day. */
  cutOffHour: number;
  /** ISO weekdays (Monday is 1) on which none leave. */
  noShipWeekdays: readonly number[];
  /** Days on which none leave, such as those of Tết. */
  noShipDays: readonly Day[];
  transitDays: { min: number; max: number };
};

/** The day a parcel can leave, and the days between which it arrives. */
export type ParcelDays = { sent: Day; from: Day; to: Day };

/** Longer than any holiday: a calendar that never ships is a mistake of whoever keeps it, and no reason to search for ever. */
const longestPause = 60;

const hourFormat = new Intl.DateTimeFormat("en-GB", { timeZone: portalTimeZone, hour: "2-digit", hourCycle: "h23" });

/** A harvest sold ahead leaves on its promised day at the earliest, whatever the hour. */
export function parcelDays(rules: DispatchRules, now: Date, promisedOn: Day | null): ParcelDays {
  const today = dayAt(now);
  const ready = Number(hourFormat.format(now)) < rules.cutOffHour ? today : addDays(today, 1);
  const sent = nextShipDay(rules, promisedOn && promisedOn > ready ? promisedOn : ready);
  return { sent, from: addDays(sent, rules.transitDays.min), to: addDays(sent, rules.transitDays.max) };
}

function nextShipDay({ noShipWeekdays, noShipDays }: DispatchRules, from: Day): Day {
  const days = Array.from({ length: longestPause }, (_, later) => addDays(from, later));
  return days.find((day) => !noShipWeekdays.includes(isoWeekday(day)) && !noShipDays.includes(day)) ?? from;
}
