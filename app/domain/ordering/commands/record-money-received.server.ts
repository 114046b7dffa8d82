import type { Transaction } from "#app/platform/database.server.ts";
import { isUuid, newId } from "#app/shared/id.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { doorFacts, dueAtDoor, unpaidUnits } from "../model/door-money.ts";
import { isReceivable, receivedAmount } from "../model/money-received.ts";
import { listDoorMoney } from "../queries/list-door-money.server.ts";
import { type LockedOrder, lockOrder } from "./lock-order.server.ts";
import { recordPaymentState } from "./record-payment-state.server.ts";

export type MoneyReceived = {
  sellerOrderId: string;
  /** Null for staff, who may record it for any seller. */
  sellerId: string | null;
  /** The user's id. */
  actor: string;
  now: Date;
};

/**
 * The carrier handed over what one part of an order cost. Told again it changes nothing. The order is paid once every part
 * that was not called off has its money.
 */
export async function recordMoneyReceived(
  tx: Transaction,
  { sellerOrderId, sellerId, actor, now }: MoneyReceived,
): Promise<Result<{ orderId: string }, "not-found" | "not-now">> {
  if (!isUuid(sellerOrderId)) return refuse("not-found");
  const where = { id: sellerOrderId, ...(sellerId === null ? {} : { sellerId }) };
  const own = await tx.sellerOrder.findFirst({ where, select: { orderId: true } });
  const order = own && (await lockOrder(tx, own.orderId));
  const part = order?.sellerOrders.find(({ id }) => id === sellerOrderId);
  if (!order || !part) return refuse("not-found");
  if (!isReceivable(order, part)) return refuse("not-now");
  const event = { orderId: order.id, sellerOrderId, kind: "money-received" };
  if ((await tx.orderEvent.count({ where: event })) > 0) return ok({ orderId: order.id });
  const due = await dueOf(tx, sellerOrderId);
  if (due.amountMinor === 0) return refuse("not-now");
  const detail = { currency: order.currency, ...due };
  await tx.orderEvent.create({ data: { id: newId(), ...event, at: now, actor, detail } });
  const amountMinor = receivedAmount(order.sellerOrders, await listDoorMoney(tx, order.id, order.sellerOrders));
  if (amountMinor !== null) await settleDue(tx, order, { amountMinor, actor, now });
  return ok({ orderId: order.id });
}

/** What the parcels that come of a part cost, and the units that do not come, which nobody pays for. */
async function dueOf(tx: Transaction, id: string): Promise<{ amountMinor: number; unpaid: Record<string, number> }> {
  const include = { lines: true, shipments: { include: { lines: true } }, order: { select: doorFacts } };
  const part = await tx.sellerOrder.findUniqueOrThrow({ where: { id }, include });
  const unpaid = unpaidUnits(part, part.order);
  return { amountMinor: dueAtDoor(part, part.lines, unpaid), unpaid: Object.fromEntries(unpaid) };
}

/** What the door brought pays the order. The order must be locked. */
export async function settleDue(
  tx: Transaction,
  order: LockedOrder,
  { amountMinor, actor, now }: { amountMinor: number; actor: string; now: Date },
): Promise<void> {
  const payment = order.payments.find(({ provider }) => provider === "on-delivery");
  if (payment) {
    await tx.payment.update({ where: { id: payment.id }, data: { amountMinor } });
    await recordPaymentState(tx, { payment, to: "succeeded", now, actor });
  }
  await tx.order.update({ where: { id: order.id }, data: { paymentState: "paid", paidAt: now } });
}
