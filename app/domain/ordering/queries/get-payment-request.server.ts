import type { Reader } from "#app/platform/database.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

/** What a provider needs to know to ask for the money of an order. Throws for an unknown payment. */
export async function getPaymentRequest(db: Reader, paymentId: string) {
  const payment = await db.payment.findUniqueOrThrow({
    where: { id: paymentId },
    include: { order: { include: { lines: { orderBy: { position: "asc" } } } } },
  });
  const { order } = payment;
  const currency = asCurrency(payment.currency);
  return {
    paymentId,
    orderId: order.id,
    orderCode: order.code,
    locale: isLocale(order.locale) ? order.locale : ("en" as const),
    email: order.email,
    lines: order.lines.map(({ name, variantLabel, quantity, unitPriceMinor }) => ({
      name: variantLabel ? `${name} · ${variantLabel}` : name,
      quantity,
      unit: money(unitPriceMinor, currency),
    })),
    shipping: money(order.shippingMinor, currency),
    total: money(payment.amountMinor, currency),
    askedAt: payment.askedAt,
    lastsMs: payment.expiresAt.getTime() - payment.createdAt.getTime(),
    state: payment.state,
    payUrl: payment.payUrl,
  };
}
