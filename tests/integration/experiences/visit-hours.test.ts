import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { HoursEdit } from "#app/domain/experiences/model/visit-hours.ts";
import { newId } from "#app/shared/id.ts";
import { changeVisitHours } from "#app/workflows/change-visit-hours.server.ts";
import { bookVisit, tryToBook, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

async function host() {
  const { id: sellerId } = await makeSeller(services.db);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation: "instant" });
  const change = (edit: HoursEdit, seen: string[] = [], as = sellerId) =>
    changeVisitHours(services, { experienceId, sellerId: as, edit, seen });
  return { experienceId, change };
}

const closing = (from = visitDay, to = visitDay): HoursEdit => ({
  ...{ kind: "days", ids: [newId(), newId(), newId()], from, to, startsAt: null, capacity: 0, note: "Giỗ" },
});
const rule = (startsAt: number, validTo: string | null = null): HoursEdit => ({
  kind: "rule",
  rule: { id: newId(), weekdays: [6], startsAt, capacity: 4, validFrom: null, validTo },
});

test("a day closed under a booking is told first; then it is closed, and the booking stands", async () => {
  const { experienceId, change } = await host();
  const { booking } = await bookVisit(services, { experienceId });
  const told = await change(closing());
  expect(told).toMatchObject({ ok: false, error: { code: "outside", parties: [{ id: booking.id, day: visitDay }] } });
  expect(await services.db.visitException.count({ where: { experienceId } })).toBe(0);
  expect((await change(closing("2026-12-04", "2026-12-06"), [booking.id])).ok).toBe(true);
  expect(await services.db.visitException.count({ where: { experienceId } })).toBe(3);
  expect(await services.db.booking.findUniqueOrThrow({ where: { id: booking.id } })).toMatchObject({
    state: "confirmed",
  });
  expect((await tryToBook(services, { experienceId })).ok).toBe(false);
  expect((await change(closing())).ok).toBe(true);
  expect(await services.db.visitException.count({ where: { experienceId } })).toBe(3);
});

test("beginnings nearer than a visit lasts, and a rule of the past, are told; what fits is bookable at once", async () => {
  const { experienceId, change } = await host();
  expect(await change(rule(600))).toEqual({ ok: false, error: { code: "too-near" } });
  expect(await change(rule(840, "2026-11-01"))).toEqual({ ok: false, error: { code: "rule-over" } });
  expect((await tryToBook(services, { experienceId, startsAt: 840 })).ok).toBe(false);
  expect((await change(rule(840))).ok).toBe(true);
  expect((await tryToBook(services, { experienceId, startsAt: 840 })).ok).toBe(true);
});

test("another seller's hours are not found", async () => {
  const { experienceId, change } = await host();
  expect(await change(closing(), [], newId())).toEqual({ ok: false, error: { code: "not-found" } });
  expect(await services.db.visitException.count({ where: { experienceId } })).toBe(0);
});
