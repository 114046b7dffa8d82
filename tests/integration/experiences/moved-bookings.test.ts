import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";
import { keepBookings } from "#app/workflows/keep-bookings.server.ts";
import { moveBookingSlot } from "#app/workflows/move-booking-slot.server.ts";
import { bookVisit, holdVisit, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const tiers = [{ hoursBefore: 48, refundPercent: 100 }];
const nextDay = "2026-12-06";

async function visitOf(wish: NonNullable<Parameters<typeof makeVisit>[2]> = {}) {
  const { id: sellerId } = await makeSeller(services.db);
  return { sellerId, experienceId: await makeVisit(services.db, sellerId, { cancellation: tiers, ...wish }) };
}

type Booked = Awaited<ReturnType<typeof bookVisit>>;
const move = ({ booking, orderId }: Booked, to: { day?: string; startsAt?: number; version?: number } = {}) =>
  moveBookingSlot(services, {
    ...{ bookingId: booking.id, of: { orderId }, actor: "buyer" },
    ...{ day: nextDay, startsAt: 480, version: booking.version, ...to },
  });
const seatsOf = async (experienceId: string) => {
  const slots = await services.db.visitSlot.findMany({ where: { experienceId }, orderBy: { day: "asc" } });
  return slots.map(({ day, held, sold }) => [day.toISOString().slice(0, 10), held, sold]);
};
const mailsOf = async (bookingId: string) => {
  const where = { data: { path: ["bookingId"], equals: bookingId } };
  return (await services.db.mailMessage.findMany({ where })).map(({ kind }) => kind);
};
const problemOf = (moved: Awaited<ReturnType<typeof move>>) =>
  moved.ok || moved.error.code !== "problem" ? moved : moved.error.problem;

test("an instant booking moves with its seats, stays confirmed, and both sides are told once", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant" });
  const booked = await bookVisit(services, { experienceId, adults: 3 });
  await services.db.booking.update({ where: { id: booked.booking.id }, data: { remindedAt: services.clock.now() } });
  const all = await Promise.all([move(booked), move(booked), move(booked)]);
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(await seatsOf(experienceId)).toEqual([
    [visitDay, 0, 0],
    [nextDay, 0, 3],
  ]);
  expect(await services.db.booking.findUniqueOrThrow({ where: { id: booked.booking.id } })).toMatchObject({
    state: "confirmed",
    version: booked.booking.version + 1,
    startsAt: new Date("2026-12-06T01:00:00Z"),
    endsAt: new Date("2026-12-06T04:00:00Z"),
    remindedAt: null,
  });
  expect(await services.db.bookingEvent.count({ where: { bookingId: booked.booking.id, kind: "move" } })).toBe(1);
  const kinds = await mailsOf(booked.booking.id);
  expect(kinds.filter((kind) => kind === "booking-moved")).toHaveLength(1);
  expect(await services.db.payment.findUniqueOrThrow({ where: { id: booked.paymentId } })).toMatchObject({
    state: "succeeded",
    amountMinor: 750_000,
  });
});

test("where the host confirms, the host is asked again, and silence gives everything back", async () => {
  const { experienceId, sellerId } = await visitOf({ answerHours: 24 });
  const booked = await bookVisit(services, { experienceId });
  const yes = { bookingId: booked.booking.id, of: { sellerId }, action: "confirm", as: "host", actor: "u" } as const;
  const confirmed = await answerBooking(services, yes);
  services.clock.set("2026-11-26T03:00:00Z");
  const moved = await move(booked, { version: confirmed.ok ? confirmed.value.version : 0 });
  expect(moved).toMatchObject({ ok: true, value: { state: "requested", answerBy: new Date("2026-11-27T03:00:00Z") } });
  expect(await seatsOf(experienceId)).toEqual([
    [visitDay, 0, 0],
    [nextDay, 2, 0],
  ]);
  services.clock.set("2026-11-27T03:00:00Z");
  await keepBookings(services);
  expect(await seatsOf(experienceId)).toEqual([
    [visitDay, 0, 0],
    [nextDay, 0, 0],
  ]);
  expect(await services.db.refund.findMany({ where: { orderId: booked.orderId } })).toMatchObject([
    { amountMinor: 500_000 },
  ]);
});

