import { returnVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { returnStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveWholeOrder } from "#app/domain/ordering/commands/move-whole-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { isOpenPayment } from "#app/domain/ordering/model/payment-state.ts";
import { listDueOrders } from "#app/domain/ordering/queries/list-due-orders.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { tellBuyer } from "./tell-buyer.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock">;

/** Ends every order whose time is over, each in its own transaction; the next reader of a pack does the same for that pack. */
export async function expireHolds(services: Wants, variantIds?: readonly string[]): Promise<number> {
  if (variantIds?.length === 0) return 0;
  const due = await listDueOrders(services.db, services.clock.now(), variantIds);
  let ended = 0;
  for (const orderId of due) if (await expireOrder(services, orderId)) ended += 1;
  return ended;
}

/** False when the order was paid, went on, or has time left. */
export function expireOrder(services: Wants, orderId: string): Promise<boolean> {
  return retryTransaction(services.db, (tx) => expireIn(tx, services, orderId));
}

async function expireIn(tx: Transaction, services: Wants, orderId: string): Promise<boolean> {
  const now = services.clock.now();
  const order = await lockOrder(tx, orderId);
  if (!order || order.expiresAt > now || !order.holds.some(({ state }) => state === "held")) return false;
  await returnVoucherUse(tx, { orderId, now });
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
