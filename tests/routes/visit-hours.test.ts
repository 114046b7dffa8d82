import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { action, loader } from "#app/routes/seller/visit-hours.tsx";
import { loader as visitsLoader } from "#app/routes/seller/visits.tsx";
import { makeAccount } from "#tests/factories/account.ts";
import { bookVisit, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { cookieOf, visit } from "#tests/support/visit.ts";

type Told = { errors: { field: string }[]; values: Record<string, string>; parties: { id: string }[] };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

async function host() {
  const { id: sellerId } = await makeSeller(services.db);
  const cookie = await cookieOf(services, (await makeAccount(services.db, { role: "seller", sellerId })).email);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation: "instant" });
  const at = { path: `/vi/seller/visits/${experienceId}`, params: { id: experienceId }, cookie };
  const send = (form: Record<string, string>) => visit<Told>(services, action, { ...at, form });
  const open = () => visit<{ outside: { id: string }[] }>(services, loader, at);
  return { cookie, experienceId, send, open };
}

test("closing a booked day lists who is booked, saves when the host goes on, and keeps them in sight", async () => {
  const { cookie, experienceId, send, open } = await host();
  const { booking } = await bookVisit(services, { experienceId });
  const list = await visit(services, visitsLoader, { path: "/vi/seller/visits", cookie });
  expect(list.data).toMatchObject({ visits: [{ id: experienceId, begins: [480] }] });
  const closing = { intent: "days", from: visitDay, to: "", at: "", seats: "0", note: "Giỗ" };
  const asked = await send(closing);
  expect(asked.status).toBe(409);
  expect(asked.data).toMatchObject({ parties: [{ id: booking.id }], values: closing });
  expect((await open()).data?.outside).toEqual([]);
  expect((await send({ ...closing, seen: booking.id })).status).toBe(303);
  expect((await open()).data?.outside).toMatchObject([{ id: booking.id }]);
});

test("a week's time is added, terms are changed, and what is wrong is told at its field", async () => {
  const { experienceId, send } = await host();
  const rule = { intent: "rule", new: "on", "day-6": "on", startsAt: "14:00", capacity: "5" };
  expect((await send(rule)).status).toBe(303);
  expect(await services.db.visitRule.count({ where: { experienceId } })).toBe(2);
  const fields = async (form: Record<string, string>) => (await send(form)).data?.errors.map(({ field }) => field);
  expect(await fields({ ...rule, startsAt: "09:00" })).toEqual(["startsAt"]);
  expect(await fields({ intent: "rule", startsAt: "25:00", capacity: "0", validTo: "2026-02-31" })).toEqual([
    ...["days", "validTo", "startsAt", "capacity"],
  ]);
  expect(await fields({ intent: "days", from: "2026-11-01", to: "2030-01-01", seats: "x" })).toEqual([
    ...["from", "to", "seats"],
  ]);
  const terms = { confirmation: "request", answerHours: "12", leadHours: "2", horizonDays: "90", groupMin: "2" };
  expect(await fields({ intent: "terms", ...terms, bufferMinutes: "-1" })).toEqual(["bufferMinutes"]);
  expect((await send({ intent: "terms", ...terms, bufferMinutes: "30" })).status).toBe(303);
  const saved = await services.db.experience.findUniqueOrThrow({ where: { id: experienceId } });
  expect(saved).toMatchObject({ confirmation: "request", answerHours: 12, bufferMinutes: 30, groupMin: 2 });
  expect((await send({ intent: "explode" })).status).toBe(400);
});
