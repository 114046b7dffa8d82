import { lockCalendars } from "#app/domain/experiences/commands/lock-calendars.server.ts";
import { lockSlots, type SlotKey } from "#app/domain/experiences/commands/lock-slots.server.ts";
import type { LockedBooking } from "#app/domain/experiences/commands/move-booking.server.ts";
import { rebookSeats } from "#app/domain/experiences/commands/rebook-seats.server.ts";
import { readPolicy } from "#app/domain/experiences/model/booking-terms.ts";
import { type JudgedVisit, judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { mayMoveVisit } from "#app/domain/experiences/model/move-deadline.ts";
import { findBookingOrder } from "#app/domain/experiences/queries/find-booking-order.server.ts";
import { findOwnBooking } from "#app/domain/experiences/queries/find-own-booking.server.ts";
import { findSlot } from "#app/domain/experiences/queries/find-slot.server.ts";
import { type BookableVisit, listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { lockOrderRow } from "#app/domain/ordering/commands/lock-order.server.ts";
import { listTradingSellers } from "#app/domain/sellers/queries/list-trading-sellers.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { type Day, isDay, momentOf } from "#app/shared/calendar.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { VisitProblem } from "#app/shared/visit-problem.ts";
import { expireSeats } from "./expire-holds.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellOfBooking } from "./tell-of-booking.server.ts";

export type MoveBookingSlot = {
  bookingId: string;
  of: { orderId: string };
  day: Day;
  /** Minutes after midnight in Vietnam. */
  startsAt: number;
  /** What the page showed. */
  version: number;
  /** The user's id, or who it was. */
  actor: string;
};
export type MoveBookingRefusal =
  | { code: "not-found" | "not-now" | "changed" }
  | { code: "problem"; problem: VisitProblem };
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;
type Moved = Result<LockedBooking, MoveBookingRefusal>;

/**
 * The party of a paid booking comes at another time of the same visit, for the same price. The new seats are taken before the
 * old ones are free, and a host who confirms is asked anew. Asked again, it is the same.
 */
export async function moveBookingSlot(services: Wants, input: MoveBookingSlot): Promise<Moved> {
  if (!isDay(input.day)) return refuse({ code: "problem", problem: { kind: "closed" } });
  const orderId = await findBookingOrder(services.db, input);
  const booking = orderId && (await findOwnBooking(services.db, { orderId, bookingId: input.bookingId }));
  const slot = booking && (await findSlot(services.db, booking.slotId));
  if (!booking || !slot) return refuse({ code: "not-found" });
  await expireSeats(services, [{ experienceId: slot.experienceId, day: input.day, startsAt: input.startsAt }]);
  return retryTransaction(services.db, (tx) => moveIn(tx, services, booking.orderId, input));
}

async function moveIn(tx: Transaction, services: Wants, orderId: string, input: MoveBookingSlot): Promise<Moved> {
  const { bookingId, day, startsAt, version, actor } = input;
  const now = services.clock.now();
  await lockOrderRow(tx, orderId);
  const booking = await findOwnBooking(tx, { orderId, bookingId });
  const from = booking && (await findSlot(tx, booking.slotId));
  if (!booking || !from) return refuse({ code: "not-found" });
  if (from.day === day && from.startsAt === startsAt) return ok(booking);
  if (booking.version !== version) return refuse({ code: "changed" });
  const wanted = { experienceId: from.experienceId, day, startsAt };
  const { judged, slotId } = await lockAndJudge(tx, { booking, from, to: wanted, now });
  if (judged === "not-now") return refuse({ code: "not-now" });
  const { slot, problem } = judged;
  if (problem || !slot || !slotId) return refuse({ code: "problem", problem: problem ?? { kind: "closed" } });
  const end = momentOf(day, slot.endsAt);
  const to = { slotId, ruled: slot.capacity, start: slot.start, end };
  const moved = await rebookSeats(tx, { booking, to, actor, now });
  await seatsFreed(tx, services, [booking]);
  await tellOfBooking(tx, services, moved, "booking-moved", now);
  await tellOfBooking(tx, services, moved, "host-booking-moved", now);
  return ok(moved);
}

type Judging = { booking: LockedBooking; from: SlotKey; to: SlotKey; now: Date };
type LockedJudgement = { judged: JudgedVisit | "not-now"; slotId: string | null };

/**
 * Calendar first, then both slots in the order of their ids; what counts is judged under the locks. A beginning that the
 * calendar does not have gets no row.
 */
async function lockAndJudge(tx: Transaction, judging: Judging): Promise<LockedJudgement> {
  const { booking, from, to } = judging;
  await lockCalendars(tx, [from.experienceId], "read");
  const before = await judge(tx, judging);
  if (before === "not-now" || before.problem) return { judged: before, slotId: null };
  const slots = await lockSlots(tx, [from, to]);
  const slotId = slots.find(({ id }) => id !== booking.slotId)?.id ?? null;
  return { judged: await judge(tx, judging), slotId };
}

async function judge(tx: Transaction, { booking, to, now }: Judging): Promise<JudgedVisit | "not-now"> {
  const [visit] = await listBookableVisits(tx, { ids: [to.experienceId], days: [to.day], locale: "vi" });
  const movable = { ...booking, policy: readPolicy(booking.policy) };
  if (!visit || !mayMoveVisit(movable, visit.leadHours, now)) return "not-now";
  if (!(await isOpen(tx, visit))) return { slot: null, problem: { kind: "gone" } };
  const { adults, children } = booking;
  return judgeVisit(visit, { ...to, adults, children }, now);
}

async function isOpen(tx: Transaction, { live, sellerId }: BookableVisit): Promise<boolean> {
  const [seller] = await listTradingSellers(tx, [sellerId], "vi");
  return live && seller?.trading === true;
}
