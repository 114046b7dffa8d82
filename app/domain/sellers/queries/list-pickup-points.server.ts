import type { Reader } from "#app/platform/database.server.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { pickupPointOf } from "./pickup-point-of.server.ts";

/** Where these sellers hand goods over now, the oldest point of each first. */
export async function listPickupPoints(db: Reader, sellerIds: readonly string[]): Promise<PickupPoint[]> {
  if (sellerIds.length === 0) return [];
  const rows = await db.pickupPoint.findMany({
    where: { sellerId: { in: [...sellerIds] }, active: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(pickupPointOf);
}
