import type { Transaction } from "#app/platform/database.server.ts";
import type { PlannedLine } from "../model/refund-plan.ts";
import { changeStock } from "./lock-stock.server.ts";

/**
 * Units that were given back belong to the order no more, and what is fit for it goes to the shelf. A later refund of the
 * rest finds only the rest. The order and the stock of the packs must be locked.
 */
export async function takeBackGoods(
  tx: Transaction,
  { orderId, lines, now }: { orderId: string; lines: readonly PlannedLine[]; now: Date },
): Promise<void> {
  const shelved = lines.filter(({ restock }) => restock > 0);
  await changeStock(
    tx,
    shelved.map(({ variantId, restock }) => ({ variantId, onHand: restock, held: 0 })),
    now,
  );
  for (const { variantId, quantity } of lines) {
    const where = { orderId, variantId, state: "taken" as const };
    const { count } = await tx.stockHold.updateMany({
      where: { ...where, quantity: { gt: quantity } },
      data: { quantity: { decrement: quantity } },
    });
    if (count === 0) await tx.stockHold.updateMany({ where, data: { state: "returned", endedAt: now } });
  }
}
