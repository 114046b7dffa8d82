import { closeAbsenceReport } from "#app/domain/experiences/commands/close-absence-report.server.ts";
import { lockBookings } from "#app/domain/experiences/commands/end-seats.server.ts";
import { findBookingOrder } from "#app/domain/experiences/queries/find-booking-order.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { endBooking } from "./end-booking.server.ts";

export type AnswerAbsenceReport = { bookingId: string; answer: "give-back" | "close"; actor: string };
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** A visitor says that nobody was there: staff give everything back, or close the report. Asked again, it is the same. */
export async function answerAbsenceReport(
  services: Wants,
  { bookingId, answer, actor }: AnswerAbsenceReport,
): Promise<Result<null, "not-found" | "not-now">> {
  if (answer === "give-back") {
    const about = { bookingId, of: null, why: "absent-host" as const, as: "staff" as const, actor };
    const ended = await endBooking(services, about);
    if (!ended.ok) return refuse(ended.error.code === "not-found" ? "not-found" : "not-now");
  }
  return retryTransaction(services.db, async (tx) => {
    const orderId = await findBookingOrder(tx, { bookingId, of: null });
    const order = orderId ? await lockOrder(tx, orderId) : null;
    if (!order) return refuse("not-found" as const);
    const booking = (await lockBookings(tx, { orderId: order.id })).find(({ id }) => id === bookingId);
    if (!booking) return refuse("not-found" as const);
    await closeAbsenceReport(tx, booking, { actor, now: services.clock.now() });
    return ok(null);
  });
}
