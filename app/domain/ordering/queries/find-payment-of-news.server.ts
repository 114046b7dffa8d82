import type { Reader } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { isUuid } from "#app/shared/id.ts";

/**
 * Which of our payments an event tells of: the one our own id in its metadata names, else the one of that session.
 * An event of another session than the payment's own is nobody's.
 */
export async function findPaymentOfNews(db: Reader, provider: string, news: PaymentNews) {
  const { providerRef, paymentId } = news;
  if (paymentId && isUuid(paymentId)) {
    const named = await db.payment.findFirst({ where: { id: paymentId, provider } });
    const isOtherSession = named?.providerRef && providerRef && named.providerRef !== providerRef;
    if (named) return isOtherSession ? null : named;
  }
  return providerRef ? db.payment.findUnique({ where: { provider_providerRef: { provider, providerRef } } }) : null;
}
