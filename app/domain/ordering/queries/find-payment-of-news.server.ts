import type { Reader } from "#app/platform/database.server.ts";
import type { PaymentNews } from "#app/ports/payment-gateway.ts";
import { isUuid } from "#app/shared/id.ts";

/** Which of our payments an event tells of. By the session's id, or by our own id in its metadata when that session is not known yet. */
export async function findPaymentOfNews(db: Reader, provider: string, news: PaymentNews) {
  const { providerRef, paymentId } = news;
  if (providerRef) {
    const byRef = await db.payment.findUnique({ where: { provider_providerRef: { provider, providerRef } } });
    if (byRef) return byRef;
  }
  if (!paymentId || !isUuid(paymentId)) return null;
  const byId = await db.payment.findFirst({ where: { id: paymentId, provider } });
  const isOtherSession = byId?.providerRef && providerRef && byId.providerRef !== providerRef;
  return isOtherSession ? null : byId;
}
