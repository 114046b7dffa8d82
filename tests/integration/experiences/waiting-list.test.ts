import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { judgeVisit } from "#app/domain/experiences/model/judge-visit.ts";
import { listBookableVisits } from "#app/domain/experiences/queries/list-bookable-visits.server.ts";
import { bookVisit as putInCart } from "#app/workflows/book-visit.server.ts";
import { endBooking } from "#app/workflows/end-booking.server.ts";
import { joinWaitingList } from "#app/workflows/join-waiting-list.server.ts";
import { keepBookings } from "#app/workflows/keep-bookings.server.ts";
import { leaveWaitingList } from "#app/workflows/leave-waiting-list.server.ts";
import { offerSeats } from "#app/workflows/offer-seats.server.ts";
import { bookVisit, slotsOf, tryToBook, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

const slot = { day: visitDay, startsAt: 480 };

/** A visit of three seats, all of them one party's. */
async function fullVisit() {
  const { id: sellerId } = await makeSeller(services.db);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation: "instant", capacity: 3, groupMin: 1 });
  const party = await bookVisit(services, { experienceId, adults: 3 });
  const [row] = await slotsOf(services, experienceId);
  if (!row) throw new Error("no slot");
  return { experienceId, sellerId, party, slotId: row.id };
}

async function wait(experienceId: string, email: string, adults = 1) {
  const joined = await joinWaitingList(services, {
    ...{ ...slot, experienceId, email, adults, children: 0, locale: "ja", market: "JP" },
  });
  services.clock.set(new Date(services.clock.now().getTime() + 1_000).toISOString());
  return joined;
}

const offersOf = (slotId: string) =>
  services.db.waitingEntry.findMany({ where: { slotId }, orderBy: { createdAt: "asc" } });
const callOff = ({ booking, orderId }: Awaited<ReturnType<typeof fullVisit>>["party"]) =>
  endBooking(services, { bookingId: booking.id, of: { orderId }, why: "host", as: "staff", actor: "s" });
const mailsTo = (email: string) =>
  services.db.mailMessage.count({ where: { toAddress: email, kind: "seats-offered" } });

test("the same address waits once, and the wrong party is told", async () => {
  const { experienceId, slotId } = await fullVisit();
  for (let time = 0; time < 3; time += 1) expect((await wait(experienceId, "Ai@Example.test")).ok).toBe(true);
  expect(await services.db.waitingEntry.count({ where: { slotId } })).toBe(1);
  expect(await wait(experienceId, "nobody@example.test", 0)).toMatchObject({ error: { kind: "too-few" } });
  expect(await wait(experienceId, "many@example.test", 9)).toMatchObject({ error: { kind: "too-many" } });
});

test("freed seats go to who waited longest, each once, however often the job runs at the same moment", async () => {
  const { experienceId, slotId, party } = await fullVisit();
  for (const name of ["a", "b", "c", "d", "e"]) await wait(experienceId, `${name}-race@example.test`);
  await callOff(party);
  await Promise.all([1, 2, 3, 4].map(() => offerSeats(services, slotId)));
  expect((await offersOf(slotId)).map(({ state }) => state)).toEqual([
    ...["offered", "offered", "offered", "waiting", "waiting"],
  ]);
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 3, sold: 0, capacity: 3 }]);
  expect([await mailsTo("a-race@example.test"), await mailsTo("d-race@example.test")]).toEqual([1, 0]);
  expect((await tryToBook(services, { experienceId, adults: 1 })).ok).toBe(false);
});

test("who wants more seats than came free is passed by, and keeps the place", async () => {
  const { experienceId, slotId, party } = await fullVisit();
  await services.db.visitRule.updateMany({ where: { experienceId }, data: { capacity: 2 } });
  await wait(experienceId, "three@example.test", 2);
  await callOff(party);
  await wait(experienceId, "two@example.test", 1);
  await services.db.visitException.create({
    data: { id: crypto.randomUUID(), experienceId, day: new Date(visitDay), startsAt: 480, capacity: 1 },
  });
  await offerSeats(services, slotId);
  expect((await offersOf(slotId)).map(({ state }) => state)).toEqual(["waiting", "offered"]);
});

test("an offer is taken by its own order only, with exactly its seats", async () => {
  const { experienceId, slotId, party } = await fullVisit();
  await wait(experienceId, "taker@example.test", 3);
  await callOff(party);
  await offerSeats(services, slotId);
  const [entry] = await offersOf(slotId);
  const wish = { experienceId, ...slot, adults: 3, children: 0, language: "vi", note: "" };
  const reader = { market: "VN", locale: "vi" } as const;
  const stranger = await putInCart(services, { ...wish, cartId: null, waitingId: null }, reader);
  expect(stranger).toMatchObject({ ok: false, error: { kind: "full" } });
  const mine = await tryToBook(services, { experienceId, adults: 3, waitingId: entry?.id ?? "" });
  expect(mine.ok).toBe(true);
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 3, sold: 0 }]);
  expect(await offersOf(slotId)).toMatchObject([{ state: "taken" }]);
  expect((await tryToBook(services, { experienceId, adults: 3, waitingId: entry?.id ?? "" })).ok).toBe(false);
});

test("an offer that runs out goes to the next, and so does one that is given up", async () => {
  const { experienceId, slotId, party } = await fullVisit();
  for (const name of ["first", "second", "third"]) await wait(experienceId, `${name}-lapse@example.test`, 3);
  await callOff(party);
  await offerSeats(services, slotId);
  services.clock.set("2026-11-24T09:00:00Z");
  await Promise.all([keepBookings(services), keepBookings(services)]);
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 0, sold: 0 }]);
  await offerSeats(services, slotId);
  expect((await offersOf(slotId)).map(({ state }) => state)).toEqual(["lapsed", "offered", "waiting"]);
  await leaveWaitingList(services, (await offersOf(slotId))[1]?.id ?? "");
  await leaveWaitingList(services, (await offersOf(slotId))[1]?.id ?? "");
  await offerSeats(services, slotId);
  expect((await offersOf(slotId)).map(({ state }) => state)).toEqual(["lapsed", "left", "offered"]);
  expect(await slotsOf(services, experienceId)).toMatchObject([{ held: 3, sold: 0 }]);
});

test("seats that are free already are offered to who joins, and nothing is offered of a visit that has begun", async () => {
  const { experienceId, slotId, party } = await fullVisit();
  await callOff(party);
  await wait(experienceId, "late@example.test");
  services.clock.set("2026-12-05T00:30:00Z");
  await offerSeats(services, slotId);
  expect(await offersOf(slotId)).toMatchObject([{ state: "waiting" }]);
  const [visit] = await listBookableVisits(services.db, { ids: [experienceId], days: [visitDay], locale: "vi" });
  if (!visit) throw new Error("no visit");
  expect(judgeVisit(visit, { ...slot, adults: 1, children: 0 }, services.clock.now()).problem).toEqual({
    kind: "too-late",
  });
});
