import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { BookingPageView } from "#app/domain/experiences/ui/booking-page.tsx";
import { seenTotalOf } from "#app/domain/ordering/model/priced-cart.ts";
import { issueOrderKey } from "#app/domain/ordering/queries/order-key.server.ts";
import { action as bookingAction, loader as bookingLoader } from "#app/routes/site/booking.tsx";
import { action as cartAction, loader as cartLoader } from "#app/routes/site/cart.tsx";
import { action as checkoutAction, loader as checkoutLoader } from "#app/routes/site/checkout.tsx";
import { action as experienceAction } from "#app/routes/site/experience.tsx";
import { locales } from "#app/shared/locale.ts";
import type { OpenedCart } from "#app/workflows/open-cart.server.ts";
import { bookVisit, slotsOf, visitDay } from "#tests/factories/booking.ts";
import { makeSeller } from "#tests/factories/seller.ts";
import { makeVisit } from "#tests/factories/visit.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices({ content: "reference" });
});
beforeEach(() => services.clock.set("2026-11-24T03:00:00Z"));
afterAll(() => services.close());

type Refusal = { errors: { field: string; message: string }[]; values: Record<string, string> };
const tiers = [
  { hoursBefore: 48, refundPercent: 100 },
  { hoursBefore: 24, refundPercent: 50 },
];

async function coffee(wish: Parameters<typeof makeVisit>[2] = {}) {
  const { id: sellerId } = await makeSeller(services.db);
  return makeVisit(services.db, sellerId, { confirmation: "instant", cancellation: tiers, ...wish });
}

const asked = { day: visitDay, at: "480", adults: "2", children: "1", language: "vi", note: "" };

function book(id: string, form: Record<string, string>, locale = "vi") {
  const slug = `${locale === "vi" ? "vi" : "en"}-${id}`;
  const path = `/${locale}/experiences/${slug}?day=${form.day ?? ""}`;
  return visit<Refusal>(services, experienceAction, { path, params: { slug }, form });
}

const cookieFrom = (headers: Headers) => headers.get("set-cookie")?.split(";")[0] ?? "";

test("a party goes into the cart, is ordered with a name and a number only, and stands in its order", async () => {
  const id = await coffee();
  const put = await book(id, asked);
  expect([put.status, put.location]).toEqual([303, "/vi/cart?done=visit"]);
  const cookie = cookieFrom(put.headers);
  const cart = await visit<OpenedCart>(services, cartLoader, { path: "/vi/cart", cookie });
  expect(cart.data).toMatchObject({ count: 1, cart: { ready: true, total: { minor: 500_000, currency: "VND" } } });
  const opened = await visit<OpenedCart & { formKey: string; payMethods: string[] }>(services, checkoutLoader, {
    ...{ path: "/vi/checkout", cookie },
  });
  if (!opened.data) throw new Error("no checkout");
  expect(opened.data.payMethods).not.toContain("on-delivery");
  const { cart: priced, formKey } = opened.data;
  const form = {
    ...{ market: "VN", formKey, seenTotal: seenTotalOf(priced), seenLines: "" },
    seenVisits: priced.visits.map((each) => `${each.id}*${each.adults}*${each.children}`).join(","),
    ...{ name: "Nguyễn Lan", phone: "0901234567", email: "lan@example.test", terms: "on", privacy: "on" },
  };
  const placed = await visit<Refusal>(services, checkoutAction, { path: "/vi/checkout", cookie, form });
  expect([placed.status, placed.data?.errors]).toEqual([303, undefined]);
  const again = await visit<Refusal>(services, checkoutAction, { path: "/vi/checkout", cookie, form });
  expect(again.status).toBe(303);
  expect(await services.db.booking.findMany({ where: { email: "lan@example.test" } })).toMatchObject([
    { state: "held", adults: 2, children: 1, guestName: "Nguyễn Lan", language: "vi" },
  ]);
  const after = await visit<OpenedCart>(services, cartLoader, { path: "/vi/cart", cookie });
  expect(after.data?.count).toBe(0);
});

