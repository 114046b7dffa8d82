import type { Transaction } from "#app/platform/database.server.ts";
import type { LockedBooking } from "./move-booking.server.ts";

/** Notes that a visitor is reminded now; null when that was done before, or there is nothing to remind of any more. */
export async function markReminded(tx: Transaction, id: string, now: Date): Promise<LockedBooking | null> {
  const where = { id, state: "confirmed" as const, remindedAt: null, startsAt: { gt: now } };
  const { count } = await tx.booking.updateMany({ where, data: { remindedAt: now } });
  return count === 1 ? tx.booking.findUnique({ where: { id } }) : null;
}
