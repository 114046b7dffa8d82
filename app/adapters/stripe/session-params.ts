import type Stripe from "stripe";
import type { PaymentRequest } from "#app/ports/payment-gateway.ts";
import type { Money } from "#app/shared/money.ts";

/** A convenience store's slip ends at midnight after so many days: two keep it within the three days that goods wait. */
const konbiniDays = 2;

/**
 * A Checkout session. Payment methods are left to Stripe's dynamic selection; the charged currency is ours, never one
 * converted at the moment of paying; metadata hold ids and nothing personal.
 */
export function sessionParams(request: PaymentRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { order_id: request.orderId, payment_id: request.paymentId };
  const { currency } = request.total;
  const lines = request.lines.map(({ name, quantity, unit }) => lineItem(name, unit, quantity));
  const shipping = request.shipping.minor > 0 ? [lineItem(request.shippingLabel, request.shipping, 1)] : [];
  return {
    mode: "payment",
    client_reference_id: request.orderId,
    ...(isAscii(request.email) ? { customer_email: request.email } : {}),
    locale: request.locale,
    line_items: [...lines, ...shipping],
    metadata,
    payment_intent_data: { metadata },
    adaptive_pricing: { enabled: false },
    ...(currency === "JPY" ? { payment_method_options: { konbini: { expires_after_days: konbiniDays } } } : {}),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    expires_at: Math.floor(request.expiresAt.getTime() / 1000),
  };
}

/** Stripe takes no other address; without one its page asks for it. */
function isAscii(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

function lineItem(name: string, unit: Money, quantity: number): Stripe.Checkout.SessionCreateParams.LineItem {
  return {
    quantity,
    price_data: {
      currency: unit.currency.toLowerCase(),
      unit_amount: unit.minor,
      product_data: { name: name.slice(0, 200) },
    },
  };
}
