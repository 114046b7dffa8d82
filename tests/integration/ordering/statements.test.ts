import { afterAll, beforeAll, expect, test } from "vitest";
import { inTransaction } from "#app/platform/database.server.ts";
import { newId } from "#app/shared/id.ts";
import { sellerStatements } from "#app/workflows/seller-statement.server.ts";
import { settlePayment } from "#app/workflows/settle-payment.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
afterAll(() => services.close());

const november = { from: "2026-11-01", until: "2026-12-01" };
const december = { from: "2026-12-01", until: "2027-01-01" };

async function paidOrder(kind: "household" | "enterprise", paidAt = "2026-11-24T03:00:00.000Z") {
  services.clock.set(paidAt);
  const goods = await makeGoods(services, { stock: 9 });
  await services.db.seller.update({ where: { id: goods.sellerId }, data: { kind } });
  const placed = await placeTestOrder(services, [{ variantId: goods.variantId, quantity: 2 }]);
  const { payment } = placed;
  const amount = { minor: payment.amountMinor, currency: "VND" as const };
  const news = { providerRef: payment.providerRef, paymentId: payment.id, outcome: "succeeded" as const, amount };
  await inTransaction(services.db, (tx) => settlePayment(tx, services, "sandbox", news));
  const order = await services.db.order.findUniqueOrThrow({
    where: { id: placed.orderId },
    include: { lines: true, payments: true, sellerOrders: true },
  });
  return { ...goods, order };
}

type Paid = Awaited<ReturnType<typeof paidOrder>>;
const only = async ({ sellerId }: Paid, period: typeof november) => {
  const [statement] = await sellerStatements(services, { sellerId, ...period });
  if (!statement) throw new Error("no statement");
  return statement;
};

/** A refund of one unit, as the order desk writes it. */
async function giveOneBack({ order }: Paid, at: string) {
  const [line] = order.lines;
  const [payment] = order.payments;
  if (!line || !payment) throw new Error("the order has no line");
  await services.db.refund.create({
    data: {
      ...{ id: newId(), orderId: order.id, paymentId: payment.id, idempotencyKey: newId(), currency: "VND" },
      ...{ amountMinor: line.unitPriceMinor, reason: "damaged", requestedBy: "staff", requestedAt: new Date(at) },
      lines: { create: [{ orderLineId: line.id, quantity: 1, amountMinor: line.unitPriceMinor }] },
    },
  });
}

test("a sale stands in the month its money came, in Vietnam's time", async () => {
  const paid = await paidOrder("enterprise", "2026-11-30T17:30:00.000Z");
  expect((await only(paid, november)).rows).toEqual([]);
  const [row] = (await only(paid, december)).rows;
  expect(row).toMatchObject({ day: "2026-12-01", kind: "sale", orderCode: paid.order.code });
  expect(row?.payableMinor).toBe(paid.order.totalMinor);
});

test("a household's tax is withheld at the sale and comes back with a refund of the next month", async () => {
  const paid = await paidOrder("household");
  await giveOneBack(paid, "2026-12-03T03:00:00.000Z");
  const [sale] = (await only(paid, november)).totals;
  const goods = paid.order.goodsMinor;
  const shipping = paid.order.shippingMinor;
  expect(sale).toMatchObject({
    vatMinor: Math.round(goods * 0.01) + Math.round(shipping * 0.03),
    pitMinor: Math.round(goods * 0.005) + Math.round(shipping * 0.015),
  });
  const [back] = (await only(paid, december)).totals;
  expect(back).toMatchObject({ goodsMinor: -goods / 2, shippingMinor: 0, vatMinor: -Math.round(goods / 2 / 100) });
});

test("staff see every seller of whom something moved, and a seller only their own", async () => {
  const [one, other] = [await paidOrder("enterprise"), await paidOrder("household")];
  const all = await sellerStatements(services, { sellerId: null, ...november });
  const ids = all.map(({ sellerId }) => sellerId);
  expect(ids).toEqual(expect.arrayContaining([one.sellerId, other.sellerId]));
  expect((await only(one, november)).rows.map(({ orderCode }) => orderCode)).toEqual([one.order.code]);
});

test("what was never paid is in no statement", async () => {
  const { variantId, sellerId } = await makeGoods(services, { stock: 9 });
  await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  expect((await sellerStatements(services, { sellerId, ...november }))[0]?.rows).toEqual([]);
});
