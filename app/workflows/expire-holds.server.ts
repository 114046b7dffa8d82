import { returnVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { endSeats } from "#app/domain/experiences/commands/end-seats.server.ts";
import { listSeatHolders, type SlotOfVisit } from "#app/domain/experiences/queries/list-seat-holders.server.ts";
import { returnStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveWholeOrder } from "#app/domain/ordering/commands/move-whole-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { isOpenPayment } from "#app/domain/ordering/model/payment-state.ts";
import { listDueOrders, listOverdueOrders } from "#app/domain/ordering/queries/list-due-orders.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** Ends every order whose time is over, each in its own transaction; the next reader of a pack does the same for that pack. */
export async function expireHolds(services: Wants, variantIds?: readonly string[]): Promise<number> {
  if (variantIds?.length === 0) return 0;
  const due = await listDueOrders(services.db, services.clock.now(), variantIds);
  const ended = await expireAll(services, due);
  return variantIds ? ended : ended + (await expireSeats(services));
}

/** The same for orders that hold seats of these slots. */
export async function expireSeats(services: Wants, slots?: readonly SlotOfVisit[]): Promise<number> {
  if (slots?.length === 0) return 0;
  const holding = await listSeatHolders(services.db, slots);
  return expireAll(services, await listOverdueOrders(services.db, holding, services.clock.now()));
}

async function expireAll(services: Wants, orderIds: readonly string[]): Promise<number> {
  let ended = 0;
  for (const orderId of orderIds) if (await expireOrder(services, orderId)) ended += 1;
  return ended;
}

/** False when the order was paid, went on, or has time left. */
export function expireOrder(services: Wants, orderId: string): Promise<boolean> {
  return retryTransaction(services.db, (tx) => expireIn(tx, services, orderId));
}

async function expireIn(tx: Transaction, services: Wants, orderId: string): Promise<boolean> {
  const now = services.clock.now();
  const order = await lockOrder(tx, orderId);
  if (!order || order.expiresAt > now) return false;
  if (!order.sellerOrders.some(({ state }) => state === "awaiting_payment")) return false;
  await returnVoucherUse(tx, { orderId, now });
  const seats = { action: "run-out", as: "system", actor: "clock", now, endReason: "unpaid" } as const;
  await seatsFreed(tx, services, await endSeats(tx, { orderId }, seats));
  const scope = await stockScope(
    tx,
    order.holds.map(({ variantId }) => variantId),
  );
  await returnStock(tx, { orderId, lockIds: scope.lockIds, now });
  const actor = "clock";
  await moveWholeOrder(tx, order, "expire", { as: "system", actor, now });
  for (const payment of order.payments) {
    if (isOpenPayment(payment.state)) await recordPaymentState(tx, { payment, to: "expired", now, actor });
  }
  await tellBuyer(tx, services, { kind: "order-expired", orderId, now });
  await refreshFreeStock(tx, scope.products);
  return true;
}
