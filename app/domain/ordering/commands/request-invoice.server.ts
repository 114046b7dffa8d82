import type { Transaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { type InvoiceRequest, mayAskInvoice } from "../model/invoice-request.ts";
import { lockOrder } from "./lock-order.server.ts";

/** The buyer of a paid order wants an electronic invoice, or wants it made out otherwise. Asked again in the same words, once. */
export async function requestInvoice(
  tx: Transaction,
  { orderId, invoice, now }: { orderId: string; invoice: InvoiceRequest; now: Date },
): Promise<Result<null, "not-now">> {
  const order = await lockOrder(tx, orderId);
  if (!order || !mayAskInvoice(order, order.sellerOrders)) return refuse("not-now");
  if (JSON.stringify(order.invoice) === JSON.stringify(invoice)) return ok(null);
  await tx.order.update({ where: { id: order.id }, data: { invoice } });
  await tx.orderEvent.create({
    data: { id: newId(), orderId: order.id, at: now, kind: "invoice-asked", actor: "buyer" },
  });
  return ok(null);
}
