import { findProviderSession } from "#app/domain/ordering/queries/find-provider-session.server.ts";
import type { Services } from "#app/services.server.ts";

/** Ends the provider's session of an attempt that was given up, so that nobody pays for it any more. */
export async function closePayment(
  { db, gatewayOf }: Pick<Services, "db" | "gatewayOf">,
  paymentId: string,
): Promise<void> {
  const session = await findProviderSession(db, paymentId);
  if (session) await gatewayOf(session.provider)?.expire(session.providerRef);
}
