import Stripe from "stripe";
import type { PaymentGateway } from "#app/ports/payment-gateway.ts";
import { ok, refuse } from "#app/shared/result.ts";
import { listSessions } from "./list-sessions.ts";
import { makeRefund } from "./make-refund.ts";
import { readStripeEvent } from "./read-event.ts";
import { sessionParams } from "./session-params.ts";

/** The version our code was written for. Stripe answers in it whatever the account's own version is. */
export const stripeApiVersion = "2026-10-28.endive";

/** Stripe refuses a session shorter than 30 minutes from when it hears of it. */
const shortestSessionMs = 30 * 60_000;

export type StripeOptions = { secretKey: string; webhookSecret: string; apiBase?: string };

export function stripePayments({ secretKey, webhookSecret, apiBase }: StripeOptions): PaymentGateway {
  const stripe = new Stripe(secretKey, {
    apiVersion: stripeApiVersion,
    maxNetworkRetries: 2,
    timeout: 15_000,
    telemetry: false,
    ...(apiBase ? addressOf(apiBase) : {}),
  });
  return {
    provider: "stripe",
    shortestSessionMs,
    async open(request) {
      try {
        const session = await stripe.checkout.sessions.create(sessionParams(request), {
          idempotencyKey: `open/${request.paymentId}`,
        });
        if (!session.url) throw new Error("the session has no address to pay at");
        return ok({ providerRef: session.id, payUrl: session.url });
      } catch (error) {
        if (isSpent(error)) return refuse({ code: "spent", cause: error });
        throw error;
      }
    },
    async expire(providerRef) {
      const session = await stripe.checkout.sessions.retrieve(providerRef);
      if (session.status !== "open") return;
      await stripe.checkout.sessions.expire(providerRef, {}, { idempotencyKey: `expire/${providerRef}` });
    },
    refund: (wish) => makeRefund(stripe, wish),
    sessions: (since) => listSessions(stripe, since),
    verify(rawBody, signature) {
      if (!signature) return null;
      try {
        return readStripeEvent(stripe.webhooks.constructEvent(rawBody, signature, webhookSecret));
      } catch {
        return null;
      }
    },
  };
}

/** Stripe keeps the failure of a request it had begun, and repeats it to the same key; so it does for a key of another request. */
function isSpent(error: unknown): boolean {
  if (!(error instanceof Stripe.errors.StripeError)) return false;
  return error instanceof Stripe.errors.StripeIdempotencyError || (error.statusCode ?? 0) >= 500;
}

function addressOf(apiBase: string) {
  const { hostname, port, protocol } = new URL(apiBase);
  const isPlain = protocol === "http:";
  return {
    host: hostname,
    port: port || (isPlain ? 80 : 443),
    protocol: isPlain ? ("http" as const) : ("https" as const),
  };
}
