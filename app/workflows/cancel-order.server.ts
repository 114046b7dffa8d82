import { returnVoucherUse } from "#app/domain/campaigns/commands/end-voucher-use.server.ts";
import { endSeats } from "#app/domain/experiences/commands/end-seats.server.ts";
import { putBackStock, returnStock } from "#app/domain/ordering/commands/end-holds.server.ts";
import { type LockedOrder, lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { lockStock } from "#app/domain/ordering/commands/lock-stock.server.ts";
import { moveWholeOrder } from "#app/domain/ordering/commands/move-whole-order.server.ts";
import { recordPaymentState } from "#app/domain/ordering/commands/record-payment-state.server.ts";
import { isOpenPayment } from "#app/domain/ordering/model/payment-state.ts";
import { listLineUnits } from "#app/domain/ordering/queries/list-line-units.server.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";
import { refreshFreeStock, stockScope } from "./refresh-free-stock.server.ts";
import { seatsFreed } from "./seats-freed.server.ts";
import { tellSellers } from "./tell-sellers.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "clock">;

/** A buyer gives up an order that is not paid, or one to be paid on delivery of which nothing was sent; the goods go back at once. */
export function cancelOrder(services: Wants, orderId: string): Promise<Result<null, "not-now">> {
  return retryTransaction(services.db, (tx) => cancelIn(tx, services, orderId));
}

/** A provider's delayed payment is on its way already; of a transfer nothing is known, and should it come it goes back. */
function cancelsBy({ sellerOrders, payments, payMethod, paymentState }: LockedOrder): "cancel" | "cancel-due" | null {
  const are = (wanted: string) => sellerOrders.every(({ state }) => state === wanted);
  if (are("preparing") && payMethod === "on-delivery" && paymentState === "due") return "cancel-due";
  const isOnItsWay = payments.some(({ state, provider }) => state === "delayed" && provider !== "bank-transfer");
  return are("awaiting_payment") && !isOnItsWay ? "cancel" : null;
}

/** A parcel that left cannot be called off. */
async function isUntouched(tx: Transaction, { sellerOrders }: LockedOrder): Promise<boolean> {
  return (
    await listLineUnits(
      tx,
      sellerOrders.map(({ id }) => id),
    )
  ).every(({ sent }) => sent === 0);
}

async function cancelIn(tx: Transaction, services: Wants, orderId: string): Promise<Result<null, "not-now">> {
  const now = services.clock.now();
  const order = await lockOrder(tx, orderId);
  const action = order && cancelsBy(order);
  if (!action || !(await isUntouched(tx, order))) return refuse("not-now");
  await returnVoucherUse(tx, { orderId, now });
  const seats = { action: "cancel", as: "visitor", actor: "buyer", now, endReason: "visitor" } as const;
  await seatsFreed(tx, services, await endSeats(tx, { orderId }, seats));
  const variantIds = order.holds.map(({ variantId }) => variantId);
  const scope = await stockScope(tx, variantIds);
  if (action === "cancel") await returnStock(tx, { orderId, lockIds: scope.lockIds, now });
  else {
    await lockStock(tx, scope.lockIds);
    await putBackStock(tx, { orderId, variantIds, now });
  }
  await moveWholeOrder(tx, order, action, { as: "buyer", actor: "buyer", now });
  for (const payment of order.payments) {
    if (!isOpenPayment(payment.state)) continue;
    await recordPaymentState(tx, { payment, to: "cancelled", now, actor: "buyer" });
    await services.jobs.add(tx, "close-payment", { paymentId: payment.id }, { key: `close/${payment.id}` });
  }
  if (action === "cancel-due") await tellSellers(tx, services, order, now, "seller-order-cancelled");
  await refreshFreeStock(tx, scope.products);
  return ok(null);
}
