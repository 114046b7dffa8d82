import type { Reader } from "#app/platform/database.server.ts";
import { shelvedOf } from "../model/event-units.ts";
import { shelvableBack } from "../model/shelf-units.ts";
import { restockedOf } from "../model/units-back.ts";
import { listLineUnits } from "./list-line-units.server.ts";

/** How many units of each line of a parcel may go on the shelf as it comes back, by line. */
export async function listShelvable(
  db: Reader,
  { sellerOrderId, shipmentId }: { sellerOrderId: string; shipmentId: string },
): Promise<ReadonlyMap<string, number>> {
  const parcels = await db.shipment.findMany({ where: { sellerOrderId }, include: { lines: true } });
  const packed = parcels.find(({ id }) => id === shipmentId)?.lines ?? [];
  const back = parcels.filter(({ id, state }) => id === shipmentId || state === "refused" || state === "came_back");
  const [bought, history, given] = await Promise.all([
    listLineUnits(db, [sellerOrderId]),
    db.orderEvent.findMany({ where: { sellerOrderId, kind: "parcel-come-back" } }),
    listRestocked(
      db,
      packed.map(({ orderLineId }) => orderLineId),
    ),
  ]);
  return new Map(
    packed.flatMap(({ orderLineId, quantity }): [string, number][] => {
      const line = bought.find(({ id }) => id === orderLineId);
      if (!line) return [];
      const onTheirWay = back
        .flatMap(({ lines }) => lines)
        .filter((each) => each.orderLineId === orderLineId)
        .reduce((sum, each) => sum + each.quantity, 0);
      const units = { ...line, shelved: shelvedOf(history, orderLineId), restocked: given(orderLineId) };
      return [[orderLineId, Math.min(quantity, shelvableBack(units, onTheirWay))]];
    }),
  );
}

async function listRestocked(db: Reader, lineIds: readonly string[]): Promise<(lineId: string) => number> {
  const refunds = await db.refund.findMany({
    where: { lines: { some: { orderLineId: { in: [...lineIds] } } } },
    include: { lines: true, returnRequest: { select: { id: true } } },
  });
  return (lineId) => restockedOf(refunds, lineId);
}
