import type { Transaction } from "#app/platform/database.server.ts";

/** An event came before we could keep the session's id: it tells it. Not when another payment has it already. */
export async function adoptSession(
  tx: Transaction,
  paymentId: string,
  provider: string,
  providerRef: string,
): Promise<void> {
  const taken = await tx.payment.count({ where: { provider, providerRef } });
  if (taken === 0) await tx.payment.update({ where: { id: paymentId }, data: { providerRef } });
}
