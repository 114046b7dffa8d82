import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sandboxPayments } from "#app/adapters/sandbox-payments/sandbox-payments.server.ts";
import { stripeApiVersion, stripePayments } from "#app/adapters/stripe/stripe-payments.server.ts";
import type { PaymentGateway, PaymentRequest } from "#app/ports/payment-gateway.ts";
import { type FakeStripe, startFakeStripe } from "#tests/support/fake-stripe.ts";
import {
  chargeObject,
  type SignedEvent,
  sessionObject,
  signedEvent,
  webhookSecret,
} from "#tests/support/stripe-events.ts";

let fake: FakeStripe;
beforeAll(async () => {
  fake = await startFakeStripe();
});
afterAll(() => fake.close());

const stripe = () => stripePayments({ secretKey: "sk_test_key", webhookSecret, apiBase: fake.base });
const sandbox = () => sandboxPayments({ secret: "a-secret-of-thirty-two-characters" });

function requestOf(change: Partial<PaymentRequest> = {}): PaymentRequest {
  const yen = (minor: number) => ({ minor, currency: "JPY" as const });
  return {
    paymentId: crypto.randomUUID(),
    orderId: crypto.randomUUID(),
    orderCode: "AB12CD34",
    locale: "ja",
    email: "hanako@example.test",
    lines: [
      { name: "カウダット・アラビカ 🌱", quantity: 2, unit: yen(1_480) },
      { name: "いちごジャム", quantity: 1, unit: yen(900) },
    ],
    shipping: yen(2_140),
    shippingLabel: "送料",
    total: yen(6_000),
    successUrl: "http://localhost:3000/ja/orders/AB12CD34?key=x&from=payment",
    cancelUrl: "http://localhost:3000/ja/orders/AB12CD34?key=x&from=cancel",
    expiresAt: new Date(Date.now() + 31 * 60_000),
    ...change,
  };
}

async function openedBy(gateway: PaymentGateway, request: PaymentRequest) {
  const opened = await gateway.open(request);
  if (!opened.ok) throw opened.error.cause;
  return opened.value;
}

/** The event each provider would send when this session is paid. */
async function paidEvent(
  gateway: PaymentGateway,
  request: PaymentRequest,
): Promise<SignedEvent & { providerRef: string }> {
  const { providerRef } = await openedBy(gateway, request);
  const amount = request.total;
  const signed = gateway.demonstrate
    ? gateway.demonstrate({ providerRef, paymentId: request.paymentId, amount, action: "succeed" })
    : signedEvent(
        "checkout.session.completed",
        sessionObject({
          id: providerRef,
          payment_status: "paid",
          amount_total: amount.minor,
          currency: amount.currency.toLowerCase(),
          metadata: { payment_id: request.paymentId },
        }),
      );
  return { ...signed, providerRef };
}

describe.each([
  ["stripe", stripe],
  ["sandbox", sandbox],
])("%s", (name, gatewayOf) => {
  test("opening twice for one payment is one session", async () => {
    const gateway = gatewayOf();
    const request = requestOf();
    const [first, second] = [await openedBy(gateway, request), await openedBy(gateway, request)];
    expect(second).toEqual(first);
    expect(first.payUrl).toMatch(/^(https?:\/\/|\/sandbox\/)/);
    expect(gateway.provider).toBe(name);
  });

  test("a signed event tells which payment was paid, how much, and by which session", async () => {
    const gateway = gatewayOf();
    const request = requestOf();
    const { rawBody, signature, providerRef } = await paidEvent(gateway, request);
    const event = gateway.verify(rawBody, signature);
    expect(event?.news).toEqual({
      providerRef,
      paymentId: request.paymentId,
      outcome: "succeeded",
      amount: request.total,
    });
    expect(event?.eventId).toBeTruthy();
  });

  test("changed bytes, another's signature and none at all are refused", async () => {
    const gateway = gatewayOf();
    const { rawBody, signature } = await paidEvent(gateway, requestOf());
    expect(gateway.verify(rawBody.replace("succeed", "succeeX").replace("paid", "free"), signature)).toBeNull();
    expect(gateway.verify(`${rawBody} `, signature)).toBeNull();
    expect(gateway.verify(rawBody, "t=1,v1=00")).toBeNull();
    expect(gateway.verify(rawBody, "")).toBeNull();
    expect(gateway.verify(rawBody, null)).toBeNull();
  });

  test("a session can be ended, also one that is over, and money can go back twice without going back twice", async () => {
    const gateway = gatewayOf();
    const request = requestOf();
    const { providerRef } = await openedBy(gateway, request);
    const wish = { refundId: crypto.randomUUID(), providerRef, paymentId: request.paymentId, amount: request.total };
    await gateway.refund(wish);
    await gateway.refund(wish);
    await gateway.expire(providerRef);
    await gateway.expire(providerRef);
  });

  test("two refunds of one payment are two, each of its own amount, however often each is asked for", async () => {
    const gateway = gatewayOf();
    const request = requestOf();
    const { providerRef } = await openedBy(gateway, request);
    const wish = (minor: number) => ({
      ...{ refundId: crypto.randomUUID(), providerRef, paymentId: request.paymentId },
      amount: { minor, currency: "JPY" as const },
    });
    for (const each of [wish(1_480), wish(1_480), wish(3_040)]) for (const _ of [1, 2, 3]) await gateway.refund(each);
  });
});

