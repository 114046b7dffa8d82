import type { Reader } from "#app/platform/database.server.ts";

/** The provider's session of a payment; null when it was never opened, or with another provider. */
export async function findProviderRef(db: Reader, provider: string, paymentId: string): Promise<string | null> {
  const payment = await db.payment.findFirst({ where: { id: paymentId, provider }, select: { providerRef: true } });
  return payment?.providerRef ?? null;
}
