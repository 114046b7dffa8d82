import { afterAll, beforeAll, expect, test } from "vitest";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { findPaidOrder } from "#app/domain/ordering/queries/find-paid-order.server.ts";
import { getOrder } from "#app/domain/ordering/queries/get-order.server.ts";
import { getSellerOrder } from "#app/domain/ordering/queries/get-seller-order.server.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { listSoldParts } from "#app/domain/ordering/queries/list-sold-parts.server.ts";
import { listDueParts } from "#app/domain/ordering/queries/list-transfers.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { parcelDesk } from "#tests/support/parcel-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
let desk: ReturnType<typeof parcelDesk>;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  desk = parcelDesk(services);
});
afterAll(() => services.close());

type Due = Awaited<ReturnType<typeof desk.placeDue>>;

const receive = ({ part }: Due) =>
  receiveMoney(services, { sellerOrderId: part.id, sellerId: part.sellerId, actor: "seller-user" });
const noticesOf = async (code: string) => (await listMoneyNotices(services.db)).filter((each) => each.code === code);

/** Two units in one parcel and one in another. */
async function inTwoParcels() {
  const due = await desk.placeDue();
  const first = await desk.sendSome(due.part, due.line.id, 2);
  const second = await desk.sendSome(due.part, due.line.id, 1);
  return { ...due, first, second };
}

/** What two of the three units and the way cost. */
const twoUnits = ({ line, part }: Due) => 2 * line.unitPriceMinor + part.shippingMinor;

test.each([
  ["lost", "lost"],
  ["back", "lost"],
  ["lost", "back"],
] as const)("with one parcel %s and the other %s the order is over and nobody owes anything", async (...fates) => {
  const due = await inTwoParcels();
  for (const [at, parcel] of [due.first, due.second].entries()) {
    if (fates[at] === "back") await desk.mark(due.part, parcel, "refuse");
    await desk.mark(due.part, parcel, fates[at] === "back" ? "come-back" : "lose");
  }
  expect(await findOrderPage(services.db, due.code)).toMatchObject({ status: "cancelled", paymentState: "due" });
  const payment = await services.db.payment.findFirstOrThrow({ where: { orderId: due.orderId } });
  expect(payment).toMatchObject({ state: "cancelled" });
  expect(await receive(due)).toEqual({ ok: false, error: "not-now" });
});

test("with one parcel delivered and the other lost, the part has arrived and only what arrived is due, on every page", async () => {
  const due = await inTwoParcels();
  await desk.arrive(due.part, due.first);
  await desk.mark(due.part, due.second, "lose");
  expect(await desk.partOf(due.part)).toMatchObject({ state: "delivered", deliveredAt: services.clock.now() });
  const minor = twoUnits(due);
  const seen = await getSellerOrder(services.db, due.part.sellerId, due.part.id);
  expect(seen?.due).toMatchObject({ amount: { minor }, isReceivable: true });
  expect((await listDueParts(services.db)).find(({ id }) => id === due.part.id)).toMatchObject({ amount: { minor } });
  expect(await findOrderPage(services.db, due.code)).toMatchObject({ due: { minor }, parts: [{ due: { minor } }] });
});

test("what is refused is not due at the door before it is back", async () => {
  const due = await inTwoParcels();
  await desk.mark(due.part, due.second, "refuse");
  const seen = await getSellerOrder(services.db, due.part.sellerId, due.part.id);
  expect(seen?.due).toMatchObject({ amount: { minor: twoUnits(due) } });
  await desk.mark(due.part, due.first, "refuse");
  expect(await receive(due)).toEqual({ ok: false, error: "not-now" });
  expect((await listDueParts(services.db)).map(({ id }) => id)).not.toContain(due.part.id);
});

test("the money that came is that of what arrived, and nobody is asked to give back what was never paid", async () => {
  const due = await inTwoParcels();
  await desk.arrive(due.part, due.first);
  await desk.mark(due.part, due.second, "lose");
  expect((await receive(due)).ok).toBe(true);
  expect((await receive(due)).ok).toBe(true);
  const payment = await services.db.payment.findFirstOrThrow({ where: { orderId: due.orderId } });
  expect(payment).toMatchObject({ state: "succeeded", amountMinor: twoUnits(due) });
  expect(await noticesOf(due.code)).toEqual([]);
  expect((await getOrder(services.db, due.orderId))?.parts[0]?.lines).toMatchObject([{ left: 2, unpaid: 1 }]);
  expect((await findPaidOrder(services.db, due.orderId))?.lines).toMatchObject([{ quantity: 3, refundedUnits: 1 }]);
  const [sold] = await listSoldParts(services.db, {
    sellerId: due.part.sellerId,
    from: "2026-01-01",
    until: "2027-01-01",
  });
  expect(sold?.part.movements).toMatchObject([
    { kind: "sale", goodsMinor: 2 * due.line.unitPriceMinor, shippingMinor: due.part.shippingMinor },
  ]);
});

