import type { Reader } from "#app/platform/database.server.ts";
import { isLocale } from "#app/shared/locale.ts";
import { type Currency, money } from "#app/shared/money.ts";
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
    lines: order.lines.map((line) => askedLine(line, currency)),
    shipping: money(order.shippingMinor, currency),
    total: money(payment.amountMinor, currency),
    askedAt: payment.askedAt,
    lastsMs: payment.expiresAt.getTime() - payment.createdAt.getTime(),
    state: payment.state,
    payUrl: payment.payUrl,
  };
}

type Line = { name: string; variantLabel: string; quantity: number; unitPriceMinor: number; lineMinor: number };

/** Providers know no lines below zero: a line that a voucher reaches is asked for once, at what is left of it. */
function askedLine(line: Line & { discountMinor: number }, currency: Currency) {
  const { quantity, unitPriceMinor, lineMinor, discountMinor } = line;
  const name = line.variantLabel ? `${line.name} · ${line.variantLabel}` : line.name;
  if (discountMinor === 0) return { name, quantity, unit: money(unitPriceMinor, currency) };
  return { name: `${name} × ${quantity}`, quantity: 1, unit: money(lineMinor - discountMinor, currency) };
}
