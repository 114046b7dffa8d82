import type { Transaction } from "#app/platform/database.server.ts";
import type { DisputeNews } from "#app/ports/payment-gateway.ts";
import { newId } from "#app/shared/id.ts";
import { disputeAfter } from "../model/dispute-state.ts";

type Recording = { orderId: string; paymentId: string; provider: string; news: DisputeNews; now: Date };

/** Keeps what a provider says of a dispute. It moves neither goods nor money. The order must be locked; false when nothing is new. */
export async function recordDispute(
  tx: Transaction,
  { orderId, paymentId, provider, news, now }: Recording,
): Promise<boolean> {
  const { disputeRef: providerRef, reason, amountMinor, currency, openedAt } = news;
  const known = await tx.dispute.findUnique({ where: { providerRef } });
  const state = known ? disputeAfter(known.state, news.state) : news.state;
  if (known?.state === state && known.amountMinor === amountMinor) return false;
  await tx.dispute.upsert({
    where: { providerRef },
    create: { id: newId(), paymentId, providerRef, state, reason, currency, amountMinor, openedAt },
    update: { state, reason, amountMinor },
  });
  await tx.orderEvent.create({
    data: {
      ...{ id: newId(), orderId, at: now, kind: "dispute", fromState: known?.state ?? null, toState: state },
      ...{ actor: provider, detail: { disputeRef: providerRef, amountMinor, currency, reason } },
    },
  });
  return true;
}
