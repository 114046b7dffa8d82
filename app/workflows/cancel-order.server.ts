import { returnStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { moveWholeOrder } from "#app/domain/ordering/commands/move-whole-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { isOpenPayment } from "#app/domain/ordering/model/payment-state.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "clock">;

/** A buyer gives up an order that is not paid; the goods go back at once. */
export function cancelOrder(services: Wants, orderId: string): Promise<Result<null, "not-now">> {
  return retryTransaction(services.db, (tx) => cancelIn(tx, services, orderId));
}

async function cancelIn(tx: Transaction, { jobs, clock }: Wants, orderId: string): Promise<Result<null, "not-now">> {
  const now = clock.now();
  const order = await lockOrder(tx, orderId);
  if (!order?.sellerOrders.every(({ state }) => state === "awaiting_payment")) return refuse("not-now");
  if (order.payments.some(({ state }) => state === "delayed")) return refuse("not-now");
  const scope = await stockScope(
    tx,
    order.holds.map(({ variantId }) => variantId),
  );
  await returnStock(tx, { orderId, lockIds: scope.lockIds, now });
  await moveWholeOrder(tx, order, "cancel", { as: "buyer", actor: "buyer", now });
  for (const payment of order.payments) {
    if (!isOpenPayment(payment.state)) continue;
    await recordPaymentState(tx, { payment, to: "cancelled", now, actor: "buyer" });
    await jobs.add(tx, "close-payment", { paymentId: payment.id }, { key: `close/${payment.id}` });
  }
  await refreshFreeStock(tx, scope.products);
  return ok(null);
}
