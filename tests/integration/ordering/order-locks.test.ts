import { afterAll, beforeAll, expect, test } from "vitest";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { prepareOrder } from "#app/workflows/prepare-order.server.ts";
import { refundOrder } from "#app/workflows/refund-order.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

type Placed = Awaited<ReturnType<typeof placeTestOrder>>;

function tell({ payment }: Placed, outcome: PaymentNews["outcome"]) {
  const { providerRef, id: paymentId, amountMinor: minor } = payment;
  const news = { providerRef, paymentId, outcome, amount: { minor, currency: "VND" as const } };
  return inTransaction(services.db, (tx) => settlePayment(tx, services, "sandbox", news));
}

async function placePaid(goods: { variantId: string; sellerId: string }) {
  const placed = await placeTestOrder(services, [{ variantId: goods.variantId, quantity: 1 }]);
  await tell(placed, "succeeded");
  const part = await services.db.sellerOrder.findFirstOrThrow({ where: { orderId: placed.orderId } });
  const move = { sellerId: goods.sellerId, sellerOrderId: part.id, version: null, actor: "user-1" };
  return { placed, parcel: { ...move, carrier: "EMS", trackingNumber: "EE1" } };
}

/** Until another connection of this database stands at a lock. */
async function untilSomebodyWaits(): Promise<void> {
  await expect
    .poll(
      async () => {
        const [found] = await services.db.$queryRaw<{ waiting: number }[]>`
        SELECT count(*)::int AS waiting FROM pg_stat_activity
        WHERE datname = current_database() AND wait_event_type = 'Lock'`;
        return found?.waiting;
      },
      { timeout: 15_000 },
    )
    .toBeGreaterThan(0);
}

test("a parcel being sent waits at the order's own row, and holds nothing that a settlement needs", async () => {
  const goods = await makeGoods(services, { stock: 9 });
  for (const move of [shipOrder, prepareOrder]) {
    const { placed, parcel } = await placePaid(goods);
    const now = services.clock.now();
    const moving: { ended?: ReturnType<typeof shipOrder> | ReturnType<typeof prepareOrder> } = {};
    await inTransaction(services.db, async (tx) => {
      const order = await lockOrder(tx, placed.orderId);
      if (!order) throw new Error("no such order");
      moving.ended = move(services, parcel);
      await untilSomebodyWaits();
      await tx.$queryRaw`SELECT 1 FROM seller_order WHERE order_id = ${placed.orderId}::uuid FOR UPDATE NOWAIT`;
      await refundOrder(tx, services, order, { actor: "sandbox", now });
    });
    expect(await moving.ended).toEqual({ ok: false, error: "not-now" });
  }
});

test("parcels sent, packed and refunded at the same moment: nobody meets a deadlock, and goods are back or on their way", async () => {
  const goods = await makeGoods(services, { stock: 12 });
  for (let round = 0; round < 12; round += 1) {
    const { placed, parcel } = await placePaid(goods);
    await Promise.all([prepareOrder(services, parcel), shipOrder(services, parcel), tell(placed, "refunded")]);
  }
  const sent = await services.db.sellerOrder.count({ where: { sellerId: goods.sellerId, shippedAt: { not: null } } });
  expect(await services.db.sellerOrder.count({ where: { sellerId: goods.sellerId, state: "refunded" } })).toBe(12);
  expect(await stockOf(services, goods.variantId)).toEqual({ onHand: 12 - sent, held: 0, free: 12 - sent });
}, 60_000);