test("what cannot be is told in the reader's language, keeps what was typed, and puts nothing anywhere", async () => {
  const id = await coffee({ groupMax: 8 });
  const wrong = [
    { ...asked, adults: "0", children: "0" },
    { ...asked, adults: "1000" },
    { ...asked, adults: "-1" },
    { ...asked, adults: "zwei" },
    { ...asked, adults: "9" },
    { ...asked, adults: "0", children: "2" },
    { ...asked, day: "2026-02-31" },
    { ...asked, day: "2025-12-05" },
    { ...asked, day: "2031-01-01" },
    { ...asked, day: "2026-11-24" },
    { ...asked, at: "481" },
    { ...asked, at: "" },
    { ...asked, at: "99999" },
    { ...asked, language: "tlh" },
    { ...asked, note: "x".repeat(501) },
    { day: "", at: "" },
    {},
  ];
  for (const locale of locales)
    for (const form of wrong) {
      const { status, data, headers } = await book(id, form as Record<string, string>, locale);
      expect([status, headers.get("set-cookie")]).toEqual([422, null]);
      for (const { message } of data?.errors ?? []) expect(message).not.toMatch(/^\w+:|\{\{|undefined/);
      expect(data?.errors.length).toBeGreaterThan(0);
      expect(data?.values).toEqual(form);
    }
  expect(await slotsOf(services, id)).toEqual([]);
});

test("seats that went meanwhile are told at the checkout, by their visit, and what else is in the cart stays", async () => {
  const id = await coffee({ capacity: 3 });
  const cookie = cookieFrom((await book(id, asked)).headers);
  await bookVisit(services, { experienceId: id, adults: 2 });
  const cart = await visit<OpenedCart>(services, cartLoader, { path: "/vi/cart", cookie });
  expect(cart.data?.cart).toMatchObject({ ready: false, visits: [{ problem: { kind: "short", left: 1 } }] });
  const [line] = cart.data?.cart.visits ?? [];
  const form = { intent: "remove-visit", visit: line?.id ?? "" };
  const other = await visit(services, cartAction, { path: "/vi/cart", form });
  expect(other.status).toBe(303);
  expect(await services.db.cartVisit.count({ where: { id: line?.id } })).toBe(1);
  await visit(services, cartAction, { path: "/vi/cart", cookie, form });
  expect(await services.db.cartVisit.count({ where: { id: line?.id } })).toBe(0);
});

async function openBooking(wish: { experienceId: string; now?: string }) {
  const { booking, code } = await bookVisit(services, { experienceId: wish.experienceId });
  if (wish.now) services.clock.set(wish.now);
  const key = issueOrderKey(services.env.sessionSecret, code, new Date());
  const params = { code, booking: booking.code };
  const path = (query = "") => `/ja/orders/${code}/visits/${booking.code}?key=${key}${query}`;
  const show = (query?: string) =>
    visit<BookingPageView>(services, bookingLoader, { path: path(query), params }).then(({ data }) => data);
  const post = (form: Record<string, string>) =>
    visit<Refusal>(services, bookingAction, { path: path(), params, form });
  return { booking, code, key, show, post, params };
}

test("what comes back is shown before it is confirmed, and another sum is told instead of done", async () => {
  const page = await openBooking({ experienceId: await coffee(), now: "2026-12-02T00:00:00Z" });
  expect(await page.show()).toMatchObject({ refund: { percent: 100, amount: { minor: 500_000 } } });
  services.clock.set("2026-12-04T00:00:00Z");
  expect((await page.post({ intent: "cancel", percent: "100" })).location).toContain("from=changed");
  expect(await page.show("&from=changed")).toMatchObject({
    ...{ notice: "changed", month: null },
    refund: { percent: 50, amount: { minor: 250_000 } },
  });
  expect((await page.post({ intent: "cancel", percent: "50" })).location).toContain("from=cancelled");
  expect((await page.post({ intent: "cancel", percent: "50" })).location).toContain("from=cancelled");
  expect(await page.show()).toMatchObject({ booking: { state: "cancelled" }, refund: null });
  expect(await services.db.refund.count({ where: { orderId: page.booking.orderId } })).toBe(1);
});

test("a visit moves to another day from its own page, and not to one that does not begin", async () => {
  const id = await coffee();
  const page = await openBooking({ experienceId: id });
  expect((await page.show("&day=2026-12-06"))?.month?.chosen?.slots).toMatchObject([{ startsAt: 480, left: 8 }]);
  const version = String(page.booking.version);
  const odd = await page.post({ intent: "move", day: "2026-07-01", at: "480", version });
  expect(odd.status).toBe(409);
  expect((await page.post({ intent: "move", day: "2026-12-06", at: "480", version })).location).toContain("from=moved");
  expect(await page.show()).toMatchObject({ booking: { day: "2026-12-06" } });
});

test("that nobody was there can be said from the beginning on, with words, once", async () => {
  const page = await openBooking({ experienceId: await coffee() });
  expect(await page.show()).toMatchObject({ canReport: false });
  expect((await page.post({ intent: "absent", note: "Niemand da" })).location).toContain("from=not-now");
  services.clock.set("2026-12-05T02:00:00Z");
  expect(await page.show()).toMatchObject({ canReport: true, refund: null, month: null });
  expect((await page.post({ intent: "absent", note: "" })).status).toBe(422);
  expect((await page.post({ intent: "absent", note: "誰もいませんでした" })).location).toContain("from=absent");
  expect(await page.show()).toMatchObject({ canReport: false });
});

test("without the order's key there is no such booking, nor with another order's", async () => {
  const id = await coffee();
  const [one, other] = [await openBooking({ experienceId: id }), await openBooking({ experienceId: id })];
  const path = `/ja/orders/${one.code}/visits/${other.booking.code}?key=${one.key}`;
  const params = { code: one.code, booking: other.booking.code };
  expect((await visit(services, bookingLoader, { path, params })).status).toBe(404);
  const bare = `/ja/orders/${one.code}/visits/${one.booking.code}`;
  expect((await visit(services, bookingLoader, { path: bare, params: one.params })).status).toBe(404);
  const form = { intent: "cancel", percent: "100" };
  expect((await visit(services, bookingAction, { path: bare, params: one.params, form })).status).toBe(404);
});
