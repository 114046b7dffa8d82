import type { Reader } from "#app/platform/database.server.ts";
import type { OwnPayment } from "../model/comparison.ts";

/** Our payments at one provider that were asked for since then, in real time. */
export async function listProviderPayments(db: Reader, provider: string, since: Date): Promise<OwnPayment[]> {
  return db.payment.findMany({
    where: { provider, askedAt: { gte: since } },
    select: { id: true, providerRef: true, state: true },
    orderBy: { askedAt: "asc" },
  });
}
