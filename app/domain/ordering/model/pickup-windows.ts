import { addDays, type Day, dayAt, isoWeekday, momentOf } from "#app/shared/calendar.ts";
import type { PickupHours } from "#app/shared/pickup-point.ts";

export type PickupWindow = { from: Date; until: Date };

/** How many days may be chosen from, the first one among them. */
export const pickupDays = 14;

const hourMs = 3_600_000;

/**
 * The windows in which goods ordered at this moment may be fetched. They are Vietnam's whatever the reader's own time is; a
 * harvest sold ahead is fetched on its promised day at the earliest.
 */
export function pickupWindows(hours: PickupHours, now: Date, promisedOn: Day | null): PickupWindow[] {
  const today = dayAt(now);
  const first = promisedOn && promisedOn > today ? promisedOn : today;
  const ready = now.getTime() + hours.leadHours * hourMs;
  const days = Array.from({ length: pickupDays }, (_, later) => addDays(first, later));
  return days
    .filter((day) => isOpenOn(hours, day))
    .flatMap((day) => windowsOf(hours, day))
    .filter(({ from }) => from.getTime() >= ready);
}

/** The window that begins at this moment, when it may still be chosen. */
export function chosenWindow(windows: readonly PickupWindow[], from: string): PickupWindow | null {
  return windows.find((window) => window.from.toISOString() === from) ?? null;
}

function isOpenOn({ weekdays, closedOn }: PickupHours, day: Day): boolean {
  return weekdays.includes(isoWeekday(day)) && !closedOn.includes(day);
}

/** Whole windows only, one after the other from the opening on. */
function windowsOf({ opensAt, closesAt, windowMin }: PickupHours, day: Day): PickupWindow[] {
  const count = Math.max(0, Math.floor((closesAt - opensAt) / windowMin));
  return Array.from({ length: count }, (_, place) => {
    const start = opensAt + place * windowMin;
    return { from: momentOf(day, start), until: momentOf(day, start + windowMin) };
  });
}
