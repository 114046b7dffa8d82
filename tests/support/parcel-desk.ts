import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { type MarkParcel, markParcel } from "#app/workflows/mark-parcel.server.ts";
import { type RequestRefund, requestRefund } from "#app/workflows/request-refund.server.ts";
import { type ShipOrder, shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { makeRefundableOrder } from "#tests/factories/refundable-order.ts";
import type { TestServices } from "./services.ts";

type Part = { id: string; sellerId: string };

/** What a seller and the staff do with the parcels of a part, without the pages. */
export function parcelDesk(services: TestServices) {
  const send = ({ id: sellerOrderId, sellerId }: Part, change: Partial<ShipOrder> = {}) =>
    shipOrder(services, {
      ...{ sellerOrderId, sellerId, version: null, actor: "seller-1", carrier: "VNPost", trackingNumber: "EE1" },
      ...change,
    } as ShipOrder);
  return {
    /** One paid part of three units of one pack, of eight that were there. */
    async placePaid() {
      const paid = await makeRefundableOrder(services, { sellers: 1 });
      const [only] = paid.parts;
      if (!only) throw new Error("the order lacks a part");
      return { ...paid, part: only.part, line: only.line, variantId: only.variantId };
    },
    /** The same, to be paid at the door. */
    async placeDue() {
      const { variantId } = await makeGoods(services, { stock: 8 });
      const placed = await placeOrderBy(services, "on-delivery", [{ variantId, quantity: 3 }]);
      const part = await services.db.sellerOrder.findFirstOrThrow({
        where: { orderId: placed.orderId },
        include: { lines: true },
      });
      const [line] = part.lines;
      if (!line) throw new Error("the part lacks a line");
      return { ...placed, part, line, variantId };
    },
    send,
    async sendSome(part: Part, lineId: string, quantity: number, change: Partial<ShipOrder> = {}) {
      const sent = await send(part, { units: new Map([[lineId, quantity]]), ...change });
      if (!sent.ok) throw new Error(sent.error);
      return sent.value.shipmentId;
    },
    mark: (part: Part, shipmentId: string, action: MarkParcel["action"], shelf?: Map<string, number>) =>
      markParcel(services, {
        ...{ sellerOrderId: part.id, sellerId: part.sellerId, shipmentId, action, note: "", actor: "seller-1", shelf },
      }),
    arrive: (part: Part, shipmentId?: string) =>
      deliverOrder(services, {
        ...{ sellerOrderId: part.id, sellerId: part.sellerId },
        ...{ version: null, actor: "u", shipmentId },
      }),
    /** Staff give so many units of one line back; `restock` null leaves the shelf to the portal. */
    giveBackUnits: (
      orderId: string,
      line: { lineId: string; quantity: number; restock?: number | null },
      reason: RequestRefund["reason"],
    ) =>
      requestRefund(services, {
        ...{ orderId, formKey: crypto.randomUUID(), stamp: null, reason, note: "", as: "staff", actor: "s" },
        wish: { what: "some", lines: [{ restock: null, ...line }], shippingMinor: 0 },
      }),
    partOf: ({ id }: Part) => services.db.sellerOrder.findUniqueOrThrow({ where: { id } }),
  };
}
