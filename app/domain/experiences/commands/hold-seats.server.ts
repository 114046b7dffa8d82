import type { Transaction } from "#app/platform/database.server.ts";
import { newId, newShortCode } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { CancelTier } from "../model/booking-terms.ts";
import { changeSeats, lockSlots, type SlotKey } from "./lock-slots.server.ts";

export type WantedSeats = SlotKey & {
  /** The line of the cart, and the part of the order it becomes. */
  cartVisitId: string;
  sellerOrderId: string;
  sellerId: string;
  adults: number;
  children: number;
  language: string;
  note: string;
  policy: readonly CancelTier[];
  confirmation: string;
  answerHours: number;
  start: Date;
  end: Date;
  /** Seats of the slot as the calendar says now. */
  ruled: number;
  /** The waiting list's offer that these seats were held for. */
  waitingId: string | null;
};
export type Guest = { name: string; phone: string; email: string; locale: string };
export type SeatShortage = { cartVisitId: string; left: number };

const codeLength = 8;

/** Sets seats aside for an unpaid order, all or nothing: each party becomes a booking. */
export async function holdSeats(
  tx: Transaction,
  { orderId, wanted, guest, now }: { orderId: string; wanted: readonly WantedSeats[]; guest: Guest; now: Date },
): Promise<Result<null, SeatShortage[]>> {
  const slots = await lockSlots(tx, wanted);
  const free = new Map(slots.map((slot) => [slot.id, slot]));
  const short: SeatShortage[] = [];
  for (const each of wanted) {
    const slot = slots.find((one) => isOf(one, each));
    const counted = slot && free.get(slot.id);
    if (!slot || !counted) throw new Error("a locked slot is there");
    const offered = await takeOffer(tx, each, slot.id, orderId, now);
    const left = each.ruled - counted.held - counted.sold + offered;
    const seats = each.adults + each.children;
    if (left < seats) {
      short.push({ cartVisitId: each.cartVisitId, left: Math.max(0, left) });
      continue;
    }
    await changeSeats(tx, slot.id, { held: seats - offered, sold: 0, ruled: each.ruled });
    free.set(slot.id, { ...counted, held: counted.held + seats - offered });
    await insertBooking(tx, { orderId, slotId: slot.id, wish: each, guest, now });
  }
  return short.length > 0 ? refuse(short) : ok(null);
}

function isOf(slot: SlotKey, key: SlotKey): boolean {
  return slot.experienceId === key.experienceId && slot.day === key.day && slot.startsAt === key.startsAt;
}

/** How many seats the waiting list held for this party; from now on the order holds them. */
async function takeOffer(
  tx: Transaction,
  { waitingId }: WantedSeats,
  slotId: string,
  orderId: string,
  now: Date,
): Promise<number> {
  if (!waitingId) return 0;
  const where = { id: waitingId, slotId, state: "offered" as const, offeredUntil: { gt: now } };
  const entry = await tx.waitingEntry.findFirst({ where });
  if (!entry) return 0;
  await tx.waitingEntry.update({ where: { id: entry.id }, data: { state: "taken", orderId } });
  return entry.adults + entry.children;
}

type NewBooking = { orderId: string; slotId: string; wish: WantedSeats; guest: Guest; now: Date };

async function insertBooking(tx: Transaction, { orderId, slotId, wish, guest, now }: NewBooking): Promise<void> {
  await tx.booking.create({
    data: {
      ...{ id: newId(), code: newShortCode(codeLength), orderId, slotId, state: "held" },
      ...{ sellerOrderId: wish.sellerOrderId, sellerId: wish.sellerId },
      ...{ adults: wish.adults, children: wish.children, language: wish.language, note: wish.note },
      ...{ guestName: guest.name, phone: guest.phone, email: guest.email, locale: guest.locale },
      ...{ policy: wish.policy.map((tier) => ({ ...tier })), confirmation: wish.confirmation },
      ...{ answerHours: wish.answerHours, startsAt: wish.start, endsAt: wish.end, createdAt: now },
      history: { create: { id: newId(), at: now, kind: "hold", actor: "visitor" } },
    },
  });
}
