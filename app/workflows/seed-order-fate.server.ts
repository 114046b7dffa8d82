import {
  findMove,
  type OrderActor,
  type SellerOrderAction,
  type SellerOrderState,
} from "#app/domain/ordering/model/order-state.ts";
import type { OrderPaymentState, PaymentState } from "#app/generated/prisma/enums.ts";
import { type Draw, drawOf } from "./seed-draw.server.ts";

type Step = { action: SellerOrderAction; as: OrderActor; afterHours: number };
type Move = { action: SellerOrderAction; actor: string; from: SellerOrderState; to: SellerOrderState; at: Date };

/** How a synthetic order went: when it was placed, each move of its parts, and what its payment came to. */
export type Fate = {
  placedAt: Date;
  moves: Move[];
  state: SellerOrderState;
  payment: PaymentState;
  paymentState: OrderPaymentState;
};

type Story = {
  /** Of a hundred orders. */
  share: number;
  daysAgo: [number, number];
  steps: Step[];
  payment: PaymentState;
  paymentState: OrderPaymentState;
};

const pay: Step = { action: "pay", as: "system", afterHours: 0.2 };
const prepare: Step = { action: "prepare", as: "seller", afterHours: 20 };
const ship: Step = { action: "ship", as: "seller", afterHours: 44 };
const deliver: Step = { action: "deliver", as: "seller", afterHours: 170 };
const paid = { payment: "succeeded", paymentState: "paid" } as const;

const stories: Story[] = [
  { share: 84, daysAgo: [10, 364], steps: [pay, prepare, ship, deliver], ...paid },
  { share: 3, daysAgo: [3, 7], steps: [pay, prepare, ship], ...paid },
  { share: 3, daysAgo: [2, 4], steps: [pay, prepare], ...paid },
  { share: 3, daysAgo: [1, 2], steps: [pay], ...paid },
  {
    share: 4,
    daysAgo: [2, 364],
    steps: [{ action: "cancel", as: "buyer", afterHours: 0.3 }],
    payment: "cancelled",
    paymentState: "due",
  },
  {
    share: 3,
    daysAgo: [5, 364],
    steps: [pay, { action: "refund", as: "system", afterHours: 30 }],
    payment: "refunded",
    paymentState: "refunded",
  },
];

const hour = 3_600_000;

export function fateOf(seed: number, number: number, now: Date): Fate {
  const draw = drawOf(seed, "fate", number);
  const { daysAgo, steps, payment, paymentState } = storyOf(draw);
  const placedAt = new Date(now.getTime() - draw.whole(daysAgo[0] * 1440, daysAgo[1] * 1440) * 60_000);
  const moves: Move[] = [];
  let state: SellerOrderState = "awaiting_payment";
  for (const { action, as, afterHours } of steps) {
    const move = findMove(state, action, as);
    if (!move) throw new RangeError(`${as} cannot ${action} what is ${state}`);
    const at = new Date(placedAt.getTime() + afterHours * hour);
    moves.push({ action, actor: as, from: state, to: move.to, at });
    state = move.to;
  }
  return { placedAt, moves, state, payment, paymentState };
}

function storyOf(draw: Draw): Story {
  return draw.pick(stories.flatMap((story) => Array.from({ length: story.share }, () => story)));
}
