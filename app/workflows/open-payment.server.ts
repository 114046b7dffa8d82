import { giveUpPayment } from "#app/domain/ordering/commands/give-up-payment.server.ts";
import { lockOrder } from "#app/domain/ordering/commands/lock-order.server.ts";
import { recordPaymentOpened } from "#app/domain/ordering/commands/record-payment-opened.server.ts";
import { isPayable } from "#app/domain/ordering/model/payment-state.ts";
import { getPaymentRequest } from "#app/domain/ordering/queries/get-payment-request.server.ts";
import { orderLink } from "#app/domain/ordering/queries/order-link.server.ts";
import { translatorFor } from "#app/i18n/translate.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { OpenedPayment, PaymentRequest } from "#app/ports/payment-gateway.ts";
import type { Services } from "#app/services.server.ts";
import { ok, type Result, refuse } from "#app/shared/result.ts";

type Wants = Pick<Services, "db" | "env" | "clock" | "payments" | "origin" | "log" | "jobs">;
type AskedPayment = Awaited<ReturnType<typeof getPaymentRequest>>;
type Opened = Result<string, "provider-down" | "not-now">;

/**
 * Opens the provider's page for a payment and tells its address. Outside any transaction, and idempotent by the payment's
 * id: after a crash in between, asking again finds the same session.
 */
export async function openPayment(services: Wants, paymentId: string): Promise<Opened> {
  const payment = await getPaymentRequest(services.db, paymentId);
  if (!isPayable(payment.state)) return refuse("not-now");
  if (payment.payUrl) return ok(payment.payUrl);
  try {
    const opened = await services.payments.open(requestOf(services, payment));
    if (opened.ok) return await keepSession(services, paymentId, opened.value);
    await giveUp(services, payment);
    throw opened.error.cause;
  } catch (error) {
    services.log.error({ err: error, paymentId }, "the payment provider did not open a session");
    return refuse("provider-down");
  }
}

/** The same whenever it is asked: nothing of it may come from the clock. */
function requestOf({ env, origin }: Wants, payment: AskedPayment): PaymentRequest {
  const { orderCode, locale, askedAt } = payment;
  const link = orderLink(env.sessionSecret, { code: orderCode, locale }, askedAt);
  return {
    ...payment,
    shippingLabel: translatorFor(locale)("emails:shipping"),
    expiresAt: new Date(askedAt.getTime() + payment.lastsMs),
    successUrl: `${origin}${link}&from=payment`,
    cancelUrl: `${origin}${link}&from=cancel`,
  };
}

/** Given up while the provider was opening it: nobody is sent to the session, and it is ended. */
function keepSession({ db, jobs }: Wants, paymentId: string, opened: OpenedPayment): Promise<Opened> {
  return retryTransaction(db, async (tx): Promise<Opened> => {
    const state = await recordPaymentOpened(tx, paymentId, opened);
    if (isPayable(state)) return ok(opened.payUrl);
    await jobs.add(tx, "close-payment", { paymentId }, { key: `close/${paymentId}` });
    return refuse("not-now");
  });
}

/** The provider's key of this attempt is spent, so the next one to pay makes a new attempt. */
function giveUp({ db, clock }: Wants, { orderId, paymentId }: AskedPayment): Promise<void> {
  return retryTransaction(db, async (tx) => {
    const order = await lockOrder(tx, orderId);
    const payment = order?.payments.find(({ id }) => id === paymentId);
    if (payment?.state === "opening") await giveUpPayment(tx, payment, clock.now());
  });
}
