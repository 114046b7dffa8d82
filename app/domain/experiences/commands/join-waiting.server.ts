import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { lockSlots, type SlotKey } from "./lock-slots.server.ts";

export type JoinWaiting = SlotKey & {
  email: string;
  locale: string;
  market: string;
  adults: number;
  children: number;
  now: Date;
};
export type JoinedWaiting = { id: string; slotId: string; isNew: boolean };

/**
 * Puts an address at the end of a slot's line. Who is in the line already keeps the place; while waiting, the party may be told
 * anew.
 */
export async function joinWaiting(
  tx: Transaction,
  { email: typed, locale, market, adults, children, now, ...key }: JoinWaiting,
): Promise<JoinedWaiting> {
  const [slot] = await lockSlots(tx, [key]);
  if (!slot) throw new Error("a locked slot is there");
  const email = typed.toLowerCase();
  const there = await tx.waitingEntry.findFirst({
    where: { slotId: slot.id, email, state: { in: ["waiting", "offered"] } },
  });
  if (there?.state === "waiting")
    await tx.waitingEntry.update({ where: { id: there.id }, data: { adults, children, locale, market } });
  if (there) return { id: there.id, slotId: slot.id, isNew: false };
  const id = newId();
  const party = { adults, children, locale, market };
  await tx.waitingEntry.create({ data: { id, slotId: slot.id, email, ...party, createdAt: now } });
  return { id, slotId: slot.id, isNew: true };
}
