import { finishEvent, takeUpEvent } from "#app/domain/ordering/commands/take-up-event.server.ts";
import {
  readStoredDispute,
  readStoredNews,
  readStoredRefund,
} from "#app/domain/ordering/queries/stored-news.server.ts";
import { retryTransaction } from "#app/platform/retry-transaction.server.ts";
import type { Services } from "#app/services.server.ts";
import { settleDispute } from "./settle-dispute.server.ts";
import { settlePayment } from "./settle-payment.server.ts";
import { settleRefundNews } from "./settle-refund-news.server.ts";

type Wants = Pick<Services, "db" | "jobs" | "env" | "clock" | "log">;

/** Does what a stored event asks for, once: its outcome and the change of state are one transaction. */
export async function handleProviderEvent(services: Wants, provider: string, eventId: string): Promise<void> {
  const outcome = await retryTransaction(services.db, async (tx) => {
    const event = await takeUpEvent(tx, provider, eventId);
    if (!event) return null;
    const news = readStoredNews(event.payload);
    const dispute = readStoredDispute(event.payload);
    const refund = readStoredRefund(event.payload);
    const told = news
      ? await settlePayment(tx, services, provider, news)
      : dispute
        ? await settleDispute(tx, services, provider, dispute)
        : refund
          ? await settleRefundNews(tx, services, provider, refund)
          : "ignored";
    await finishEvent(tx, provider, eventId, told, services.clock.now());
    return { told, news, dispute };
  });
  const alarm = outcome ? alarmOf(outcome.told, outcome.dispute ? "dispute" : outcome.news?.outcome) : null;
  if (alarm) services.log.error({ provider, eventId, news: outcome?.news }, alarm);
}

/** Money that somebody has to look at; its event stays in the ledger. */
function alarmOf(told: string, outcome: string | undefined): string | null {
  if (told === "other-amount") return "an amount was paid that was not asked for; it goes back";
  if (told === "unknown-payment" && outcome === "succeeded") return "money arrived for a payment that is not ours";
  if (told === "unknown-payment" && outcome === "dispute") return "a dispute is about a payment that is not ours";
  return null;
}
