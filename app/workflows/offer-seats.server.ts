import { offerFreeSeats } from "#app/domain/experiences/commands/offer-free-seats.server.ts";
import { judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { findSlot } from "#app/domain/experiences/queries/find-slot.server.ts";
import { listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { queueMail } from "#app/emails/outbox.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { waitingLink } from "./waiting-link.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** Seats of a slot that are free go to who waits for them, in their order; each is told and has a while to take them. */
export function offerSeats({ db, jobs, env, clock }: Wants, slotId: string): Promise<void> {
  const now = clock.now();
  return retryTransaction(db, async (tx) => {
    const key = await findSlot(tx, slotId);
    if (!key) return;
    const ids = [key.experienceId];
    const [visit] = await listBookableVisits(tx, { ids, days: [key.day], locale: "vi" });
    const { slot, problem } = visit?.live
      ? judgeVisit(visit, { ...key, adults: 0, children: 0 }, now)
      : { slot: null, problem: null };
    if (!slot || problem?.kind === "too-late") return;
    for (const { id, email, locale: stored } of await offerFreeSeats(tx, {
      ...{ slotId, ruled: slot.capacity, start: slot.start, now },
    })) {
      const locale = isLocale(stored) ? stored : "en";
      const data = { waitingId: id, link: waitingLink(env.sessionSecret, { id, locale }) };
      await queueMail(tx, jobs, now, {
        kind: "seats-offered",
        dedupeKey: `seats-offered/${id}`,
        to: email,
        locale,
        data,
      });
    }
  });
}
