/** The states of a booking, as they stand in the database and in the outside contract. */
export const bookingStates = [
  "held",
  "requested",
  "confirmed",
  "declined",
  "cancelled",
  "attended",
  "no_show",
  "expired",
] as const;
export type BookingState = (typeof bookingStates)[number];

export type BookingActor = "visitor" | "host" | "staff" | "system";
export type BookingAction =
  | "pay"
  | "pay-instantly"
  | "run-out"
  | "confirm"
  | "decline"
  | "leave-unanswered"
  | "cancel"
  | "attend"
  | "miss";

type BookingMove = {
  action: BookingAction;
  from: readonly BookingState[];
  to: BookingState;
  who: readonly BookingActor[];
  /** Before it begins, or from then on. */
  when?: "before" | "after";
};

/** Money that arrives after the time is over still books, when the seats are still there: `expired` may go on. */
export const bookingMoves: readonly BookingMove[] = [
  { action: "pay", from: ["held", "expired"], to: "requested", who: ["system"] },
  { action: "pay-instantly", from: ["held", "expired"], to: "confirmed", who: ["system"] },
  { action: "run-out", from: ["held"], to: "expired", who: ["system"] },
  { action: "confirm", from: ["requested"], to: "confirmed", who: ["host", "staff"], when: "before" },
  { action: "decline", from: ["requested"], to: "declined", who: ["host", "staff"] },
  { action: "leave-unanswered", from: ["requested"], to: "expired", who: ["system"] },
  { action: "cancel", from: ["held"], to: "cancelled", who: ["visitor", "system"] },
  { action: "cancel", from: ["requested", "confirmed"], to: "cancelled", who: ["visitor"], when: "before" },
  { action: "cancel", from: ["requested", "confirmed"], to: "cancelled", who: ["host", "staff", "system"] },
  { action: "attend", from: ["confirmed", "no_show"], to: "attended", who: ["host", "staff", "system"], when: "after" },
  { action: "miss", from: ["confirmed", "attended"], to: "no_show", who: ["host", "staff"], when: "after" },
];

/** The move, when this person may make it from this state at this time; else null. */
export function findBookingMove(
  booking: { state: BookingState; startsAt: Date },
  action: BookingAction,
  { as, now }: { as: BookingActor; now: Date },
): BookingMove | null {
  const isTime = ({ when }: BookingMove) => !when || (when === "before") === now < booking.startsAt;
  return (
    bookingMoves.find(
      (move) => move.action === action && move.from.includes(booking.state) && move.who.includes(as) && isTime(move),
    ) ?? null
  );
}

/** What this person can do now: the buttons of a page. */
export function bookingActionsOf(
  booking: { state: BookingState; startsAt: Date },
  by: { as: BookingActor; now: Date },
): BookingAction[] {
  const actions = [...new Set(bookingMoves.map(({ action }) => action))];
  return actions.filter((action) => findBookingMove(booking, action, by) !== null);
}

export type SeatsTaken = "held" | "sold";

/** How a booking in this state takes its seats; null when it takes none. */
export function seatsTakenBy(state: BookingState): SeatsTaken | null {
  if (state === "held" || state === "requested") return "held";
  return state === "confirmed" || state === "attended" || state === "no_show" ? "sold" : null;
}

/** How a slot's counts change when a booking of so many seats goes from one state to another. */
export function seatChange(seats: number, from: BookingState | null, to: BookingState): Record<SeatsTaken, number> {
  const taken = (state: BookingState | null, as: SeatsTaken) => (state && seatsTakenBy(state) === as ? seats : 0);
  return { held: taken(to, "held") - taken(from, "held"), sold: taken(to, "sold") - taken(from, "sold") };
}
