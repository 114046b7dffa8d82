import type Stripe from "stripe";
import type { PaymentGateway } from "#app/ports/payment-gateway.ts";

type Wish = Parameters<PaymentGateway["refund"]>[0];

/**
 * Gives money of a session back, once a refund. Stripe forgets idempotency keys after a day, so its own list is asked first
 * whether this refund was made already; metadata hold ids and nothing personal.
 */
export async function makeRefund(stripe: Stripe, { refundId, providerRef, paymentId, amount }: Wish): Promise<void> {
  const { payment_intent: found } = await stripe.checkout.sessions.retrieve(providerRef);
  const intent = typeof found === "string" ? found : found?.id;
  if (!intent) throw new Error("nothing was paid in this session");
  if (await isMade(stripe, intent, refundId)) return;
  await stripe.refunds.create(
    {
      payment_intent: intent,
      ...(amount ? { amount: amount.minor } : {}),
      reason: "requested_by_customer",
      metadata: { payment_id: paymentId, refund_id: refundId },
    },
    { idempotencyKey: `refund/${refundId}` },
  );
}

async function isMade(stripe: Stripe, intent: string, refundId: string): Promise<boolean> {
  for await (const { metadata, status } of stripe.refunds.list({ payment_intent: intent, limit: 100 })) {
    if (metadata?.refund_id === refundId && status !== "failed" && status !== "canceled") return true;
  }
  return false;
}
