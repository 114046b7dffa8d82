import { lockCalendars } from "#app/domain/experiences/commands/lock-calendars.server.ts";
import { writeVisitHours } from "#app/domain/experiences/commands/write-visit-hours.server.ts";
import {
  editHours,
  type HoursEdit,
  type HoursFault,
  judgeHours,
  outsideHours,
} from "#app/domain/experiences/model/visit-hours.ts";
import {
  type BookedParty,
  findVisitHours,
  listBookedParties,
  listWaitedSlots,
} from "#app/domain/experiences/queries/find-visit-hours.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { dayAt } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { seatsFreed } from "./seats-freed.server.ts";

export type ChangeVisitHours = {
  experienceId: string;
  sellerId: string;
  edit: HoursEdit;
  /** The bookings the host was told would stand outside the new hours; others are told first. */
  seen: readonly string[];
};
export type ChangeHoursRefusal =
  | { code: "not-found" }
  | { code: HoursFault }
  | { code: "outside"; parties: BookedParty[] };

/** Changes when a visit is open. What is booked stands until its host calls it off. */
export function changeVisitHours(
  { db, jobs, clock }: Pick<Services, "db" | "jobs" | "clock">,
  { experienceId, sellerId, edit, seen }: ChangeVisitHours,
): Promise<Result<null, ChangeHoursRefusal>> {
  const now = clock.now();
  const today = dayAt(now);
  return retryTransaction(db, async (tx) => {
    const wish = { id: experienceId, sellerId, from: today };
    if (!(await findVisitHours(tx, wish))) return refuse({ code: "not-found" as const });
    await lockCalendars(tx, [experienceId], "write");
    const visit = await findVisitHours(tx, wish);
    if (!visit) return refuse({ code: "not-found" as const });
    const after = editHours(visit.hours, edit);
    const fault = judgeHours(after, edit, today);
    if (fault) return refuse({ code: fault });
    const booked = await listBookedParties(tx, experienceId, now);
    const before = new Set(outsideHours(visit.hours, booked).map(({ id }) => id));
    const parties = outsideHours(after, booked).filter(({ id }) => !before.has(id));
    if (parties.some(({ id }) => !seen.includes(id))) return refuse({ code: "outside" as const, parties });
    await writeVisitHours(tx, experienceId, edit);
    await seatsFreed(tx, { jobs }, await listWaitedSlots(tx, experienceId, today));
    return ok(null);
  });
}
