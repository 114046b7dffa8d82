import { afterAll, beforeAll, expect, test } from "vitest";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { getOrder } from "#app/domain/ordering/queries/get-order.server.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { tellOf } from "#tests/factories/refundable-order.ts";
import { parcelDesk } from "#tests/support/parcel-desk.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
let desk: ReturnType<typeof parcelDesk>;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
  desk = parcelDesk(services);
});
afterAll(() => services.close());

const mailsOf = (orderId: string, kind: string) =>
  services.db.mailMessage.count({ where: { kind, data: { path: ["orderId"], equals: orderId } } });

test("a part goes in two parcels: it is preparing until the last leaves, and has arrived when the last arrives", async () => {
  const { part, line, code, orderId } = await desk.placePaid();
  const first = await desk.sendSome(part, line.id, 2);
  expect(await desk.partOf(part)).toMatchObject({ state: "preparing", shippedAt: null });
  const second = await desk.sendSome(part, line.id, 1);
  expect(await desk.partOf(part)).toMatchObject({ state: "shipped", shippedAt: services.clock.now() });
  expect(await mailsOf(orderId, "order-shipped")).toBe(2);
  const [mailed] = (await findMailOrder(services.db, orderId))?.parts ?? [];
  expect(mailed?.parcels).toMatchObject([
    { id: first, moreFollows: true, lines: [{ quantity: 2 }] },
    { id: second, moreFollows: false, lines: [{ quantity: 1 }] },
  ]);
  expect((await desk.arrive(part, first)).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "shipped", deliveredAt: null });
  expect((await findOrderPage(services.db, code))?.parts[0]?.parcels.map(({ state }) => state)).toEqual([
    "delivered",
    "sent",
  ]);
  expect((await desk.arrive(part)).ok).toBe(true);
  expect((await desk.arrive(part)).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "delivered" });
});

test("more than is left is refused, and nothing is no parcel", async () => {
  const { part, line } = await desk.placePaid();
  await desk.sendSome(part, line.id, 2);
  expect(await desk.send(part, { units: new Map([[line.id, 2]]) })).toEqual({ ok: false, error: "more-units" });
  expect(await desk.send(part, { units: new Map([[line.id, -1]]) })).toEqual({ ok: false, error: "more-units" });
  expect(await desk.send(part, { units: new Map([[line.id, 0]]) })).toEqual({ ok: false, error: "nothing-chosen" });
  await desk.sendSome(part, line.id, 1);
  expect(await desk.send(part)).toMatchObject({ ok: false });
});

test("the same form is one parcel, and two people at once never send a unit twice", async () => {
  const { part, line, orderId } = await desk.placePaid();
  const formKey = crypto.randomUUID();
  const units = new Map([[line.id, 1]]);
  const same = await Promise.all([1, 2, 3, 4].map(() => desk.send(part, { units, formKey })));
  expect(same.every(({ ok }) => ok)).toBe(true);
  expect(await services.db.shipment.count({ where: { sellerOrderId: part.id } })).toBe(1);
  const race = await Promise.all([1, 2, 3, 4].map(() => desk.send(part, { units })));
  expect(race.filter(({ ok }) => ok)).toHaveLength(2);
  const sum = await services.db.shipmentLine.aggregate({ where: { orderLineId: line.id }, _sum: { quantity: true } });
  expect(sum._sum.quantity).toBe(3);
  expect(await mailsOf(orderId, "order-shipped")).toBe(3);
  expect(await desk.partOf(part)).toMatchObject({ state: "shipped" });
});

test("units given back before they left are not sent, and the part is sent with its last parcel", async () => {
  const { part, line, orderId, variantId } = await desk.placePaid();
  await desk.sendSome(part, line.id, 2);
  const wish = { what: "some" as const, lines: [{ lineId: line.id, quantity: 1, restock: null }], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "unavailable" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 6 });
  expect(await desk.partOf(part)).toMatchObject({ state: "partly_refunded", shippedAt: services.clock.now() });
  expect((await desk.arrive(part)).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "delivered" });
});

test("a part of which a parcel left is not given up any more, and its page does not offer it", async () => {
  const { part, line, orderId, variantId } = await desk.placePaid();
  const canCancel = async () => (await getOrder(services.db, orderId))?.parts[0]?.canCancel;
  expect(await canCancel()).toBe(true);
  await desk.sendSome(part, line.id, 2);
  expect(await canCancel()).toBe(false);
  const about = {
    orderId,
    partId: part.id,
    actor: "s",
    note: "",
    by: "staff" as const,
    reason: "unavailable" as const,
  };
  expect(await cancelPart(services, about)).toEqual({ ok: false, error: "not-now" });
  expect(await services.db.refund.count({ where: { orderId } })).toBe(0);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 5 });
});

test("a part that is half sent gives back only the unsent units to the shelf by the provider's news", async () => {
  const byNews = await desk.placePaid();
  await desk.sendSome(byNews.part, byNews.line.id, 1);
  await tellOf(services, byNews, "refunded");
  expect(await stockOf(services, byNews.variantId)).toMatchObject({ onHand: 7 });
});

