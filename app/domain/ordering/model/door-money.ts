import { fieldOf, unitsIn } from "./event-units.ts";
import type { SellerOrderState } from "./order-state.ts";
import { isGone, type ShipmentState } from "./shipment-state.ts";

type Parcel = { state: ShipmentState; lines: readonly { orderLineId: string; quantity: number }[] };
type Part = { id: string; shipments: readonly Parcel[] };
type Line = { id: string; quantity: number; lineMinor: number; discountMinor: number };
type Event = { kind: string; sellerOrderId: string | null; detail: unknown };
/** How it is paid, and what was told of the money: the events `money-received`. */
export type DoorFacts = { payMethod: string; history: readonly Event[] };
export type Units = ReadonlyMap<string, number>;

export const doorFacts = {
  payMethod: true,
  history: { where: { kind: "money-received" } },
} as const;

/**
 * Units of a part that its buyer never paid for, by line: at the door nobody pays for a parcel that does not come. Once the
 * money came, what it was not for stands as it was told then, whatever becomes of the parcels.
 */
export function unpaidUnits(part: Part, order: DoorFacts): Units {
  const units = new Map<string, number>();
  if (order.payMethod !== "on-delivery") return units;
  const told = toldOf(part, order);
  if (told) return unitsIn(told.detail, "unpaid");
  for (const { orderLineId, quantity } of part.shipments
    .filter(({ state }) => isGone(state))
    .flatMap(({ lines }) => lines))
    units.set(orderLineId, (units.get(orderLineId) ?? 0) + quantity);
  return units;
}

/** The account of a part was closed without this parcel: marking it as delivered would give its goods away. */
export function isSettledWithout(part: Part & { state: SellerOrderState }, parcel: Parcel, order: DoorFacts): boolean {
  if (part.state === "refunded" || part.state === "cancelled") return true;
  if (parcel.state !== "lost" || !toldOf(part, order)) return false;
  const unpaid = unpaidUnits(part, order);
  return parcel.lines.some(({ orderLineId }) => unpaid.has(orderLineId));
}

function toldOf({ id }: Part, { history }: DoorFacts): Event | undefined {
  return history.find(({ kind, sellerOrderId }) => kind === "money-received" && sellerOrderId === id);
}

/** What the money of a part came to; null where that was not written down, and it was all that the part cost. */
export function toldAmount(detail: unknown): number | null {
  const amount = fieldOf(detail, "amountMinor");
  return typeof amount === "number" ? amount : null;
}

/** What so many unpaid units of a line would have cost, and what of a voucher fell away with them. */
export function unpaidOf({ quantity, lineMinor, discountMinor }: Line, units: number) {
  const share = (minor: number) => Math.floor((minor * units) / quantity);
  return { netMinor: share(lineMinor - discountMinor), discountMinor: share(discountMinor) };
}

/** What the buyer pays at the door for a part: its goods that come, and its shipping when any do. */
export function dueAtDoor(part: { shippingMinor: number }, lines: readonly Line[], unpaid: Units): number {
  const unitsOf = ({ id }: Line) => unpaid.get(id) ?? 0;
  if (lines.every((line) => unitsOf(line) >= line.quantity)) return 0;
  return lines.reduce(
    (sum, line) => sum + line.lineMinor - line.discountMinor - unpaidOf(line, unitsOf(line)).netMinor,
    part.shippingMinor,
  );
}
