import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { freeOffer } from "./end-seats.server.ts";
import { lockSlotsById } from "./lock-slots.server.ts";

/** `lapse`: an offer that ran out. `leave`: somebody waits no longer. */
export type WaitingEnd = { id: string; how: "lapse" | "leave"; now: Date };
export type EndedWaiting = { slotId: string; freed: number };

/** Ends a place in line under its slot's lock; seats that were held for it are free again. Null when it has ended already. */
export async function endWaiting(tx: Transaction, { id, how, now }: WaitingEnd): Promise<EndedWaiting | null> {
  const known = isUuid(id) ? await tx.waitingEntry.findUnique({ where: { id }, select: { slotId: true } }) : null;
  if (!known) return null;
  await lockSlotsById(tx, [known.slotId]);
  const entry = await tx.waitingEntry.findUniqueOrThrow({ where: { id } });
  const isOffered = entry.state === "offered";
  if (!isOffered && (entry.state !== "waiting" || how === "lapse")) return null;
  if (how === "lapse" && entry.offeredUntil && entry.offeredUntil > now) return null;
  const freed = isOffered ? entry.adults + entry.children : 0;
  if (freed > 0) await freeOffer(tx, entry.slotId, freed);
  await tx.waitingEntry.update({ where: { id }, data: { state: how === "lapse" ? "lapsed" : "left" } });
  return { slotId: entry.slotId, freed };
}