test("a host's yes to the new day sells its seats, and the visit can be moved back", async () => {
  const { experienceId, sellerId } = await visitOf();
  const booked = await bookVisit(services, { experienceId });
  const moved = await move(booked);
  if (!moved.ok) throw new Error("not moved");
  const yes = { bookingId: booked.booking.id, of: { sellerId }, action: "confirm", as: "host", actor: "u" } as const;
  const confirmed = await answerBooking(services, yes);
  expect(confirmed).toMatchObject({ ok: true, value: { state: "confirmed" } });
  expect(await seatsOf(experienceId)).toMatchObject([
    [visitDay, 0, 0],
    [nextDay, 0, 2],
  ]);
  const back = await move(booked, { day: visitDay, version: confirmed.ok ? confirmed.value.version : 0 });
  expect(back).toMatchObject({ ok: true, value: { state: "requested" } });
});

test("another's order, a page that is old, a day that does not exist and a full day move nothing", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant", capacity: 4 });
  const booked = await bookVisit(services, { experienceId });
  expect(await move({ ...booked, orderId: crypto.randomUUID() })).toEqual({ ok: false, error: { code: "not-found" } });
  expect(await move(booked, { version: 99 })).toEqual({ ok: false, error: { code: "changed" } });
  expect(problemOf(await move(booked, { day: "2026-02-31" }))).toEqual({ kind: "closed" });
  expect(problemOf(await move(booked, { day: "2026-07-01" }))).toEqual({ kind: "too-late" });
  expect(problemOf(await move(booked, { startsAt: 9_999_999 }))).toEqual({ kind: "closed" });
  expect(problemOf(await move(booked, { day: "2029-12-01" }))).toEqual({ kind: "too-far" });
  await bookVisit(services, { experienceId, day: nextDay, adults: 3 });
  expect(problemOf(await move(booked))).toEqual({ kind: "short", left: 1 });
  expect(await seatsOf(experienceId)).toEqual([
    [visitDay, 0, 2],
    [nextDay, 0, 3],
  ]);
});

test("after the terms stop giving everything back, and before it is paid, a visit stays where it is", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant" });
  const booked = await bookVisit(services, { experienceId });
  const unpaid = await holdVisit(services, { experienceId });
  expect(await move(unpaid)).toEqual({ ok: false, error: { code: "not-now" } });
  services.clock.set("2026-12-03T01:00:01Z");
  expect(await move(booked)).toEqual({ ok: false, error: { code: "not-now" } });
});

test("two parties swap their days at the same moment, again and again, and no seat is lost or doubled", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant", capacity: 6 });
  const first = await bookVisit(services, { experienceId, adults: 3 });
  const second = await bookVisit(services, { experienceId, day: nextDay, adults: 3 });
  for (const [one, other] of [
    [nextDay, visitDay],
    [visitDay, nextDay],
  ]) {
    const version = (await services.db.booking.findUniqueOrThrow({ where: { id: first.booking.id } })).version;
    const both = await Promise.all([move(first, { day: one, version }), move(second, { day: other, version })]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect((await seatsOf(experienceId)).map(([, , sold]) => sold)).toEqual([3, 3]);
  }
});

test("many who move onto the last seats: only as many as there are come through", async () => {
  const { experienceId } = await visitOf({ confirmation: "instant", capacity: 8 });
  const booked: Booked[] = [];
  for (let each = 0; each < 4; each += 1) booked.push(await bookVisit(services, { experienceId, adults: 2 }));
  await bookVisit(services, { experienceId, day: nextDay, adults: 4 });
  const moved = await Promise.all(booked.map((each) => move(each)));
  expect(moved.filter(({ ok }) => ok)).toHaveLength(2);
  expect(await seatsOf(experienceId)).toEqual([
    [visitDay, 0, 4],
    [nextDay, 0, 8],
  ]);
});
