import type { Reader } from "#app/platform/database.server.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";
import { pickupPointOf } from "./pickup-point-of.server.ts";

/** A point at its seller's desk. Send the version back with a change: someone else's change in between is refused. */
export type OwnPickupPoint = PickupPoint & { active: boolean; version: number };

/** All of a seller's own, those in use first. */
export async function listOwnPickupPoints(db: Reader, sellerId: string): Promise<OwnPickupPoint[]> {
  const rows = await db.pickupPoint.findMany({
    where: { sellerId },
    orderBy: [{ active: "desc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...pickupPointOf(row), active: row.active, version: row.version }));
}
