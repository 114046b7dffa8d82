import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { asCurrency } from "../model/stored-money.ts";

/** What the buyer paid for the goods or seats of a part. */
export async function findPartMoney(db: Reader, sellerOrderId: string): Promise<Money | null> {
  const part = await db.sellerOrder.findUnique({
    where: { id: sellerOrderId },
    select: { goodsMinor: true, discountMinor: true, order: { select: { currency: true } } },
  });
  return part && money(part.goodsMinor - part.discountMinor, asCurrency(part.order.currency));
}
