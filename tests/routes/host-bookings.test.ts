import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { action as bookingAction, loader as bookingLoader } from "#app/routes/seller/booking.tsx";
import { loader as bookingsLoader } from "#app/routes/seller/bookings.tsx";
import { action as checkInAction, loader as checkInLoader } from "#app/routes/seller/check-in.tsx";
import { loader as ordersLoader } from "#app/routes/seller/orders.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { bookVisit, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

async function host(confirmation: "instant" | "request" = "request") {
  const { id: sellerId } = await makeSeller(services.db);
  const cookie = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation });
  const { booking, orderId } = await bookVisit(services, { experienceId });
  const params = { id: booking.id };
  const path = `/vi/seller/bookings/${booking.id}`;
  const open = (as = cookie) => visit(services, bookingLoader, { path, params, cookie: as });
  const answer = (form: Record<string, string>, as = cookie) =>
    visit<{ errors: unknown[] }>(services, bookingAction, { path, params, cookie: as, form });
  return { cookie, booking, orderId, open, answer };
}

const stateOf = async (id: string) => (await services.db.booking.findUniqueOrThrow({ where: { id } })).state;

test("a request stands first with its deadline, is taken once, and is no order to be packed", async () => {
  const { cookie, booking, open, answer } = await host();
  const list = await visit(services, bookingsLoader, { path: "/vi/seller/bookings", cookie });
  expect(list.data).toMatchObject({ waiting: [{ id: booking.id }], rows: [{ id: booking.id, taken: 2 }] });
  expect((await open()).data).toMatchObject({ actions: ["confirm", "decline", "cancel"] });
  for (let time = 0; time < 2; time += 1)
    expect((await answer({ intent: "confirm", note: "Hẹn gặp!" })).location).toContain("done=confirm");
  expect(await stateOf(booking.id)).toBe("confirmed");
  const orders = await visit(services, ordersLoader, { path: "/vi/seller/orders", cookie });
  expect(JSON.stringify(orders.data)).not.toContain(booking.sellerOrderId);
});

test("what a host declines or calls off goes back whole, with the host's words", async () => {
  const declined = await host();
  await declined.answer({ intent: "decline", note: "Vườn đã kín khách." });
  expect(await stateOf(declined.booking.id)).toBe("declined");
  const calledOff = await host("instant");
  await calledOff.answer({ intent: "weather", note: "Bão." });
  expect(await stateOf(calledOff.booking.id)).toBe("cancelled");
  for (const { orderId } of [declined, calledOff])
    expect(await services.db.refund.findMany({ where: { orderId } })).toMatchObject([{ amountMinor: 500_000 }]);
});

test("another seller's party is not found, and nothing is done to it", async () => {
  const [own, other] = [await host(), await host()];
  expect((await own.open(other.cookie)).status).toBe(404);
  expect((await own.answer({ intent: "confirm" }, other.cookie)).status).toBe(404);
  expect(await stateOf(own.booking.id)).toBe("requested");
  const path = `/vi/seller/check-in/${visitDay}`;
  services.clock.set("2026-12-05T01:10:00Z");
  const form = { intent: "attend", booking: own.booking.id };
  await visit(services, checkInAction, { path, params: { day: visitDay }, cookie: other.cookie, form });
  expect(await stateOf(own.booking.id)).toBe("requested");
});

test("at the gate a party is marked as it comes, and not before the visit begins", async () => {
  const { cookie, booking } = await host("instant");
  const path = `/vi/seller/check-in/${visitDay}`;
  const gate = { path, params: { day: visitDay }, cookie };
  const mark = (intent: string) => visit(services, checkInAction, { ...gate, form: { intent, booking: booking.id } });
  await mark("attend");
  expect(await stateOf(booking.id)).toBe("confirmed");
  services.clock.set("2026-12-05T01:10:00Z");
  expect((await visit(services, checkInLoader, gate)).data).toMatchObject({ rows: [{ hasBegun: true, adults: 2 }] });
  await mark("attend");
  expect(await stateOf(booking.id)).toBe("attended");
  await mark("miss");
  expect(await stateOf(booking.id)).toBe("no_show");
  expect((await visit(services, checkInLoader, { ...gate, params: { day: "2026-02-31" } })).status).toBe(404);
});

test("words that are too long, and answers there are none, change nothing", async () => {
  const { booking, answer } = await host();
  expect((await answer({ intent: "decline", note: "x".repeat(501) })).status).toBe(422);
  for (const intent of ["", "attend", "explode"]) expect((await answer({ intent })).location).toContain("done=notNow");
  expect(await stateOf(booking.id)).toBe("requested");
});
