import type { PickupPoint as StoredPoint } from "#app/generated/prisma/client.ts";
import { dayOf } from "#app/shared/calendar.ts";
import type { PickupPoint } from "#app/shared/pickup-point.ts";

/** A stored point as the rest of the portal reads it. */
export function pickupPointOf(row: StoredPoint): PickupPoint {
  const { id, sellerId, kind, name, address, directions, area, lat, lon, feeMinor } = row;
  const { weekdays, opensAt, closesAt, windowMin, leadHours } = row;
  return {
    ...{ id, sellerId, kind, name, address, directions, area, lat, lon, feeMinor },
    hours: { weekdays, opensAt, closesAt, windowMin, leadHours, closedOn: row.closedOn.map(dayOf) },
  };
}
