import { afterAll, beforeAll, expect, test } from "vitest";
import { findMailOrder } from "#app/domain/ordering/queries/find-mail-order.server.ts";
import { findOrderPage } from "#app/domain/ordering/queries/find-order-page.server.ts";
import { listMoneyNotices } from "#app/domain/ordering/queries/list-money-notices.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { cancelPart } from "#app/workflows/cancel-part.server.ts";
import { deliverOrder } from "#app/workflows/deliver-order.server.ts";
import { type MarkParcel, markParcel } from "#app/workflows/mark-parcel.server.ts";
import { receiveMoney } from "#app/workflows/receive-money.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { type ShipOrder, shipOrder } from "#app/workflows/ship-order.server.ts";
import { makeGoods, placeOrderBy } from "#tests/factories/order.ts";
import { makeRefundableOrder, tellOf } from "#tests/factories/refundable-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { stockOf } from "#tests/support/stock.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference", env: { DATABASE_POOL: "20" } });
});
afterAll(() => services.close());

type Part = { id: string; sellerId: string };

async function placePaid() {
  const paid = await makeRefundableOrder(services, { sellers: 1 });
  const [only] = paid.parts;
  if (!only) throw new Error("the order lacks a part");
  return { ...paid, part: only.part, line: only.line, variantId: only.variantId };
}

/** One part of three units that is paid at the door. */
async function placeDue() {
  const { variantId } = await makeGoods(services, { stock: 8 });
  const placed = await placeOrderBy(services, "on-delivery", [{ variantId, quantity: 3 }]);
  const part = await services.db.sellerOrder.findFirstOrThrow({
    where: { orderId: placed.orderId },
    include: { lines: true },
  });
  const [line] = part.lines;
  if (!line) throw new Error("the part lacks a line");
  return { ...placed, part, line, variantId };
}

const send = ({ id: sellerOrderId, sellerId }: Part, change: Partial<ShipOrder> = {}) =>
  shipOrder(services, {
    ...{ sellerOrderId, sellerId, version: null, actor: "seller-1", carrier: "VNPost", trackingNumber: "EE1" },
    ...change,
  } as ShipOrder);

async function sendSome(part: Part, lineId: string, quantity: number, change: Partial<ShipOrder> = {}) {
  const sent = await send(part, { units: new Map([[lineId, quantity]]), ...change });
  if (!sent.ok) throw new Error(sent.error);
  return sent.value.shipmentId;
}

const mark = (part: Part, shipmentId: string, action: MarkParcel["action"], shelf?: Map<string, number>) =>
  markParcel(services, {
    ...{ sellerOrderId: part.id, sellerId: part.sellerId, shipmentId, action, note: "", actor: "seller-1", shelf },
  });

const arrive = (part: Part, shipmentId?: string) =>
  deliverOrder(services, {
    ...{ sellerOrderId: part.id, sellerId: part.sellerId },
    version: null,
    actor: "u",
    shipmentId,
  });

const partOf = ({ id }: Part) => services.db.sellerOrder.findUniqueOrThrow({ where: { id } });
const mailsOf = (orderId: string, kind: string) =>
  services.db.mailMessage.count({ where: { kind, data: { path: ["orderId"], equals: orderId } } });

test("a part goes in two parcels: it is preparing until the last leaves, and has arrived when the last arrives", async () => {
  const { part, line, code, orderId } = await placePaid();
  const first = await sendSome(part, line.id, 2);
  expect(await partOf(part)).toMatchObject({ state: "preparing", shippedAt: null });
  const second = await sendSome(part, line.id, 1);
  expect(await partOf(part)).toMatchObject({ state: "shipped", shippedAt: services.clock.now() });
  expect(await mailsOf(orderId, "order-shipped")).toBe(2);
  const [mailed] = (await findMailOrder(services.db, orderId))?.parts ?? [];
  expect(mailed?.parcels).toMatchObject([
    { id: first, moreFollows: true, lines: [{ quantity: 2 }] },
    { id: second, moreFollows: false, lines: [{ quantity: 1 }] },
  ]);
  expect((await arrive(part, first)).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "shipped", deliveredAt: null });
  expect((await findOrderPage(services.db, code))?.parts[0]?.parcels.map(({ state }) => state)).toEqual([
    "delivered",
    "sent",
  ]);
  expect((await arrive(part)).ok).toBe(true);
  expect((await arrive(part)).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "delivered" });
});

test("more than is left is refused, and nothing is no parcel", async () => {
  const { part, line } = await placePaid();
  await sendSome(part, line.id, 2);
  expect(await send(part, { units: new Map([[line.id, 2]]) })).toEqual({ ok: false, error: "more-units" });
  expect(await send(part, { units: new Map([[line.id, -1]]) })).toEqual({ ok: false, error: "more-units" });
  expect(await send(part, { units: new Map([[line.id, 0]]) })).toEqual({ ok: false, error: "nothing-chosen" });
  await sendSome(part, line.id, 1);
  expect(await send(part)).toMatchObject({ ok: false });
});

test("the same form is one parcel, and two people at once never send a unit twice", async () => {
  const { part, line, orderId } = await placePaid();
  const formKey = crypto.randomUUID();
  const units = new Map([[line.id, 1]]);
  const same = await Promise.all([1, 2, 3, 4].map(() => send(part, { units, formKey })));
  expect(same.every(({ ok }) => ok)).toBe(true);
  expect(await services.db.shipment.count({ where: { sellerOrderId: part.id } })).toBe(1);
  const race = await Promise.all([1, 2, 3, 4].map(() => send(part, { units })));
  expect(race.filter(({ ok }) => ok)).toHaveLength(2);
  const sum = await services.db.shipmentLine.aggregate({ where: { orderLineId: line.id }, _sum: { quantity: true } });
  expect(sum._sum.quantity).toBe(3);
  expect(await mailsOf(orderId, "order-shipped")).toBe(3);
  expect(await partOf(part)).toMatchObject({ state: "shipped" });
});

