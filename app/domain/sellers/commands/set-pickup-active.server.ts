import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";

/** Puts a seller's point into use or out of it; told again nothing changes. False for another seller's, which is the same as none. */
export async function setPickupActive(
  tx: Transaction,
  { id, sellerId, active }: { id: string; sellerId: string; active: boolean },
): Promise<boolean> {
  if (!isUuid(id)) return false;
  await tx.pickupPoint.updateMany({
    where: { id, sellerId, active: !active },
    data: { active, version: { increment: 1 } },
  });
  return (await tx.pickupPoint.count({ where: { id, sellerId } })) === 1;
}
