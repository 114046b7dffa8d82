/** The states of one seller's part of an order, as they stand in the database and in the outside contract. */
export const sellerOrderStates = [
  "awaiting_payment",
  "paid",
  "preparing",
  "shipped",
  "delivered",
  "cancelled",
  "expired",
  "refunded",
  "partly_refunded",
] as const;
export type SellerOrderState = (typeof sellerOrderStates)[number];

export type OrderActor = "buyer" | "seller" | "staff" | "system";
export type SellerOrderAction =
  | "pay"
  | "expire"
  | "cancel"
  | "prepare"
  | "ship-some"
  | "ship"
  | "deliver"
  | "hand-over"
  | "refund"
  | "refund-part"
  | "accept-due"
  | "cancel-due"
  | "come-back"
  | "confirm-visit"
  | "end-visit";

export type SellerOrderMove = {
  action: SellerOrderAction;
  from: readonly SellerOrderState[];
  to: SellerOrderState;
  who: readonly OrderActor[];
};

/** Money that arrives after the time is over still pays, when the goods are still there: `expired` may become `paid`. */
export const sellerOrderMoves: readonly SellerOrderMove[] = [
  {
    action: "pay",
    from: ["awaiting_payment", "expired"],
    to: "paid",
    who: ["system", "staff"],
  },
  {
    action: "accept-due",
    from: ["awaiting_payment"],
    to: "preparing",
    who: ["system", "staff"],
  },
  {
    action: "expire",
    from: ["awaiting_payment"],
    to: "expired",
    who: ["system"],
  },
  {
    action: "cancel",
    from: ["awaiting_payment"],
    to: "cancelled",
    who: ["buyer", "staff"],
  },
  /** Only what is to be paid on delivery: money that is here already goes back by a refund. */
  {
    action: "cancel-due",
    from: ["preparing"],
    to: "cancelled",
    who: ["buyer"],
  },
  { action: "prepare", from: ["paid"], to: "preparing", who: ["seller", "staff"] },
  /** A parcel left, and more is still to be sent. */
  { action: "ship-some", from: ["paid", "preparing"], to: "preparing", who: ["seller", "staff"] },
  { action: "ship-some", from: ["partly_refunded"], to: "partly_refunded", who: ["seller", "staff"] },
  { action: "ship", from: ["paid", "preparing", "partly_refunded"], to: "shipped", who: ["seller", "staff"] },
  { action: "deliver", from: ["shipped", "partly_refunded"], to: "delivered", who: ["buyer", "seller", "staff"] },
  /** What the buyer fetches goes from hand to hand: nothing is sent. */
  { action: "hand-over", from: ["paid", "preparing", "partly_refunded"], to: "delivered", who: ["seller", "staff"] },
  /** To be paid at the door, and every parcel of it is back or lost: nobody owes anything. */
  { action: "come-back", from: ["shipped"], to: "cancelled", who: ["seller", "staff"] },
  /** The host expects the party. */
  { action: "confirm-visit", from: ["paid"], to: "preparing", who: ["seller", "staff", "system"] },
  /** The party came, did not come, or called it off too late to get anything back. */
  {
    action: "end-visit",
    from: ["paid", "preparing"],
    to: "delivered",
    who: ["buyer", "seller", "staff", "system"],
  },
  {
    action: "end-visit",
    from: ["partly_refunded"],
    to: "partly_refunded",
    who: ["buyer", "seller", "staff", "system"],
  },
  {
    action: "refund",
    from: ["paid", "preparing", "shipped", "delivered", "partly_refunded"],
    to: "refunded",
    who: ["staff", "system"],
  },
  {
    action: "refund-part",
    from: ["paid", "preparing", "shipped", "delivered", "partly_refunded"],
    to: "partly_refunded",
    who: ["staff", "system"],
  },
];

/** The move, when this person may make it from this state; else null. */
export function findMove(
  state: SellerOrderState,
  action: SellerOrderAction,
  actor: OrderActor,
): SellerOrderMove | null {
  return (
    sellerOrderMoves.find((move) => move.action === action && move.from.includes(state) && move.who.includes(actor)) ??
    null
  );
}

/** How far a part is by the facts. Giving some of it back hides in its state whether the rest was sent. */
export type PartProgress = {
  state: SellerOrderState;
  shippedAt: Date | null;
  deliveredAt: Date | null;
  /** Sent, unless told otherwise. */
  delivery?: "post" | "pickup" | "visit";
};

const ofVisits: readonly SellerOrderAction[] = ["confirm-visit", "end-visit"];
const ofGoods: readonly SellerOrderAction[] = ["prepare", "ship-some", "ship", "deliver", "hand-over", "come-back"];

/**
 * A part is sent once, and arrives once, after it was sent. What is fetched is never sent, and handed over once. A visit is
 * confirmed and ends, and nothing of it is packed.
 */
export function isTimeFor(action: SellerOrderAction, part: PartProgress): boolean {
  const { state, shippedAt, deliveredAt, delivery = "post" } = part;
  if ((delivery === "visit" ? ofGoods : ofVisits).includes(action)) return false;
  if (action === "end-visit") return deliveredAt === null;
  if (action === "hand-over") return delivery === "pickup" && deliveredAt === null;
  if (action === "ship" || action === "ship-some") return delivery === "post" && shippedAt === null;
  if (action === "deliver") return deliveredAt === null && (state === "shipped" || shippedAt !== null);
  return true;
}

/** What this person can do now: the buttons of a desk. */
export function actionsOf(part: PartProgress, actor: OrderActor): SellerOrderAction[] {
  return sellerOrderMoves
    .filter((move) => move.from.includes(part.state) && move.who.includes(actor) && isTimeFor(move.action, part))
    .map(({ action }) => action);
}

/** An order's status is the first of these that a part of it has: its least advanced part that still goes on, else how it ended. */
const statusOrder: readonly SellerOrderState[] = [
  "awaiting_payment",
  "paid",
  "preparing",
  "partly_refunded",
  "shipped",
  "delivered",
  "refunded",
  "expired",
  "cancelled",
];

export function orderStatusOf(parts: readonly SellerOrderState[]): SellerOrderState {
  return statusOrder.find((state) => parts.includes(state)) ?? "cancelled";
}

/** The states that no part of an order with this status has. */
export function statesBefore(status: SellerOrderState): SellerOrderState[] {
  return statusOrder.slice(0, statusOrder.indexOf(status));
}
