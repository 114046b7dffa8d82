import type { LineUnits } from "./line-units.ts";
import { isGone, type ShipmentState } from "./shipment-state.ts";
import type { UnitsBack } from "./units-back.ts";

type Parcel = { state: ShipmentState; lines: readonly { orderLineId: string; quantity: number }[] };
export type PackedPart = { shippedAt: Date | null; deliveredAt: Date | null; shipments: readonly Parcel[] };

/** Where the units of a line are. What was fetched left without a parcel, whole. */
export function lineUnitsOf(
  { shippedAt, deliveredAt, shipments }: PackedPart,
  { id, quantity }: { id: string; quantity: number },
  back: UnitsBack,
): LineUnits {
  if (shipments.length === 0) return { quantity, ...back, sent: shippedAt || deliveredAt ? quantity : 0, gone: 0 };
  const units = (parcels: readonly Parcel[]) =>
    parcels
      .flatMap(({ lines }) => lines)
      .filter(({ orderLineId }) => orderLineId === id)
      .reduce((sum, line) => sum + line.quantity, 0);
  return { quantity, ...back, sent: units(shipments), gone: units(shipments.filter(({ state }) => isGone(state))) };
}
