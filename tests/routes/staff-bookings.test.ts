import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { action, loader } from "#app/routes/staff/bookings.tsx";
import { newId } from "#app/shared/id.ts";
import { answerBooking } from "#app/workflows/answer-booking.server.ts";
import { reportAbsentHost } from "#app/workflows/report-absent-host.server.ts";
import { makeAccount } from "#tests/factories/account.ts";
import { bookVisit } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Listed = { list: Record<"rows" | "absences" | "late", { id: string }[]> };

let services: TestServices;
let cookie: string;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
  cookie = await cookieOf(services, (await makeAccount(services.db, { role: "staff" })).email);
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

async function booked(confirmation: "instant" | "request" = "instant") {
  const { id: sellerId } = await makeSeller(services.db);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation });
  return bookVisit(services, { experienceId });
}

async function absent() {
  const { booking, orderId } = await booked();
  services.clock.set("2026-12-05T02:00:00Z");
  await reportAbsentHost(services, { bookingId: booking.id, orderId, note: "Cổng khóa." });
  return { booking, orderId };
}

const list = async (search = "") =>
  (await visit<Listed>(services, loader, { path: `/vi/staff/bookings${search}`, cookie })).data?.list;
const answer = (intent: string, booking: string) =>
  visit(services, action, { path: "/vi/staff/bookings", cookie, form: { intent, booking } });
const read = (id: string) => services.db.booking.findUniqueOrThrow({ where: { id } });
const ids = (rows: { id: string }[] = []) => rows.map(({ id }) => id);

test("staff find a booking by its code, its guest and its state; a request near its deadline stands apart", async () => {
  const { booking } = await booked("request");
  expect(ids((await list(`?q=${booking.code.toLowerCase()}`))?.rows)).toEqual([booking.id]);
  expect(ids((await list(`?q=${booking.code}&state=confirmed`))?.rows)).toEqual([]);
  expect(ids((await list(`?order=${booking.orderId}`))?.rows)).toEqual([booking.id]);
  expect(ids((await list())?.late)).not.toContain(booking.id);
  services.clock.set("2026-11-24T22:00:00Z");
  expect(ids((await list("?page=99"))?.late)).toContain(booking.id);
});

test("where nobody was there staff give everything back, once, and the report is done", async () => {
  const { booking, orderId } = await absent();
  expect(ids((await list())?.absences)).toContain(booking.id);
  for (let time = 0; time < 2; time += 1) expect((await answer("give-back", booking.id)).status).toBe(303);
  expect(await read(booking.id)).toMatchObject({ state: "cancelled", endReason: "absent-host", absentAt: null });
  expect(await services.db.refund.findMany({ where: { orderId } })).toMatchObject([{ amountMinor: 500_000 }]);
  expect(ids((await list())?.absences)).not.toContain(booking.id);
});

test("a report that is closed gives nothing back and keeps the visitor's words", async () => {
  const { booking, orderId } = await absent();
  for (let time = 0; time < 2; time += 1) expect((await answer("close", booking.id)).status).toBe(303);
  expect(await read(booking.id)).toMatchObject({ state: "confirmed", absentAt: null });
  expect(await services.db.refund.count({ where: { orderId } })).toBe(0);
  const closed = { bookingId: booking.id, kind: "absence-closed" };
  expect(await services.db.bookingEvent.findMany({ where: closed })).toMatchObject([
    { detail: { note: "Cổng khóa." } },
  ]);
});

test("a party that was marked at the gate cannot be ended any more, and staff are told", async () => {
  const { booking } = await absent();
  await answerBooking(services, { bookingId: booking.id, of: null, action: "attend", as: "staff", actor: "s" });
  expect((await answer("give-back", booking.id)).status).toBe(409);
  expect(await read(booking.id)).toMatchObject({ state: "attended" });
});

test("an unknown booking is not found, and an unknown answer is none", async () => {
  for (const id of [newId(), "x"]) expect((await answer("close", id)).status).toBe(404);
  expect((await answer("explode", newId())).status).toBe(400);
});
