import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { isGiveBackReason, isGivenBackByHand } from "../model/give-back-reason.ts";
import { asCurrency } from "../model/stored-money.ts";

export type MailRefund = NonNullable<Awaited<ReturnType<typeof findMailRefund>>>;
type Line = { name: string; variantLabel: string; quantity: number; amount: Money };

/** What is given back, as its mail tells of it, in the words of the purchase. */
export async function findMailRefund(db: Reader, refundId: string) {
  const refund = await db.refund.findUnique({
    where: { id: refundId },
    include: { lines: true, payment: true, order: { include: { lines: { orderBy: { position: "asc" } } } } },
  });
  if (!refund) return null;
  const currency = asCurrency(refund.currency);
  const given = new Map(refund.lines.map((line) => [line.orderLineId, line]));
  return {
    amount: money(refund.amountMinor, currency),
    shipping: money(refund.shippingMinor, currency),
    reason: isGiveBackReason(refund.reason) ? refund.reason : ("other" as const),
    byHand: isGivenBackByHand(refund.payment.provider),
    lines: refund.order.lines.flatMap(({ id, name, variantLabel }): Line[] => {
      const line = given.get(id);
      return line ? [{ name, variantLabel, quantity: line.quantity, amount: money(line.amountMinor, currency) }] : [];
    }),
  };
}
