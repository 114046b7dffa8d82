import { actionsOf, type OrderActor, type PartProgress } from "./order-state.ts";
import { type ShipmentAction, type ShipmentState, shipmentActionsOf } from "./shipment-state.ts";

type Parcel = {
  id: string;
  state: ShipmentState;
  carrier: string;
  trackingNumber: string;
  sentAt: Date;
  endedAt: Date | null;
  note: string;
  lines: readonly { orderLineId: string; quantity: number }[];
};

export type ParcelView = Omit<Parcel, "lines"> & {
  /** What who looks at it can do with it. */
  actions: ShipmentAction[];
  lines: { lineId: string; quantity: number }[];
};

/** `isSettled`: its part is closed without it. */
export function parcelViewOf(parcel: Parcel, actor: OrderActor, isSettled = false): ParcelView {
  const { id, state, carrier, trackingNumber, sentAt, endedAt, note } = parcel;
  const actions = shipmentActionsOf(state, actor).filter((action) => action !== "deliver" || !isSettled);
  return {
    ...{ id, state, carrier, trackingNumber, sentAt, endedAt, note, actions },
    lines: parcel.lines.map(({ orderLineId, quantity }) => ({ lineId: orderLineId, quantity })),
  };
}

/** Something of this part is on its way, so this person can tell that it came. What is fetched has no parcels. */
export function canArrive(
  part: PartProgress & { shipments: readonly { state: ShipmentState }[] },
  actor: OrderActor,
): boolean {
  if (part.shipments.length === 0) return actionsOf(part, actor).includes("deliver");
  const isOver = part.state === "refunded" || part.state === "cancelled";
  return (
    !isOver &&
    part.shipments.some(({ state }) => state === "sent" && shipmentActionsOf(state, actor).includes("deliver"))
  );
}
