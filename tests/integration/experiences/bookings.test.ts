import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";
import { cancelOrder } from "#app/workflows/cancel-order.server.ts";
import { endBooking } from "#app/workflows/end-booking.server.ts";
import { expireHolds } from "#app/workflows/expire-holds.server.ts";
import { keepBookings } from "#app/workflows/keep-bookings.server.ts";
import { requestRefund } from "#app/workflows/request-refund.server.ts";
import { bookVisit, holdVisit, slotsOf, tryToBook, visitDay } from "#tests/factories/booking.ts";
import { makeGoods } from "#tests/factories/order.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { payAll } from "#tests/factories/voucher-order.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const tiers = [
  { hoursBefore: 48, refundPercent: 100 },
  { hoursBefore: 24, refundPercent: 50 },
];
type VisitWish = NonNullable<Parameters<typeof makeVisit>[2]>;

async function visitOf(wish: VisitWish = {}) {
  const { id: sellerId } = await makeSeller(services.db);
  return { sellerId, experienceId: await makeVisit(services.db, sellerId, { cancellation: tiers, ...wish }) };
}

const stateOf = async (id: string) => (await services.db.booking.findUniqueOrThrow({ where: { id } })).state;
const partOf = (id: string) => services.db.sellerOrder.findUniqueOrThrow({ where: { id } });
const mailsOf = (bookingId: string) =>
  services.db.mailMessage
    .findMany({ where: { data: { path: ["bookingId"], equals: bookingId } }, orderBy: { kind: "asc" } })
    .then((mails) => mails.map(({ kind }) => kind));

test("forty who want one of seven seats at the same moment: seven hold one, and every other is told that it is full", async () => {
  const { experienceId } = await visitOf({ capacity: 7, groupMin: 1 });
  const tries = await Promise.all(Array.from({ length: 40 }, () => tryToBook(services, { experienceId, adults: 1 })));
  const placed = tries.filter(({ ok }) => ok);
  expect(placed).toHaveLength(7);
  for (const each of tries.filter(({ ok }) => !ok))
    expect(each).toMatchObject({ error: { code: "visits", visits: [{ problem: { kind: "full" } }] } });
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 7, sold: 0, capacity: 7 }]);
  expect(await services.db.booking.count({ where: { state: "held", slot: { experienceId } } })).toBe(7);
});

test("an instant visit is confirmed as its money comes, by whichever news comes twice, and its seats are sold", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant" });
  const { booking, paymentId, orderId } = await bookVisit(services, { experienceId, adults: 3 });
  await payAll(services, paymentId);
  expect(await stateOf(booking.id)).toBe("confirmed");
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 3 }]);
  expect(await partOf(booking.sellerOrderId)).toMatchObject({ state: "preparing", delivery: "visit" });
  expect(await services.db.order.findUniqueOrThrow({ where: { id: orderId } })).toMatchObject({
    paymentState: "paid",
    totalMinor: 750_000,
  });
  expect((await mailsOf(booking.id)).filter((kind) => !kind.startsWith("host-"))).toEqual(["booking-confirmed"]);
});

test("a paid request holds its seats; the host's yes sells them, and twice is once", async () => {
  const { experienceId, sellerId } = await visitOf();
  const { booking } = await bookVisit(services, { experienceId });
  expect(booking).toMatchObject({ state: "requested", answerBy: new Date("2026-11-25T03:00:00Z") });
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 2, sold: 0 }]);
  const yes = { bookingId: booking.id, action: "confirm", as: "host", actor: "u" } as const;
  expect(await answerBooking(services, { ...yes, of: { sellerId: crypto.randomUUID() } })).toMatchObject({ ok: false });
  await Promise.all([1, 2].map(() => answerBooking(services, { ...yes, of: { sellerId } })));
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 2 }]);
  expect(await partOf(booking.sellerOrderId)).toMatchObject({ state: "preparing" });
});

test("a request that nobody answers ends by itself: seats free, all the money on its way back", async () => {
  const { experienceId } = await visitOf({ answerHours: 24 });
  const { booking, orderId } = await bookVisit(services, { experienceId });
  services.clock.set("2026-11-25T02:59:00Z");
  await keepBookings(services);
  expect(await stateOf(booking.id)).toBe("requested");
  services.clock.set("2026-11-25T03:00:00Z");
  await Promise.all([keepBookings(services), keepBookings(services)]);
  expect(await stateOf(booking.id)).toBe("expired");
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 0 }]);
  expect(await services.db.refund.findMany({ where: { orderId } })).toMatchObject([{ amountMinor: 500_000 }]);
  expect(await mailsOf(booking.id)).toContain("booking-unanswered");
});

