import { lockBookings } from "#app/domain/experiences/commands/end-seats.server.ts";
import { type LockedBooking, moveBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import { type BookingAction, type BookingActor, findBookingMove } from "#app/domain/experiences/model/booking-state.ts";
import { readPolicy, refundPercent } from "#app/domain/experiences/model/booking-terms.ts";
import { findBookingOrder } from "#app/domain/experiences/queries/find-booking-order.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveSellerOrder } from "#app/domain/ordering/commands/move-seller-order.server.ts";
import type { GiveBackReason } from "#app/domain/ordering/model/give-back-reason.ts";
import type { BookingMailKind } from "#app/emails/mail-kinds.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { requestIn } from "./request-refund.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

/** Why a paid visit does not take place, and who says so. */
export type BookingEnd = "visitor" | "host" | "weather" | "absent-host" | "declined" | "unanswered";
export type EndBooking = {
  bookingId: string;
  /** Whose booking it must be; null for the portal itself. */
  of: { orderId: string } | { sellerId: string } | null;
  why: BookingEnd;
  as: BookingActor;
  /** The user's id, or who it was. */
  actor: string;
  /** What the page said would go back, in per cent: anything else now is told first. */
  seenPercent?: number;
  /** The host's words for the visitor. */
  note?: string;
};
export type EndBookingRefusal = { code: "not-found" | "not-now" } | { code: "changed"; percent: number };
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

const actionOf: Record<BookingEnd, BookingAction> = {
  visitor: "cancel",
  host: "cancel",
  weather: "cancel",
  "absent-host": "cancel",
  declined: "decline",
  unanswered: "leave-unanswered",
};

/**
 * A paid booking ends before the visit: its seats are free again, and of its money goes back what the terms say, or all of it
 * where the visitor is not the one who calls it off. Asked again, it is the same.
 */
export function endBooking(services: Wants, input: EndBooking): Promise<Result<LockedBooking, EndBookingRefusal>> {
  return retryTransaction(services.db, (tx) => endIn(tx, services, input));
}

async function endIn(
  tx: Transaction,
  services: Wants,
  input: EndBooking,
): Promise<Result<LockedBooking, EndBookingRefusal>> {
  const { bookingId, of, why, as, actor, seenPercent, note } = input;
  const now = services.clock.now();
  const orderId = await findBookingOrder(tx, { bookingId, of });
  const order = orderId ? await lockOrder(tx, orderId) : null;
  if (!order) return refuse({ code: "not-found" });
  const booking = (await lockBookings(tx, { orderId: order.id })).find(({ id }) => id === bookingId);
  if (!booking) return refuse({ code: "not-found" });
  if (booking.endReason === why) return ok(booking);
  const percent = why === "visitor" ? refundPercent(readPolicy(booking.policy), booking.startsAt, now) : 100;
  if (booking.state === "held" || !findBookingMove(booking, actionOf[why], { as, now }))
    return refuse({ code: "not-now" });
  if (seenPercent !== undefined && seenPercent !== percent) return refuse({ code: "changed", percent });
  const ended = await moveBooking(tx, booking, { action: actionOf[why], as, actor, now, endReason: why, note });
  if (!ended) return refuse({ code: "not-now" });
  await giveBackShare(tx, services, { order, booking, percent, why, actor, now });
  await seatsFreed(tx, services, [booking]);
  for (const kind of toldOf(why)) await tellOfBooking(tx, services, ended, kind, now);
  return ok(ended);
}

type Giving = {
  order: LockedOrder;
  booking: LockedBooking;
  percent: number;
  why: BookingEnd;
  actor: string;
  now: Date;
};

/** Only this part of the order is touched: its goods, and other visits, go on. */
async function giveBackShare(tx: Transaction, services: Wants, { order, booking, percent, why, actor, now }: Giving) {
  const { id, orderId, sellerOrderId } = booking;
  const reason: GiveBackReason = why === "visitor" ? "buyer-changed-mind" : "unavailable";
  if (percent > 0) {
    const wish = { what: { partId: sellerOrderId, percent }, lines: [], shippingMinor: 0 };
    const about = { orderId, formKey: `visit/${id}`, stamp: null, reason, note: "", as: "system" as const, actor };
    const given = await requestIn(tx, services, order, { ...about, wish });
    // A free visit, or one whose money staff gave back before, has nothing left to give.
    if (!given.ok && given.error !== "nothing-chosen") throw new Error(`no refund of a visit: ${given.error}`);
    if (given.ok && percent === 100) return;
  }
  const part = { orderId, sellerOrderId, as: "staff" as const, version: null, actor, now };
  await moveSellerOrder(tx, "end-visit", part, { deliveredAt: now });
}

function toldOf(why: BookingEnd): BookingMailKind[] {
  if (why === "visitor") return ["booking-cancelled", "host-booking-cancelled"];
  if (why === "declined") return ["booking-declined"];
  return why === "unanswered" ? ["booking-unanswered", "host-booking-cancelled"] : ["booking-called-off"];
}