test("all that came goes back and no more, and then the part is given back whole", async () => {
  const due = await inTwoParcels();
  await desk.arrive(due.part, due.first);
  await desk.mark(due.part, due.second, "lose");
  await receive(due);
  expect((await desk.giveBackUnits(due.orderId, { lineId: due.line.id, quantity: 3 }, "damaged")).ok).toBe(false);
  const given = await requestRefund(services, {
    ...{ orderId: due.orderId, formKey: crypto.randomUUID(), stamp: null, reason: "damaged", note: "", as: "staff" },
    ...{ actor: "s", wish: { what: "all", lines: [], shippingMinor: 0 } },
  });
  expect(given.ok).toBe(true);
  const refund = await services.db.refund.findFirstOrThrow({ where: { orderId: due.orderId } });
  expect(refund).toMatchObject({ amountMinor: twoUnits(due) });
  expect(await desk.partOf(due.part)).toMatchObject({ state: "refunded" });
});

test("a parcel lost after its money came is a matter for the staff", async () => {
  const due = await inTwoParcels();
  await receive(due);
  await desk.mark(due.part, due.second, "lose");
  expect(await noticesOf(due.code)).toMatchObject([{ kind: "parcel-lost" }]);
});

test("a parcel found again is due at the door as long as the money did not come without it", async () => {
  const due = await inTwoParcels();
  await desk.arrive(due.part, due.first);
  await desk.mark(due.part, due.second, "lose");
  expect((await desk.arrive(due.part, due.second)).ok).toBe(true);
  const seen = await getSellerOrder(services.db, due.part.sellerId, due.part.id);
  expect(seen?.due).toMatchObject({ amount: { minor: twoUnits(due) + due.line.unitPriceMinor } });
});

test("what was settled without a lost parcel stays settled: it can come back, and is not told as delivered", async () => {
  const [paid, over] = [await inTwoParcels(), await inTwoParcels()];
  await desk.arrive(paid.part, paid.first);
  await desk.mark(paid.part, paid.second, "lose");
  await receive(paid);
  for (const parcel of [over.first, over.second]) await desk.mark(over.part, parcel, "lose");
  for (const { part, second } of [paid, over]) {
    const actions = async () =>
      (await getSellerOrder(services.db, part.sellerId, part.id))?.parcels.find(({ id }) => id === second)?.actions;
    expect(await actions()).toEqual(["come-back"]);
    expect(await desk.arrive(part, second)).toEqual({ ok: false, error: "settled" });
    expect((await desk.mark(part, second, "come-back")).ok).toBe(true);
  }
});

test("shipping that goes back of an order stands whole in the statements of the parts that were sold", async () => {
  const goods = [await makeGoods(services, { stock: 5 }), await makeGoods(services, { stock: 5 })];
  const lines = goods.map(({ variantId }) => ({ variantId, quantity: 1 }));
  const { orderId } = await placeOrderBy(services, "on-delivery", lines);
  const [sold, off] = await services.db.sellerOrder.findMany({ where: { orderId }, include: { lines: true } });
  if (!sold || !off) throw new Error("the order lacks a part");
  await desk.sendSome(sold, sold.lines[0]?.id ?? "", 1);
  await desk.mark(off, await desk.sendSome(off, off.lines[0]?.id ?? "", 1), "lose");
  await receiveMoney(services, { sellerOrderId: sold.id, sellerId: sold.sellerId, actor: "seller-user" });
  const given = await requestRefund(services, {
    ...{ orderId, formKey: crypto.randomUUID(), stamp: null, reason: "late", note: "", as: "staff", actor: "s" },
    wish: { what: "some", lines: [], shippingMinor: sold.shippingMinor },
  });
  expect(given.ok).toBe(true);
  const [stated] = await listSoldParts(services.db, {
    sellerId: sold.sellerId,
    from: "2026-01-01",
    until: "2027-01-01",
  });
  expect(stated?.part.movements).toMatchObject([{ kind: "sale" }, { shippingMinor: -sold.shippingMinor }]);
});
