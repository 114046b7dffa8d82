import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import type { GiveBackReason } from "../model/give-back-reason.ts";
import type { RefundPlan } from "../model/refund-plan.ts";

export type NewRefund = {
  orderId: string;
  paymentId: string;
  idempotencyKey: string;
  /** The buyer's request that it answers. */
  returnId?: string | undefined;
  currency: string;
  plan: Pick<RefundPlan, "amountMinor" | "shippingMinor" | "lines">;
  reason: GiveBackReason;
  note: string;
  /** The user's id, "buyer", or the provider that gave it back of its own accord. */
  actor: string;
  state: "due" | "done";
  now: Date;
};

/** Writes a refund with its lines and its first history. The order must be locked. */
export async function insertRefund(tx: Transaction, refund: NewRefund): Promise<string> {
  const id = newId();
  const { orderId, paymentId, idempotencyKey, returnId, currency, plan, reason, note, actor, state, now } = refund;
  await tx.refund.create({
    data: {
      ...{ id, orderId, paymentId, idempotencyKey, currency, reason, note, state },
      amountMinor: plan.amountMinor,
      shippingMinor: plan.shippingMinor,
      requestedBy: actor,
      requestedAt: now,
      doneAt: state === "done" ? now : null,
      ...(returnId ? { returnRequest: { connect: { id: returnId } } } : {}),
      lines: {
        create: plan.lines.map(({ lineId, quantity, restock, amountMinor, discountMinor }) => ({
          ...{ orderLineId: lineId, quantity, restocked: restock, amountMinor, discountMinor },
        })),
      },
    },
  });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, at: now, kind: "refund-asked", toState: state, actor },
      detail: { refundId: id, amountMinor: plan.amountMinor, currency, reason, ...(note ? { note } : {}) },
    },
  });
  return id;
}
