import { z } from "zod";
import type { PaymentNews, VerifiedEvent } from "#app/ports/payment-gateway.ts";
import { moneyOf } from "./stripe-money.ts";

const metadata = z.record(z.string(), z.string()).nullish().catch(null);

/** Only what we need of an object, so that an event of another API version is read all the same; an odd amount is an unknown one. */
const session = z.object({
  object: z.literal("checkout.session"),
  id: z.string(),
  payment_status: z.string().nullish(),
  amount_total: z.number().int().nullish().catch(null),
  currency: z.string().nullish().catch(null),
  client_reference_id: z.string().nullish(),
  payment_intent: z.string().nullish().catch(null),
  metadata,
});
const charge = z.object({
  object: z.literal("charge"),
  id: z.string(),
  refunded: z.boolean().nullish(),
  amount_refunded: z.number().int().nullish(),
  currency: z.string().nullish(),
  payment_intent: z.string().nullish().catch(null),
  metadata,
});
const dispute = z.object({
  object: z.literal("dispute"),
  id: z.string(),
  /** The session's event named the same, and is how the payment is found. */
  payment_intent: z.string(),
  status: z.string(),
  reason: z.string().catch("general"),
  amount: z.number().int().nonnegative(),
  currency: z.string(),
  /** Seconds since 1970. */
  created: z.number().int(),
});
const refund = z.object({
  object: z.literal("refund"),
  id: z.string(),
  status: z.string(),
  failure_reason: z.string().nullish().catch(null),
  metadata,
});
const event = z.object({
  id: z.string(),
  type: z.string(),
  /** Seconds since 1970. */
  created: z.number().int().nonnegative().catch(0),
  data: z.object({ object: z.unknown() }),
});

type Session = z.infer<typeof session>;

const sessionOutcomes: Record<string, (session: Session) => PaymentNews["outcome"]> = {
  "checkout.session.completed": ({ payment_status }) => (payment_status === "unpaid" ? "delayed" : "succeeded"),
  "checkout.session.async_payment_succeeded": () => "succeeded",
  "checkout.session.async_payment_failed": () => "failed",
  "checkout.session.expired": () => "expired",
};

/** What a Stripe event says of one of our payments. What is kept of it holds ids and amounts, nothing personal. */
export function readStripeEvent(raw: unknown): VerifiedEvent {
  const { id, type, created, data } = event.parse(raw);
  const outcomeOf = sessionOutcomes[type];
  if (outcomeOf) {
    const found = session.safeParse(data.object);
    if (found.success)
      return { eventId: id, type, payload: found.data, news: sessionNews(found.data, outcomeOf(found.data)) };
  }
  if (type === "charge.refunded") {
    const found = charge.safeParse(data.object);
    if (found.success) {
      const { refunded, amount_refunded, currency, metadata: ids } = found.data;
      const outcome = refunded ? "refunded" : "partly-refunded";
      const amount = moneyOf(amount_refunded, currency);
      return {
        eventId: id,
        type,
        payload: found.data,
        news: { providerRef: null, paymentId: ids?.payment_id ?? null, outcome, amount },
      };
    }
  }
  if (/^charge\.dispute\.(created|updated|closed)$/.test(type)) {
    const found = dispute.safeParse(data.object);
    if (found.success) return { eventId: id, type, payload: found.data, news: null, dispute: disputeNews(found.data) };
  }
  if (refundTypes.includes(type)) {
    const found = refund.safeParse(data.object);
    if (found.success)
      return { eventId: id, type, payload: found.data, news: null, ...refundNews(found.data, created) };
  }
  return { eventId: id, type, payload: { object: kindOf(data.object) }, news: null };
}

const refundTypes = ["refund.failed", "refund.updated", "charge.refund.updated"];
const refundStates: Record<string, "gone" | "failed"> = { succeeded: "gone", failed: "failed", canceled: "failed" };

/** Nothing of a refund that names none of ours, or is still on its way. */
function refundNews({ id, status, failure_reason, metadata: ids }: z.infer<typeof refund>, created: number) {
  const state = refundStates[status];
  if (!state || !ids?.refund_id) return {};
  const toldAt = new Date(created * 1000);
  return { refund: { refundRef: id, refundId: ids.refund_id, state, reason: failure_reason ?? status, toldAt } };
}

function disputeNews({ id, payment_intent, status, reason, amount, currency, created }: z.infer<typeof dispute>) {
  return {
    ...{ disputeRef: id, chargeRef: payment_intent, state: status, reason, amountMinor: amount },
    ...{ currency: currency.toUpperCase(), openedAt: new Date(created * 1000) },
  };
}

function sessionNews(found: Session, outcome: PaymentNews["outcome"]): PaymentNews {
  return {
    providerRef: found.id,
    paymentId: found.metadata?.payment_id ?? null,
    outcome,
    amount: moneyOf(found.amount_total, found.currency),
  };
}

function kindOf(object: unknown): string {
  return typeof object === "object" && object !== null && "object" in object ? String(object.object) : "unknown";
}