test("Stripe refunds have their own key and amount, ids only in metadata, and never exceed the payment", async () => {
  const request = requestOf();
  const { providerRef } = await openedBy(stripe(), request);
  const refundId = crypto.randomUUID();
  const wish = { refundId, providerRef, paymentId: request.paymentId };
  await stripe().refund({ ...wish, amount: { minor: 1_480, currency: "JPY" } });
  const call = fake.calls.at(-1);
  expect(call).toMatchObject({ path: "/v1/refunds", idempotencyKey: `refund/${refundId}` });
  expect(call?.fields).toMatchObject({
    amount: "1480",
    "metadata[payment_id]": request.paymentId,
    "metadata[refund_id]": refundId,
  });
  const more = { ...wish, refundId: crypto.randomUUID(), amount: { minor: 6_000, currency: "JPY" as const } };
  await expect(stripe().refund(more)).rejects.toThrow(/greater than/);
});

test("a refund whose answer was lost is found in Stripe's own list, when its key is long forgotten", async () => {
  const request = requestOf();
  const { providerRef } = await openedBy(stripe(), request);
  const wish = { refundId: crypto.randomUUID(), providerRef, paymentId: request.paymentId, amount: request.total };
  await stripe().refund(wish);
  const asked = fake.calls.filter(({ method, path }) => method === "POST" && path === "/v1/refunds").length;
  await stripe().refund(wish);
  expect(fake.calls.filter(({ method, path }) => method === "POST" && path === "/v1/refunds")).toHaveLength(asked);
});

test("a dispute is told with its charge, its state and its amount", () => {
  const object = {
    ...{ object: "dispute", id: "dp_1", payment_intent: "pi_1", status: "needs_response", reason: "fraudulent" },
    ...{ amount: 500, currency: "jpy", created: 1_795_000_000, evidence: { customer_name: "Secret" } },
  };
  for (const step of ["created", "updated", "closed"]) {
    const { rawBody, signature } = signedEvent(`charge.dispute.${step}`, object);
    const event = stripe().verify(rawBody, signature);
    expect(event).toMatchObject({
      news: null,
      dispute: { disputeRef: "dp_1", chargeRef: "pi_1", state: "needs_response", amountMinor: 500, currency: "JPY" },
    });
    expect(JSON.stringify(event)).not.toMatch(/secret/i);
  }
  const odd = signedEvent("charge.dispute.created", { object: "dispute", id: "dp_2" });
  expect(stripe().verify(odd.rawBody, odd.signature)).toMatchObject({ news: null });
});

test("Stripe is asked in its own words: one currency, our version, no list of methods, ids only in metadata", async () => {
  const request = requestOf();
  await stripe().open(request);
  const call = fake.calls.at(-1);
  expect(call?.version).toBe(stripeApiVersion);
  expect(call?.idempotencyKey).toBe(`open/${request.paymentId}`);
  expect(Object.keys(call?.fields ?? {}).some((name) => name.startsWith("payment_method_types"))).toBe(false);
  expect(call?.fields).toMatchObject({
    mode: "payment",
    locale: "ja",
    client_reference_id: request.orderId,
    customer_email: request.email,
    "adaptive_pricing[enabled]": "false",
    "metadata[payment_id]": request.paymentId,
    "metadata[order_id]": request.orderId,
    "payment_intent_data[metadata][payment_id]": request.paymentId,
    "payment_method_options[konbini][expires_after_days]": "2",
    "line_items[0][quantity]": "2",
    "line_items[0][price_data][unit_amount]": "1480",
    "line_items[0][price_data][currency]": "jpy",
    "line_items[2][price_data][product_data][name]": "送料",
    expires_at: String(Math.floor(request.expiresAt.getTime() / 1000)),
  });
  expect(Object.keys(call?.fields ?? {}).filter((name) => name.startsWith("metadata"))).toHaveLength(2);
  const session = [...fake.sessions.values()].at(-1);
  expect(session?.amount_total).toBe(request.total.minor);
});

