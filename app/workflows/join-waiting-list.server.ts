import { joinWaiting } from "#app/domain/experiences/commands/join-waiting.server.ts";
import { lockCalendars } from "#app/domain/experiences/commands/lock-calendars.server.ts";
import { judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Day, isDay } from "#app/shared/calendar.ts";
import { isUuid } from "#app/shared/id.ts";
import type { Locale } from "#app/shared/locale.ts";
import type { Market } from "#app/shared/market.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";
import { expireSeats } from "./expire-holds.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { waitingLink } from "./waiting-link.server.ts";

export type JoinWaitingList = {
  experienceId: string;
  day: Day;
  startsAt: number;
  email: string;
  adults: number;
  children: number;
  locale: Locale;
  market: Market;
};
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/**
 * An address waits for seats of a beginning. Whether it waited before is told to that mailbox only: the mail that one is on the
 * list is written once. Seats that are free already are offered to who is next in line.
 */
export async function joinWaitingList(services: Wants, wish: JoinWaitingList): Promise<Result<null, VisitProblem>> {
  const { db, jobs, env, clock } = services;
  const now = clock.now();
  const { experienceId, day, locale, startsAt } = wish;
  if (!isUuid(experienceId) || !isDay(day)) return refuse({ kind: "closed" });
  await expireSeats(services, [{ experienceId, day, startsAt }]);
  return retryTransaction<Result<null, VisitProblem>>(db, async (tx) => {
    await lockCalendars(tx, [experienceId], "read");
    const [visit] = await listBookableVisits(tx, { ids: [experienceId], days: [day], locale });
    if (!visit?.live) return refuse({ kind: "gone" });
    if (wish.adults + wish.children < 1) return refuse({ kind: "too-few", least: Math.max(1, visit.groupMin) });
    const { problem } = judgeVisit(visit, wish, now);
    if (problem && problem.kind !== "full" && problem.kind !== "short") return refuse(problem);
    const { id, slotId, isNew } = await joinWaiting(tx, { ...wish, now });
    if (isNew) {
      const data = { waitingId: id, link: waitingLink(env.sessionSecret, { id, locale }) };
      const mail = { dedupeKey: `waiting-joined/${id}`, to: wish.email, locale, data };
      await queueMail(tx, jobs, now, { kind: "waiting-joined", ...mail });
    }
    if (!problem) await seatsFreed(tx, services, [{ slotId }]);
    return ok(null);
  });
}
