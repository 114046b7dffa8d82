import type { BookingState } from "./booking-state.ts";

const hourMs = 3_600_000;
const reportHours = 48;

/** From the beginning on, and for two days, a visitor may say that nobody was there; once. */
export function mayReportAbsence(
  { state, startsAt, absentAt }: { state: BookingState; startsAt: Date; absentAt: Date | null },
  now: Date,
): boolean {
  const since = now.getTime() - startsAt.getTime();
  const isOpen = state === "confirmed" || state === "no_show" || state === "requested";
  return isOpen && absentAt === null && since >= 0 && since <= reportHours * hourMs;
}
