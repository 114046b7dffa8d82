import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import type { TestServices } from "#tests/support/services.ts";
import { makeRefundableOrder } from "./refundable-order.ts";

/** A paid order of one seller, three units of one pack, that has arrived. */
export async function makeDeliveredOrder(services: TestServices) {
  const paid = await makeRefundableOrder(services, { sellers: 1 });
  const [only] = paid.parts;
  if (!only) throw new Error("the order lacks a part");
  const own = { sellerOrderId: only.part.id, sellerId: only.sellerId, version: null, actor: "seller-1" };
  await shipOrder(services, { ...own, carrier: "EMS", trackingNumber: "EE1" });
  await deliverOrder(services, own);
  return { ...paid, ...only };
}
