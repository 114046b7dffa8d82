import type { MoveWish } from "#app/domain/ordering/commands/move-seller-order.server.ts";
import {
  type ParcelWish,
  type SendRefusal,
  type SentParcel,
  sendParcel,
} from "#app/domain/ordering/commands/send-parcel.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import type { Result } from "#app/shared/result.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

export type ShipOrder = MoveWish & Omit<ParcelWish, "units" | "formKey"> & Partial<ParcelWish>;

/** A seller hands a parcel to the carrier, with all that is left unless told otherwise, and the buyer is told once. */
export function shipOrder(services: Services, input: ShipOrder): Promise<Result<SentParcel, SendRefusal>> {
  const now = services.clock.now();
  const { units = null, formKey = crypto.randomUUID() } = input;
  return retryTransaction(services.db, async (tx) => {
    const sent = await sendParcel(tx, { ...input, units, formKey, now });
    if (!sent.ok || !sent.value.isNew) return sent;
    const { id: sellerOrderId, orderId, shipmentId } = sent.value;
    await tellBuyer(tx, services, {
      kind: "order-shipped",
      orderId,
      sellerOrderId,
      about: shipmentId,
      shipmentId,
      now,
    });
    return sent;
  });
}
