import type { Transaction } from "#app/platform/database.server.ts";

/** An event of the ledger, locked; null when there is none or its work is done. */
export async function takeUpEvent(tx: Transaction, provider: string, eventId: string) {
  await tx.$queryRaw`SELECT 1 FROM provider_event WHERE provider = ${provider} AND event_id = ${eventId} FOR UPDATE`;
  const event = await tx.providerEvent.findUnique({ where: { provider_eventId: { provider, eventId } } });
  return event && !event.processedAt ? event : null;
}

export async function finishEvent(
  tx: Transaction,
  provider: string,
  eventId: string,
  outcome: string,
  now: Date,
): Promise<void> {
  await tx.providerEvent.update({
    where: { provider_eventId: { provider, eventId } },
    data: { processedAt: now, outcome },
  });
}
