import { recordAbsentHost } from "#app/domain/experiences/commands/record-absent-host.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

/** A visitor came and nobody was there: the staff look into it, and the host's people are told. Told again, it is the same. */
export function reportAbsentHost(
  services: Pick<Services, "db" | "jobs" | "env" | "clock">,
  input: { bookingId: string; orderId: string; note: string },
): Promise<Result<null, "not-now">> {
  const now = services.clock.now();
  return retryTransaction(services.db, async (tx) => {
    const recorded = await recordAbsentHost(tx, { ...input, now });
    if (!recorded.ok) return recorded;
    await tellOfBooking(tx, services, recorded.value, "host-booking-absent", now);
    return { ok: true, value: null };
  });
}
