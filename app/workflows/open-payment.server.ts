import { recordPaymentOpened } from "#app/domain/ordering/commands/record-payment-opened.server.ts";
import { getPaymentRequest } from "#app/domain/ordering/queries/get-payment-request.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { inRealTime } from "#app/platform/clock.server.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Wants = Pick<Services, "db" | "env" | "clock" | "payments" | "origin" | "log">;

/**
 * Opens the provider's page for a payment and tells its address. Outside any transaction, and idempotent by the payment's
 * id: after a crash in between, asking again finds the same session.
 */
export async function openPayment(services: Wants, paymentId: string): Promise<Result<string, "provider-down">> {
  const payment = await getPaymentRequest(services.db, paymentId);
  if (payment.payUrl) return ok(payment.payUrl);
  const { env, clock, origin, payments } = services;
  const link = orderLink(env.sessionSecret, { code: payment.orderCode, locale: payment.locale });
  try {
    const opened = await payments.open({
      ...payment,
      shippingLabel: translatorFor(payment.locale)("emails:shipping"),
      expiresAt: inRealTime(clock, payment.expiresAt),
      successUrl: `${origin}${link}&from=payment`,
      cancelUrl: `${origin}${link}&from=cancel`,
    });
    await recordPaymentOpened(services.db, paymentId, opened);
    return ok(opened.payUrl);
  } catch (error) {
    services.log.error({ err: error, paymentId }, "the payment provider did not open a session");
    return refuse("provider-down");
  }
}
