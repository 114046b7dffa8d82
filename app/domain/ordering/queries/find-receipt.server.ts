import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Reader } from "#app/platform/database.server.ts";
import { dayOf } from "#app/shared/calendar.ts";
import { isLocale } from "#app/shared/locale.ts";
import { isMarket } from "#app/shared/market.ts";
import { money } from "#app/shared/money.ts";
import { readAddress } from "../model/delivery-address.ts";
import { moneyMoves } from "../model/money-moves.ts";
import { asCurrency } from "../model/stored-money.ts";

const whole = {
  sellerOrders: { orderBy: { id: "asc" }, include: { lines: { orderBy: { position: "asc" } } } },
  payments: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  refunds: { orderBy: [{ requestedAt: "asc" }, { id: "asc" }] },
} satisfies Prisma.OrderInclude;
type Found = Prisma.OrderGetPayload<{ include: typeof whole }>;

export type Receipt = ReturnType<typeof receiptOf>;

/** An order as its receipt tells of it; null until its money has come. Whoever asks must have shown its key. */
export async function findReceipt(db: Reader, code: string): Promise<Receipt | null> {
  const order = await db.order.findUnique({ where: { code }, include: whole });
  return order && order.paymentState !== "due" ? receiptOf(order) : null;
}

function receiptOf(order: Found) {
  const currency = asCurrency(order.currency);
  return {
    code: order.code,
    locale: isLocale(order.locale) ? order.locale : ("en" as const),
    market: isMarket(order.market) ? order.market : ("VN" as const),
    placedAt: order.placedAt,
    paidAt: order.paidAt,
    payMethod: order.payMethod,
    goods: money(order.goodsMinor, currency),
    shipping: money(order.shippingMinor, currency),
    discount: money(order.discountMinor, currency),
    total: money(order.totalMinor, currency),
    buyer: { name: order.buyerName, phone: order.phone, address: readAddress(order.address) },
    ...moneyMoves(order.payments, order.refunds, currency),
    parts: order.sellerOrders.map(({ sellerId, sellerName, lines }) => ({
      sellerId,
      sellerName,
      lines: lines.map((line) => ({
        name: line.name,
        variantLabel: line.variantLabel,
        quantity: line.quantity,
        promisedOn: line.promisedOn && dayOf(line.promisedOn),
        unitPrice: money(line.unitPriceMinor, currency),
        line: money(line.lineMinor, currency),
      })),
    })),
  };
}
