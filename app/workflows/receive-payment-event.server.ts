import { recordProviderEvent } from "#app/domain/ordering/commands/record-provider-event.server.ts";
import { inTransaction } from "#app/platform/database.server.ts";
import type { Services } from "#app/services.server.ts";

/** Null when the signature does not fit the bytes as they came. */
export type ReceivedEvent = { eventId: string; isNew: boolean } | null;

/** Verifies first, then stores the event and its job together. The work is done by the job. */
export async function receivePaymentEvent(
  { db, jobs, payments, clock }: Pick<Services, "db" | "jobs" | "payments" | "clock">,
  rawBody: string,
  signature: string | null,
): Promise<ReceivedEvent> {
  const event = payments.verify(rawBody, signature);
  if (!event) return null;
  const { provider } = payments;
  const { eventId } = event;
  const isNew = await inTransaction(db, async (tx) => {
    const recorded = await recordProviderEvent(tx, provider, event, clock.now());
    if (recorded)
      await jobs.add(tx, "handle-provider-event", { provider, eventId }, { key: `event/${provider}/${eventId}` });
    return recorded;
  });
  return { eventId, isNew };
}
