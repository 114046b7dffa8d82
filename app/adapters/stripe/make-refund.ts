import type Stripe from "stripe";
import type { RefundWish } from "#app/ports/payment-gateway.ts";

/**
 * Gives money of a session back, once a refund. Stripe forgets idempotency keys after a day, so its own list is asked first
 * whether this refund was made already; metadata hold ids and nothing personal. An attempt that failed has used up its key.
 */
export async function makeRefund(
  stripe: Stripe,
  { refundId, providerRef, paymentId, amount }: RefundWish,
): Promise<string> {
  const { payment_intent: found } = await stripe.checkout.sessions.retrieve(providerRef);
  const intent = typeof found === "string" ? found : found?.id;
  if (!intent) throw new Error("nothing was paid in this session");
  const { made, failed } = await attemptsOf(stripe, intent, refundId);
  if (made) return made;
  const refund = await stripe.refunds.create(
    {
      payment_intent: intent,
      ...(amount ? { amount: amount.minor } : {}),
      reason: "requested_by_customer",
      metadata: { payment_id: paymentId, refund_id: refundId },
    },
    { idempotencyKey: failed === 0 ? `refund/${refundId}` : `refund/${refundId}/${failed}` },
  );
  return refund.id;
}

async function attemptsOf(stripe: Stripe, intent: string, refundId: string) {
  let made: string | null = null;
  let failed = 0;
  for await (const { id, metadata, status } of stripe.refunds.list({ payment_intent: intent, limit: 100 })) {
    if (metadata?.refund_id !== refundId) continue;
    if (status === "failed" || status === "canceled") failed += 1;
    else made ??= id;
  }
  return { made, failed };
}
