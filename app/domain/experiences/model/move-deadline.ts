import type { BookingState } from "./booking-state.ts";
import type { CancelTier } from "./booking-terms.ts";

type Movable = { state: BookingState; policy: readonly CancelTier[]; startsAt: Date };

const hourMs = 3_600_000;

/**
 * Until when a visitor may move a booking to another beginning: as long as calling it off would give everything back, or where
 * no terms stand as long as it could still be booked. Null when its terms never give everything back.
 */
export function moveDeadline(
  { policy, startsAt }: Pick<Movable, "policy" | "startsAt">,
  leadHours: number,
): Date | null {
  const whole = policy.filter(({ refundPercent }) => refundPercent >= 100).map(({ hoursBefore }) => hoursBefore);
  if (policy.length > 0 && whole.length === 0) return null;
  const hours = policy.length > 0 ? Math.min(...whole) : leadHours;
  return new Date(startsAt.getTime() - hours * hourMs);
}

/** What is paid and has not begun; what waits for money is ordered anew, and what is over stays over. */
export function mayMoveVisit(booking: Movable, leadHours: number, now: Date): boolean {
  if (booking.state !== "requested" && booking.state !== "confirmed") return false;
  const deadline = moveDeadline(booking, leadHours);
  return deadline !== null && now <= deadline && now < booking.startsAt;
}