test("seats of an unpaid order return when its hold is over, and when its buyer gives it up", async () => {
  const { experienceId } = await visitOf({ capacity: 2 });
  const first = await holdVisit(services, { experienceId });
  expect((await tryToBook(services, { experienceId })).ok).toBe(false);
  services.clock.set("2026-11-24T04:00:00Z");
  await expireHolds(services);
  expect(await stateOf(first.booking.id)).toBe("expired");
  const second = await holdVisit(services, { experienceId });
  expect((await cancelOrder(services, second.orderId)).ok).toBe(true);
  expect(await stateOf(second.booking.id)).toBe("cancelled");
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 0 }]);
  expect((await holdVisit(services, { experienceId })).booking.state).toBe("held");
});

test("the next who wants the seats ends a hold that is over, without waiting for any job", async () => {
  const { experienceId } = await visitOf({ capacity: 2 });
  await holdVisit(services, { experienceId });
  services.clock.set("2026-11-24T04:00:00Z");
  expect((await tryToBook(services, { experienceId })).ok).toBe(true);
});

test("money that comes late still books when the seats are there, and goes back when they are not", async () => {
  const { experienceId } = await visitOf({ capacity: 2, confirmation: "instant" });
  const late = await holdVisit(services, { experienceId });
  services.clock.set("2026-11-24T04:00:00Z");
  await expireHolds(services);
  await payAll(services, late.paymentId);
  expect(await stateOf(late.booking.id)).toBe("confirmed");
  const other = await visitOf({ capacity: 2, confirmation: "instant" });
  const tooLate = await holdVisit(services, other);
  services.clock.set("2026-11-24T05:00:00Z");
  await expireHolds(services);
  await bookVisit(services, other);
  await payAll(services, tooLate.paymentId);
  expect(await stateOf(tooLate.booking.id)).toBe("expired");
  expect(await services.db.payment.findUniqueOrThrow({ where: { id: tooLate.paymentId } })).toMatchObject({
    state: "refund_due",
  });
  expect(await slotsOf(services, other.experienceId)).toMatchObject([{ held: 0, sold: 2 }]);
});

test("goods and a visit are one payment; the visit called off gives back its own part by its terms, to the unit of the currency", async () => {
  const prices = [
    { currency: "VND", amountMinor: 250_000, childMinor: 125_000 },
    { currency: "JPY", amountMinor: 1_481, childMinor: 741 },
  ];
  const { experienceId, sellerId } = await visitOf({ confirmation: "instant", prices });
  const goods = await makeGoods(services, { sellerId, stock: 5 });
  const beside = [{ variantId: goods.variantId, quantity: 1 }];
  const party = { experienceId, adults: 2, children: 1, market: "JP" as const, beside };
  const { booking, orderId } = await bookVisit(services, party);
  const parts = await services.db.sellerOrder.findMany({ where: { orderId }, orderBy: { delivery: "asc" } });
  expect(parts.map(({ delivery, sellerId: of }) => [delivery, of])).toEqual([
    ["post", sellerId],
    ["visit", sellerId],
  ]);
  expect(await services.db.payment.count({ where: { orderId } })).toBe(1);
  services.clock.set("2026-12-04T00:00:00Z");
  const off = { bookingId: booking.id, of: { orderId }, why: "visitor", as: "visitor", actor: "buyer" } as const;
  expect(await endBooking(services, { ...off, seenPercent: 100 })).toEqual({
    ok: false,
    error: { code: "changed", percent: 50 },
  });
  expect((await endBooking(services, { ...off, seenPercent: 50 })).ok).toBe(true);
  expect((await endBooking(services, { ...off, seenPercent: 50 })).ok).toBe(true);
  const refunds = await services.db.refund.findMany({ where: { orderId }, include: { lines: true } });
  expect(refunds).toMatchObject([{ amountMinor: Math.floor((1_481 * 2 + 741) / 2), shippingMinor: 0 }]);
  expect(refunds[0]?.lines.every(({ quantity }) => quantity === 0)).toBe(true);
  expect(await partOf(booking.sellerOrderId)).toMatchObject({ state: "partly_refunded" });
  const goodsPart = parts.find(({ delivery }) => delivery === "post");
  expect(await partOf(goodsPart?.id ?? "")).toMatchObject({ state: "paid" });
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 0 }]);
});

