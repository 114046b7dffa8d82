import type { Reader } from "#app/platform/database.server.ts";
import { type Money, money } from "#app/shared/money.ts";
import { partCost } from "../model/part-cost.ts";
import { asCurrency } from "../model/stored-money.ts";

export type VisitMoney = { orderCode: string; hostName: string; paid: Money; back: Money };

/** What was paid for a visit, and what of it went back or is on its way. */
export async function findVisitMoney(db: Reader, sellerOrderId: string): Promise<VisitMoney | null> {
  const part = await db.sellerOrder.findUnique({
    where: { id: sellerOrderId },
    include: { lines: { select: { id: true } }, order: { select: { code: true, currency: true } } },
  });
  if (!part) return null;
  const { _sum } = await db.refundLine.aggregate({
    where: { orderLineId: { in: part.lines.map(({ id }) => id) } },
    _sum: { amountMinor: true },
  });
  const currency = asCurrency(part.order.currency);
  const back = money(_sum.amountMinor ?? 0, currency);
  return { orderCode: part.order.code, hostName: part.sellerName, paid: money(partCost(part), currency), back };
}
