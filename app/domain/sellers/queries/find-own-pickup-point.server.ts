import type { Reader } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import type { OwnPickupPoint } from "./list-own-pickup-points.server.ts";
import { pickupPointOf } from "./pickup-point-of.server.ts";

/** Null for another seller's, which is the same as none. */
export async function findOwnPickupPoint(db: Reader, sellerId: string, id: string): Promise<OwnPickupPoint | null> {
  if (!isUuid(id)) return null;
  const row = await db.pickupPoint.findFirst({ where: { id, sellerId } });
  return row && { ...pickupPointOf(row), active: row.active, version: row.version };
}
