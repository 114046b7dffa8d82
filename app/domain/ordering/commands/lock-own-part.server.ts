import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid } from "#app/shared/id.ts";
import { lockOrderRow } from "./lock-order.server.ts";
import type { Mover } from "./move-seller-order.server.ts";

type Asked = Mover & { sellerOrderId: string; shipmentId?: string };

/** A part, or a parcel of it, for who may move it, with its order locked; null for everybody else's, which is the same as none. */
export async function lockOwnPart(tx: Transaction, asked: Asked): Promise<{ id: string; orderId: string } | null> {
  const { sellerOrderId: id, shipmentId } = asked;
  if (!isUuid(id) || (shipmentId !== undefined && !isUuid(shipmentId))) return null;
  const owner = "sellerId" in asked ? { sellerId: asked.sellerId } : { orderId: asked.orderId };
  const parcel = shipmentId === undefined ? {} : { shipments: { some: { id: shipmentId } } };
  const own = await tx.sellerOrder.findFirst({
    where: { id, ...owner, ...parcel },
    select: { id: true, orderId: true },
  });
  if (own) await lockOrderRow(tx, own.orderId);
  return own;
}
