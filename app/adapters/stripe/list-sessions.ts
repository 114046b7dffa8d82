import type Stripe from "stripe";
import { z } from "zod";
import type { PaymentNews, ProviderSession } from "#app/ports/payment-gateway.ts";
import { moneyOf } from "./stripe-money.ts";

const ids = z.record(z.string(), z.string()).nullish().catch(null);
const amount = z.number().int().nullish().catch(null);
const charge = z.object({ refunded: z.boolean().nullish(), amount_refunded: amount });
const intent = z.object({ latest_charge: z.union([z.string(), charge]).nullish().catch(null) });

/** Only what we need, read with care: a list may hold sessions of other versions and of other uses of the account. */
const listed = z.object({
  id: z.string(),
  status: z.string().nullish(),
  payment_status: z.string().nullish(),
  amount_total: amount,
  currency: z.string().nullish().catch(null),
  metadata: ids,
  payment_intent: z.union([z.string(), intent]).nullish().catch(null),
});
type Listed = z.infer<typeof listed>;

/** Stripe's own list of Checkout sessions made since then, page after page, each with what became of its money. */
export async function* listSessions(stripe: Stripe, since: Date): AsyncGenerator<ProviderSession> {
  const sessions = stripe.checkout.sessions.list({
    created: { gte: Math.floor(since.getTime() / 1000) },
    limit: 100,
    expand: ["data.payment_intent.latest_charge"],
  });
  for await (const each of sessions) {
    const read = listed.safeParse(each);
    if (read.success) yield sessionOf(read.data);
  }
}

function sessionOf(session: Listed): ProviderSession {
  const providerRef = session.id;
  const paymentId = session.metadata?.payment_id ?? null;
  const outcome = outcomeOf(session);
  const refunded = outcome === "refunded" || outcome === "partly-refunded";
  const minor = refunded ? chargeOf(session)?.amount_refunded : session.amount_total;
  const news = outcome && { providerRef, paymentId, outcome, amount: moneyOf(minor, session.currency) };
  return { providerRef, paymentId, news };
}

function outcomeOf(session: Listed): PaymentNews["outcome"] | null {
  if (session.status === "expired") return "expired";
  if (session.status !== "complete") return null;
  if (session.payment_status === "unpaid") return "delayed";
  const paid = chargeOf(session);
  if (paid?.refunded) return "refunded";
  return paid?.amount_refunded ? "partly-refunded" : "succeeded";
}

function chargeOf({ payment_intent: found }: Listed): z.infer<typeof charge> | null {
  const latest = typeof found === "object" ? found?.latest_charge : null;
  return typeof latest === "object" ? (latest ?? null) : null;
}
