import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { changeStock, lockStock } from "./lock-stock.server.ts";

export type Wanted = { variantId: string; quantity: number };
export type Shortage = { variantId: string; left: number };
export type HoldStock = {
  orderId: string;
  wanted: readonly Wanted[];
  /** All packs of the products concerned: locked together, because a card shows their sum. */
  lockIds: readonly string[];
  until: Date;
  now: Date;
};

/** Sets goods aside for an unpaid order, all or nothing. */
export async function holdStock(
  tx: Transaction,
  { orderId, wanted, lockIds, until, now }: HoldStock,
): Promise<Result<null, Shortage[]>> {
  const levels = await lockStock(tx, lockIds);
  const short = wanted.flatMap(({ variantId, quantity }) => {
    const level = levels.get(variantId);
    const left = level ? level.onHand - level.held : 0;
    return left < quantity ? [{ variantId, left }] : [];
  });
  if (short.length > 0) return refuse(short);
  await changeStock(
    tx,
    wanted.map(({ variantId, quantity }) => ({ variantId, onHand: 0, held: quantity })),
    now,
  );
  await tx.stockHold.createMany({
    data: wanted.map(({ variantId, quantity }) => ({ id: newId(), orderId, variantId, quantity, expiresAt: until })),
  });
  return ok(null);
}
