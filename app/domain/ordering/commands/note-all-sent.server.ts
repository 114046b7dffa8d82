import type { Transaction } from "#app/platform/database.server.ts";
import { isAllSent } from "../model/line-units.ts";
import { listLineUnits } from "../queries/list-line-units.server.ts";

/** Giving back what was not sent may leave a part with all sent that is owed: it left with its last parcel. The order must be locked. */
export async function noteAllSent(tx: Transaction, sellerOrderIds: readonly string[]): Promise<void> {
  const lines = await listLineUnits(tx, sellerOrderIds);
  for (const id of sellerOrderIds) {
    if (!isAllSent(lines.filter(({ sellerOrderId }) => sellerOrderId === id))) continue;
    const last = await tx.shipment.aggregate({ where: { sellerOrderId: id }, _max: { sentAt: true } });
    await tx.sellerOrder.updateMany({ where: { id, shippedAt: null }, data: { shippedAt: last._max.sentAt } });
  }
}
