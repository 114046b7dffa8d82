import type { OrderActor } from "./order-state.ts";

export const returnStates = ["requested", "accepted", "declined", "withdrawn", "refunded"] as const;
export type ReturnState = (typeof returnStates)[number];
/** `accept` waits for the goods, `give-back` gives the money at once, `receive` when they came. */
export type ReturnAction = "accept" | "give-back" | "receive" | "decline" | "appeal" | "withdraw";

type ReturnMove = {
  action: ReturnAction;
  from: readonly ReturnState[];
  to: ReturnState;
  who: readonly OrderActor[];
};

/** Goods that were to be sent back may never come: what was accepted can still be declined. */
export const returnMoves: readonly ReturnMove[] = [
  { action: "accept", from: ["requested"], to: "accepted", who: ["seller", "staff"] },
  { action: "give-back", from: ["requested"], to: "refunded", who: ["seller", "staff"] },
  { action: "receive", from: ["accepted"], to: "refunded", who: ["seller", "staff"] },
  { action: "decline", from: ["requested", "accepted"], to: "declined", who: ["seller", "staff"] },
  { action: "appeal", from: ["declined"], to: "requested", who: ["buyer"] },
  { action: "withdraw", from: ["requested", "accepted"], to: "withdrawn", who: ["buyer"] },
];

/** `answerBy` no later than `requestedAt` says that the answer is the portal's, and that it is the last. */
export type ReturnFacts = { state: ReturnState; requestedAt: Date; answerBy: Date };

const answerMs = 3 * 86_400_000;

/** By when a seller owes an answer. */
export function answerDue(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + answerMs);
}

export function isPortals({ requestedAt, answerBy }: ReturnFacts): boolean {
  return answerBy <= requestedAt;
}

/** The seller let the days go by, or the portal was asked: the staff owe an answer. */
export function isOverdue(request: ReturnFacts, now: Date): boolean {
  return request.state === "requested" && (isPortals(request) || now > request.answerBy);
}

/** A seller answers while it is their turn, and staff after it; what staff decided no seller undoes, and what they declined is not asked again. */
export function isTurnOf(actor: OrderActor, action: ReturnAction, request: ReturnFacts, now: Date): boolean {
  if (action === "appeal") return !isPortals(request);
  if (request.state === "accepted" && action === "decline") return actor === "staff" || !isPortals(request);
  if (request.state !== "requested" || action === "withdraw") return true;
  return (actor === "staff") === isOverdue(request, now);
}

export function findReturnMove(
  action: ReturnAction,
  actor: OrderActor,
  request: ReturnFacts,
  now: Date,
): ReturnMove | null {
  const move = returnMoves.find(
    (each) => each.action === action && each.from.includes(request.state) && each.who.includes(actor),
  );
  return move && isTurnOf(actor, action, request, now) ? move : null;
}

/** What this person can do with a request now: its buttons. */
export function returnActionsOf(actor: OrderActor, request: ReturnFacts, now: Date): ReturnAction[] {
  return returnMoves.map(({ action }) => action).filter((action) => findReturnMove(action, actor, request, now));
}

/** Its units wait for what becomes of it. */
export function isOpenReturn(state: string): boolean {
  return state === "requested" || state === "accepted";
}
