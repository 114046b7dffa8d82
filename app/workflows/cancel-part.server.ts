import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { mayCancelPart } from "#app/domain/ordering/model/cancel-part.ts";
import type { GiveBackReason } from "#app/domain/ordering/model/give-back-reason.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type RefundRefusal, requestIn } from "./request-refund.server.ts";

export type CancelPart = {
  orderId: string;
  partId: string;
  by: "buyer" | "staff";
  /** The user's id, or "buyer". */
  actor: string;
  reason: GiveBackReason;
  note: string;
};

/** A paid part is given up before it leaves: its money goes back, its goods to the shelf. Asked again, it is the same. */
export function cancelPart(
  services: Pick<Services, "db" | "jobs" | "env" | "clock">,
  { orderId, partId, by, actor, reason, note }: CancelPart,
): Promise<Result<null, RefundRefusal>> {
  return retryTransaction(services.db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const part = order?.sellerOrders.find(({ id }) => id === partId);
    if (!order || !part) return refuse("not-found");
    const formKey = `cancel/${partId}`;
    const shipments = await tx.shipment.findMany({ where: { sellerOrderId: partId }, select: { id: true } });
    if (!mayCancelPart({ ...part, shipments }, by)) return part.state === "refunded" ? ok(null) : refuse("not-now");
    const wish = { what: { partId }, lines: [], shippingMinor: 0 };
    const as = by === "staff" ? "staff" : "system";
    const asked = await requestIn(tx, services, order, {
      orderId,
      formKey,
      stamp: null,
      wish,
      reason,
      note,
      as,
      actor,
    });
    return asked.ok ? ok(null) : asked;
  });
}
