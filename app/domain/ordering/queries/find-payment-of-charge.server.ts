import type { Reader } from "#app/platform/database.server.ts";
import { findPaymentOfNews } from "./find-payment-of-news.server.ts";
import { readStoredNews } from "./stored-news.server.ts";

/** The payment that a charge paid: the event of its session or of the charge itself, in the ledger, names both. */
export async function findPaymentOfCharge(db: Reader, provider: string, chargeRef: string) {
  const events = await db.providerEvent.findMany({
    where: { provider, payload: { path: ["event", "payment_intent"], equals: chargeRef } },
    orderBy: { receivedAt: "asc" },
  });
  for (const { payload } of events) {
    const news = readStoredNews(payload);
    const payment = news && (await findPaymentOfNews(db, provider, news));
    if (payment) return payment;
  }
  return null;
}
