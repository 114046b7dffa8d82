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
  | "ship"
  | "deliver"
  | "refund"
  | "refund-part"
  | "accept-due";

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
  { action: "prepare", from: ["paid"], to: "preparing", who: ["seller", "staff"] },
  { action: "ship", from: ["paid", "preparing"], to: "shipped", who: ["seller", "staff"] },
  { action: "deliver", from: ["shipped"], to: "delivered", who: ["buyer", "seller", "staff"] },
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

/** What this person can do now: the buttons of a desk. */
export function actionsOf(state: SellerOrderState, actor: OrderActor): SellerOrderAction[] {
  return sellerOrderMoves
    .filter((move) => move.from.includes(state) && move.who.includes(actor))
    .map(({ action }) => action);
}

const advance: readonly SellerOrderState[] = [
  "awaiting_payment",
  "paid",
  "preparing",
  "partly_refunded",
  "shipped",
  "delivered",
];

/** The whole order is as far as its least advanced part that still goes on; when none does, it ended as its parts did. */
export function orderStatusOf(parts: readonly SellerOrderState[]): SellerOrderState {
  const ended = (state: SellerOrderState) => parts.includes(state);
  return (
    advance.find((state) => parts.includes(state)) ??
    (ended("refunded") ? "refunded" : ended("expired") ? "expired" : "cancelled")
  );
}