test("called off in time everything goes back, and too late nothing does", async () => {
  const early = await visitOf({ confirmation: "instant" });
  const first = await bookVisit(services, early);
  const off = { why: "visitor", as: "visitor", actor: "buyer" } as const;
  await endBooking(services, { ...off, bookingId: first.booking.id, of: { orderId: first.orderId } });
  const refund = { where: { orderId: first.orderId }, include: { lines: true } };
  expect(await services.db.refund.findMany(refund)).toMatchObject([
    { amountMinor: 500_000, lines: [{ quantity: 2, restocked: 0 }] },
  ]);
  expect(await partOf(first.booking.sellerOrderId)).toMatchObject({ state: "refunded" });
  const second = await bookVisit(services, early);
  services.clock.set("2026-12-05T00:00:00Z");
  await endBooking(services, { ...off, bookingId: second.booking.id, of: { orderId: second.orderId } });
  expect(await services.db.refund.count({ where: { orderId: second.orderId } })).toBe(0);
  expect(await partOf(second.booking.sellerOrderId)).toMatchObject({ state: "delivered" });
  expect(await stateOf(second.booking.id)).toBe("cancelled");
});

test("weather on the host's side gives everything back, however late it is", async () => {
  const { experienceId, sellerId } = await visitOf({ confirmation: "instant" });
  const { booking, orderId } = await bookVisit(services, { experienceId });
  services.clock.set("2026-12-05T00:30:00Z");
  const wish = { bookingId: booking.id, of: { sellerId }, why: "weather", as: "host", actor: "u" } as const;
  expect((await endBooking(services, { ...wish, note: "Mưa lớn, đường vào vườn ngập." })).ok).toBe(true);
  expect(await services.db.refund.findMany({ where: { orderId } })).toMatchObject([{ amountMinor: 500_000 }]);
  expect(await mailsOf(booking.id)).toContain("booking-called-off");
});

test("money that staff give back whole ends the booking with it", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant" });
  const { booking, orderId } = await bookVisit(services, { experienceId });
  const wish = { what: { partId: booking.sellerOrderId }, lines: [], shippingMinor: 0 };
  const about = { orderId, stamp: null, reason: "other", note: "", as: "staff", actor: "s" } as const;
  expect((await requestRefund(services, { ...about, formKey: crypto.randomUUID(), wish })).ok).toBe(true);
  expect(await stateOf(booking.id)).toBe("cancelled");
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 0 }]);
});

test("whether a party came is told from the beginning on, and a mistake can be mended", async () => {
  const { experienceId, sellerId } = await visitOf({ confirmation: "instant" });
  const { booking } = await bookVisit(services, { experienceId });
  const mark = (action: "attend" | "miss") =>
    answerBooking(services, { bookingId: booking.id, of: { sellerId }, action, as: "host", actor: "u" });
  expect(await mark("miss")).toEqual({ ok: false, error: "not-now" });
  services.clock.set("2026-12-05T01:05:00Z");
  expect((await mark("miss")).ok).toBe(true);
  expect(await partOf(booking.sellerOrderId)).toMatchObject({ state: "delivered" });
  expect((await mark("attend")).ok).toBe(true);
  expect(await stateOf(booking.id)).toBe("attended");
});

test("a day closed by its host, a time that is over, too few or too many people are told and nothing is held", async () => {
  const { experienceId } = await visitOf({ groupMin: 3, groupMax: 6 });
  const problem = async (wish: object) => {
    const tried = await tryToBook(services, { experienceId, ...wish });
    return tried.ok || tried.error.code !== "visits" ? tried : tried.error.visits[0]?.problem;
  };
  expect(await problem({ adults: 2 })).toEqual({ kind: "too-few", least: 3 });
  expect(await problem({ adults: 7 })).toEqual({ kind: "too-many", most: 6 });
  expect(await problem({ adults: 0, children: 3 })).toEqual({ kind: "child-alone" });
  expect(await problem({ adults: 3, day: "2026-11-20" })).toEqual({ kind: "too-late" });
  expect(await problem({ adults: 3, day: "2026-11-24", startsAt: 485 })).toMatchObject({ kind: "closed" });
  expect(await problem({ adults: 3, day: "2029-12-01" })).toEqual({ kind: "too-far" });
  const closing = { id: crypto.randomUUID(), experienceId, day: new Date(visitDay), capacity: 0 };
  await services.db.visitException.create({ data: closing });
  expect(await problem({ adults: 3 })).toEqual({ kind: "closed" });
  expect(await services.db.booking.count({ where: { slot: { experienceId } } })).toBe(0);
});

test("fewer seats than are booked leave the booked ones alone, and sell no more", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant", capacity: 6 });
  const { booking } = await bookVisit(services, { experienceId, adults: 4 });
  await services.db.visitRule.updateMany({ where: { experienceId }, data: { capacity: 2 } });
  const tried = await tryToBook(services, { experienceId, adults: 1 });
  expect(tried).toMatchObject({ ok: false, error: { code: "visits", visits: [{ problem: { kind: "full" } }] } });
  expect(await stateOf(booking.id)).toBe("confirmed");
});
