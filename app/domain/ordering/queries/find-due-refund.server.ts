import type { Reader } from "#app/platform/database.server.ts";
import { money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

/** Money that has to go back; null when it went, or never had to. */
export async function findDueRefund(db: Reader, paymentId: string) {
  const payment = await db.payment.findUnique({ where: { id: paymentId } });
  if (payment?.state !== "refund_due" || !payment.providerRef) return null;
  const { orderId, providerRef } = payment;
  return { orderId, providerRef, amount: money(payment.amountMinor, asCurrency(payment.currency)) };
}
