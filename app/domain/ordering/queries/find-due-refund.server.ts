import type { Reader } from "#app/platform/database.server.ts";
import { money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

/** Money that has to go back, all that was paid when it was not what was asked; null when it went, or never had to. */
export async function findDueRefund(db: Reader, paymentId: string) {
  const payment = await db.payment.findUnique({ where: { id: paymentId } });
  if (payment?.state !== "refund_due") return null;
  const { orderId, provider, providerRef, refundReason, amountMinor, currency } = payment;
  const amount = refundReason === "other_amount" ? null : money(amountMinor, asCurrency(currency));
  return { orderId, provider, providerRef, amount };
}
