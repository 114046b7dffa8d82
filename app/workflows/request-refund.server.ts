import { endSeats } from "#app/domain/experiences/commands/end-seats.server.ts";
import { insertRefund } from "#app/domain/ordering/commands/insert-refund.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { lockStock } from "#app/domain/ordering/commands/lock-stock.server.ts";
import { moveRefundedParts } from "#app/domain/ordering/commands/move-refunded-parts.server.ts";
import { noteAllSent } from "#app/domain/ordering/commands/note-all-sent.server.ts";
import { settleMoneyState } from "#app/domain/ordering/commands/settle-money-state.server.ts";
import { takeBackGoods } from "#app/domain/ordering/commands/take-back-goods.server.ts";
import { type GiveBackReason, isGivenBackByHand, isOfArrived } from "#app/domain/ordering/model/give-back-reason.ts";
import { findMove, type OrderActor } from "#app/domain/ordering/model/order-state.ts";
import {
  type PlannedLine,
  type PlanRefusal,
  planRefund,
  type RefundPlan,
  type RefundWish,
} from "#app/domain/ordering/model/refund-plan.ts";
import { findPaidOrder, type RefundableOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import { findRefundByForm } from "#app/domain/ordering/queries/find-refund-by-form.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

export type RequestRefund = {
  orderId: string;
  /** The same key is the same refund. */
  formKey: string;
  /** The buyer's request that it answers. */
  returnId?: string;
  /** What the form showed; null skips the check. */
  stamp: string | null;
  wish: RefundWish;
  reason: GiveBackReason;
  note: string;
  as: Extract<OrderActor, "staff" | "system">;
  /** The user's id, or "buyer". */
  actor: string;
};
export type RefundRefusal = PlanRefusal | "not-found" | "changed" | "not-now";
type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** Somebody gives money of a paid order back, whole or in part. The money itself leaves by a job, or by hand. */
export function requestRefund(services: Wants, input: RequestRefund): Promise<Result<string, RefundRefusal>> {
  return retryTransaction(services.db, async (tx) => {
    const order = await lockOrder(tx, input.orderId);
    return order ? requestIn(tx, services, order, input) : refuse("not-found");
  });
}

/** The same within a transaction that has locked the order. */
export async function requestIn(
  tx: Transaction,
  services: Wants,
  order: LockedOrder,
  input: RequestRefund,
): Promise<Result<string, RefundRefusal>> {
  const idempotencyKey = `${order.id}/${input.formKey}`;
  const made = await findRefundByForm(tx, idempotencyKey);
  if (made) return ok(made);
  const paid = await findPaidOrder(tx, order.id);
  if (!paid) return refuse("not-paid");
  if (input.stamp !== null && input.stamp !== paid.stamp) return refuse("changed");
  const plan = planRefund(paid, input.wish, isOfArrived(input.reason, input.returnId !== undefined));
  if (!plan.ok) return plan;
  if (!plan.value.moves.every(({ partId }) => isRefundable(order, partId))) return refuse("not-now");
  const given = plan.value.moves.filter(({ action }) => action === "refund").map(({ partId }) => partId);
  const seats = { action: "cancel", as: "staff", actor: input.actor, now: services.clock.now() } as const;
  const ended = await endSeats(tx, { orderId: order.id, sellerOrderIds: given }, { ...seats, endReason: "refunded" });
  await seatsFreed(tx, services, ended);
  return ok(await carryOut(tx, services, { order, paid, plan: plan.value, input, idempotencyKey }));
}

function isRefundable({ sellerOrders }: LockedOrder, partId: string): boolean {
  const state = sellerOrders.find(({ id }) => id === partId)?.state;
  return state !== undefined && findMove(state, "refund", "staff") !== null;
}

type CarryOut = {
  order: LockedOrder;
  paid: RefundableOrder;
  plan: RefundPlan;
  input: RequestRefund;
  idempotencyKey: string;
};

async function carryOut(
  tx: Transaction,
  services: Wants,
  { order, paid, plan, input, idempotencyKey }: CarryOut,
): Promise<string> {
  const now = services.clock.now();
  const { reason, note, actor, as, returnId } = input;
  const refundId = await insertRefund(tx, {
    ...{ orderId: order.id, paymentId: paid.payment.id, idempotencyKey, returnId, currency: paid.currency },
    ...{ plan, reason, note, actor, state: "due", now },
  });
  await moveRefundedParts(tx, order, { refundId, moves: plan.moves, as, actor, reason, now });
  await noteAllSent(
    tx,
    plan.moves.map(({ partId }) => partId),
  );
  const payment = order.payments.find(({ id }) => id === paid.payment.id);
  if (payment) await settleMoneyState(tx, payment, { actor, now });
  await tellBuyer(tx, services, { kind: "money-back", orderId: order.id, about: refundId, refundId, now });
  if (!isGivenBackByHand(paid.payment.provider))
    await services.jobs.add(tx, "give-back", { refundId }, { key: `give-back/${refundId}` });
  await tellUnsent(tx, services, order, plan, now);
  await shelve(tx, order.id, plan.lines, now);
  return refundId;
}

/** Who would still pack a part that goes back whole is told not to. */
async function tellUnsent(tx: Transaction, services: Wants, order: LockedOrder, plan: RefundPlan, now: Date) {
  const given = plan.moves.filter(({ action }) => action === "refund").map(({ partId }) => partId);
  const sellerOrders = order.sellerOrders.filter(
    ({ id, shippedAt, deliveredAt }) => given.includes(id) && !shippedAt && !deliveredAt,
  );
  await tellSellers(tx, services, { id: order.id, sellerOrders }, now, "seller-part-refunded");
}

async function shelve(tx: Transaction, orderId: string, lines: readonly PlannedLine[], now: Date): Promise<void> {
  if (lines.length === 0) return;
  const scope = await stockScope(
    tx,
    lines.map(({ variantId }) => variantId),
  );
  await lockStock(tx, scope.lockIds);
  await takeBackGoods(tx, { orderId, lines, now });
  await refreshFreeStock(tx, scope.products);
}