test("of a paid order a refused parcel comes back: what is sound goes on the shelf once, and staff decide about the money", async () => {
  const { part, line, orderId, variantId, code } = await desk.placePaid();
  const parcel = await desk.sendSome(part, line.id, 3);
  expect((await desk.mark(part, parcel, "refuse")).ok).toBe(true);
  expect(await desk.mark(part, parcel, "refuse")).toEqual({ ok: false, error: "not-now" });
  expect(await mailsOf(orderId, "parcel-refused")).toBe(1);
  expect(await desk.mark(part, parcel, "come-back", new Map([[line.id, 4]]))).toEqual({
    ok: false,
    error: "more-restock",
  });
  const back = await Promise.all([1, 2, 3].map(() => desk.mark(part, parcel, "come-back", new Map([[line.id, 2]]))));
  expect(back.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7 });
  expect(await desk.partOf(part)).toMatchObject({ state: "shipped" });
  const ofOrder = async () => (await listMoneyNotices(services.db)).filter((notice) => notice.code === code);
  expect(await ofOrder()).toMatchObject([{ kind: "parcel-refused", parcelId: parcel }]);
  const wish = { what: { partId: part.id }, lines: [], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "refused" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7 });
  expect((await ofOrder()).filter(({ kind }) => kind === "parcel-refused")).toEqual([]);
});

test("a lost parcel leaves the rest to be sent, and the part has arrived once its money went back", async () => {
  const { part, line, orderId } = await desk.placePaid();
  const lost = await desk.sendSome(part, line.id, 1);
  expect((await desk.mark(part, lost, "lose")).ok).toBe(true);
  expect(await mailsOf(orderId, "parcel-lost")).toBe(1);
  const rest = await desk.sendSome(part, line.id, 2);
  const wish = { what: "some" as const, lines: [{ lineId: line.id, quantity: 1, restock: null }], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "lost" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect((await desk.arrive(part, rest)).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "delivered" });
});

test("a lost parcel that is found arrives after all, and is not taken for one on its way before", async () => {
  const { part, line, code } = await desk.placePaid();
  const lost = await desk.sendSome(part, line.id, 1);
  const rest = await desk.sendSome(part, line.id, 2);
  await desk.mark(part, lost, "lose");
  await desk.arrive(part, rest);
  expect((await findOrderPage(services.db, code))?.parts[0]).toMatchObject({ canArrive: false });
  await desk.arrive(part);
  expect(await services.db.shipment.findUniqueOrThrow({ where: { id: lost } })).toMatchObject({ state: "lost" });
  expect((await desk.arrive(part, lost)).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "delivered" });
});

test("a lost parcel that comes back is counted onto the shelf", async () => {
  const { part, line, variantId } = await desk.placePaid();
  const lost = await desk.sendSome(part, line.id, 3);
  await desk.mark(part, lost, "lose");
  expect((await desk.mark(part, lost, "come-back", new Map([[line.id, 2]]))).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7 });
});

test("to be paid at the door and refused whole: the order is over, nobody owes anything, no money is received", async () => {
  const { part, line, orderId, variantId, code } = await desk.placeDue();
  const parcels = [await desk.sendSome(part, line.id, 2), await desk.sendSome(part, line.id, 1)];
  for (const parcel of parcels) expect((await desk.mark(part, parcel, "refuse")).ok).toBe(true);
  expect((await desk.mark(part, parcels[0] ?? "", "come-back", new Map([[line.id, 2]]))).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "shipped" });
  expect((await desk.mark(part, parcels[1] ?? "", "come-back", new Map())).ok).toBe(true);
  expect(await desk.partOf(part)).toMatchObject({ state: "cancelled" });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7, held: 0 });
  expect(await findOrderPage(services.db, code)).toMatchObject({ status: "cancelled", paymentState: "due" });
  expect(await services.db.payment.findFirstOrThrow({ where: { orderId } })).toMatchObject({ state: "cancelled" });
  const own = { sellerOrderId: part.id, sellerId: part.sellerId, actor: "u" };
  expect(await receiveMoney(services, own)).toEqual({ ok: false, error: "not-now" });
});

test("what is to be paid at the door is not called off once a parcel left", async () => {
  const { part, line, orderId } = await desk.placeDue();
  await desk.sendSome(part, line.id, 1);
  expect(await cancelOrder(services, orderId)).toEqual({ ok: false, error: "not-now" });
  expect(await desk.partOf(part)).toMatchObject({ state: "preparing" });
});

test("nobody moves another seller's parcel", async () => {
  const [mine, theirs] = [await desk.placePaid(), await desk.placePaid()];
  const parcel = await desk.sendSome(theirs.part, theirs.line.id, 3);
  expect(await desk.mark(mine.part, parcel, "lose")).toEqual({ ok: false, error: "not-found" });
  expect(await desk.arrive(mine.part, parcel)).toEqual({ ok: false, error: "not-found" });
  const foreign = { ...theirs.part, sellerId: mine.part.sellerId };
  expect(await desk.mark(foreign, parcel, "lose")).toEqual({ ok: false, error: "not-found" });
  expect(await desk.mark(theirs.part, "x", "lose")).toEqual({ ok: false, error: "not-found" });
});
