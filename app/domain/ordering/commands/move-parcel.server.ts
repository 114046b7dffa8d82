import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import type { OrderActor } from "../model/order-state.ts";
import { findShipmentMove, type ShipmentAction, type ShipmentState } from "../model/shipment-state.ts";
import { lockOwnPart } from "./lock-own-part.server.ts";
import type { Mover } from "./move-seller-order.server.ts";

export type ParcelMoveWish = Mover & {
  sellerOrderId: string;
  shipmentId: string;
  action: Exclude<ShipmentAction, "deliver">;
  note: string;
  actor: string;
  /** Of what came back, how many of each line go on the shelf again. */
  shelf?: ReadonlyMap<string, number>;
};
export type MovedParcel = {
  orderId: string;
  sellerOrderId: string;
  lines: { orderLineId: string; quantity: number }[];
};

type Ending = {
  part: { id: string; orderId: string };
  parcel: { id: string; state: ShipmentState };
  action: ShipmentAction;
  as: OrderActor;
  note: string;
  actor: string;
  shelf?: ReadonlyMap<string, number> | undefined;
  now: Date;
};

/** What became of a parcel, with its line in the history. The order must be locked; false when it cannot move so. */
export async function endParcel(
  tx: Transaction,
  { part, parcel, action, as, note, actor, shelf, now }: Ending,
): Promise<boolean> {
  const move = findShipmentMove(parcel.state, action, as);
  if (!move) return false;
  await tx.shipment.update({
    where: { id: parcel.id },
    data: { state: move.to, endedAt: now, ...(note ? { note } : {}) },
  });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId: part.orderId, sellerOrderId: part.id, at: now, kind: `parcel-${action}`, actor },
      detail: {
        ...{ shipmentId: parcel.id, ...(note ? { note } : {}) },
        ...(action === "come-back" ? { shelved: Object.fromEntries(shelf ?? []) } : {}),
      },
    },
  });
  return true;
}

/** A parcel was refused, is lost, or is back with its seller. Told again it changes nothing and is refused. */
export async function moveParcel(
  tx: Transaction,
  input: ParcelMoveWish & { now: Date },
): Promise<Result<MovedParcel, "not-found" | "not-now">> {
  const { shipmentId, action, note, actor, shelf, now } = input;
  const part = await lockOwnPart(tx, input);
  if (!part) return refuse("not-found");
  const parcel = await tx.shipment.findUniqueOrThrow({ where: { id: shipmentId }, include: { lines: true } });
  if (!(await endParcel(tx, { part, parcel, action, as: input.as ?? "seller", note, actor, shelf, now })))
    return refuse("not-now");
  await tx.sellerOrder.update({ where: { id: part.id }, data: { version: { increment: 1 } } });
  return ok({ orderId: part.orderId, sellerOrderId: part.id, lines: parcel.lines });
}
