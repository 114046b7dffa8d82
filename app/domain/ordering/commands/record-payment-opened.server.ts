import { type Database, isUniqueViolation } from "#app/platform/database.server.ts";
import type { OpenedPayment } from "#app/ports/payment-gateway.ts";

/**
 * Keeps the session's address. An event may have come first: then the state is further already and stays.
 * Should a provider ever name two sessions alike, the second keeps its address and is known by our own id alone.
 */
export async function recordPaymentOpened(
  db: Database,
  paymentId: string,
  { providerRef, payUrl }: OpenedPayment,
): Promise<void> {
  await db.payment.update({ where: { id: paymentId }, data: { payUrl } });
  await db.payment.update({ where: { id: paymentId }, data: { providerRef } }).catch((error: unknown) => {
    if (!isUniqueViolation(error)) throw error;
  });
  await db.payment.updateMany({ where: { id: paymentId, state: "opening" }, data: { state: "pending" } });
}
