import type { Prisma } from "#app/generated/prisma/client.ts";
import type { Transaction } from "#app/platform/database.server.ts";
import type { DisputeNews, PaymentNews, RefundNews, VerifiedEvent } from "#app/ports/payment-gateway.ts";

/** Stores an event once. False when it was there already. */
export async function recordProviderEvent(
  tx: Transaction,
  provider: string,
  event: VerifiedEvent,
  now: Date,
): Promise<boolean> {
  const { news, dispute, refund, payload } = event;
  const stored: { news: PaymentNews | null; dispute?: DisputeNews; refund?: RefundNews; event: unknown } = {
    ...{ news, event: payload },
    ...(dispute ? { dispute } : {}),
    ...(refund ? { refund } : {}),
  };
  const { count } = await tx.providerEvent.createMany({
    data: [
      {
        provider,
        eventId: event.eventId,
        type: event.type,
        payload: stored as Prisma.InputJsonObject,
        receivedAt: now,
      },
    ],
    skipDuplicates: true,
  });
  return count === 1;
}
