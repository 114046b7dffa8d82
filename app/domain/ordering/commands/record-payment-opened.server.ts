import type { Reader } from "#app/platform/database.server.ts";
import type { OpenedPayment } from "#app/ports/payment-gateway.ts";

/** Keeps the session's address. An event may have come first: then the state is further already and stays. */
export async function recordPaymentOpened(
  db: Reader,
  paymentId: string,
  { providerRef, payUrl }: OpenedPayment,
): Promise<void> {
  await db.payment.update({ where: { id: paymentId }, data: { providerRef, payUrl } });
  await db.payment.updateMany({ where: { id: paymentId, state: "opening" }, data: { state: "pending" } });
}
