import type { Transaction } from "#app/platform/database.server.ts";
import { changeStock, lockStock } from "./lock-stock.server.ts";

export type EndHolds = { orderId: string; lockIds: readonly string[]; now: Date };

/** The goods of an unpaid order go back to the shelf. Tells which packs are free again. */
export async function returnStock(tx: Transaction, { orderId, lockIds, now }: EndHolds): Promise<string[]> {
  await lockStock(tx, lockIds);
  const holds = await tx.stockHold.findMany({ where: { orderId, state: "held" } });
  if (holds.length === 0) return [];
  await changeStock(
    tx,
    holds.map(({ variantId, quantity }) => ({ variantId, onHand: 0, held: -quantity })),
    now,
  );
  await tx.stockHold.updateMany({ where: { orderId, state: "held" }, data: { state: "returned", endedAt: now } });
  return holds.map(({ variantId }) => variantId);
}

/** Goods that were paid for and not sent go back to the shelf, once. Their levels must be locked. */
export async function putBackStock(
  tx: Transaction,
  { orderId, variantIds, now }: { orderId: string; variantIds: readonly string[]; now: Date },
): Promise<void> {
  const where = { orderId, variantId: { in: [...variantIds] }, state: "taken" as const };
  const holds = await tx.stockHold.findMany({ where });
  await changeStock(
    tx,
    holds.map(({ variantId, quantity }) => ({ variantId, onHand: quantity, held: 0 })),
    now,
  );
  await tx.stockHold.updateMany({ where, data: { state: "returned", endedAt: now } });
}

/** The same of which some was sent: so many units of each pack go back, once, and the order keeps none of it. */
export async function putBackUnsent(
  tx: Transaction,
  { orderId, unsent, now }: { orderId: string; unsent: readonly { variantId: string; units: number }[]; now: Date },
): Promise<void> {
  const whole = unsent.filter(({ units }) => units > 0);
  const where = { orderId, variantId: { in: whole.map(({ variantId }) => variantId) }, state: "taken" as const };
  const holds = await tx.stockHold.findMany({ where });
  await changeStock(
    tx,
    holds.map(({ variantId, quantity }) => {
      const units = whole.find((each) => each.variantId === variantId)?.units ?? 0;
      return { variantId, onHand: Math.min(units, quantity), held: 0 };
    }),
    now,
  );
  await tx.stockHold.updateMany({ where, data: { state: "returned", endedAt: now } });
}

/**
 * The goods of a paid order leave the stock. Goods that had gone back are taken again when they are all still there;
 * false when they are not, and then nothing was taken.
 */
export async function takeStock(tx: Transaction, { orderId, lockIds, now }: EndHolds): Promise<boolean> {
  const levels = await lockStock(tx, lockIds);
  const holds = await tx.stockHold.findMany({ where: { orderId, state: { not: "taken" } } });
  const missing = holds.some(({ variantId, quantity, state }) => {
    const level = levels.get(variantId);
    return state === "returned" && (!level || level.onHand - level.held < quantity);
  });
  if (missing) return false;
  await changeStock(
    tx,
    holds.map(({ variantId, quantity, state }) => ({
      variantId,
      onHand: -quantity,
      held: state === "held" ? -quantity : 0,
    })),
    now,
  );
  await tx.stockHold.updateMany({
    where: { orderId, state: { not: "taken" } },
    data: { state: "taken", endedAt: now },
  });
  return true;
}
