import Stripe from "stripe";
import chargeExample from "#tests/fixtures/stripe/charge.json" with { type: "json" };
import sessionExample from "#tests/fixtures/stripe/checkout-session.json" with { type: "json" };
import eventExample from "#tests/fixtures/stripe/event.json" with { type: "json" };
import refundExample from "#tests/fixtures/stripe/refund.json" with { type: "json" };

export const webhookSecret = "whsec_test_secret";
const stripe = new Stripe("sk_test_unused");

export type SignedEvent = { rawBody: string; signature: string };

/** An event as Stripe sends it: its bytes and the signature over them. */
export function signedEvent(
  type: string,
  object: object,
  {
    id = `evt_${crypto.randomUUID()}`,
    timestamp,
    secret = webhookSecret,
    apiVersion = "2026-10-28.endive",
    created = eventExample.created,
  }: { id?: string; timestamp?: number; secret?: string; apiVersion?: string; created?: number } = {},
): SignedEvent {
  const rawBody = JSON.stringify(
    { ...eventExample, id, type, created, api_version: apiVersion, data: { object } },
    null,
    2,
  );
  return {
    rawBody,
    signature: stripe.webhooks.generateTestHeaderString({
      payload: rawBody,
      secret,
      ...(timestamp ? { timestamp } : {}),
    }),
  };
}

/** A Checkout session as an event carries it. */
export function sessionObject(change: Record<string, unknown>) {
  return { ...sessionExample, ...change };
}

/** A charge as an event carries it. */
export function chargeObject(change: Record<string, unknown>) {
  return { ...chargeExample, ...change };
}

/** A refund as an event carries it. */
export function refundObject(change: Record<string, unknown>) {
  return { ...refundExample, ...change };
}
