import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { mayReportAbsence } from "../model/absent-host.ts";
import { lockBookings } from "./end-seats.server.ts";
import type { LockedBooking } from "./move-booking.server.ts";

/** What a visitor says of a host who was not there, with its line in the history. */
export async function recordAbsentHost(
  tx: Transaction,
  { bookingId, orderId, note, now }: { bookingId: string; orderId: string; note: string; now: Date },
): Promise<Result<LockedBooking, "not-now">> {
  await tx.$queryRaw`SELECT 1 FROM booking WHERE id = ${bookingId}::uuid AND order_id = ${orderId}::uuid FOR UPDATE`;
  const booking = (await lockBookings(tx, { orderId })).find(({ id }) => id === bookingId);
  if (!booking) return refuse("not-now");
  if (booking.absentAt) return ok(booking);
  if (!mayReportAbsence(booking, now)) return refuse("not-now");
  await tx.bookingEvent.create({
    data: { id: newId(), bookingId, at: now, kind: "absent-host", actor: "visitor", detail: { note } },
  });
  return ok(
    await tx.booking.update({
      where: { id: bookingId },
      data: { absentAt: now, absentNote: note, version: { increment: 1 } },
    }),
  );
}
