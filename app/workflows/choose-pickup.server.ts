import { lockCart } from "#app/domain/ordering/commands/lock-cart.server.ts";
import { setCartPickup } from "#app/domain/ordering/commands/set-cart-pickup.server.ts";
import { listPickupPoints } from "#app/domain/sellers/queries/list-pickup-points.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

export type PickupWish = { sellerId: string; pointId: string | null };

/** Remembers with the cart whether a seller's goods are fetched, and where; a point out of use cannot be chosen. */
export async function choosePickup(
  { db }: Pick<Services, "db">,
  cartId: string | null,
  { sellerId, pointId }: PickupWish,
): Promise<Result<null, "no-such-point">> {
  if (!cartId || !isUuid(sellerId)) return refuse("no-such-point");
  const points = pointId === null ? [] : await listPickupPoints(db, [sellerId]);
  if (pointId !== null && !points.some(({ id }) => id === pointId)) return refuse("no-such-point");
  await retryTransaction(db, async (tx) => {
    await lockCart(tx, cartId);
    await setCartPickup(tx, { cartId, sellerId, pointId });
  });
  return ok(null);
}
