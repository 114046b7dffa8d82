import { afterAll, beforeAll, expect, test } from "vitest";
import { action as sandboxAction } from "#app/routes/api/sandbox-pay.tsx";
import { action as webhook, loader as webhookPage } from "#app/routes/api/stripe-webhook.ts";
import { handleProviderEvent } from "#app/workflows/handle-provider-event.server.ts";
import { makeGoods, placeTestOrder } from "#tests/factories/order.ts";
import { type FakeStripe, startFakeStripe } from "#tests/support/fake-stripe.ts";
import { createTestServices, type TestServices } from "#tests/support/services.ts";
import { waitingJobs } from "#tests/support/stock.ts";
import { type SignedEvent, sessionObject, signedEvent, webhookSecret } from "#tests/support/stripe-events.ts";
import { visit } from "#tests/support/visit.ts";

let services: TestServices;
let fake: FakeStripe;
beforeAll(async () => {
  fake = await startFakeStripe();
  services = await createTestServices({
    content: "reference",
    env: { STRIPE_SECRET_KEY: "sk_test_key", STRIPE_WEBHOOK_SECRET: webhookSecret, STRIPE_API_BASE: fake.base },
  });
});
afterAll(async () => {
  await services.close();
  await fake.close();
});

async function post({ rawBody, signature }: Partial<SignedEvent>): Promise<number> {
  const headers: Record<string, string> = signature ? { "stripe-signature": signature } : {};
  const request = new Request("http://localhost:3000/webhooks/stripe", {
    method: "POST",
    headers,
    body: rawBody ?? "",
  });
  return ((await webhook({ request, params: {}, context: { services } } as never)) as Response).status;
}

function paidSession({ payment }: Awaited<ReturnType<typeof placeTestOrder>>, change: object = {}) {
  const metadata = { payment_id: payment.id, order_id: payment.orderId };
  return sessionObject({
    id: payment.providerRef,
    payment_status: "paid",
    amount_total: payment.amountMinor,
    currency: "vnd",
    metadata,
    ...change,
  });
}

test("a paid session: 200 at once, one event and one job however often it comes, and the job settles the order", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  expect(placed.payUrl).toMatch(new RegExp(`^${fake.base}/pay/cs_`));
  const event = signedEvent("checkout.session.completed", paidSession(placed), { id: "evt_paid" });
  expect(await Promise.all([post(event), post(event), post(event)])).toEqual([200, 200, 200]);
  expect(await services.db.providerEvent.count({ where: { eventId: "evt_paid" } })).toBe(1);
  expect(
    (await waitingJobs(services, "handle-provider-event")).filter(({ key }) => key === "event/stripe/evt_paid"),
  ).toHaveLength(1);
  expect(await services.db.order.findUnique({ where: { id: placed.orderId } })).toMatchObject({ paymentState: "due" });
  await handleProviderEvent(services, "stripe", "evt_paid");
  expect(await services.db.order.findUnique({ where: { id: placed.orderId } })).toMatchObject({ paymentState: "paid" });
});

test("no signature, a wrong one, an old one and changed bytes are 400 and leave no trace", async () => {
  const before = await services.db.providerEvent.count();
  const event = signedEvent("checkout.session.completed", sessionObject({}));
  const old = signedEvent("checkout.session.completed", sessionObject({}), {
    timestamp: Math.floor(Date.now() / 1000) - 3600,
  });
  expect(await post({ rawBody: event.rawBody })).toBe(400);
  expect(await post({ ...event, signature: "t=1,v1=abc" })).toBe(400);
  expect(await post({ ...event, rawBody: JSON.stringify(JSON.parse(event.rawBody)) })).toBe(400);
  expect(await post(old)).toBe(400);
  expect(await post({ rawBody: "", signature: event.signature })).toBe(400);
  expect(await services.db.providerEvent.count()).toBe(before);
});

test("an event of another kind, and one for a session we do not know, are stored once and change nothing", async () => {
  const odd = signedEvent("plan.created", { object: "plan" }, { id: "evt_odd" });
  const foreign = signedEvent("checkout.session.completed", sessionObject({ payment_status: "paid" }), {
    id: "evt_foreign",
  });
  for (const event of [odd, odd, foreign, foreign]) expect(await post(event)).toBe(200);
  for (const id of ["evt_odd", "evt_foreign"]) await handleProviderEvent(services, "stripe", id);
  const stored = await services.db.providerEvent.findMany({
    where: { eventId: { in: ["evt_odd", "evt_foreign"] } },
    orderBy: { eventId: "asc" },
  });
  expect(stored.map(({ outcome }) => outcome)).toEqual(["unknown-payment", "ignored"]);
});

test("an event that comes before we could keep the session's id is still found by our own id", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const placed = await placeTestOrder(services, [{ variantId, quantity: 1 }]);
  await services.db.payment.update({
    where: { id: placed.paymentId },
    data: { providerRef: null, payUrl: null, state: "opening" },
  });
  await post(signedEvent("checkout.session.completed", paidSession(placed), { id: "evt_early" }));
  await handleProviderEvent(services, "stripe", "evt_early");
  expect(await services.db.payment.findUnique({ where: { id: placed.paymentId } })).toMatchObject({
    state: "succeeded",
    providerRef: placed.payment.providerRef,
  });
});

test("a provider that names every session alike still has each order paid by its own event", async () => {
  const { variantId } = await makeGoods(services, { stock: 3 });
  const [one, other] = [
    await placeTestOrder(services, [{ variantId, quantity: 1 }]),
    await placeTestOrder(services, [{ variantId, quantity: 1 }]),
  ];
  await services.db.payment.update({ where: { id: other.paymentId }, data: { providerRef: null } });
  const alike = { id: one.payment.providerRef };
  await post(signedEvent("checkout.session.completed", paidSession(other, alike), { id: "evt_alike" }));
  await handleProviderEvent(services, "stripe", "evt_alike");
  const states = await services.db.order.findMany({
    where: { id: { in: [one.orderId, other.orderId] } },
    orderBy: { placedAt: "asc" },
    select: { id: true, paymentState: true },
  });
  expect(Object.fromEntries(states.map(({ id, paymentState }) => [id, paymentState]))).toEqual({
    [one.orderId]: "due",
    [other.orderId]: "paid",
  });
});

test("with Stripe as the provider there is no sandbox, and the webhook takes posts only", async () => {
  expect(
    (
      await visit(services, sandboxAction, {
        path: "/sandbox/pay/x",
        params: { reference: "x" },
        form: { action: "succeed" },
      })
    ).status,
  ).toBe(404);
  expect(webhookPage().status).toBe(405);
});
