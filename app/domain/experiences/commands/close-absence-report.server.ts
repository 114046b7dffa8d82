import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { LockedBooking } from "./move-booking.server.ts";

/** Staff looked into what a visitor said of a host who was not there; the words stay in the history. The order must be locked. */
export async function closeAbsenceReport(
  tx: Transaction,
  { id, absentAt, absentNote }: LockedBooking,
  { actor, now }: { actor: string; now: Date },
): Promise<void> {
  if (!absentAt) return;
  await tx.bookingEvent.create({
    data: {
      ...{ id: newId(), bookingId: id, at: now, kind: "absence-closed", actor },
      detail: { absentAt: absentAt.toISOString(), note: absentNote },
    },
  });
  await tx.booking.update({
    where: { id },
    data: { absentAt: null, absentNote: "", version: { increment: 1 } },
  });
}
