import { findProviderRef } from "#app/domain/ordering/queries/find-provider-ref.server.ts";
import type { Services } from "#app/services.server.ts";

/** Ends the provider's session of an attempt that was given up, so that nobody pays for it any more. */
export async function closePayment(
  { db, payments }: Pick<Services, "db" | "payments">,
  paymentId: string,
): Promise<void> {
  const providerRef = await findProviderRef(db, payments.provider, paymentId);
  if (providerRef) await payments.expire(providerRef);
}