test("a provider that is down for a moment is asked again; one that stays down is an error", async () => {
  fake.failNext(500, 1);
  expect((await stripe().open(requestOf())).ok).toBe(true);
  fake.loseNext(3);
  await expect(stripe().open(requestOf())).rejects.toThrow();
});

test("a failure that Stripe keeps for a key is told as one that no repeat changes, and so is a key of another request", async () => {
  fake.breakNext();
  expect(await stripe().open(requestOf())).toMatchObject({ ok: false, error: { code: "spent" } });
  const request = requestOf();
  await stripe().open(request);
  const changed = await stripe().open({ ...request, successUrl: `${request.successUrl}&moved` });
  expect(changed).toMatchObject({ ok: false, error: { code: "spent" } });
});

test("a refund without an amount is one of all that was paid", async () => {
  const request = requestOf();
  const { providerRef } = await openedBy(stripe(), request);
  await stripe().refund({ refundId: request.paymentId, providerRef, paymentId: request.paymentId, amount: null });
  expect(fake.calls.at(-1)).toMatchObject({ path: "/v1/refunds" });
  expect(fake.calls.at(-1)?.fields).not.toHaveProperty("amount");
});

test("only an address of plain ASCII is handed to Stripe, which refuses any other", async () => {
  for (const email of ["nguyễn@example.test", "hanako@例え.test"]) {
    await openedBy(stripe(), requestOf({ email }));
    expect(fake.calls.at(-1)?.fields).not.toHaveProperty("customer_email");
  }
});

test("an amount that cannot be read is one that is not known", () => {
  for (const change of [{ amount_total: 1.5 }, { amount_total: null }, { currency: "xau" }, { currency: null }]) {
    const { rawBody, signature } = signedEvent(
      "checkout.session.completed",
      sessionObject({ id: "cs_1", amount_total: 5, currency: "jpy", payment_status: "paid", ...change }),
    );
    expect(stripe().verify(rawBody, signature)?.news).toMatchObject({ outcome: "succeeded", amount: null });
  }
});

test("an old signature is refused, whatever it signs", () => {
  const old = signedEvent("checkout.session.completed", sessionObject({}), {
    timestamp: Math.floor(Date.now() / 1000) - 600,
  });
  expect(stripe().verify(old.rawBody, old.signature)).toBeNull();
  const foreign = signedEvent("checkout.session.completed", sessionObject({}), { secret: "whsec_other" });
  expect(stripe().verify(foreign.rawBody, foreign.signature)).toBeNull();
});

test("each kind of Stripe event says what it means; others are kept and mean nothing", () => {
  const read = (type: string, object: object, apiVersion?: string) => {
    const { rawBody, signature } = signedEvent(type, object, { apiVersion });
    return stripe().verify(rawBody, signature)?.news;
  };
  const metadata = { payment_id: "p" };
  const session = (change: object) =>
    sessionObject({ id: "cs_1", amount_total: 5, currency: "jpy", metadata, ...change });
  expect(read("checkout.session.completed", session({ payment_status: "paid" }))?.outcome).toBe("succeeded");
  expect(read("checkout.session.completed", session({ payment_status: "unpaid" }))?.outcome).toBe("delayed");
  expect(read("checkout.session.async_payment_succeeded", session({}))?.outcome).toBe("succeeded");
  expect(read("checkout.session.async_payment_failed", session({}))?.outcome).toBe("failed");
  expect(read("checkout.session.expired", session({}))?.outcome).toBe("expired");
  const charge = chargeObject({ metadata, refunded: true, amount_refunded: 5, currency: "jpy" });
  expect(read("charge.refunded", charge)).toEqual({
    providerRef: null,
    paymentId: "p",
    outcome: "refunded",
    amount: { minor: 5, currency: "JPY" },
  });
  expect(read("charge.refunded", chargeObject({ metadata, amount_refunded: 1 }))?.outcome).toBe("partly-refunded");
  expect(read("plan.created", { object: "plan" })).toBeNull();
  expect(read("checkout.session.completed", { object: "surprise" })).toBeNull();
  expect(read("checkout.session.completed", session({ payment_status: "paid" }), "2019-01-01")?.outcome).toBe(
    "succeeded",
  );
});

test("what is kept of an event holds nothing personal", () => {
  const { rawBody, signature } = signedEvent(
    "checkout.session.completed",
    sessionObject({ customer_details: { email: "secret@example.test", name: "Secret" } }),
  );
  expect(JSON.stringify(stripe().verify(rawBody, signature)?.payload)).not.toMatch(/secret/i);
});
