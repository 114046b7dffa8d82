import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { action as join, loader as joinPage } from "#app/routes/site/join-waiting.tsx";
import { action as change, loader as placePage } from "#app/routes/site/waiting.tsx";
import { endBooking } from "#app/workflows/end-booking.server.ts";
import { offerSeats } from "#app/workflows/offer-seats.server.ts";
import { waitingLink } from "#app/workflows/waiting-link.server.ts";
import { bookVisit, slotsOf, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
type Place = { waiting: { standing: string; place: number | null } };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

async function full() {
  const { id: sellerId } = await makeSeller(services.db);
  const experienceId = await makeVisit(services.db, sellerId, { confirmation: "instant", capacity: 3, groupMin: 1 });
  const party = await bookVisit(services, { experienceId, adults: 3 });
  const slug = `en-${experienceId}`;
  const address = `/en/experiences/${slug}/waiting?day=${visitDay}&at=480`;
  const post = (form: Record<string, string>) =>
    visit<Refusal>(services, join, { path: address, params: { slug }, form });
  return { experienceId, party, slug, address, post };
}

async function keyOf(email: string) {
  const { id } = await services.db.waitingEntry.findFirstOrThrow({ where: { email } });
  const path = waitingLink(services.env.sessionSecret, { id, locale: "en" });
  return { id, path, params: { id } };
}

test("joining answers the same for a new and a known address, and keeps what was typed when something is wrong", async () => {
  const { post, address, slug } = await full();
  const form = { email: "mai@example.test", adults: "2", children: "" };
  const [first, again] = [await post(form), await post(form)];
  expect(first).toEqual(again);
  expect(first).toMatchObject({ status: 303, location: `${address}&done=joined` });
  expect(await services.db.waitingEntry.count({ where: { email: form.email } })).toBe(1);
  const wrong = await post({ email: "no", adults: "x", children: "0" });
  expect(wrong).toMatchObject({ status: 422, data: { values: { email: "no", adults: "x" } } });
  expect(wrong.data?.errors.map(({ field }) => field)).toEqual(["email", "adults"]);
  expect((await post({ email: "a@example.test", adults: "0", children: "2" })).data?.errors[0]?.message).toMatch(
    /adult/i,
  );
  expect((await post({ email: "a@example.test", adults: "9", children: "0" })).status).toBe(422);
  const page = await visit<{ isFree: boolean }>(services, joinPage, { path: address, params: { slug } });
  expect(page.data).toMatchObject({ isFree: false, facts: { noIndex: true } });
});

test("a beginning that the calendar does not have, or that is over, has no list", async () => {
  const { slug } = await full();
  for (const query of ["", "?day=2026-12-05", "?day=2026-02-31&at=480", "?day=2026-12-05&at=481", "?day=x&at=y"]) {
    const path = `/en/experiences/${slug}/waiting${query}`;
    expect((await visit(services, joinPage, { path, params: { slug } })).status).toBe(404);
  }
  services.clock.set("2026-12-05T02:00:00Z");
  const path = `/en/experiences/${slug}/waiting?day=${visitDay}&at=480`;
  expect((await visit(services, joinPage, { path, params: { slug } })).status).toBe(404);
});

test("a place in line opens with its key, an offer goes into the cart, and after its end it says so", async () => {
  const { post, party, experienceId } = await full();
  await post({ email: "one@example.test", adults: "3", children: "0" });
  services.clock.set("2026-11-24T03:01:00Z");
  await post({ email: "two@example.test", adults: "1", children: "0" });
  const [one, two] = [await keyOf("one@example.test"), await keyOf("two@example.test")];
  const see = async (which: typeof one) => (await visit<Place>(services, placePage, which)).data?.waiting;
  const take = (which: typeof one, intent = "take") => visit(services, change, { ...which, form: { intent } });
  expect(await see(two)).toMatchObject({ standing: "waiting", place: 2 });
  const stolen = { path: one.path.replace(/key=.*/, "key=x"), params: one.params };
  expect((await visit(services, placePage, stolen)).status).toBe(404);
  expect((await take(one)).status).toBe(409);
  const off = { bookingId: party.booking.id, of: { orderId: party.orderId }, why: "host", as: "staff" } as const;
  await endBooking(services, { ...off, actor: "s" });
  const [slot] = await slotsOf(services, experienceId);
  await offerSeats(services, slot?.id ?? "");
  expect(await see(one)).toMatchObject({ standing: "offered" });
  const taken = await take(one);
  expect(taken).toMatchObject({ status: 303, location: "/en/cart?done=visit" });
  expect(taken.headers.get("Set-Cookie")).toMatch(/cart/);
  expect(await services.db.cartVisit.findFirst({ where: { waitingId: one.id } })).toMatchObject({ adults: 3 });
  services.clock.set("2026-11-24T08:00:00Z");
  expect(await see(one)).toMatchObject({ standing: "lapsed" });
  expect((await take(one)).status).toBe(409);
  for (let time = 0; time < 2; time += 1) expect((await take(two, "leave")).status).toBe(303);
  expect(await see(two)).toMatchObject({ standing: "left" });
});
