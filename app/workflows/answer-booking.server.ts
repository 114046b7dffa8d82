import { lockBookings } from "#app/domain/experiences/commands/end-seats.server.ts";
import { type LockedBooking, moveBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import { findBookingOrder } from "#app/domain/experiences/queries/find-booking-order.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveSellerOrder } from "#app/domain/ordering/commands/move-seller-order.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

export type AnswerBooking = {
  bookingId: string;
  of: { sellerId: string } | null;
  action: "confirm" | "attend" | "miss";
  as: "host" | "staff" | "system";
  actor: string;
  note?: string;
};
export type AnswerBookingRefusal = "not-found" | "not-now";
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** The host expects a party, or says whether it came. Asked again, it is the same. */
export function answerBooking(
  services: Wants,
  input: AnswerBooking,
): Promise<Result<LockedBooking, AnswerBookingRefusal>> {
  return retryTransaction(services.db, (tx) => answerIn(tx, services, input));
}

const reached = { confirm: "confirmed", attend: "attended", miss: "no_show" } as const;

async function answerIn(
  tx: Transaction,
  services: Wants,
  { bookingId, of, action, as, actor, note }: AnswerBooking,
): Promise<Result<LockedBooking, AnswerBookingRefusal>> {
  const now = services.clock.now();
  const orderId = await findBookingOrder(tx, { bookingId, of });
  const order = orderId ? await lockOrder(tx, orderId) : null;
  if (!order) return refuse("not-found");
  const booking = (await lockBookings(tx, { orderId: order.id })).find(({ id }) => id === bookingId);
  if (!booking) return refuse("not-found");
  if (booking.state === reached[action]) return ok(booking);
  const moved = await moveBooking(tx, booking, { action, as, actor, now, note });
  if (!moved) return refuse("not-now");
  const part = { orderId: order.id, sellerOrderId: booking.sellerOrderId, as: "staff" as const, version: null };
  const wish = { ...part, actor, now };
  if (action === "confirm") {
    await moveSellerOrder(tx, "confirm-visit", wish);
    await tellOfBooking(tx, services, moved, "booking-confirmed", now);
  } else await moveSellerOrder(tx, "end-visit", wish, { deliveredAt: now });
  return ok(moved);
}
