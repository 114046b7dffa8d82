import type { OrderActor } from "./order-state.ts";

/** The states of one parcel of a part, as they stand in the database. */
export const shipmentStates = ["sent", "delivered", "refused", "came_back", "lost"] as const;
export type ShipmentState = (typeof shipmentStates)[number];
export type ShipmentAction = "deliver" | "refuse" | "lose" | "come-back";

export type ShipmentMove = {
  action: ShipmentAction;
  from: readonly ShipmentState[];
  to: ShipmentState;
  who: readonly OrderActor[];
};

export const shipmentMoves: readonly ShipmentMove[] = [
  { action: "deliver", from: ["sent"], to: "delivered", who: ["buyer", "seller", "staff"] },
  /** Found again: only who looks into it tells, so that a buyer's "all of it arrived" never means a lost one. */
  { action: "deliver", from: ["lost"], to: "delivered", who: ["seller", "staff"] },
  { action: "refuse", from: ["sent"], to: "refused", who: ["seller", "staff"] },
  { action: "lose", from: ["sent"], to: "lost", who: ["seller", "staff"] },
  { action: "come-back", from: ["refused", "lost"], to: "came_back", who: ["seller", "staff"] },
];

/** The move, when this person may make it from this state; else null. */
export function findShipmentMove(state: ShipmentState, action: ShipmentAction, actor: OrderActor): ShipmentMove | null {
  return (
    shipmentMoves.find((move) => move.action === action && move.from.includes(state) && move.who.includes(actor)) ??
    null
  );
}

/** What this person can do with a parcel now: its buttons. */
export function shipmentActionsOf(state: ShipmentState, actor: OrderActor): ShipmentAction[] {
  return shipmentMoves
    .filter(({ from, who }) => from.includes(state) && who.includes(actor))
    .map(({ action }) => action);
}

/** Its goods do not reach the buyer. */
export function isGone(state: ShipmentState): boolean {
  return state === "refused" || state === "came_back" || state === "lost";
}
