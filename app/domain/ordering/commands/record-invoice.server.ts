import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { readInvoice } from "../model/invoice-request.ts";
import { lockOrderRow } from "./lock-order.server.ts";

export type RecordInvoice = { sellerId: string; sellerOrderId: string; number: string; actor: string; now: Date };

/** The seller made out the electronic invoice of a part. The same number again changes nothing; another replaces it. */
export async function recordInvoice(
  tx: Transaction,
  { sellerId, sellerOrderId, number, actor, now }: RecordInvoice,
): Promise<Result<null, "not-found" | "not-now">> {
  if (!isUuid(sellerOrderId)) return refuse("not-found");
  const own = await tx.sellerOrder.findFirst({ where: { id: sellerOrderId, sellerId }, select: { orderId: true } });
  if (!own) return refuse("not-found");
  await lockOrderRow(tx, own.orderId);
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id: sellerOrderId }, include: { order: true } });
  if (!readInvoice(part.order.invoice) || part.order.paymentState === "due") return refuse("not-now");
  if (part.invoiceNumber === number) return ok(null);
  await tx.sellerOrder.update({ where: { id: part.id }, data: { invoiceNumber: number, invoicedAt: now } });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId: part.orderId, sellerOrderId: part.id, at: now, kind: "invoiced", actor },
      detail: { note: part.invoiceNumber ? `${part.invoiceNumber} → ${number}` : number },
    },
  });
  return ok(null);
}
