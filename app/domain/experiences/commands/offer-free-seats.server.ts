import type { Transaction } from "#app/platform/database.server.ts";
import { offerEnds } from "../model/waiting-offer.ts";
import { changeSeats, lockSlotsById } from "./lock-slots.server.ts";

export type OfferedSeats = { id: string; email: string; locale: string; market: string };

/**
 * Holds the free seats of a slot for who waits for them, the longest waiting first; who wants more than there are waits on.
 * `ruled` are the seats the calendar gives the slot now.
 */
export async function offerFreeSeats(
  tx: Transaction,
  { slotId, ruled, start, now }: { slotId: string; ruled: number; start: Date; now: Date },
): Promise<OfferedSeats[]> {
  const [slot] = await lockSlotsById(tx, [slotId]);
  const until = offerEnds(start, now);
  if (!slot || !until) return [];
  let free = ruled - slot.held - slot.sold;
  const offered: OfferedSeats[] = [];
  const waiting = await tx.waitingEntry.findMany({
    where: { slotId, state: "waiting" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  for (const { id, email, locale, market, adults, children } of waiting) {
    const seats = adults + children;
    if (seats > free) continue;
    free -= seats;
    await changeSeats(tx, slotId, { held: seats, sold: 0, ruled });
    await tx.waitingEntry.update({ where: { id }, data: { state: "offered", offeredUntil: until } });
    offered.push({ id, email, locale, market });
  }
  return offered;
}