test("units given back before they left are not sent, and the part is sent with its last parcel", async () => {
  const { part, line, orderId, variantId } = await placePaid();
  await sendSome(part, line.id, 2);
  const wish = { what: "some" as const, lines: [{ lineId: line.id, quantity: 1, restock: null }], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "unavailable" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 6 });
  expect(await partOf(part)).toMatchObject({ state: "partly_refunded", shippedAt: services.clock.now() });
  expect((await arrive(part)).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "delivered" });
});

test("a part that is half sent gives back only the unsent units to the shelf, by staff or by the provider's news", async () => {
  const byStaff = await placePaid();
  await sendSome(byStaff.part, byStaff.line.id, 2);
  const about = { orderId: byStaff.orderId, partId: byStaff.part.id, actor: "s", note: "" };
  expect((await cancelPart(services, { ...about, by: "staff", reason: "unavailable" })).ok).toBe(true);
  expect(await stockOf(services, byStaff.variantId)).toMatchObject({ onHand: 6 });
  const byNews = await placePaid();
  await sendSome(byNews.part, byNews.line.id, 1);
  await tellOf(services, byNews, "refunded");
  expect(await stockOf(services, byNews.variantId)).toMatchObject({ onHand: 7 });
});

test("of a paid order a refused parcel comes back: what is sound goes on the shelf once, and staff decide about the money", async () => {
  const { part, line, orderId, variantId, code } = await placePaid();
  const parcel = await sendSome(part, line.id, 3);
  expect((await mark(part, parcel, "refuse")).ok).toBe(true);
  expect(await mark(part, parcel, "refuse")).toEqual({ ok: false, error: "not-now" });
  expect(await mailsOf(orderId, "parcel-refused")).toBe(1);
  expect(await mark(part, parcel, "come-back", new Map([[line.id, 4]]))).toEqual({ ok: false, error: "more-restock" });
  const back = await Promise.all([1, 2, 3].map(() => mark(part, parcel, "come-back", new Map([[line.id, 2]]))));
  expect(back.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7 });
  expect(await partOf(part)).toMatchObject({ state: "shipped" });
  const ofOrder = async () => (await listMoneyNotices(services.db)).filter((notice) => notice.code === code);
  expect(await ofOrder()).toMatchObject([{ kind: "parcel-refused", parcelId: parcel }]);
  const wish = { what: { partId: part.id }, lines: [], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "refused" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7 });
  expect((await ofOrder()).filter(({ kind }) => kind === "parcel-refused")).toEqual([]);
});

test("a lost parcel leaves the rest to be sent, and the part has arrived once its money went back", async () => {
  const { part, line, orderId } = await placePaid();
  const lost = await sendSome(part, line.id, 1);
  expect((await mark(part, lost, "lose")).ok).toBe(true);
  expect(await mailsOf(orderId, "parcel-lost")).toBe(1);
  const rest = await sendSome(part, line.id, 2);
  const wish = { what: "some" as const, lines: [{ lineId: line.id, quantity: 1, restock: null }], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "lost" as const, note: "", as: "staff" as const, actor: "s" };
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect((await arrive(part, rest)).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "delivered" });
});

test("to be paid at the door and refused whole: the order is over, nobody owes anything, no money is received", async () => {
  const { part, line, orderId, variantId, code } = await placeDue();
  const parcels = [await sendSome(part, line.id, 2), await sendSome(part, line.id, 1)];
  for (const parcel of parcels) expect((await mark(part, parcel, "refuse")).ok).toBe(true);
  expect((await mark(part, parcels[0] ?? "", "come-back", new Map([[line.id, 2]]))).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "shipped" });
  expect((await mark(part, parcels[1] ?? "", "come-back", new Map())).ok).toBe(true);
  expect(await partOf(part)).toMatchObject({ state: "cancelled" });
  expect(await stockOf(services, variantId)).toMatchObject({ onHand: 7, held: 0 });
  expect(await findOrderPage(services.db, code)).toMatchObject({ status: "cancelled", paymentState: "due" });
  expect(await services.db.payment.findFirstOrThrow({ where: { orderId } })).toMatchObject({ state: "cancelled" });
  const own = { sellerOrderId: part.id, sellerId: part.sellerId, actor: "u" };
  expect(await receiveMoney(services, own)).toEqual({ ok: false, error: "not-now" });
});

test("what is to be paid at the door is not called off once a parcel left", async () => {
  const { part, line, orderId } = await placeDue();
  await sendSome(part, line.id, 1);
  expect(await cancelOrder(services, orderId)).toEqual({ ok: false, error: "not-now" });
  expect(await partOf(part)).toMatchObject({ state: "preparing" });
});

test("nobody moves another seller's parcel", async () => {
  const [mine, theirs] = [await placePaid(), await placePaid()];
  const parcel = await sendSome(theirs.part, theirs.line.id, 3);
  expect(await mark(mine.part, parcel, "lose")).toEqual({ ok: false, error: "not-found" });
  expect(await arrive(mine.part, parcel)).toEqual({ ok: false, error: "not-found" });
  const foreign = { ...theirs.part, sellerId: mine.part.sellerId };
  expect(await mark(foreign, parcel, "lose")).toEqual({ ok: false, error: "not-found" });
  expect(await mark(theirs.part, "x", "lose")).toEqual({ ok: false, error: "not-found" });
});
