import type { Transaction } from "#app/platform/database.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { doorFacts, isSettledWithout } from "../model/door-money.ts";
import { isMadeGood } from "../model/line-units.ts";
import { findMove } from "../model/order-state.ts";
import { isGone, type ShipmentState } from "../model/shipment-state.ts";
import { listLineUnits } from "../queries/list-line-units.server.ts";
import { lockOwnPart } from "./lock-own-part.server.ts";
import { endParcel } from "./move-parcel.server.ts";
import {
  type MovedSellerOrder,
  type MoveRefusal,
  type MoveSellerOrder,
  moveSellerOrder,
} from "./move-seller-order.server.ts";

const withParcels = { shipments: { include: { lines: true } }, order: { select: doorFacts } } as const;

/** `settled`: the part was closed without the parcel that was found again. */
export type DeliverRefusal = MoveRefusal | "settled";

/** One parcel has arrived, or all that are on their way. The part has when its last one has. Told again, it arrived once. */
export async function deliverSellerOrder(
  tx: Transaction,
  input: MoveSellerOrder & { shipmentId?: string },
): Promise<Result<MovedSellerOrder, DeliverRefusal>> {
  const own = await lockOwnPart(tx, input);
  if (!own) return refuse("not-found");
  const { shipmentId } = input;
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id: own.id }, include: withParcels });
  const asked = part.shipments.filter(({ id, state }) => (shipmentId ? id === shipmentId : state !== "lost"));
  if (isToldAgain(part, asked, shipmentId)) return ok(own);
  if (input.version !== null && part.version !== input.version) return refuse("changed");
  if (asked.some((parcel) => parcel.state === "lost" && isSettledWithout(part, parcel, part.order)))
    return refuse("settled");
  if (part.state === "refunded" || part.state === "cancelled") return refuse("not-now");
  let arrived = 0;
  for (const parcel of asked) {
    const ending = { ...input, part, parcel, action: "deliver" as const, as: input.as ?? "seller", note: "" };
    if (await endParcel(tx, ending)) arrived += 1;
  }
  const moved = await noteArrival(tx, input);
  if (moved?.ok || arrived === 0) return moved ?? refuse("not-now");
  await tx.sellerOrder.update({ where: { id: own.id }, data: { version: { increment: 1 } } });
  return ok(own);
}

/** A part has arrived with what became of its last parcel; null while something of it is still to come. The order must be locked. */
export async function noteArrival(
  tx: Transaction,
  input: MoveSellerOrder,
): Promise<Result<MovedSellerOrder, MoveRefusal> | null> {
  if (!(await hasArrived(tx, input.sellerOrderId))) return null;
  return moveSellerOrder(tx, "deliver", { ...input, version: null }, { deliveredAt: input.now });
}

function isToldAgain(
  { deliveredAt }: { deliveredAt: Date | null },
  asked: readonly { state: ShipmentState }[],
  shipmentId: string | undefined,
): boolean {
  return asked.every(({ state }) => state === "delivered") && (deliveredAt !== null || shipmentId !== undefined);
}

/** Everything owed was sent, and of it nothing is on its way, or lost without its money having gone back. */
async function hasArrived(tx: Transaction, id: string): Promise<boolean> {
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id }, include: { shipments: true } });
  if (!part.shippedAt || part.deliveredAt || !findMove(part.state, "deliver", "seller")) return false;
  const states = part.shipments.map(({ state }) => state);
  if (states.every((state) => state === "delivered")) return true;
  const isOver = states.every((state) => state === "delivered" || (isGone(state) && state !== "refused"));
  return isOver && states.includes("delivered") && isMadeGood(await listLineUnits(tx, [id]));
}
