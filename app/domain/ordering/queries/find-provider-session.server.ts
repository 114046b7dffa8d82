import type { Reader } from "#app/platform/database.server.ts";

/** Which session of which provider a payment is; null when it was never opened. */
export async function findProviderSession(db: Reader, paymentId: string) {
  const payment = await db.payment.findUnique({
    where: { id: paymentId },
    select: { provider: true, providerRef: true },
  });
  return payment?.providerRef ? { provider: payment.provider, providerRef: payment.providerRef } : null;
}
