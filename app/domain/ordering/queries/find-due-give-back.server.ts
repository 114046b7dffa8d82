import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

/** A refund of this order whose money has not gone yet; null when it went, or is another order's. */
export async function findDueGiveBack(db: Reader, refundId: string, orderId?: string) {
  if (!isUuid(refundId)) return null;
  const refund = await db.refund.findUnique({ where: { id: refundId }, include: { payment: true } });
  if (!refund || refund.state === "done" || (orderId !== undefined && refund.orderId !== orderId)) return null;
  const { payment, amountMinor, currency, lastError } = refund;
  return {
    orderId: refund.orderId,
    paymentId: payment.id,
    provider: payment.provider,
    providerRef: payment.providerRef,
    amount: money(amountMinor, asCurrency(currency)),
    lastError,
  };
}
