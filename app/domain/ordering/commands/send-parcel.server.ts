import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { unsentUnits } from "../model/line-units.ts";
import { type CountedLine, listLineUnits } from "../queries/list-line-units.server.ts";
import { lockOwnPart } from "./lock-own-part.server.ts";
import { type MoveRefusal, type MoveSellerOrder, moveSellerOrder } from "./move-seller-order.server.ts";

export type ParcelWish = {
  carrier: string;
  trackingNumber: string;
  /** Units by line; null for all that is left. */
  units: ReadonlyMap<string, number> | null;
  /** The same form is the same parcel. */
  formKey: string;
};
export type SendRefusal = MoveRefusal | "nothing-chosen" | "more-units";
export type SentParcel = { id: string; orderId: string; shipmentId: string; isNew: boolean };

/** Some or all of what a part still owes is handed to the carrier. The workflow around it tells the buyer. */
export async function sendParcel(
  tx: Transaction,
  input: MoveSellerOrder & ParcelWish,
): Promise<Result<SentParcel, SendRefusal>> {
  const own = await lockOwnPart(tx, input);
  if (!own) return refuse("not-found");
  const { id } = own;
  const { version } = input;
  const idempotencyKey = `${id}/${input.formKey}`;
  const made = await tx.shipment.findUnique({ where: { idempotencyKey } });
  if (made) return ok({ id, orderId: own.orderId, shipmentId: made.id, isNew: false });
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id } });
  if (version !== null && part.version !== version) return refuse("changed");
  if (part.delivery !== "post") return refuse("not-now");
  const chosen = choose(await listLineUnits(tx, [id]), input.units);
  if (!chosen.ok) return chosen;
  const shipmentId = newId();
  const action = chosen.value.isLast ? "ship" : "ship-some";
  const change = chosen.value.isLast ? { shippedAt: input.now } : {};
  const moved = await moveSellerOrder(tx, action, input, change, { shipmentId });
  if (!moved.ok) return moved;
  await tx.shipment.create({
    data: {
      ...{ id: shipmentId, sellerOrderId: id, idempotencyKey, sentAt: input.now },
      ...{ carrier: input.carrier, trackingNumber: input.trackingNumber },
      lines: { create: chosen.value.lines },
    },
  });
  return ok({ id, orderId: own.orderId, shipmentId, isNew: true });
}

type Chosen = { lines: { orderLineId: string; quantity: number }[]; isLast: boolean };

function choose(
  lines: readonly CountedLine[],
  units: ParcelWish["units"],
): Result<Chosen, "nothing-chosen" | "more-units"> {
  const wished = lines.map((line) => {
    const left = unsentUnits(line);
    return { orderLineId: line.id, left, quantity: units ? (units.get(line.id) ?? 0) : left };
  });
  if (wished.some(({ left, quantity }) => !Number.isSafeInteger(quantity) || quantity < 0 || quantity > left))
    return refuse("more-units");
  const packed = wished.filter(({ quantity }) => quantity > 0);
  if (packed.length === 0) return refuse("nothing-chosen");
  return ok({
    lines: packed.map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
    isLast: wished.every(({ left, quantity }) => quantity === left),
  });
}
